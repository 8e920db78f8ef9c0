import * as z from 'zod';
import { actionBrief } from '../actions/action.schema';
import { wallTime } from '../shared/day';
import { measureLabel } from '../shared/labels';
import { id, version } from '../shared/primitives';
import { agendaLink } from './agenda.schema';
import { agendaItemKinds } from './meeting.rules';

const meetingLabel = z.object({ id, title: z.string(), startsLocal: wallTime });

/** An item of an earlier meeting that has to be taken up again. */
export const unresolvedItem = z.object({
  id,
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  minutes: z.int(),
  presenter: z.string().nullable(),
  note: z.string().nullable(),
  links: z.array(agendaLink),
  action: z.object({ id, title: z.string() }).nullable(),
  measure: measureLabel.nullable(),
  meeting: meetingLabel,
});
export type UnresolvedItem = z.output<typeof unresolvedItem>;

/** A subject that waits in the group's backlog. */
export const waitingItem = z.object({
  id,
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  minutes: z.int(),
  presenter: z.string().nullable(),
  note: z.string().nullable(),
});
export type WaitingItem = z.output<typeof waitingItem>;

/** What is offered for a group's next agenda: nothing that stands on one already. */
export const agendaOffers = z.object({
  unresolved: z.array(unresolvedItem),
  /** Actions of the group whose due day has passed, the latest first. */
  lateActions: z.array(actionBrief),
  backlog: z.array(waitingItem),
});
export type AgendaOffers = z.output<typeof agendaOffers>;

/** One offer that is put on the agenda of a meeting; `version` is the meeting's. */
export const agendaAddition = z
  .object({
    version,
    originItemId: id.optional(),
    actionId: id.optional(),
    backlogItemId: id.optional(),
  })
  .refine(
    ({ originItemId, actionId, backlogItemId }) =>
      [originItemId, actionId, backlogItemId].filter((each) => each !== undefined).length === 1,
    { params: { code: 'nothing-chosen' } },
  );
export type AgendaAddition = z.output<typeof agendaAddition>;
