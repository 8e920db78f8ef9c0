import * as z from 'zod';
import { day } from '../shared/day';
import { exportQuery } from '../shared/export.schema';
import { canSchema, groupLabel, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { count, id, version } from '../shared/primitives';
import { registerKinds, registerStates } from './register.rules';

export const registerQuery = listQuery(
  ['day', 'dueDay', 'text', 'group', 'state', 'kind'],
  {
    groupId: id.optional(),
    organisationId: id.optional(),
    meetingId: id.optional(),
    kind: queryList(z.enum(registerKinds)),
    state: queryList(z.enum(registerStates)),
    /** Of what is done and had a due day: only what was done by then, or only what was done after it. */
    inTime: queryBoolean.optional(),
    dueFrom: day.optional(),
    dueTo: day.optional(),
  },
  '-day',
);
export type RegisterQuery = z.output<typeof registerQuery>;

/** What the document of the register is asked for: what its file is, in no choice of formats. */
export const registerDocumentQuery = exportQuery(registerQuery).omit({ format: true });
export type RegisterDocumentQuery = z.output<typeof registerDocumentQuery>;

/** A decision or an action, with the item and the meeting that it comes from where the reader may read them. */
export const registerRow = z.object({
  id,
  kind: z.enum(registerKinds),
  text: z.string(),
  state: z.enum(registerStates),
  group: groupLabel,
  /** The day of the meeting it comes from; of an action that comes from none, the day it was entered. */
  day,
  meeting: z.object({ id, title: z.string(), day }).nullable(),
  agendaItem: z.object({ id, title: z.string() }).nullable(),
  responsibles: z.array(organisationLabel),
  dueDay: day.nullable(),
  doneDay: day.nullable(),
  /** 0 unless it is late. */
  daysLate: count,
  isDemo: z.boolean(),
  version,
  can: canSchema('carryOut'),
});
export type RegisterRow = z.output<typeof registerRow>;

/** How many there are of each, with the group, organisation and meeting that were asked for, whatever the other filters. */
export const registerSummary = z.object({ decisions: count, actions: count, done: count, late: count, open: count });
export type RegisterSummary = z.output<typeof registerSummary>;

export const registerPage = pageOf(registerRow).extend({ summary: registerSummary });
export type RegisterPage = z.output<typeof registerPage>;
