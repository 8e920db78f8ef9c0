import fc from 'fast-check';
import { decimalsOfSums, decimalsToShow, roundPoints, sumPoints } from './points';

describe('roundPoints', () => {
  it.each([
    [1.0005, 1.001],
    [2.0015, 2.002],
    [-1.0005, -1.001],
    [0.0004999, 0],
    [1.005 * 3, 3.015],
    [10 * 0.6, 6],
    [1e-12, 0],
  ])('%d is %d', (points, rounded) => expect(roundPoints(points)).toBe(rounded));

  it('never orders two numbers the other way round', () => {
    const points = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(fc.property(points, points, (a, b) => a > b || roundPoints(a) <= roundPoints(b)));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 500, noNaN: true }),
        (a) => roundPoints(roundPoints(a)) === roundPoints(a),
      ),
    );
  });
});

describe('sumPoints', () => {
  it('is exact where binary fractions are not', () => expect(sumPoints([0.1, 0.2])).toBe(0.3));

  it('does not depend on the order', () => {
    const points = fc.integer({ min: 0, max: 20_000 }).map((thousandths) => thousandths / 1000);
    fc.assert(fc.property(fc.array(points), (all) => sumPoints(all) === sumPoints([...all].reverse())));
  });
});

describe('decimalsToShow', () => {
  it('is one where the shown figures add up', () => expect(decimalsToShow([6, 2, 2], 10)).toBe(1));
  it('is three where they would contradict each other', () =>
    expect(decimalsToShow([3.333, 3.333, 3.334], 10)).toBe(3));
});

describe('decimalsOfSums', () => {
  const eighths = { parts: [1.25, 1.25, 1.25], whole: 3.75 };
  it('is three as soon as one sum would contradict itself', () => {
    expect(decimalsOfSums([{ parts: [6, 2], whole: 8 }])).toBe(1);
    expect(decimalsOfSums([{ parts: [6, 2], whole: 8 }, eighths])).toBe(3);
    expect(decimalsOfSums([])).toBe(1);
  });
});
