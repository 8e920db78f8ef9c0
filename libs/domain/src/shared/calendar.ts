/** The zone in which a due day ends, and in which meetings are held unless they say otherwise. */
export const HOME_ZONE = 'Europe/Luxembourg';

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
