import * as z from 'zod';
import { missing } from './missing';

/** A real day of the calendar, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: missing });

/** An instant as it is stored and sent: ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3, error: missing });

/** A time on the clock of the meeting's own zone, `YYYY-MM-DDTHH:mm`, without an offset. */
export const wallTime = z.stringFormat('wall-time', isWallTime, { error: missing });

/** A time zone by its IANA name, such as `Europe/Luxembourg`. */
export const timeZone = z.stringFormat('time-zone', isTimeZone, { error: missing });

function isWallTime(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(value)) return false;
  return day.safeParse(value.slice(0, 10)).success;
}

function isTimeZone(value: string): boolean {
  if (value.length > 64 || !/^[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
