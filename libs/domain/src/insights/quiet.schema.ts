import * as z from 'zod';
import { organisationKinds } from '../shared/actor';
import { day } from '../shared/day';
import { canSchema, groupLabel, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { count, id, version } from '../shared/primitives';

const meetingOn = z.object({ meetingId: id, day });

/**
 * An organisation in one of its groups: the parts from which follows whether it has gone quiet, each with what it is made
 * of. What never happened is null.
 */
export const quietOrganisation = z.object({
  organisation: organisationLabel,
  group: groupLabel,
  lastAttended: meetingOn.nullable(),
  lastAnswer: meetingOn.nullable(),
  lastActionDone: z.object({ actionId: id, day }).nullable(),
  /** The last call, mail or visit. */
  lastHeardDay: day.nullable(),
  /** The last of all these. */
  lastSignDay: day.nullable(),
  /** The meetings missed in a row, the latest first. */
  missed: z.array(meetingOn),
  /** How many of them passed without any sign since. */
  silentMeetings: count,
  /** From how many on it counts as quiet in this group. */
  threshold: count,
  quiet: z.boolean(),
  /** Whether it has no main contact today. */
  withoutMainContact: z.boolean(),
  isDemo: z.boolean(),
});
export type QuietOrganisation = z.output<typeof quietOrganisation>;

export const quietOrganisationListQuery = listQuery(
  ['organisation', 'group', 'missed', 'silentMeetings', 'lastSignDay'],
  {
    groupId: id.optional(),
    kind: queryList(z.enum(organisationKinds)),
    /** Only those that have gone quiet, or only the others; all without it. */
    quiet: queryBoolean.optional(),
    /** Only those without a main contact today, or only those with one. */
    withoutMainContact: queryBoolean.optional(),
  },
  'lastSignDay',
);
export type QuietOrganisationListQuery = z.output<typeof quietOrganisationListQuery>;

export const quietOrganisationPage = pageOf(quietOrganisation);
export type QuietOrganisationPage = z.output<typeof quietOrganisationPage>;

const days = z.int().min(7).max(1000);
const meetings = z.int().min(1).max(12);

/** The thresholds of a group; `version` is null as long as nobody has set them. */
export const quietThresholdsSet = z.object({
  version: version.nullable(),
  daysWithoutMeeting: days,
  silentMeetings: meetings,
});
export type QuietThresholdsSet = z.output<typeof quietThresholdsSet>;

/** A group, and since when it has been without a meeting. */
export const quietGroup = z.object({
  group: groupLabel,
  lastMeeting: meetingOn.nullable(),
  /** The next one, also where it is still a draft. */
  nextMeeting: meetingOn.extend({ draft: z.boolean() }).nullable(),
  /** The day on which the group was entered: what a group counts from that has not met yet. */
  enteredOn: day,
  /** Null while a meeting is planned. */
  daysWithoutMeeting: count.nullable(),
  quiet: z.boolean(),
  /** Organisations that take part today, and those of them that have gone quiet. */
  organisations: count,
  quietOrganisations: count,
  thresholds: z.object({ version: version.nullable(), daysWithoutMeeting: count, silentMeetings: count }),
  can: canSchema('setThresholds'),
});
export type QuietGroup = z.output<typeof quietGroup>;

export const quietGroupListQuery = listQuery(
  ['name', 'lastMeeting', 'nextMeeting', 'daysWithoutMeeting', 'quietOrganisations'],
  {
    /** Only groups that have been without a meeting for long, or only the others. */
    quiet: queryBoolean.optional(),
  },
  '-daysWithoutMeeting',
);
export type QuietGroupListQuery = z.output<typeof quietGroupListQuery>;

export const quietGroupPage = pageOf(quietGroup);
export type QuietGroupPage = z.output<typeof quietGroupPage>;
