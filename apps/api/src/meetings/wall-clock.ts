import { DateTime, IANAZone } from 'luxon';
import { invalidField } from '../platform/errors';

const WALL = "yyyy-MM-dd'T'HH:mm";
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instant of a wall time in its zone; null when the clock skips that time in spring. Where the clock shows it twice in
 * autumn, the first one is meant.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  const zone = IANAZone.create(timeZone);
  const asUtc = Date.parse(`${wall}:00.000Z`);
  // The thirtieth of February would be taken for the second of March.
  if (!zone.isValid || Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(wall)) return null;
  // The clock is set at most once within two days: the time is that of the day before, or of the day after.
  const [before, after] = [zone.offset(asUtc - DAY), zone.offset(asUtc + DAY)];
  if (before === after) return new Date(asUtc - before * MINUTE).toISOString();
  const instants = [before, after].map((offset) => [asUtc - offset * MINUTE, offset] as const);
  const found = instants.filter(([instant, offset]) => zone.offset(instant) === offset).map(([instant]) => instant);
  return found.length > 0 ? new Date(Math.min(...found)).toISOString() : null;
}

interface WallSpan {
  startsLocal: string;
  endsLocal: string;
  timeZone: string;
}

/**
 * The instants of a meeting.
 *
 * @throws DomainError 422 on `startsLocal` or `endsLocal`: `time-skipped`, or `ends-before-start`
 */
export function instantsOf({ startsLocal, endsLocal, timeZone }: WallSpan): { startsAt: string; endsAt: string } {
  const startsAt = instantOf(startsLocal, timeZone);
  if (!startsAt) throw invalidField('startsLocal', 'time-skipped');
  const endsAt = instantOf(endsLocal, timeZone);
  if (!endsAt) throw invalidField('endsLocal', 'time-skipped');
  if (endsAt <= startsAt) throw invalidField('endsLocal', 'ends-before-start', { start: startsLocal });
  return { startsAt, endsAt };
}

/** What the clock on the wall showed at an instant. */
export const wallTimeAt = (instant: string, timeZone: string): string =>
  DateTime.fromISO(instant, { zone: timeZone }).toFormat(WALL);
