import fc from 'fast-check';
import { FEWEST_TOLD, type ToldFigure, toldNext, toldSum } from './told-figures';

const organisations = ['a', 'b', 'c', 'd', 'e', 'f'];
const said = fc.record({
  of: fc.constantFrom(...organisations),
  value: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
});

describe('toldNext', () => {
  it('tells of fewer than three organisations neither by a sum nor by the difference of two', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 60 }), (steps) => {
        const now: Record<string, number> = {};
        let told: ToldFigure | null = null;
        for (const { of, value } of steps) {
          if (value === null) delete now[of];
          else now[of] = value;
          const next: ToldFigure | null = toldNext(told, { values: { ...now }, unknown: 0 }, '2026-11-29');
          if (next !== null) expect(Object.keys(next.values).length).toBeGreaterThanOrEqual(FEWEST_TOLD);
          if (next !== told && told !== null) {
            const before: Record<string, number> = told.values;
            const changed = organisations.filter((key) => before[key] !== next?.values[key]);
            expect(changed.length).toBeGreaterThanOrEqual(FEWEST_TOLD);
          }
          told = next;
        }
      }),
    );
  });

  it('tells the sum of what it is made of', () => {
    const told = toldNext(null, { values: { a: 0.1, b: 0.2, c: 0.3 }, unknown: 2 }, '2026-11-29');
    expect(told).toMatchObject({ day: '2026-11-29', unknown: 2 });
    expect(told && toldSum(told)).toBe(0.6);
  });

  it('keeps what was told when one leaves', () => {
    const told = toldNext(null, { values: { a: 1, b: 2, c: 3, d: 4 }, unknown: 0 }, '2026-11-01');
    expect(toldNext(told, { values: { a: 1, b: 2, c: 3 }, unknown: 0 }, '2026-11-29')).toBe(told);
    expect(toldNext(told, { values: { a: 1 }, unknown: 0 }, '2026-11-29')).toBe(told);
  });
});
