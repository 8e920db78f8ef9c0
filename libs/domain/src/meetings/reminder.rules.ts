import type { Answer } from './answer.rules';
import type { MeetingState } from './meeting.rules';
import type { Told } from './told.rules';

/** How many days before a meeting people are reminded, as long as neither its group nor the meeting says otherwise. */
export const defaultReminderDays: readonly number[] = [7, 1];

/** The hour of the reader's own morning at which reminders leave. */
export const REMINDER_HOUR = 8;

/** How far ahead somebody can be reminded, in days, and how many times. */
export const FURTHEST_REMINDER = 60;
export const MOST_REMINDERS = 5;

/** How long a reminder may be late, in hours, such as after a restart; later than that it says nothing of use. */
export const LATEST_REMINDER = 24;

/** The days that hold for a meeting: its own plan before that of its group, before the usual one. */
export const reminderDaysOf = (ofMeeting: readonly number[] | null, ofGroup: readonly number[] | null) =>
  ofMeeting ?? ofGroup ?? defaultReminderDays;

/**
 * Whether a reminder concerns somebody: the meeting is announced and not over, they know of it, are invited and have not
 * declined. A draft reminds nobody, and neither does what was called off.
 */
export function isReminded(
  state: MeetingState,
  invited: { answer: Answer } | null,
  told: Pick<Told, 'method'> | null,
): boolean {
  if (state !== 'open' || told === null || told.method === 'cancel') return false;
  return invited !== null && invited.answer !== 'declined';
}
