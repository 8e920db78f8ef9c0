import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DomainError } from '../platform/errors';
import { instantOf, instantsOf, wallTimeAt } from './wall-clock';

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

  it('is the one whose wall time it is, the first of them, in any zone', () => {
    const zones = [LUXEMBOURG, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2012-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const wall = wallTimeAt(date.toISOString(), zone);
          const instant = instantOf(wall, zone);
          const first = DateTime.fromISO(wall, { zone })
            .getPossibleOffsets()
            .map((each) => each.toMillis());
          expect(instant).toBe(new Date(Math.min(...first)).toISOString());
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['2026-02-30T10:00', '2026-13-01T10:00', '2026-12-01T25:00', ''])('does not exist for %s', (wall) => {
    expect(instantOf(wall, LUXEMBOURG)).toBeNull();
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
