import { mayBeShown } from './hidden-counts';

describe('A figure of a campaign for everybody', () => {
  it.each([
    [4, null, false],
    [4, 'personnes', false],
    [0, 'personnes', true],
    [5, null, true],
    [3, 't CO₂e', true],
    [2.5, 'km', true],
    [3, '', false],
    [3, 'tables', false],
    [2, 'ménages', false],
    [2, 'Gäste', false],
    [2, 't-shirts', false],
    [3, '%', true],
    [3, '€', true],
    [3, 'm³', true],
    [3, 't/an', true],
  ])('that counts %p %p may be shown: %p', (value, unit, shown) => {
    expect(mayBeShown({ kind: 'counted', value, unit }, 200)).toBe(shown);
    expect(mayBeShown({ kind: 'at-least', value, unit }, null)).toBe(shown);
  });

  it.each([
    [null, true],
    [3, false],
    [5, true],
  ])('that is a share of %p who took part may be shown: %p', (participants, shown) =>
    expect(mayBeShown({ kind: 'share', value: 50, unit: '%' }, participants)).toBe(shown),
  );
});
