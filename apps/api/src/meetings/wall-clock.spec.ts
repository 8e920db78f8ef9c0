import { DomainError } from '../platform/errors';
import { instantOf, instantsOf } from './wall-clock';

const LUXEMBOURG = 'Europe/Luxembourg';

describe('the instant of a wall time', () => {
  it.each([
    ['in winter', '2026-12-03T14:00', LUXEMBOURG, '2026-12-03T13:00:00.000Z'],
    ['in summer', '2026-07-02T14:00', LUXEMBOURG, '2026-07-02T12:00:00.000Z'],
    ['in another zone', '2026-12-03T14:00', 'America/New_York', '2026-12-03T19:00:00.000Z'],
    ['just before the skipped hour', '2027-03-28T01:59', LUXEMBOURG, '2027-03-28T00:59:00.000Z'],
    ['just after the skipped hour', '2027-03-28T03:00', LUXEMBOURG, '2027-03-28T01:00:00.000Z'],
    ['the first of a doubled hour', '2026-10-25T02:30', LUXEMBOURG, '2026-10-25T00:30:00.000Z'],
    ['the first of a doubled hour, west', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('%s', (_, wall, zone, expected) => {
    expect(instantOf(wall, zone)).toBe(expected);
  });

  it.each(['2027-03-28T02:00', '2027-03-28T02:59'])('does not exist for %s in Luxembourg', (wall) => {
    expect(instantOf(wall, LUXEMBOURG)).toBeNull();
  });
});

describe('the instants of a meeting', () => {
  it.each([
    ['2027-03-28T02:15', '2027-03-28T04:00', 'startsLocal', 'time-skipped'],
    ['2027-03-28T01:00', '2027-03-28T02:30', 'endsLocal', 'time-skipped'],
    ['2026-12-03T14:00', '2026-12-03T13:30', 'endsLocal', 'ends-before-start'],
    ['2026-12-03T14:00', '2026-12-03T14:00', 'endsLocal', 'ends-before-start'],
  ])('from %s to %s are refused on %s with %s', (startsLocal, endsLocal, path, code) => {
    const refused = (): unknown => instantsOf({ startsLocal, endsLocal, timeZone: LUXEMBOURG });
    expect(refused).toThrow(DomainError);
    try {
      refused();
    } catch (error) {
      expect((error as DomainError).issues).toEqual([expect.objectContaining({ path, code })]);
    }
  });
});
