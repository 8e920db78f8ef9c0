import * as z from 'zod';
import { instant } from '../shared/day';
import { count, version } from '../shared/primitives';
import { FURTHEST_REMINDER, MOST_REMINDERS } from './reminder.rules';

/** Days before a meeting, the furthest first, each once. */
const reminderDays = z
  .array(z.int().min(1).max(FURTHEST_REMINDER))
  .max(MOST_REMINDERS)
  .transform((days) => [...new Set(days)].sort((a, b) => b - a));

/** `days` is null to go back to what holds otherwise; none at all to remind nobody. `version` is null without a plan yet. */
export const reminderPlanSet = z.object({ days: reminderDays.nullable(), version: version.nullable() });
export type ReminderPlanSet = z.output<typeof reminderPlanSet>;

export const reminderStates = ['planned', 'sent', 'missed'] as const;

/** How people are reminded of the meetings of a group. */
export const groupReminders = z.object({
  /** What holds. */
  days: z.array(count),
  /** What the group says of its own; null when it says nothing. */
  own: z.array(count).nullable(),
  version: version.nullable(),
});
export type GroupReminders = z.output<typeof groupReminders>;

/** How people are reminded of one meeting, and when. */
export const meetingReminders = groupReminders.extend({
  /** What holds without a plan of the meeting's own. */
  otherwise: z.array(count),
  reminders: z.array(
    z.object({
      days: count,
      /** When it leaves in Luxembourg, or left. */
      at: instant,
      state: z.enum(reminderStates),
    }),
  ),
});
export type MeetingReminders = z.output<typeof meetingReminders>;
