import { DateTime } from 'luxon';
import { invalidField } from '../platform/errors';

const WALL = "yyyy-MM-dd'T'HH:mm";

/**
 * The instant of a wall time in its zone; null when the clock skips that time in spring. Where the clock shows it twice in
 * autumn, the first one is meant.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  const time = DateTime.fromISO(wall, { zone: timeZone });
  if (!time.isValid || time.toFormat(WALL) !== wall) return null;
  const first = Math.min(...time.getPossibleOffsets().map((each) => each.toMillis()));
  return new Date(first).toISOString();
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
