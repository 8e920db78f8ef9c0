import fc from 'fast-check';
import { scoreChapter } from './scoring.rules';
import { type ChapterState, type PossibleAction, smallestWay, whatIf } from './what-if.rules';

const percent = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);
const measureIds = ['a', 'b', 'c', 'd'] as const;

const state: fc.Arbitrary<ChapterState> = fc
  .array(
    fc.record({
      maxPoints: fc.option(fc.integer({ min: 0, max: 100 }).map((each) => each / 10)),
      concerns: fc.boolean(),
      reductionFactor: percent,
      effective: fc.option(percent),
      planned: fc.option(percent),
    }),
    { minLength: 1, maxLength: measureIds.length },
  )
  .map((all) => ({
    measures: all.map(({ maxPoints }, at) => ({ id: measureIds[at] ?? '', sectionId: null, maxPoints })),
    assessments: all.map(({ concerns, reductionFactor, effective, planned }, at) => ({
      ...{ measureId: measureIds[at] ?? '', concerns, reductionFactor },
      effectiveShare: effective,
      plannedShare: planned === null ? null : Math.min(planned, 1 - (effective ?? 0)),
    })),
  }));

const actions: fc.Arbitrary<PossibleAction[]> = fc
  .array(fc.record({ measureIds: fc.subarray([...measureIds], { minLength: 1, maxLength: 2 }), share: percent }), {
    maxLength: 7,
  })
  .map((all) => all.map((each, at) => ({ id: `action-${at}`, ...each })));

const assessed = (measureId: string, effectiveShare: number | null, plannedShare: number | null = null) => ({
  ...{ measureId, effectiveShare, plannedShare },
  concerns: true,
  reductionFactor: 1,
});
const measure = (id: string, maxPoints: number | null) => ({ id, sectionId: null, maxPoints });
const action = (id: string, share: number, ...ids: string[]): PossibleAction => ({ id, share, measureIds: ids });

describe('whatIf', () => {
  it('moves what an action brings from planned to effective', () => {
    const here = { measures: [measure('a', 10)], assessments: [assessed('a', 0.5, 0.2)] };
    expect(whatIf(here, [action('one', 0.15, 'a')]).total).toMatchObject({
      effective: 6.5,
      planned: 0.5,
      remaining: 3,
    });
  });

  it('gives no more than the whole of a measure', () => {
    const here = { measures: [measure('a', 10)], assessments: [assessed('a', 0.9, 0.1)] };
    const both = [action('one', 0.4, 'a'), action('two', 0.3, 'a')];
    expect(whatIf(here, both).total).toMatchObject({ effective: 10, planned: 0, remaining: 0 });
  });

  it('says nothing of a measure that nobody has assessed', () => {
    const here = { measures: [measure('a', 10)], assessments: [assessed('a', null)] };
    expect(whatIf(here, [action('one', 0.4, 'a')]).total).toMatchObject({ effective: 0, unknown: 10 });
  });

  it('changes nothing without actions, and never lowers what is effective', () => {
    fc.assert(
      fc.property(state, actions, (here, done) => {
        const now = scoreChapter(here.measures, here.assessments);
        expect(whatIf(here, [])).toEqual(now);
        const then = whatIf(here, done).total;
        expect(then.effective).toBeGreaterThanOrEqual(now.total.effective);
        expect(then.effective).toBeLessThanOrEqual(then.possible);
        expect(then.possible).toBe(now.total.possible);
        expect(then.unknown).toBe(now.total.unknown);
      }),
    );
  });

  it('does not depend on the order of the actions', () => {
    fc.assert(
      fc.property(state, actions, (here, done) => {
        expect(whatIf(here, [...done].reverse())).toEqual(whatIf(here, done));
      }),
    );
  });
});

describe('smallestWay', () => {
  const here = {
    measures: [measure('a', 10), measure('b', 4)],
    assessments: [assessed('a', 0.2), assessed('b', 0.5)],
  };

  it('finds the fewest actions, whichever measure they serve', () => {
    const all = [
      action('one', 0.1, 'a'),
      action('two', 0.4, 'b'),
      action('three', 0.3, 'a'),
      action('four', 0.2, 'a', 'b'),
    ];
    // 4 now. The third brings 3, the fourth 2 + 0.8, the second 1.6, the first 1.
    expect(smallestWay(here, all, 7)).toEqual({ actionIds: ['three'], effective: 7 });
    expect(smallestWay(here, all, 9.5)).toEqual({ actionIds: ['three', 'four'], effective: 9.8 });
  });

  it('needs none where the target is reached, and says so where all together do not', () => {
    expect(smallestWay(here, [action('one', 0.1, 'a')], 4)).toEqual({ actionIds: [], effective: 4 });
    expect(smallestWay(here, [action('one', 0.1, 'a')], 5.001)).toBeNull();
  });

  it('is as small, and brings as much, as the best of all combinations', () => {
    const target = fc.integer({ min: 0, max: 300 }).map((each) => each / 10);
    fc.assert(
      fc.property(state, actions, target, (chapter, all, wanted) => {
        const found = smallestWay(chapter, all, wanted);
        const sets = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, at) => (bits >> at) & 1));
        const enough = sets
          .map((some) => ({ size: some.length, effective: whatIf(chapter, some).total.effective }))
          .filter(({ effective }) => effective >= wanted)
          .sort((one, other) => one.size - other.size || other.effective - one.effective);
        expect(found === null ? null : { size: found.actionIds.length, effective: found.effective }).toEqual(
          enough[0] ?? null,
        );
        if (!found) return;
        const chosen = all.filter(({ id }) => found.actionIds.includes(id));
        expect(whatIf(chapter, chosen).total.effective).toBe(found.effective);
      }),
      { numRuns: 300 },
    );
  });

  it('tries no combination for a target that is reached already, or out of reach', () => {
    const many = Array.from({ length: 30 }, (_, at) => action(`${at}`, 0.01, 'a', 'b'));
    expect(smallestWay(here, many, 4)).toEqual({ actionIds: [], effective: 4 });
    expect(smallestWay(here, many, 14)).toBeNull();
    expect(() => smallestWay(here, many, 5)).toThrow(RangeError);
  });

  it('copes with two hundred actions', () => {
    const many = Array.from({ length: 200 }, (_, at) => action(`${at}`, ((at * 7) % 13) / 1000, at % 2 ? 'a' : 'b'));
    const way = smallestWay(here, many, 6);
    expect(way?.actionIds.length).toBeGreaterThan(5);
    expect(way?.effective).toBeGreaterThanOrEqual(6);
  });
});
