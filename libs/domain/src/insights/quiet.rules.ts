/** From so many meetings missed in a row, an organisation counts as gone quiet. */
export const QUIET_AFTER = 2;

/** How one past meeting went for an organisation that was invited to it. */
export interface PastMeeting {
  day: string;
  attended: boolean;
}

/** How long an organisation has been away from a group. */
export interface Absence {
  lastPresentDay: string | null;
  meetingsMissed: number;
}

/**
 * The last day an organisation was there, and how many meetings it has missed since; all of them when it never came.
 *
 * @param meetings past meetings that it was invited to, in any order
 */
export function absenceOf(meetings: readonly PastMeeting[]): Absence {
  const days = meetings.filter(({ attended }) => attended).map(({ day }) => day);
  const lastPresentDay = days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
  const missed = meetings.filter(({ attended, day }) => !attended && (lastPresentDay === null || day > lastPresentDay));
  return { lastPresentDay, meetingsMissed: missed.length };
}

/** Whether an absence is long enough to call. */
export const isQuiet = ({ meetingsMissed }: Absence): boolean => meetingsMissed >= QUIET_AFTER;
