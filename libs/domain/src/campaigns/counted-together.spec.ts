import fc from 'fast-check';
import { type Given, type Together, countedTogether, daysTogether, toldBeside } from './counted-together';
import { FEWEST_SHOWN } from './hidden-counts';

const people = (unit: string, count: number, ...keys: string[]): Given[] =>
  Array.from({ length: count }, () => ({ unit, keys }));

describe('countedTogether', () => {
  it.each([
    ['too few people', people('a', 4, 'bike'), null],
    ['nobody', [], null],
    ['five of one unit', people('a', 5, 'bike'), { units: [['a']], keys: [['bike']] }],
    [
      'two units with enough',
      [...people('a', 9, 'bike'), ...people('b', 5, 'bike')],
      { units: [['a'], ['b']], keys: [['bike']] },
    ],
    // `a` knows its own nine.
    ['one unit with few beside another', [...people('a', 9, 'bike'), ...people('b', 2, 'bike')], null],
    [
      'units with few, of which each would know the other',
      [...people('a', 9, 'bike'), ...people('b', 2, 'bike'), ...people('c', 3, 'bike')],
      { units: [['a', 'b', 'c']], keys: [['bike']] },
    ],
    [
      'units with few, that are enough together for each of them',
      [...people('a', 9, 'bike'), ...people('b', 2, 'bike'), ...people('c', 3, 'bike'), ...people('d', 4, 'bike')],
      { units: [['a'], ['b', 'c', 'd']], keys: [['bike']] },
    ],
    [
      'one key with few',
      [...people('a', 9, 'bike'), ...people('a', 2, 'tram')],
      { units: [['a']], keys: [['bike', 'tram']] },
    ],
    // All of `b` go by tram, and one of `a`: what `a` gave less all bicycles would tell of that one.
    [
      'a key that differs from a unit in one person',
      [...people('a', 9, 'bike'), ...people('a', 1, 'tram'), ...people('b', 6, 'tram')],
      { units: [['a'], ['b']], keys: [['bike', 'tram']] },
    ],
    [
      'keys that cut through the units',
      [...people('a', 9, 'bike'), ...people('a', 6, 'tram'), ...people('b', 6, 'tram'), ...people('b', 5, 'bike')],
      { units: [['a'], ['b']], keys: [['bike'], ['tram']] },
    ],
  ])('of %s', (_, given, shown) => expect(countedTogether(given)).toEqual(shown));

  it('takes so many that gave the same for so many people', () => {
    const counted = [{ unit: 'a', keys: ['bike'], people: 9 }, ...people('b', 5, 'bike')];
    expect(countedTogether(counted)).toEqual(countedTogether([...people('a', 9, 'bike'), ...people('b', 5, 'bike')]));
  });
});

describe('daysTogether', () => {
  const times = (count: number, unit: string, ...days: string[][]): Given[] =>
    Array.from({ length: count }, () => ({ unit, keys: days.flat(), days }));
  const told = (given: Given[]) => {
    const shown = countedTogether(given);
    return shown && daysTogether(shown, given);
  };

  it.each([
    [
      'nine of ten use the bicycle too',
      [...times(9, 'a', ['bike', 'car']), ...times(1, 'a', ['car'])],
      [['bike', 'car']],
    ],
    [
      'five of eleven have a day without it',
      [...times(6, 'a', ['bike', 'car']), ...times(5, 'a', ['car'])],
      [['bike'], ['car']],
    ],
    [
      'one has a day with both',
      [...times(6, 'a', ['bike']), ...times(6, 'a', ['car']), ...times(1, 'a', ['bike', 'car'])],
      [['bike', 'car']],
    ],
    // The days of `a` less those with a bicycle would be the one of that person, however many of `b` have none with it.
    [
      'nine of ten of one organisation use the bicycle too',
      [...times(9, 'a', ['bike', 'car']), ...times(1, 'a', ['car']), ...times(10, 'b', ['tram'])],
      [['bike', 'car'], ['tram']],
    ],
  ])('where %s', (_, given, parts) => expect(told(given)?.sort()).toEqual(parts));
});

const unit = fc.constantFrom('a', 'b', 'c', 'd');
const key = fc.constantFrom('bike', 'bus', 'car', 'tram');
const someone = fc.record({ unit, keys: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }) });
const step = fc.array(someone, { maxLength: 30 });

/** All sums of some of the parts. */
const sumsOf = (parts: readonly Together[]): string[][] =>
  parts.reduce<string[][]>((sums, part) => [...sums, ...sums.map((sum) => [...sum, ...part])], [[]]);

/** What a person's part of one thing that was given weighs in a sum of units less a sum of keys: nothing where both have it. */
const isTold = (units: readonly string[], keys: readonly string[], { unit: own, keys: given }: Given): boolean =>
  given.some((each) => units.includes(own) !== keys.includes(each));

function tellsOfFew(given: readonly Given[], shown: { units: Together[]; keys: Together[] }): boolean {
  return sumsOf(shown.units).some((units) =>
    sumsOf(shown.keys).some((keys) => {
      const told = given.filter((each) => isTold(units, keys, each)).length;
      return told > 0 && told < FEWEST_SHOWN;
    }),
  );
}

describe('What is shown of a closed step', () => {
  it('never isolates fewer than five people, by no sum of parts and no difference of two sums', () =>
    fc.assert(
      fc.property(step, (given) => {
        const shown = countedTogether(given);
        if (shown) expect(tellsOfFew(given, shown)).toBe(false);
      }),
      { numRuns: 500 },
    ));

  it('never does so for a unit that takes its own figures off', () =>
    fc.assert(
      fc.property(step, unit, (given, known) => {
        const shown = countedTogether(given);
        const others = given.filter((each) => each.unit !== known);
        if (shown) expect(tellsOfFew(others, shown)).toBe(false);
      }),
      { numRuns: 500 },
    ));

  it('never isolates fewer than five by weighing units and keys otherwise than by adding and taking off', () => {
    const weights = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'bike', 'bus', 'car', 'tram'),
      fc.integer({ min: -2, max: 2 }),
    );
    fc.assert(
      fc.property(step, weights, (given, weigh) => {
        const shown = countedTogether(given);
        if (!shown) return;
        const weightIn = (parts: readonly Together[], name: string): number =>
          weigh[(parts.find((part) => part.includes(name)) ?? [name])[0] ?? name] ?? 0;
        const told = given.filter(({ unit: own, keys }) =>
          keys.some((each) => weightIn(shown.units, own) + weightIn(shown.keys, each) !== 0),
        ).length;
        expect(told === 0 || told >= FEWEST_SHOWN).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nobody out: what is shown adds up to all that was given, so that no rest tells of anybody', () =>
    fc.assert(
      fc.property(step, (given) => {
        const shown = countedTogether(given);
        if (!shown) return;
        expect(shown.units.flat().sort()).toEqual([...new Set(given.map((each) => each.unit))].sort());
        expect(shown.keys.flat().sort()).toEqual([...new Set(given.flatMap((each) => each.keys))].sort());
      }),
    ));

  it('does not depend on the order', () =>
    fc.assert(
      fc.property(step, (given) => expect(countedTogether([...given].reverse())).toEqual(countedTogether(given))),
    ));
});

describe('What is told beside parts that are told already', () => {
  it('is joined until no difference from them tells of fewer than five', () => {
    const given = [
      ...people('car', 9, 'bike'),
      ...people('car', 6, 'car'),
      ...people('bus', 5, 'bus'),
      ...people('bus', 1, 'bike'),
    ];
    // Those by bus before less those by bus after would be one.
    expect(toldBeside([], given)).toEqual([['bike'], ['bus', 'car']]);
    const apart = [...people('a', 9, 'bike'), ...people('b', 5, 'bike'), ...people('b', 5, 'car')];
    expect(toldBeside(apart)).toEqual([['bike'], ['car']]);
    expect(toldBeside([])).toBeNull();
  });

  it('never isolates fewer than five from any partition', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, fc.constantFrom('x', 'y'), key), { maxLength: 40 }), (all) => {
        const partitions = [0, 1].map((at) => all.map((each) => ({ unit: each[at] ?? '', keys: [each[2]] })));
        // Parts that are told already are of five people or more.
        const isTooSmall = (given: Given[]): boolean =>
          given.some((one) => given.filter((other) => other.unit === one.unit).length < FEWEST_SHOWN);
        fc.pre(!partitions.some(isTooSmall));
        const keys = toldBeside(partitions[0] ?? [], partitions[1] ?? []);
        if (!keys) return;
        for (const given of partitions) {
          const units = [...new Set(given.map((each) => each.unit))].map((each) => [each]);
          expect(tellsOfFew(given, { units, keys })).toBe(false);
        }
      }),
      { numRuns: 500 },
    ));
});
