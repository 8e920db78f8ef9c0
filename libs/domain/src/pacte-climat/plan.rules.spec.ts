import fc from 'fast-check';
import { plannedWith, plannedStandingOf } from './plan.rules';
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
    [{ status: 'idea', share: null }, 'changed'],
    [{ status: 'done', share: 0.2 }, 'done'],
    [{ status: 'abandoned', share: 0.2 }, 'abandoned'],
  ] as const)('that is now %p is %p', (now, standing) => expect(plannedStandingOf({ share: 0.2 }, now)).toBe(standing));
});
