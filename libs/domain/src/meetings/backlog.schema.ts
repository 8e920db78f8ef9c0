import * as z from 'zod';
import { instant, wallTime } from '../shared/day';
import { canSchema } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { choice, id, line, orNull, text, title, version } from '../shared/primitives';
import { agendaItemKinds } from './meeting.rules';

const minutes = z.int().min(1).max(600);
const presenter = orNull(line(200));
const note = orNull(text(5000));

/** A subject that is kept for some later meeting of a group. */
export const backlogCreate = z.object({
  title,
  kind: choice(agendaItemKinds).default('discussion'),
  minutes: minutes.default(15),
  presenter: presenter.default(null),
  note: note.default(null),
});
export type BacklogCreate = z.output<typeof backlogCreate>;

/** Absent fields stay as they are. */
export const backlogUpdate = z.object({
  version,
  title: title.optional(),
  kind: choice(agendaItemKinds).optional(),
  minutes: minutes.optional(),
  presenter: presenter.optional(),
  note: note.optional(),
});
export type BacklogUpdate = z.output<typeof backlogUpdate>;

export const backlogListQuery = listQuery(
  ['createdAt', 'title', 'minutes'],
  {
    /** Only what stands on an agenda, or only what still waits. */
    taken: queryBoolean.optional(),
  },
  'createdAt',
);
export type BacklogListQuery = z.output<typeof backlogListQuery>;

export const backlogRow = z.object({
  id,
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  minutes: z.int(),
  presenter: z.string().nullable(),
  note: z.string().nullable(),
  authorLabel: z.string(),
  createdAt: instant,
  /** The meeting on whose agenda it stands; null while it waits. */
  takenBy: z.object({ id, title: z.string(), startsLocal: wallTime }).nullable(),
  isDemo: z.boolean(),
  version,
  can: canSchema('edit', 'remove'),
});
export type BacklogRow = z.output<typeof backlogRow>;

export const backlogPage = pageOf(backlogRow);
export type BacklogPage = z.output<typeof backlogPage>;

/** That it was taken out, or brought back. */
export const backlogRemoved = z.object({ id });
