import { z } from 'zod';

/** The zone in which a due day ends, and in which meetings are held unless they say otherwise. */
export const HOME_ZONE = 'Europe/Luxembourg';

const missing = (issue: { input?: unknown }): string | undefined =>
  issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : undefined;

/** A real day of the calendar, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: missing });

/** An instant as it is stored and sent: ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3, error: missing });

/** A time on the clock of the meeting's own zone, `YYYY-MM-DDTHH:mm`, without an offset. */
export const wallTime = z.stringFormat('wall-time', isWallTime, { error: missing });

/** A time zone by its IANA name, such as `Europe/Luxembourg`. */
export const timeZone = z.stringFormat('time-zone', isTimeZone, { error: missing });

const luxembourg = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE, dateStyle: 'short' });
const DAY = 86_400_000;

/** The day it is in Luxembourg at an instant, `YYYY-MM-DD`. */
export const luxembourgDay = (at: Date): string => luxembourg.format(at);

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day `days` later, or earlier when negative. */
export const addDays = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);

/** Minutes from one wall time to another in the same zone, as a clock on the wall counts them. */
export const minutesBetween = (from: string, to: string): number => (asUtc(to) - asUtc(from)) / 60_000;

/** The wall time `minutes` later, as a clock on the wall counts them. */
export const addMinutes = (from: string, minutes: number): string =>
  new Date(asUtc(from) + minutes * 60_000).toISOString().slice(0, 16);

/** The clock part of a wall time, `HH:mm`. */
export const clockOf = (wall: string): string => wall.slice(11, 16);

/** The day part of a wall time, `YYYY-MM-DD`. */
export const dayOf = (wall: string): string => wall.slice(0, 10);

function asUtc(wall: string): number {
  return Date.parse(`${wall}:00.000Z`);
}

function isWallTime(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(value)) return false;
  return z.iso.date().safeParse(value.slice(0, 10)).success;
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
