import { clockChange } from './calendar';

describe('a change of the clocks', () => {
  it.each([
    ['2027-03-28T01:59', 'Europe/Luxembourg', null],
    ['2027-03-28T02:00', 'Europe/Luxembourg', 'skipped'],
    ['2027-03-28T02:59', 'Europe/Luxembourg', 'skipped'],
    ['2027-03-28T03:00', 'Europe/Luxembourg', null],
    ['2026-10-25T01:59', 'Europe/Luxembourg', null],
    ['2026-10-25T02:00', 'Europe/Luxembourg', 'repeated'],
    ['2026-10-25T02:59', 'Europe/Luxembourg', 'repeated'],
    ['2026-10-25T03:00', 'Europe/Luxembourg', null],
    ['2026-07-02T14:00', 'Europe/Luxembourg', null],
    ['2026-11-01T01:30', 'America/New_York', 'repeated'],
    ['2027-04-04T02:15', 'Australia/Lord_Howe', null],
    ['2027-04-04T01:45', 'Australia/Lord_Howe', 'repeated'],
    ['2026-11-01T01:30', 'Asia/Tokyo', null],
  ])('makes of %s in %s: %s', (wall, zone, expected) => {
    expect(clockChange(wall, zone)).toBe(expected);
  });

  it('is not known in a zone that does not exist', () => {
    expect(() => clockChange('2026-11-01T01:30', 'Europe/Esch')).toThrow(RangeError);
  });
});
