import fc from 'fast-check';
import { type CostPart, type CostRule, costRules, shareCosts } from './cost-sharing.rules';

const rule = fc.constantFrom(...costRules);
const total = fc.integer({ min: 0, max: 5_000_000_00 });
const floor = fc.option(fc.integer({ min: 0, max: 500_00 }));
const part = fc.record({
  key: fc.uuid(),
  volume: fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000),
  heads: fc.integer({ min: 0, max: 5000 }),
});
const parts = fc.uniqueArray(part, { selector: ({ key }) => key, minLength: 1, maxLength: 30 });

const byKey = (given: { key: string; cents: number }[] | null) =>
  Object.fromEntries((given ?? []).map(({ key, cents }) => [key, cents]));
const weight = (each: CostPart, by: CostRule): number =>
  by === 'equal' ? 1 : ((by === 'volume' ? each.volume : each.heads) ?? 0);

describe('shareCosts', () => {
  it('adds up to the cent, whatever the rule and the floor', () => {
    fc.assert(
      fc.property(total, rule, floor, parts, (cents, by, floorCents, given) => {
        const { shares } = shareCosts(cents, { rule: by, floorCents }, given);
        fc.pre(shares !== null);
        expect(shares.reduce((sum, share) => sum + share.cents, 0)).toBe(cents);
        expect(shares.map(({ key }) => key)).toEqual(given.map(({ key }) => key));
        expect(shares.every((share) => Number.isInteger(share.cents) && share.cents >= 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on who is named first', () => {
    fc.assert(
      fc.property(
        total,
        rule,
        floor,
        parts.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        (cents, by, floorCents, [given, shuffled]) => {
          const [one, other] = [given, shuffled].map((each) => shareCosts(cents, { rule: by, floorCents }, each));
          expect(byKey(one?.shares ?? null)).toEqual(byKey(other?.shares ?? null));
          expect(one?.refused).toBe(other?.refused);
        },
      ),
    );
  });

  it('keeps the floor, or refuses with the reason', () => {
    fc.assert(
      fc.property(total, rule, fc.integer({ min: 1, max: 500_000 }), parts, (cents, by, floorCents, given) => {
        const { shares, refused } = shareCosts(cents, { rule: by, floorCents }, given);
        const isTooMuch = floorCents * given.length > cents;
        const weighsNothing = given.every((each) => weight(each, by) === 0);
        expect(refused).toBe(weighsNothing ? 'nothing-to-share-by' : isTooMuch ? 'floor-above-total' : null);
        for (const share of shares ?? []) {
          expect(share.cents).toBeGreaterThanOrEqual(floorCents);
          if (share.atFloor) expect(share.cents).toBe(floorCents);
        }
      }),
    );
  });

  it('never lets whoever weighs more pay less, and gives equals the same but for a cent', () => {
    fc.assert(
      fc.property(total, rule, floor, parts, (cents, by, floorCents, given) => {
        const paid = byKey(shareCosts(cents, { rule: by, floorCents }, given).shares);
        const inOrder = [...given].sort((a, b) => weight(a, by) - weight(b, by));
        inOrder.slice(1).forEach((heavier, at) => {
          const lighter = inOrder[at];
          if (!lighter) return;
          const [less, more] = [paid[lighter.key] ?? 0, paid[heavier.key] ?? 0];
          if (weight(lighter, by) === weight(heavier, by)) expect(Math.abs(less - more)).toBeLessThanOrEqual(1);
          else expect(more).toBeGreaterThanOrEqual(less);
        });
      }),
    );
  });

  it('shares by the rule where no floor lifts anybody: each within a cent of its part', () => {
    fc.assert(
      fc.property(total, rule, parts, (cents, by, given) => {
        const { shares } = shareCosts(cents, { rule: by, floorCents: null }, given);
        fc.pre(shares !== null);
        const all = given.reduce((sum, each) => sum + weight(each, by), 0);
        shares.forEach((share, at) => {
          const own = given[at];
          if (own) expect(Math.abs(share.cents - (cents * weight(own, by)) / all)).toBeLessThan(1.001);
        });
      }),
    );
  });

  it('takes nothing for what is not known', () => {
    const known = { key: 'a', volume: 2, heads: 10 };
    const unknown = { key: 'b', volume: null, heads: null };
    const of = (by: CostRule) => shareCosts(1000, { rule: by, floorCents: null }, [known, unknown]).refused;
    expect(costRules.map(of)).toEqual([null, 'volume-unknown', 'heads-unknown']);
    expect(shareCosts(1000, { rule: 'equal', floorCents: null }, []).refused).toBe('nobody');
  });

  it.each([
    [100_00, null, { a: 33_34, b: 33_33, c: 33_33 }],
    [100_01, null, { a: 33_34, b: 33_34, c: 33_33 }],
    [0, null, { a: 0, b: 0, c: 0 }],
  ])('of %d cents for three, by the same for each', (cents, floorCents, expected) => {
    const given = ['a', 'b', 'c'].map((key) => ({ key, volume: null, heads: null }));
    expect(byKey(shareCosts(cents, { rule: 'equal', floorCents }, given).shares)).toEqual(expected);
  });

  it('lifts the smallest to the floor and takes it from the others by their volume', () => {
    const given = [1, 30, 69].map((volume, at) => ({ key: 'abc'[at] ?? '', volume, heads: null }));
    const { shares } = shareCosts(1000_00, { rule: 'volume', floorCents: 100_00 }, given);
    expect(shares).toEqual([
      { key: 'a', cents: 100_00, atFloor: true },
      { key: 'b', cents: 272_73, atFloor: false },
      { key: 'c', cents: 627_27, atFloor: false },
    ]);
  });
});
