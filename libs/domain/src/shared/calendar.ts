/** The zone in which a due day ends, and in which meetings are held unless they say otherwise. */
export const HOME_ZONE = 'Europe/Luxembourg';

/**
 * The time zones to choose from, by name: all that this computer knows, and in any case the usual one and those that are
 * chosen already.
 */
export const zonesToChoose = (...chosen: string[]): string[] =>
  [...new Set([HOME_ZONE, ...chosen, ...Intl.supportedValuesOf('timeZone')])].sort();

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

/** A wall time that clocks skip in spring, or show twice in autumn. */
export type ClockChange = 'skipped' | 'repeated';

/**
 * What a change of the clocks makes of a wall time in its zone; null on any other day of the year.
 *
 * @throws RangeError when the zone is unknown
 */
export function clockChange(wall: string, timeZone: string): ClockChange | null {
  const inZone = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const shown = (at: number): string => inZone.format(at).replace(' ', 'T');
  const utc = asUtc(wall);
  // The offsets before and after any change nearby: no zone changes twice within two days.
  const offsets = [utc - DAY, utc + DAY].map((at) => asUtc(shown(at)) - at);
  const instants = new Set(offsets.map((offset) => utc - offset).filter((at) => shown(at) === wall));
  if (instants.size === 1) return null;
  return instants.size === 0 ? 'skipped' : 'repeated';
}

function asUtc(wall: string): number {
  return Date.parse(`${wall}:00.000Z`);
}
