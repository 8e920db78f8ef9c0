import { HOME_ZONE, LATEST_REMINDER, REMINDER_HOUR } from '@zesumme/domain';
import { DateTime } from 'luxon';

const HOUR = 3_600_000;
/**
 * How far from the hour of the meeting a reminder can be due, whatever the reader's zone: between the morning of a day that
 * has just ended and that of one that has just begun, with the hour of a clock that changes.
 */
const EARLIEST = (24 - REMINDER_HOUR + 1) * HOUR;
const LATEST = (REMINDER_HOUR + 1) * HOUR;

/** When a reminder is due in a zone: in the morning, so many days before the day on which the meeting begins there. */
export const dueAt = (startsAt: string, days: number, zone = HOME_ZONE): Date =>
  DateTime.fromISO(startsAt, { zone }).startOf('day').minus({ days }).set({ hour: REMINDER_HOUR }).toJSDate();

/** Whether a reminder is due for anybody on earth now, or will be so within the day. */
export function isTimeToRemind(startsAt: string, days: number, now: Date): boolean {
  const start = Date.parse(startsAt);
  const [from, to] = [start - days * 24 * HOUR - EARLIEST, start - days * 24 * HOUR + LATEST + LATEST_REMINDER * HOUR];
  return now.getTime() >= from && now.getTime() <= Math.min(to, start);
}

/** Whether a reminder that has not left yet says nothing of use any more. */
export const isTooLate = (startsAt: string, days: number, now: Date, zone: string): boolean =>
  now.getTime() - dueAt(startsAt, days, zone).getTime() > LATEST_REMINDER * HOUR;

/** In how many days the meeting is, as the reader counts them from today. */
export function daysUntil(startsAt: string, now: Date, zone: string): number {
  const day = DateTime.fromISO(startsAt, { zone }).startOf('day');
  return Math.round(day.diff(DateTime.fromJSDate(now, { zone }).startOf('day'), 'days').days);
}

/** Whether something happened on the reader's present day, or is still to come. */
export const isFromToday = (at: string, now: Date, zone: string): boolean =>
  Date.parse(at) >= DateTime.fromJSDate(now, { zone }).startOf('day').toMillis();
