import { daysBetween } from '../shared/calendar';

/** From when on a group, or an organisation in it, counts as quiet. */
export interface QuietThresholds {
  /** A group without a planned meeting for so many days. */
  daysWithoutMeeting: number;
  /** An organisation silent for so many meetings in a row. */
  silentMeetings: number;
}

/** What holds for a group until its project manager says otherwise. */
export const defaultThresholds: QuietThresholds = { daysWithoutMeeting: 120, silentMeetings: 2 };

/** How one past meeting went for an organisation that was invited to it. */
export interface PastMeeting {
  meetingId: string;
  day: string;
  attended: boolean;
  /** Whether the organisation gave a sign about this meeting: it answered, or was excused. */
  answered: boolean;
}

/** Days on which an organisation was heard of otherwise than about a past meeting; null where it never was. */
export interface OtherSigns {
  /** Its last answer, also to a meeting that is still to come. */
  answeredOn: string | null;
  /** The last action that it finished. */
  actionDoneOn: string | null;
  /** The last call, mail or visit. */
  heardOn: string | null;
}

/** How long an organisation has been away from a group, and for how long nothing has been heard of it. */
export interface Silence {
  lastAttended: PastMeeting | null;
  /** The meetings since then, the latest first; all of them when it never came. */
  missed: PastMeeting[];
  /** How many meetings in a row, counted from the latest, passed without any sign since. */
  silentMeetings: number;
  /** The last day on which anything was heard of it. */
  lastSignDay: string | null;
}

/**
 * How an organisation stands with a group. A meeting is silent when the organisation neither came, nor answered, nor was
 * excused, and when nothing has been heard of it since: no answer, no action done, no call, mail or visit.
 *
 * @param meetings past meetings that it was invited to and whose attendance is known, in any order
 */
export function silenceOf(meetings: readonly PastMeeting[], signs: OtherSigns): Silence {
  const latestFirst = [...meetings].sort((one, other) => other.day.localeCompare(one.day));
  const lastAttendedAt = latestFirst.findIndex(({ attended }) => attended);
  const heard = latest([signs.answeredOn, signs.actionDoneOn, signs.heardOn]);
  const broken = latestFirst.findIndex(
    ({ day, attended, answered }) => attended || answered || (heard !== null && heard >= day),
  );
  return {
    lastAttended: latestFirst[lastAttendedAt] ?? null,
    missed: lastAttendedAt === -1 ? latestFirst : latestFirst.slice(0, lastAttendedAt),
    silentMeetings: broken === -1 ? latestFirst.length : broken,
    lastSignDay: latest([heard, latestFirst[lastAttendedAt]?.day ?? null]),
  };
}

/** Whether a silence is long enough to call. */
export const isQuiet = (
  { silentMeetings }: Pick<Silence, 'silentMeetings'>,
  thresholds: Pick<QuietThresholds, 'silentMeetings'>,
): boolean => silentMeetings >= thresholds.silentMeetings;

/**
 * Since how many days a group has had no meeting, held or planned: null while one is planned. A group that has not met yet
 * counts from the day it was entered.
 */
export function daysWithoutMeeting(
  group: { lastMeetingDay: string | null; nextMeetingDay: string | null; enteredOn: string },
  today: string,
): number | null {
  if (group.nextMeetingDay !== null) return null;
  return Math.max(0, daysBetween(group.lastMeetingDay ?? group.enteredOn, today));
}

/** Whether a group has been without a meeting for long enough to plan one. */
export const isGroupQuiet = (days: number | null, thresholds: Pick<QuietThresholds, 'daysWithoutMeeting'>): boolean =>
  days !== null && days >= thresholds.daysWithoutMeeting;

/** The latest of some days; null when there is none. */
function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}
