import fc from 'fast-check';
import { roundPoints, sumPoints } from './points';
import { decimalsOfSum, receipt } from './receipt.rules';
import { type ScoredAssessment, assessMeasure, scoreChapter, totalOf } from './scoring.rules';

const measure = (maxPoints: number | null, id = 'm', sectionId: string | null = null) => ({ id, sectionId, maxPoints });
const assessed = (
  effectiveShare: number | null,
  plannedShare: number | null,
  reductionFactor = 1,
): ScoredAssessment => ({
  concerns: true,
  reductionFactor,
  effectiveShare,
  plannedShare,
});
const notConcerned: ScoredAssessment = {
  concerns: false,
  reductionFactor: 1,
  effectiveShare: null,
  plannedShare: null,
};

/** A figure that has to be there: NaN fails every comparison. */
const known = (value: number | null): number => value ?? NaN;

/** Shares as people type them, in percent with two decimals, adding up to the whole at most. */
const shares = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
  .map(([a, b]) => [Math.min(a, b) / 10_000, Math.abs(a - b) / 10_000] as const);
const factor = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 10_000);
const maxPoints = fc.option(fc.integer({ min: 0, max: 200 }).map((each) => each / 10));
const assessment = fc.option(
  fc
    .record({
      concerns: fc.boolean(),
      reductionFactor: factor,
      effectiveShare: fc.option(fc.constant(0)),
      plannedShare: fc.option(fc.constant(0)),
      shares,
    })
    .map(({ shares: [effective, planned], ...rest }) => ({
      ...rest,
      effectiveShare: rest.effectiveShare === null ? null : effective,
      plannedShare: rest.plannedShare === null ? null : planned,
    })),
);

describe('assessMeasure', () => {
  it('takes shares of the possible points', () => {
    expect(assessMeasure(measure(10), assessed(0.6, 0.2))).toEqual({
      state: 'assessed',
      possible: 10,
      effective: 6,
      planned: 2,
      remaining: 2,
      unknown: 0,
    });
  });

  it('reduces what is possible', () => {
    expect(assessMeasure(measure(6), assessed(0.4, null, 0.5))).toMatchObject({
      possible: 3,
      effective: 1.2,
      planned: null,
      remaining: 1.8,
    });
  });

  it('calls what nobody assessed unknown, never zero', () => {
    expect(assessMeasure(measure(4), null)).toEqual({
      state: 'not-assessed',
      possible: 4,
      effective: null,
      planned: null,
      remaining: null,
      unknown: 4,
    });
  });

  it('keeps what is planned known where the rest is not', () => {
    expect(assessMeasure(measure(4), assessed(null, 0.25))).toMatchObject({
      state: 'not-assessed',
      planned: 1,
      remaining: null,
      unknown: 3,
    });
  });

  it('gives no points where none are published', () => {
    expect(assessMeasure(measure(null), assessed(0.5, 0))).toEqual({
      state: 'assessed',
      possible: null,
      effective: null,
      planned: null,
      remaining: null,
      unknown: null,
    });
  });

  it('leaves out what does not concern the commune', () => {
    expect(assessMeasure(measure(4), notConcerned)).toMatchObject({
      state: 'not-concerning',
      possible: null,
      unknown: null,
    });
  });

  it('rounds once: the share is taken of the points as they are, not as they are shown', () => {
    expect(assessMeasure(measure(4), assessed(0.5, 0, 0.3333))).toMatchObject({ possible: 1.333, effective: 0.667 });
  });

  it('lets planned points give way where rounding would exceed what is possible', () => {
    expect(assessMeasure(measure(10), assessed(0.5, 0.5, 0.3333))).toMatchObject({
      possible: 3.333,
      effective: 1.667,
      planned: 1.666,
      remaining: 0,
    });
  });

  it('always adds up, within its bounds', () => {
    fc.assert(
      fc.property(maxPoints, assessment, (max, given) => {
        const score = assessMeasure(measure(max), given);
        if (score.possible === null)
          return Object.values(score).filter((value) => typeof value === 'number').length === 0;
        const parts = [score.effective ?? 0, score.planned ?? 0, score.remaining ?? 0, score.unknown ?? 0];
        return sumPoints(parts) === score.possible && parts.every((part) => part >= 0) && score.possible <= known(max);
      }),
    );
  });

  it('gives the share of the possible points, to a thousandth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), shares, factor, (max, [effective, planned], reduction) => {
        const score = assessMeasure(measure(max), assessed(effective, planned, reduction));
        expect(score.effective).toBe(roundPoints(max * reduction * effective));
        expect(Math.abs(known(score.planned) - max * reduction * planned)).toBeLessThan(0.0015);
      }),
    );
  });

  it('never gives more points for a stronger reduction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), shares, factor, factor, (max, [effective, planned], one, other) => {
        const less = assessMeasure(measure(max), assessed(effective, planned, Math.min(one, other)));
        const more = assessMeasure(measure(max), assessed(effective, planned, Math.max(one, other)));
        expect(less.possible).toBeLessThanOrEqual(known(more.possible));
        expect(less.effective).toBeLessThanOrEqual(known(more.effective));
        expect(sumPoints([known(less.effective), known(less.planned)])).toBeLessThanOrEqual(
          sumPoints([known(more.effective), known(more.planned)]),
        );
      }),
    );
  });
});

/** The figures of the chapter as the visual direction draws it. */
const chapter = [
  { ...measure(4, 'concept', '6.1'), given: assessed(0.75, 0.25) },
  { ...measure(6, 'region', '6.2'), given: assessed(0.5, 0.2) },
  { ...measure(10, 'companies', '6.3'), given: assessed(0.6, 0.2) },
  { ...measure(10, 'population'), given: assessed(0.55, 0.15) },
  { ...measure(4, 'multipliers'), given: assessed(0.25, 0.5) },
  { ...measure(4, 'lighthouse'), given: null },
  { ...measure(6, 'grants'), given: assessed(0.4, null, 0.5) },
];
const given = chapter.flatMap(({ id, given: own }) => (own ? [{ ...own, measureId: id }] : []));

describe('scoreChapter', () => {
  it('adds up a chapter, and says what it leaves out', () => {
    const score = scoreChapter([...chapter, measure(null, 'unpublished', '6.1')], given);
    expect(score.total).toEqual({
      possible: 41,
      effective: 19.7,
      planned: 7.7,
      remaining: 9.6,
      unknown: 4,
      projected: 27.4,
      counted: 7,
      assessed: 6,
      notAssessed: 1,
      withoutPoints: 1,
      notConcerning: 0,
    });
    expect(score.sections.get('6.1')).toMatchObject({ possible: 4, effective: 3, counted: 1, withoutPoints: 1 });
    expect(score.sections.get(null)).toMatchObject({ possible: 21, effective: 7.7, unknown: 4, counted: 4 });
    expect(score.measures.get('grants')).toMatchObject({ possible: 3 });
  });

  it('takes a measure that does not concern the commune out of what is possible', () => {
    const others = given.filter(({ measureId }) => measureId !== 'grants');
    const score = scoreChapter(chapter, [...others, { ...notConcerned, measureId: 'grants' }]);
    expect(score.total).toMatchObject({ possible: 38, notConcerning: 1, counted: 6 });
  });

  it('ignores assessments of other measures', () => {
    expect(scoreChapter(chapter, [...given, { ...assessed(1, 0), measureId: 'elsewhere' }]).total.possible).toBe(41);
  });

  it('gives each node the sum of what stands below it, in whatever order', () => {
    const rows = fc.array(
      fc.record({ max: maxPoints, section: fc.constantFrom('6.1', '6.2', null), given: assessment }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const measures = all.map(({ max, section }, index) => measure(max, `m${index}`, section));
        const assessments = all.flatMap((row, index) => (row.given ? [{ ...row.given, measureId: `m${index}` }] : []));
        const score = scoreChapter(measures, assessments);
        for (const key of ['possible', 'effective', 'planned', 'remaining', 'unknown'] as const) {
          expect(sumPoints([...score.sections.values()].map((section) => section[key]))).toBe(score.total[key]);
          expect(sumPoints([...score.measures.values()].map((each) => each[key] ?? 0))).toBe(score.total[key]);
        }
        const { possible, effective, planned, remaining, unknown } = score.total;
        expect(sumPoints([effective, planned, remaining, unknown])).toBe(possible);
        expect(score.total.counted + score.total.withoutPoints + score.total.notConcerning).toBe(measures.length);
        expect(scoreChapter([...measures].reverse(), [...assessments].reverse()).total).toEqual(score.total);
      }),
    );
  });

  it('is nothing for no measures', () => expect(totalOf([])).toMatchObject({ possible: 0, counted: 0 }));
});

describe('receipt', () => {
  it('shows how the points come about, and checks itself', () => {
    const shown = receipt(measure(10), assessed(0.6, 0.2));
    expect(shown?.lines.map(({ kind, value }) => [kind, value])).toEqual([
      ['published-points', 10],
      ['factor', 1],
      ['possible', 10],
      ['effective-share', 0.6],
      ['effective', 6],
      ['planned-share', 0.2],
      ['planned', 2],
      ['remaining', 2],
      ['check', 10],
    ]);
    expect(shown).toMatchObject({ addends: [6, 2, 2], decimals: 1 });
  });

  it('shows all decimals where one would not add up', () => {
    expect(receipt(measure(4), assessed(0.3333, 0.3333))).toMatchObject({
      addends: [1.333, 1.333, 1.334],
      decimals: 3,
    });
  });

  it('says that the rest is unknown until it is assessed', () => {
    expect(receipt(measure(4), null)).toMatchObject({ addends: [4] });
    expect(receipt(measure(4), null)?.lines.map(({ kind }) => kind)).toContain('unknown');
  });

  it('has no points to add up where none are published', () => {
    expect(receipt(measure(null), assessed(0.5, null))).toMatchObject({ addends: [] });
  });

  it('does not exist for what does not concern the commune', () =>
    expect(receipt(measure(4), notConcerned)).toBeNull());
});

describe('the receipt of a sum', () => {
  const scored = (maxPoints: number | null, effective: number, planned: number) =>
    assessMeasure(measure(maxPoints), assessed(effective, planned));

  it('shows one decimal where every column and every row visibly adds up', () => {
    const scores = [scored(10, 0.6, 0.2), scored(5, 0.2, 0.4), scored(null, 0.5, 0)];
    expect(decimalsOfSum(scores, totalOf(scores))).toBe(1);
  });

  it('shows three where one would contradict the sum', () => {
    const scores = [scored(1, 0.25, 0), scored(1, 0.25, 0)];
    expect(decimalsOfSum(scores, totalOf(scores))).toBe(3);
  });
});
