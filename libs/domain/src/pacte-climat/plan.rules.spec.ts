import fc from 'fast-check';
import { issuesIn } from '../shared/issues';
import { answeredFor, broughtBy, plannedWith, plannedStandingOf } from './plan.rules';
import { planPut } from './plan.schema';
import { scoreChapter } from './scoring.rules';
import { whatIf } from './what-if.rules';

const assessed = (effectiveShare: number | null, over: object = {}) => ({
  ...{ concerns: true, reductionFactor: 1, effectiveShare, plannedShare: null, sharesBy: 'hand' as const },
  ...over,
});

describe('The planned share with a plan', () => {
  it('is what its actions bring together, and no more than is not effective yet', () => {
    expect(plannedWith(assessed(0.5), [0.1, 0.2])).toEqual({ plannedShare: 0.3, obstacle: null });
    expect(plannedWith(assessed(0.9), [0.1, 0.2])).toEqual({ plannedShare: 0.1, obstacle: null });
    expect(plannedWith(assessed(1), [0.4])).toEqual({ plannedShare: 0, obstacle: null });
  });

  it('stays what it is where the plan cannot say it', () => {
    expect(plannedWith(null, [0.1]).obstacle).toBe('not-assessed');
    expect(plannedWith(assessed(null), [0.1]).obstacle).toBe('not-assessed');
    expect(plannedWith(assessed(0.5, { concerns: false }), [0.1]).obstacle).toBe('not-concerning');
    expect(plannedWith(assessed(0.5, { sharesBy: 'criteria' }), [0.1]).obstacle).toBe('by-criteria');
  });

  it('makes with effective never more than the whole, in whatever order, and what is then done is no longer planned', () => {
    const percent = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);
    fc.assert(
      fc.property(percent, fc.array(percent, { maxLength: 6 }), (effective, shares) => {
        const { plannedShare } = plannedWith(assessed(effective), shares);
        expect(plannedWith(assessed(effective), [...shares].reverse()).plannedShare).toBe(plannedShare);
        expect(effective + (plannedShare ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
        const state = {
          measures: [{ id: 'a', sectionId: null, maxPoints: 10 }],
          assessments: [{ ...assessed(effective), plannedShare, measureId: 'a' }],
        };
        const done = whatIf(
          state,
          shares.map((share, at) => ({ id: `${at}`, measureIds: ['a'], share })),
        );
        const planned = scoreChapter(state.measures, state.assessments).total;
        expect(done.total.effective).toBeCloseTo(planned.projected, 2);
        if (shares.length > 0) expect(done.total.planned).toBeCloseTo(0, 2);
      }),
    );
  });
});

describe('An action of a plan', () => {
  it.each([
    [undefined, 'gone'],
    [{ status: 'planned', share: 0.2 }, 'open'],
    [{ status: 'under-way', share: 0.3 }, 'changed'],
    [{ status: 'idea', share: null }, 'unstated'],
    [{ status: 'done', share: 0.2 }, 'done'],
    [{ status: 'abandoned', share: 0.2 }, 'abandoned'],
  ] as const)('that is now %p is %p', (now, standing) => expect(plannedStandingOf({ share: 0.2 }, now)).toBe(standing));
});

describe('What a plan brings', () => {
  it('is of actions that were chosen, are to be done, and have a share', () => {
    const actions = [
      { id: 'open', status: 'planned', share: 0.1 },
      { id: 'other', status: 'planned', share: 0.2 },
      { id: 'unstated', status: 'idea', share: null },
      { id: 'done', status: 'done', share: 0.3 },
      { id: 'abandoned', status: 'abandoned', share: 0.4 },
    ] as const;
    expect(broughtBy(actions, new Set(['open', 'unstated', 'done', 'abandoned']))).toEqual([0.1]);
  });

  it('sets each measure once', () => {
    const measureId = '00000000-0000-4000-8000-000000000001';
    const shares = [1, 1].map((version) => ({ measureId, version }));
    expect(issuesIn(planPut, { version: null, name: 'Plan', actionIds: [measureId], shares })).toMatchObject([
      { path: 'shares.1.measureId', code: 'given-twice' },
    ]);
  });
});

describe('What a plan answers for that replaces another one', () => {
  const former = [{ measureId: 'a', before: 0.1, after: 0.3 }];
  const now = (plannedShare: number, sharesBy: 'hand' | 'criteria' = 'hand') => ({ plannedShare, sharesBy });

  it('is also what the other one set, with what was there before either', () => {
    expect(answeredFor(former, [], () => now(0.3))).toEqual(former);
    expect(answeredFor(former, [{ measureId: 'a', before: 0.3, after: 0.4 }], () => now(0.3))).toEqual([
      { measureId: 'a', before: 0.1, after: 0.4 },
    ]);
  });

  it('is not what somebody changed since, or criteria say', () => {
    const set = [{ measureId: 'a', before: 0.2, after: 0.4 }];
    expect(answeredFor(former, [], () => now(0.2))).toEqual([]);
    expect(answeredFor(former, [], () => now(0.3, 'criteria'))).toEqual([]);
    expect(answeredFor(former, [], () => undefined)).toEqual([]);
    expect(answeredFor(former, set, () => now(0.2))).toEqual(set);
  });
});
