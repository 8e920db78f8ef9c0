import fc from 'fast-check';
import { sumPoints } from './points';
import { type ScoredAssessment, assessMeasure } from './scoring.rules';
import {
  type ComparedMeasure,
  type FigureDifference,
  canBeTakenBack,
  compareChapters,
  comparedFigures,
  yearlyDayDue,
} from './snapshot.rules';

const assessed = (maxPoints: number | null, effectiveShare: number | null, plannedShare: number | null = null) => {
  const assessment: ScoredAssessment = { concerns: true, reductionFactor: 1, effectiveShare, plannedShare };
  return assessMeasure({ id: 'm', sectionId: null, maxPoints }, assessment);
};

const share = fc.option(fc.integer({ min: 0, max: 500 }).map((each) => each / 1000));
const chapter: fc.Arbitrary<ComparedMeasure[]> = fc
  .uniqueArray(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      maxPoints: fc.option(fc.integer({ min: 0, max: 200 }).map((each) => each / 10)),
      effective: share,
      planned: share,
    }),
    { selector: ({ key }) => key },
  )
  .map((measures) =>
    measures.map(({ key, maxPoints, effective, planned }) => ({
      key,
      score: assessed(maxPoints, effective, planned),
    })),
  );
const negated = (of: FigureDifference): FigureDifference => ({
  possible: 0 - of.possible,
  effective: 0 - of.effective,
  planned: 0 - of.planned,
});

describe('compareChapters', () => {
  it('tells what was, what is, and the difference', () => {
    const { measures, total } = compareChapters(
      [{ key: 'a', score: assessed(10, 0.2, 0.4) }],
      [{ key: 'a', score: assessed(10, 0.5, 0.1) }],
    );
    expect(measures).toEqual([
      {
        key: 'a',
        presence: 'both',
        before: { possible: 10, effective: 2, planned: 4 },
        after: { possible: 10, effective: 5, planned: 1 },
        difference: { possible: 0, effective: 3, planned: -3 },
      },
    ]);
    expect(total.difference).toEqual({ possible: 0, effective: 3, planned: -3 });
  });

  it('knows no sum of what nobody had assessed, and the points that were planned', () => {
    const { total } = compareChapters(
      [{ key: 'a', score: assessed(10, null) }],
      [{ key: 'a', score: assessed(10, null, 0.4) }],
    );
    expect(total.before).toEqual({ possible: 10, effective: null, planned: null });
    expect(total.after).toEqual({ possible: 10, effective: null, planned: 4 });
  });

  it('says of a measure that it is in one alone', () => {
    const [gone, come] = [
      { key: 'gone', score: assessed(4, 1) },
      { key: 'come', score: assessed(6, 0.5) },
    ];
    const { measures, total } = compareChapters([gone], [come]);
    expect(measures.map(({ key, presence }) => [key, presence])).toEqual([
      ['come', 'after'],
      ['gone', 'before'],
    ]);
    expect(total.difference).toEqual({ possible: 2, effective: -1, planned: 0 });
  });

  it('is nothing with itself', () => {
    fc.assert(
      fc.property(chapter, (one) => {
        const { measures, total } = compareChapters(one, one);
        for (const each of [...measures, total]) {
          expect(each.difference).toEqual({ possible: 0, effective: 0, planned: 0 });
        }
      }),
    );
  });

  it('turns its signs when the two are swapped', () => {
    fc.assert(
      fc.property(chapter, chapter, (one, other) => {
        const [there, back] = [compareChapters(one, other), compareChapters(other, one)];
        expect(negated(back.total.difference)).toEqual(there.total.difference);
        const turned = new Map(back.measures.map(({ key, difference }) => [key, negated(difference)]));
        for (const { key, difference } of there.measures) expect(turned.get(key)).toEqual(difference);
      }),
    );
  });

  it('adds up to the difference of the totals', () => {
    fc.assert(
      fc.property(chapter, chapter, (one, other) => {
        const { measures, total } = compareChapters(one, other);
        for (const figure of comparedFigures) {
          const sum = sumPoints(measures.map(({ difference }) => difference[figure]));
          expect(sum).toBe(total.difference[figure]);
          expect(sumPoints([total.after[figure] ?? 0, 0 - (total.before[figure] ?? 0)])).toBe(total.difference[figure]);
        }
      }),
    );
  });
});

describe('A snapshot', () => {
  it.each([
    ['2027-01-01', '2026-12-31'],
    ['2027-01-31', '2026-12-31'],
    ['2027-02-01', null],
    ['2027-12-31', null],
  ])('of the year before is due on %s: %p', (today, day) => {
    expect(yearlyDayDue(today)).toBe(day);
  });

  it('can be taken back for an hour', () => {
    const taken = '2026-11-23T09:00:00.000Z';
    expect(canBeTakenBack(taken, new Date('2026-11-23T10:00:00.000Z'))).toBe(true);
    expect(canBeTakenBack(taken, new Date('2026-11-23T10:00:00.001Z'))).toBe(false);
  });
});
