import * as z from 'zod';
import { actionResponsible } from '../actions/action.schema';
import { actionStatuses } from '../actions/action.rules';
import { day, instant } from '../shared/day';
import { canSchema, organisationLabel } from '../shared/labels';
import { choice, count, id, orNull, text, version } from '../shared/primitives';
import { outcomeKinds, voteChoices } from './outcome.rules';

const outcomeText = text(5000);
const votes = z.array(z.object({ organisationId: id, vote: choice(voteChoices) })).max(500);

/** What fits which kind is told by `problemsOfOutcome`. */
export const outcomeCreate = z.object({
  /** Made by whoever types: sent twice, after an answer that got lost, it is kept once. */
  id: id.optional(),
  kind: choice(outcomeKinds),
  text: outcomeText,
  agendaItemId: orNull(id).default(null),
  /** Who carries a decision or a follow-up out, and for a follow-up the contact there. */
  responsibleOrganisationId: orNull(id).default(null),
  contactId: orNull(id).default(null),
  dueDay: orNull(day).default(null),
  /** On a decision, by organisation, where that is wanted. */
  votes: votes.default([]),
  /** An action of this meeting that the follow-up is; without it a new one is made. */
  actionId: orNull(id).default(null),
});
export type OutcomeCreate = z.output<typeof outcomeCreate>;

/** Absent fields stay as they are; votes that are given replace the stored ones. The kind of an outcome never changes. */
export const outcomeUpdate = z.object({
  version,
  text: outcomeText.optional(),
  agendaItemId: orNull(id).optional(),
  responsibleOrganisationId: orNull(id).optional(),
  contactId: orNull(id).optional(),
  dueDay: orNull(day).optional(),
  votes: votes.optional(),
});
export type OutcomeUpdate = z.output<typeof outcomeUpdate>;

/** The day on which a decision was carried out; null takes it back. */
export const outcomeDone = z.object({ version, doneDay: orNull(day) });
export type OutcomeDone = z.output<typeof outcomeDone>;

/** What is said of the action that a follow-up is. `daysLate` is 0 when it is not late. */
const followUpAction = z.object({
  id,
  title: z.string(),
  status: z.enum(actionStatuses),
  progress: z.int().nullable(),
  dueDay: day.nullable(),
  daysLate: count,
});

export const outcomeDetail = z.object({
  id,
  meetingId: id,
  agendaItemId: id.nullable(),
  kind: z.enum(outcomeKinds),
  text: z.string(),
  /** Who carries it out; of a follow-up those that its action names, which the reader may not see of every action. */
  responsibles: z.array(actionResponsible),
  dueDay: day.nullable(),
  /** The day on which a decision was carried out. */
  doneDay: day.nullable(),
  /** The action that a follow-up is. */
  action: followUpAction.nullable(),
  /** Null when nobody voted. */
  tally: z.object({ for: count, against: count, abstain: count }).nullable(),
  /** By organisation, for readers who see more than counts. */
  votes: z.array(z.object({ organisation: organisationLabel, vote: z.enum(voteChoices) })),
  createdBy: z.string(),
  createdAt: instant,
  version,
});
export type OutcomeDetail = z.output<typeof outcomeDetail>;

/** What was noted of an agenda item; with a version of its own. */
export const itemRecord = z.object({ agendaItemId: id, record: z.string().nullable(), recordVersion: version });
export type ItemRecord = z.output<typeof itemRecord>;

/** All that a meeting gave: outcomes in the order of the agenda, then as they were noted, and the notes of its items. */
export const meetingOutcomes = z.object({
  outcomes: z.array(outcomeDetail),
  records: z.array(itemRecord),
  can: canSchema('edit', 'carryOut'),
});
export type MeetingOutcomes = z.output<typeof meetingOutcomes>;
