import * as z from 'zod';
import { actionStatuses } from '../actions/action.rules';
import { day, instant, wallTime } from '../shared/day';
import { canSchema } from '../shared/labels';
import { count, id, markdown, version } from '../shared/primitives';
import { attendances } from './answer.rules';
import { agendaItemKinds, meetingStates } from './meeting.rules';
import { answerTally, invitedOrganisation } from './meeting.schema';
import { outcomeKinds, voteChoices } from './outcome.rules';

/** The meeting at which the minutes were approved; null takes the approval back. `version` is that of the minuted meeting. */
export const minutesApproval = z.object({ version, meetingId: id.nullable() });
export type MinutesApproval = z.output<typeof minutesApproval>;

/** A correction of minutes that were sent; it gets today's date. `version` is the meeting's. */
export const minutesCorrectionInput = z.object({ version, text: markdown });
export type MinutesCorrectionInput = z.output<typeof minutesCorrectionInput>;

const votes = z.object({
  count: z.object({ for: count, against: count, abstain: count }),
  /** Who voted how; null for readers who see no more than counts of who was there. */
  byOrganisation: z.array(z.object({ organisation: z.string(), vote: z.enum(voteChoices) })).nullable(),
});

/** What came out of a meeting, as its minutes tell it. */
export const minutesOutcome = z.object({
  id,
  kind: z.enum(outcomeKinds),
  text: z.string(),
  votes: votes.nullable(),
  /** False for a follow-up of which the reader sees no more than what it is: then the next three say nothing. */
  isWhole: z.boolean(),
  /** Who carries it out, with the person where the reader sees people. */
  responsibles: z.array(z.object({ organisation: z.string(), contact: z.string().nullable() })),
  dueDay: day.nullable(),
  doneDay: day.nullable(),
  /** The action that a follow-up is. */
  action: z.object({ id, status: z.enum(actionStatuses) }).nullable(),
});
export type MinutesOutcome = z.output<typeof minutesOutcome>;

export const minutesItem = z.object({
  id,
  section: z.string().nullable(),
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  presenter: z.string().nullable(),
  minutes: z.int(),
  /** When it was taken up and left, as the clock on the wall had it: as it went, else as it was planned. */
  startsLocal: wallTime,
  endsLocal: wallTime,
  wasTimed: z.boolean(),
  isUnresolved: z.boolean(),
  record: z.string().nullable(),
  recordVersion: z.int(),
  outcomes: z.array(minutesOutcome),
});
export type MinutesItem = z.output<typeof minutesItem>;

const meetingLabel = z.object({ id, title: z.string(), startsLocal: wallTime });

export const minutesPerson = z.object({
  /** Null for an organisation that was invited without naming anybody. */
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  /** Who sent this one in their place. */
  inPlaceOf: z.string().nullable(),
  attendance: z.enum(attendances).nullable(),
});
export type MinutesPerson = z.output<typeof minutesPerson>;

/** Who was there, in as much detail as the reader may have it. */
export const minutesAttendance = z.object({
  detail: z.enum(['by-name', 'by-organisation', 'counts', 'none']),
  tally: answerTally.nullable(),
  quorum: count.nullable(),
  organisations: z.array(invitedOrganisation),
  people: z.array(minutesPerson),
});
export type MinutesAttendance = z.output<typeof minutesAttendance>;

export const minutesCorrection = z.object({ id, day, text: z.string(), by: z.string() });
export type MinutesCorrectionRow = z.output<typeof minutesCorrection>;

/** The minutes of a meeting: its agenda with what was noted and decided, who was there, and what was corrected since. */
export const minutesDetail = z.object({
  state: z.enum(meetingStates),
  text: z.string().nullable(),
  items: z.array(minutesItem),
  /** Outcomes that belong to no item of the agenda. */
  others: z.array(minutesOutcome),
  attendance: minutesAttendance,
  sentAt: instant.nullable(),
  approval: z.object({ day, meeting: meetingLabel.nullable() }).nullable(),
  corrections: z.array(minutesCorrection),
  /** Whether there is something to send. */
  isWritten: z.boolean(),
  /** Whom the minutes go to, or a correction of them; null for whoever does not send them. */
  recipients: z.object({ people: z.array(z.string()), unreachable: z.array(z.string()) }).nullable(),
  /** Later meetings at which they can be approved; only for whoever may. */
  approvableAt: z.array(meetingLabel),
  version,
  can: canSchema('write', 'send', 'approve', 'correct'),
});
export type MinutesDetail = z.output<typeof minutesDetail>;
