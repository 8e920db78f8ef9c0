import fc from 'fast-check';
import { factorSet, factorSetIds, modesWithoutFactor } from './factor-sets';
import { type Leg, type Savings, type TravelWay, addSavings, gramsOf, noSavings, savingsOf } from './saved-emissions';
import { MOST_OCCUPANTS, isGreen, travelModes } from './travel-modes';

const set = factorSet('ademe-use');
const car: TravelWay = { mode: 'car', occupants: 1 };
const leg = (mode: Leg['mode'], km: number, occupants = 1): Leg => ({ mode, km, occupants });
const grams = ({ gross, additional }: Savings) => [gramsOf(gross), gramsOf(additional)];

describe('What was saved', () => {
  it.each([
    // 10 km × 0.1106 kg.
    ['by bicycle instead of the car', car, [leg('bike', 10)], [1106, 1106]],
    // 10 km × (0.1106 − 0.0229) kg.
    ['by train', car, [leg('train', 10)], [877, 877]],
    ['in several legs', car, [leg('bike', 2), leg('train', 10), leg('walk', 0.5)], [221 + 877, 221 + 877]],
    ['by two in one car', car, [leg('car', 10, 2)], [0, 553]],
    ['by whoever went green before', { mode: 'tram', occupants: 1 }, [leg('bike', 10)], [1106, 0]],
    ['by whoever went green before and takes the car', { mode: 'bike', occupants: 1 }, [leg('car', 10)], [0, 0]],
    ['by whoever shared a car before', { mode: 'car', occupants: 2 }, [leg('bike', 10)], [1106, 553]],
    ['where nobody knows the usual mode', null, [leg('bike', 10)], [1106, 0]],
    ['by the same as ever', car, [leg('car', 10)], [0, 0]],
    // In this set a bus emits more for each person than a car of one: the figure says so.
    ['by bus', car, [leg('bus', 10)], [-29, -29]],
  ] as const)('%s', (_, usual, legs, expected) => {
    expect(grams(savingsOf(set, usual, legs))).toEqual(expected);
  });

  it('counts kilometres without a factor, and leaves them out of every figure of emissions', () => {
    const desnz = factorSet('desnz-2025');
    expect(modesWithoutFactor(desnz)).toEqual(['walk', 'bike', 'e-bike']);
    expect(savingsOf(desnz, car, [leg('bike', 4.2), leg('tram', 1)])).toEqual({
      ...noSavings,
      hm: 52,
      greenHm: 52,
      hmWithoutFactor: 42,
      gross: 10 * (16_725 - 2860) * 60,
      additional: 10 * (16_725 - 2860) * 60,
    });
    expect(savingsOf(set, null, [leg('car', 3)])).toEqual({ ...noSavings, hm: 30, hmWithoutUsual: 30 });
  });
});

describe('The arithmetic of a campaign', () => {
  const way = fc.record({
    mode: fc.constantFrom(...travelModes),
    occupants: fc.integer({ min: 1, max: MOST_OCCUPANTS }),
  });
  const oneLeg = fc
    .tuple(way, fc.integer({ min: 1, max: 5000 }))
    .map(([{ mode, occupants }, hm]): Leg => ({ mode, occupants, km: hm / 10 }));
  const sets = fc.constantFrom(...factorSetIds).map(factorSet);
  const usual = fc.option(way);
  const legs = fc.array(oneLeg, { maxLength: 30 });

  it('does not depend on the order', () =>
    fc.assert(
      fc.property(sets, usual, legs, (each, before, all) =>
        expect(savingsOf(each, before, [...all].reverse())).toEqual(savingsOf(each, before, all)),
      ),
    ));

  it('gives parts that add up to the whole, in whole numbers', () =>
    fc.assert(
      fc.property(sets, usual, legs, fc.nat(30), (each, before, all, at) => {
        const parts = addSavings(savingsOf(each, before, all.slice(0, at)), savingsOf(each, before, all.slice(at)));
        expect(parts).toEqual(savingsOf(each, before, all));
        for (const value of Object.values(parts)) expect(Number.isSafeInteger(value)).toBe(true);
      }),
    ));

  it('stays within what these kilometres can emit', () =>
    fc.assert(
      fc.property(sets, usual, legs, (each, before, all) => {
        const saved = savingsOf(each, before, all);
        const most = Math.max(...Object.values(each.factors).map((factor) => factor ?? 0)) * 60;
        expect(Math.abs(saved.gross)).toBeLessThanOrEqual(saved.greenHm * most);
        expect(Math.abs(saved.additional)).toBeLessThanOrEqual(saved.hm * most);
        expect(saved.greenHm).toBeLessThanOrEqual(saved.hm);
        expect(saved.hmWithoutFactor).toBeLessThanOrEqual(saved.greenHm);
      }),
    ));

  it('saves nothing additional where the usual mode is green, and never more for more people in the car that is left', () =>
    fc.assert(
      fc.property(sets, way, legs, (each, before, all) => {
        const { additional } = savingsOf(each, before, all);
        if (isGreen(before.mode)) expect(additional).toBe(0);
        const fuller = { ...before, occupants: Math.min(MOST_OCCUPANTS, before.occupants + 1) };
        expect(savingsOf(each, fuller, all).additional).toBeLessThanOrEqual(additional);
      }),
    ));

  it('rounds once, to the gram, and the same to both sides', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (parts) => {
        expect(Math.abs(gramsOf(parts) - parts / 60_000)).toBeLessThanOrEqual(0.5);
        expect(gramsOf(-parts) + gramsOf(parts)).toBe(0);
        expect(Object.is(gramsOf(parts), -0)).toBe(false);
      }),
    ));
});
