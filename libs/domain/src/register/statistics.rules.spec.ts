import { minutesUsed, turnoutOf } from './statistics.rules';

describe('turnoutOf', () => {
  it.each([
    [[], 'not-invited'],
    [[null], 'unknown'],
    [['absent', 'excused', 'attended'], 'attended'],
    [['absent', 'excused'], 'excused'],
    [[null, 'absent'], 'absent'],
  ] as const)('%j is %s', (noted, presence) => {
    expect(turnoutOf(noted)).toBe(presence);
  });
});

describe('minutesUsed', () => {
  it('is known where both ends were noted, and only then', () => {
    expect(minutesUsed('2026-11-10T13:00:00.000Z', '2026-11-10T14:50:20.000Z')).toBe(110);
    expect(minutesUsed(null, '2026-11-10T14:50:00.000Z')).toBeNull();
    expect(minutesUsed('2026-11-10T13:00:00.000Z', null)).toBeNull();
    expect(minutesUsed('2026-11-10T13:00:00.000Z', '2026-11-10T12:00:00.000Z')).toBeNull();
  });
});
