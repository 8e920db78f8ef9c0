import fc from 'fast-check';
import { scoreChapter } from './scoring.rules';
import { smallestWays } from './smallest-ways.rules';
import { type ChapterState, type PossibleAction, whatIf } from './what-if.rules';

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

describe('smallestWays', () => {
  const here = {
    measures: [measure('a', 10), measure('b', 4)],
    assessments: [assessed('a', 0.2), assessed('b', 0.5)],
  };
  const one = (ids: string[], effective: number) => ({
    ways: [{ actionIds: ids, effective }],
    isComplete: true,
  });

  it('finds the fewest actions, whichever measure they serve', () => {
    const all = [
      action('one', 0.1, 'a'),
      action('two', 0.4, 'b'),
      action('three', 0.3, 'a'),
      action('four', 0.2, 'a', 'b'),
    ];
    // 4 now. The third brings 3, the fourth 2 + 0.8, the second 1.6, the first 1.
    expect(smallestWays(here, all, 7)).toEqual(one(['three'], 7));
    expect(smallestWays(here, all, 9.5)).toEqual(one(['three', 'four'], 9.8));
  });

  it('names every set of the smallest size, the one that brings most first', () => {
    const all = [action('one', 0.1, 'a'), action('two', 0.3, 'a'), action('three', 0.3, 'a'), action('four', 0.3, 'b')];
    const found = smallestWays(here, all, 7);
    expect(found).toEqual({
      ways: [
        { actionIds: ['two'], effective: 7 },
        { actionIds: ['three'], effective: 7 },
      ],
      isComplete: true,
    });
    expect(smallestWays(here, all, 8)?.ways.map(({ actionIds, effective }) => [...actionIds, effective])).toEqual(
      [
        ['two', 'three', 10],
        ['one', 'two', 8],
        ['one', 'three', 8],
        ['two', 'four', 8.2],
        ['three', 'four', 8.2],
      ].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1))),
    );
  });

  it('says so where there are more sets than it names', () => {
    const many = Array.from({ length: 9 }, (_, at) => action(`${at}`, 0.1, 'a'));
    const found = smallestWays(here, many, 6, { most: 5 });
    expect(found?.isComplete).toBe(false);
    expect(found?.ways.map(({ actionIds }) => actionIds.length)).toEqual([2, 2, 2, 2, 2]);
  });

  it('needs none where the target is reached, and says so where all together do not', () => {
    expect(smallestWays(here, [action('one', 0.1, 'a')], 4)).toEqual(one([], 4));
    expect(smallestWays(here, [action('one', 0.1, 'a')], 5.001)).toBeNull();
  });

  it('gives all of the smallest sets among all combinations, and none besides', () => {
    const target = fc.integer({ min: 0, max: 300 }).map((each) => each / 10);
    fc.assert(
      fc.property(state, actions, target, (chapter, all, wanted) => {
        const found = smallestWays(chapter, all, wanted, { most: 500 });
        const sets = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, at) => (bits >> at) & 1));
        const enough = sets
          .map((some) => ({
            actionIds: some.map(({ id }) => id),
            effective: whatIf(chapter, some).total.effective,
          }))
          .filter(({ effective }) => effective >= wanted);
        const size = Math.min(...enough.map(({ actionIds }) => actionIds.length));
        const smallest = enough.filter(({ actionIds }) => actionIds.length === size);
        if (!found) return expect(enough).toEqual([]);
        expect(found.isComplete).toBe(true);
        const inOrder = (ways: typeof smallest) => ways.map((way) => JSON.stringify(way)).sort();
        expect(inOrder(found.ways)).toEqual(inOrder(smallest));
        expect(found.ways[0]?.effective).toBe(Math.max(...smallest.map(({ effective }) => effective)));
      }),
      { numRuns: 200 },
    );
  });

  it('is exact with many actions that serve several measures, too', () => {
    const measures = ['a', 'b', 'c', 'd', 'e'];
    const chapter = {
      measures: measures.map((id, at) => measure(id, 4 + at)),
      assessments: measures.map((id) => assessed(id, 0.1)),
    };
    const many = Array.from({ length: 40 }, (_, at) =>
      action(`${at}`, (1 + ((at * 7) % 11)) / 200, measures[at % 5] ?? 'a', measures[(at * 3 + 1) % 5] ?? 'b'),
    );
    const found = smallestWays(chapter, many, 9);
    expect(found?.ways[0]?.effective).toBeGreaterThanOrEqual(9);
    // One fewer never does: not even the most that so few can bring.
    const size = found?.ways[0]?.actionIds.length ?? 0;
    const gains = many.map((each) => whatIf(chapter, [each]).total.effective - whatIf(chapter, []).total.effective);
    const most = gains.sort((a, b) => b - a).slice(0, size - 1);
    expect(whatIf(chapter, []).total.effective + most.reduce((sum, gain) => sum + gain, 0)).toBeLessThan(9.01);
  });

  it('says that it is not certain where it takes too many steps', () => {
    const many = Array.from({ length: 30 }, (_, at) => action(`${at}`, 0.01 + at / 5000, 'a', 'b'));
    expect(() => smallestWays(here, many, 9, { steps: 3 })).toThrow(RangeError);
  });

  it('copes with two hundred actions', () => {
    const many = Array.from({ length: 200 }, (_, at) => action(`${at}`, ((at * 7) % 13) / 1000, at % 2 ? 'a' : 'b'));
    const found = smallestWays(here, many, 6);
    expect(found?.ways[0]?.actionIds.length).toBeGreaterThan(5);
    expect(found?.ways[0]?.effective).toBeGreaterThanOrEqual(6);
    expect(found?.isComplete).toBe(false);
  });
});
