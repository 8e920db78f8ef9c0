import fc from 'fast-check';
import { type BreakEvenSide, breakEvenCurves, breakEvenOf, breakEvenSides, breakEvenYear } from './break-even.rules';
import {
  type BreakEvenAssumptions,
  type BreakEvenName,
  breakEvenAssumptions,
  breakEvenNames,
} from './break-even.schema';

type Given = Partial<Record<BreakEvenName, number | readonly [number, number]>>;

const assume = (given: Given): BreakEvenAssumptions =>
  breakEvenAssumptions.parse(
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => {
        const [low, high] = typeof value === 'number' ? [value, value] : value;
        return [name, { low, high }];
      }),
    ),
  );

/** Figures that are easy to reckon with; none is a finding about cups. */
const easy: Given = { loss: 0, footprintReusable: 30, footprintDisposable: 0.4, footprintWashing: 0.1 };

describe('breakEvenOf', () => {
  it.each<[string, Given, number, number]>([
    ['one figure each', easy, 100, 100],
    ['a footprint between two', { ...easy, footprintReusable: [30, 60] }, 100, 200],
    ['washing that may cost as much as the beaker', { ...easy, footprintWashing: [0.1, 0.4] }, 100, Infinity],
    ['washing that costs more', { ...easy, footprintWashing: 0.5 }, Infinity, Infinity],
    ['a cup that costs nothing', { ...easy, footprintReusable: 0 }, 0, 0],
    // Half of the cups are lost in 100 days, one use a day: 0.15 a use are bought again, 0.15 are gained.
    ['a loss', { ...easy, loss: 0.5, cupsPerDay: 1, cupsPerPerson: 1, daysPerYear: 100 }, 200, 200],
    [
      'a loss that eats it all',
      { ...easy, loss: 1, cupsPerDay: 1, cupsPerPerson: 1, daysPerYear: 100 },
      Infinity,
      Infinity,
    ],
  ])('of %s', (_, given, from, to) => expect(breakEvenOf(assume(given), 'footprint').uses).toEqual({ from, to }));

  it('tells the days where the pace is known', () => {
    const paced = assume({ ...easy, cupsPerDay: [2, 4], cupsPerPerson: 2 });
    expect(breakEvenOf(paced, 'footprint').days).toEqual({ from: 50, to: 100 });
    expect(breakEvenOf(assume(easy), 'footprint').days).toBeNull();
  });

  it('takes one bound alone for both', () => {
    const stated = assume(easy);
    const half = { ...stated, footprintReusable: { low: null, high: 30, source: null } };
    expect(breakEvenOf(half, 'footprint').uses).toEqual({ from: 100, to: 100 });
  });

  it('says what is missing, and of a loss also the pace', () => {
    expect(breakEvenOf(assume({}), 'price').missing).toEqual([
      'loss',
      'priceReusable',
      'priceDisposable',
      'priceWashing',
    ]);
    expect(breakEvenOf(assume({ ...easy, loss: 0.1, cupsPerDay: 2 }), 'footprint')).toEqual({
      missing: ['cupsPerPerson', 'daysPerYear'],
      uses: null,
      days: null,
    });
  });
});

describe('breakEvenYear', () => {
  const office = { ...easy, people: 10, cupsPerDay: 2, cupsPerPerson: 1, daysPerYear: 200 };

  it('is what is not thrown away, less what is bought again', () => {
    expect(breakEvenYear(assume({ ...office, loss: 0.1 }), 'footprint').beakers).toEqual({ from: 4000, to: 4000 });
    // 4000 × 0.3 − 10 × 0.1 × 30
    expect(breakEvenYear(assume({ ...office, loss: 0.1 }), 'footprint').saving?.from).toBeCloseTo(1170, 9);
  });

  it('knows the beakers before it knows the saving', () =>
    expect(breakEvenYear(assume(office), 'price')).toEqual({ beakers: { from: 4000, to: 4000 }, saving: null }));
});

const bounds: Record<BreakEvenName, [number, number]> = {
  ...{ people: [0, 1000], cupsPerDay: [0.5, 10], cupsPerPerson: [0.5, 4], daysPerYear: [1, 366], loss: [0, 1] },
  ...{ footprintReusable: [0, 2000], footprintDisposable: [0, 50], footprintWashing: [0, 50] },
  ...{ priceReusable: [0, 20], priceDisposable: [0, 1], priceWashing: [0, 1] },
};
const figure = (name: BreakEvenName) => fc.double({ min: bounds[name][0], max: bounds[name][1], noNaN: true });
const spans = fc.record(
  Object.fromEntries(
    breakEvenNames.map((name) => [name, fc.tuple(figure(name), figure(name)).map((two) => two.sort((a, b) => a - b))]),
  ),
) as fc.Arbitrary<Record<BreakEvenName, [number, number]>>;
const side = fc.constantFrom<BreakEvenSide>(...breakEvenSides);
const between = fc.record(
  Object.fromEntries(breakEvenNames.map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })])),
) as fc.Arbitrary<Record<BreakEvenName, number>>;

describe('a break-even', () => {
  it('lies within its bounds wherever the figures lie within theirs', () => {
    fc.assert(
      fc.property(spans, between, side, (all, where, which) => {
        const inside = Object.fromEntries(
          breakEvenNames.map((name) => {
            const [low, high] = all[name];
            return [name, Math.min(high, low + (high - low) * where[name])];
          }),
        ) as Given;
        const [around, point] = [assume(all), assume(inside)];
        const [wide, narrow] = [breakEvenOf(around, which), breakEvenOf(point, which)];
        for (const what of ['uses', 'days'] as const) {
          expect(narrow[what]?.from).toBeGreaterThanOrEqual(wide[what]?.from ?? NaN);
          expect(narrow[what]?.to).toBeLessThanOrEqual(wide[what]?.to ?? NaN);
        }
        const [year, one] = [breakEvenYear(around, which).saving, breakEvenYear(point, which).saving];
        expect((one?.from ?? NaN) + 1e-6).toBeGreaterThanOrEqual(year?.from ?? NaN);
        expect((one?.to ?? NaN) - 1e-6).toBeLessThanOrEqual(year?.to ?? NaN);
      }),
    );
  });

  it.each<[BreakEvenName, 'later' | 'sooner']>([
    ['footprintReusable', 'later'],
    ['footprintWashing', 'later'],
    ['loss', 'later'],
    ['cupsPerPerson', 'later'],
    ['footprintDisposable', 'sooner'],
    ['cupsPerDay', 'sooner'],
    ['daysPerYear', 'sooner'],
  ])('with more %s never comes %s the other way round', (name, direction) => {
    fc.assert(
      fc.property(spans, figure(name), figure(name), (all, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const at = (value: number): number =>
          breakEvenOf(assume({ ...all, [name]: value }), 'footprint').uses?.to ?? NaN;
        const [sooner, later] = direction === 'later' ? [at(less), at(more)] : [at(more), at(less)];
        expect(sooner).toBeLessThanOrEqual(later);
      }),
    );
  });

  it('stays unknown while one of its figures is', () => {
    const needed = fc.constantFrom<BreakEvenName>(
      'loss',
      'footprintReusable',
      'footprintDisposable',
      'footprintWashing',
    );
    fc.assert(
      fc.property(spans, needed, (all, name) => {
        const { [name]: _, ...rest } = all;
        const result = breakEvenOf(assume(rest), 'footprint');
        expect(result.uses).toBeNull();
        expect(result.missing).toContain(name);
        expect(breakEvenCurves(assume(rest), 'footprint')).toBeNull();
      }),
    );
  });

  it('is where the curves cross', () => {
    fc.assert(
      fc.property(spans, side, (all, which) => {
        const point = assume(Object.fromEntries(breakEvenNames.map((name) => [name, all[name][0]])) as Given);
        const reached = breakEvenOf(point, which).uses?.from ?? NaN;
        const curves = breakEvenCurves(point, which);
        curves?.uses.forEach((uses, at) => {
          const [cup, beakers] = [curves.reusable[at]?.from ?? NaN, curves.disposable[at]?.from ?? NaN];
          if (uses > reached) expect(cup).toBeLessThanOrEqual(beakers + 1e-6);
          if (uses < reached - 1) expect(cup).toBeGreaterThanOrEqual(beakers - 1e-6);
        });
      }),
    );
  });
});
