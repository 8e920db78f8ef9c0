import * as z from 'zod';
import { day, instant, wallTime } from '../shared/day';
import { canSchema, contactLabel, groupLabel, organisationLabel } from '../shared/labels';
import { pageOf, queryInteger } from '../shared/list';
import { choice, count, email, id, markdown, name, orNull, version } from '../shared/primitives';
import { attendances } from './answer.rules';
import { agendaItemKinds, meetingStates } from './meeting.rules';
import { runSteps } from './run.rules';

/**
 * One step of a meeting that runs. `from` is the item that the moderator saw under way and `to` the one to take up, null for
 * none: whoever saw something else than is stored is told how things stand, and the same step sent twice is made once.
 */
export const meetingStep = z.object({
  step: choice(runSteps),
  from: orNull(id).default(null),
  to: orNull(id).default(null),
  /** Whether the item that is left has to be taken up again at another meeting. */
  unresolved: z.boolean().default(false),
});
export type MeetingStep = z.output<typeof meetingStep>;

/** What is noted of an agenda item, as Markdown. `version` is the note's own. */
export const itemRecordInput = z.object({ version, record: orNull(markdown) });
export type ItemRecordInput = z.output<typeof itemRecordInput>;

export const itemMark = z.object({ isUnresolved: z.boolean() });
export type ItemMark = z.output<typeof itemMark>;

/** Whether one of those invited is there. `was` is what the moderator saw; null is not known. */
export const attendanceTap = z.object({
  attendance: z.enum(attendances).nullable(),
  was: z.enum(attendances).nullable(),
});
export type AttendanceTap = z.output<typeof attendanceTap>;

/** Somebody who came without being invited. */
export const walkIn = z.object({
  /** Made by whoever types: sent twice, it is kept once. */
  id: id.optional(),
  name,
  email: orNull(email).default(null),
  organisation: orNull(name).default(null),
  /** The invitation of the person in whose place they came. */
  insteadOf: orNull(id).default(null),
});
export type WalkIn = z.output<typeof walkIn>;

export const presence = z.object({
  people: count,
  organisations: count,
  quorum: z.int().nullable(),
  isReached: z.boolean().nullable(),
});

/** An item as it runs. */
export const runItem = z.object({
  id,
  section: z.string().nullable(),
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  minutes: z.int(),
  presenter: z.string().nullable(),
  note: z.string().nullable(),
  isUnresolved: z.boolean(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  usedSeconds: count,
  record: z.string().nullable(),
  recordVersion: version,
});
export type RunningItem = z.output<typeof runItem>;

/** A meeting as whoever runs it sees it. */
export const meetingRun = z.object({
  id,
  title: z.string(),
  group: groupLabel,
  state: z.enum(meetingStates),
  startsLocal: wallTime,
  endsLocal: wallTime,
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  pausedAt: instant.nullable(),
  currentItemId: id.nullable(),
  runningSince: instant.nullable(),
  isDemo: z.boolean(),
  /** The server's time, so that a clock that is wrong does not show wrong times. */
  now: instant,
  today: day,
  agenda: z.array(runItem),
  presence,
  version,
  can: canSchema('start', 'run', 'record', 'recordAttendance', 'invite'),
});
export type MeetingRun = z.output<typeof meetingRun>;

export const attendee = z.object({
  /** Of the invitation. */
  id,
  organisation: organisationLabel.nullable(),
  contact: contactLabel.nullable(),
  guest: z.object({ name: z.string(), organisation: z.string().nullable() }).nullable(),
  delegatedFrom: z.string().nullable(),
  /** The organisation for which they come, also in the place of somebody else; null for guests who come for none. */
  cameForId: id.nullable(),
  isHost: z.boolean(),
  answer: z.enum(['needs-action', 'accepted', 'tentative', 'declined']),
  attendance: z.enum(attendances).nullable(),
});
export type RunAttendee = z.output<typeof attendee>;

/** One page of those who may be in the room, in the order of their organisations, and how many are there. */
export const meetingRoom = pageOf(attendee).extend({
  presence,
  /** Everybody and every organisation, whatever is searched for. */
  invited: z.object({ people: count, organisations: count }),
});
export type MeetingRoom = z.output<typeof meetingRoom>;

/** One of them as it is noted now, and how many are there with it. */
export const roomChange = z.object({ attendee, presence });
export type RoomChange = z.output<typeof roomChange>;

/** Who can be made responsible for something, and who votes. */
export const roomOrganisations = z.object({
  /** Those invited and those of the group, by name, each with who speaks for it today. */
  organisations: z.array(
    z.object({
      organisation: organisationLabel,
      isInvited: z.boolean(),
      /** Those who are there for it, by the ids of their invitations. */
      there: z.array(id),
      contacts: z.array(contactLabel),
    }),
  ),
});
export type RoomOrganisations = z.output<typeof roomOrganisations>;

/** How many seconds a reader wants to be told of changes, at most. */
export const liveQuery = z.object({ seconds: queryInteger.min(0).max(600).default(600) });
