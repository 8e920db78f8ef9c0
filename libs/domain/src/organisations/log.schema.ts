import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, contactLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { choice, id, line, orNull, version } from '../shared/primitives';

export const logKinds = ['call', 'mail', 'visit', 'note'] as const;
/** What was done with an organisation; a note is what somebody wants to remember of it. */
export type LogKind = (typeof logKinds)[number];

/** The kinds in which the organisation was heard: a note is the broker's alone. */
export const heardKinds = ['call', 'mail', 'visit'] as const satisfies readonly LogKind[];

const text = line(500);

/** One line of the log; of today unless a day is given. */
export const logEntryCreate = z.object({
  kind: choice(logKinds),
  day: orNull(day).default(null),
  text,
  contactId: orNull(id).default(null),
});
export type LogEntryCreate = z.output<typeof logEntryCreate>;

/** Absent fields stay as they are. */
export const logEntryUpdate = z.object({
  version,
  kind: choice(logKinds).optional(),
  day: day.optional(),
  text: text.optional(),
  contactId: orNull(id).optional(),
});
export type LogEntryUpdate = z.output<typeof logEntryUpdate>;

export const logListQuery = listQuery(
  ['day', 'kind'],
  {
    kind: queryList(z.enum(logKinds)),
    contactId: id.optional(),
    from: day.optional(),
    to: day.optional(),
    /** Only what the reader wrote. */
    mine: queryBoolean.optional(),
  },
  '-day',
);
export type LogListQuery = z.output<typeof logListQuery>;

export const logEntryRow = z.object({
  id,
  kind: z.enum(logKinds),
  day,
  text: z.string(),
  contact: contactLabel.nullable(),
  authorLabel: z.string(),
  createdAt: instant,
  removed: z.boolean(),
  isDemo: z.boolean(),
  version,
  can: canSchema('edit'),
});
export type LogEntryRow = z.output<typeof logEntryRow>;

export const logPage = pageOf(logEntryRow);
export type LogPage = z.output<typeof logPage>;
