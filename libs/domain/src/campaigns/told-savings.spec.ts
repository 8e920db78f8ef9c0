import fc from 'fast-check';
import { countedTogether } from './counted-together';
import { factorSet } from './factor-sets';
import { savingsOf } from './saved-emissions';
import { type Travelled, toldSavings } from './told-savings';
import { mayTellWeighed } from './told-weighed';
import type { TravelMode } from './travel-modes';
import { fewOf, isolates } from './who-is-isolated';

const set = factorSet('ademe-use');
const usual = { mode: 'car' as const, occupants: 1 };
const legOf = (mode: TravelMode) => ({ mode, occupants: 1, km: 1, usual });
const people = (unit: string, count: number, ...modes: TravelMode[]): Travelled[] =>
  Array.from({ length: count }, () => ({ unit, people: 1, legs: modes.map(legOf) }));

function told(travelled: readonly Travelled[]) {
  const shown = countedTogether(travelled.map(({ unit, legs }) => ({ unit, keys: legs.map(({ mode }) => mode) })));
  return shown && { shown, ...toldSavings(set, travelled, shown) };
}

describe('toldSavings', () => {
  it.each([
    ['one green among four others', [...people('a', 4, 'car'), ...people('a', 1, 'bike')], [], false],
    ['one by bus among nine by bicycle', [...people('a', 9, 'bike'), ...people('a', 1, 'bus')], [], false],
    ['five and five', [...people('a', 5, 'car'), ...people('a', 5, 'bike')], [['a']], true],
    [
      'a unit with few of one mode, between two with enough',
      [
        ...people('a', 9, 'car', 'bike'),
        ...people('b', 9, 'car'),
        ...people('b', 3, 'bike'),
        ...people('c', 9, 'bike'),
      ],
      [['a'], ['c']],
      false,
    ],
    ['all the same', [...people('a', 6, 'bike'), ...people('b', 5, 'bike')], [['a'], ['b']], true],
    ['nobody who went anywhere', [], [], true],
  ])('of %s', (_, travelled, units, whole) => {
    const shown = countedTogether(travelled.map(({ unit, legs }) => ({ unit, keys: legs.map(({ mode }) => mode) })));
    const all = shown ?? { units: [], keys: [] };
    expect(toldSavings(set, travelled, all)).toEqual({ units, whole });
  });
});

const mode = fc.constantFrom<TravelMode>('bike', 'bus', 'car', 'tram', 'walk');
const before = fc.constantFrom(
  usual,
  { mode: 'bus' as const, occupants: 1 },
  { mode: 'car' as const, occupants: 2 },
  null,
);
const someone = fc.record({
  unit: fc.constantFrom('a', 'b', 'c'),
  people: fc.constant(1),
  legs: fc
    .tuple(fc.uniqueArray(mode, { minLength: 1, maxLength: 2 }), before)
    .map(([modes, usually]) => modes.map((each) => ({ ...legOf(each), usual: usually }))),
});
// Several of each, so that something is told.
const step = fc
  .array(fc.tuple(someone, fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 6 })
  .map((all) => all.flatMap(([each, count]) => Array.from({ length: count }, () => each)));

/** What one leg is in each figure that anybody reads. */
function figuresOf(travelled: readonly Travelled[]): number[][][] | null {
  const seen = told(travelled);
  if (!seen) return null;
  const { shown, units, whole } = seen;
  return travelled.map(({ unit, legs }) =>
    legs.map((leg) => {
      const { greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional } = savingsOf(set, leg.usual, [leg]);
      const saved = [greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional];
      const inPart = (parts: readonly (readonly string[])[], name: string) => parts.map((part) => part.includes(name));
      return [
        ...inPart(shown.units, unit).map(Number),
        ...inPart(shown.keys, leg.mode).map(Number),
        ...inPart(units, unit).flatMap((isIn) => saved.map((each) => (isIn ? each : 0))),
        ...(whole ? saved : []),
      ];
    }),
  );
}

describe('All that is told of a step', () => {
  it('isolates fewer than five people by no weighing, neither for strangers nor for a unit that knows its own', () =>
    fc.assert(
      fc.property(step, (travelled) => {
        const figures = figuresOf(travelled);
        if (!figures) return;
        for (const own of ['a', 'b', 'c', null]) {
          const others = [...travelled.keys()].filter((at) => travelled[at]?.unit !== own);
          for (const few of fewOf(others, travelled)) {
            const seen = others.map((at) => figures[at] ?? []);
            expect(isolates(seen, (at) => few.includes(others[at] ?? -1))).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    ));

  it('is told of groups of five that went alike, whatever they gave', () => {
    const alike = (unit: string, weights: number[][], count = 5) => ({ unit, people: count, weights });
    expect(mayTellWeighed([alike('a', [[1, 0]]), alike('a', [[1, 7]])])).toBe(true);
    expect(mayTellWeighed([alike('a', [[1, 0]]), alike('a', [[1, 7]], 4)])).toBe(false);
    // Whoever is of `a` takes their own off, and learns of the four others.
    expect(mayTellWeighed([alike('a', [[1, 0]]), alike('b', [[1, 0]], 4)])).toBe(false);
  });
});
