import { furthestPhase, holdsOn, territoryOf } from './working-group.rules';

describe('furthestPhase', () => {
  it('is that of the theme that has come furthest', () => {
    expect(furthestPhase([{ phase: 'solutions' }, { phase: 'pilot' }, { phase: 'diagnosis' }])).toBe('pilot');
    expect(furthestPhase([])).toBeNull();
  });
});

describe('holdsOn', () => {
  it.each([
    [null, null, true],
    ['2026-11-23', '2026-11-23', true],
    ['2026-11-24', null, false],
    [null, '2026-11-22', false],
  ])('from %p to %p: %p', (fromDay, toDay, holds) => expect(holdsOn({ fromDay, toDay }, '2026-11-23')).toBe(holds));
});

describe('territoryOf', () => {
  it('joins the zone with the communes that take part today', () => {
    const memberships = [
      { communeCode: 'D002', fromDay: null, toDay: null },
      { communeCode: 'D003', fromDay: null, toDay: '2025-12-31' },
      { communeCode: null, fromDay: null, toDay: null },
    ];
    expect(territoryOf(['D004', 'D002'], memberships, '2026-11-23')).toEqual(['D002', 'D004']);
  });
});
