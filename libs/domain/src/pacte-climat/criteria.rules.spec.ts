import fc from 'fast-check';
import {
  type CriterionAnswer,
  criterionStates,
  otherThanStated,
  sharesOfCriteria,
  weightedShare,
} from './criteria.rules';

const answer = (state: CriterionAnswer['state'], share: number | null): CriterionAnswer => ({
  criterionId: `${state}-${share}`,
  state,
  share,
});

describe('The weight that a catalogue gives a criterion', () => {
  it('is offered as its share, and is unknown where there is none', () => {
    expect([40, 33.333333, 0, null, undefined].map((weight) => weightedShare({ weight }))).toEqual([
      ...[0.4, 0.333333, 0, null, null],
    ]);
  });

  it('is told where the commune states another share', () => {
    expect(otherThanStated({ weight: 40 }, 0.4)).toBeNull();
    expect(otherThanStated({ weight: 40 }, 0.3)).toBe(0.4);
    expect(otherThanStated({ weight: 0 }, 0.3)).toBe(0);
    expect(otherThanStated({ weight: 40 }, null)).toBeNull();
    expect(otherThanStated({}, 0.3)).toBeNull();
  });

  it('makes the whole of weights that add to 100, whichever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 12 }), (cuts) => {
        const bounds = [0, ...cuts.sort((a, b) => a - b), 100];
        const weights = bounds.slice(1).map((bound, at) => bound - (bounds[at] ?? 0));
        const answers = weights.map((weight) => answer('met', weightedShare({ weight })));
        expect(sharesOfCriteria(answers).effectiveShare).toBe(1);
      }),
    );
  });
});

describe('The shares that criteria make', () => {
  it.each<[string, CriterionAnswer[], ReturnType<typeof sharesOfCriteria>]>([
    ['nothing said', [], { effectiveShare: null, plannedShare: null, withoutShare: 0 }],
    ['none met yet', [answer('open', 0.2)], { effectiveShare: 0, plannedShare: null, withoutShare: 0 }],
    [
      'met, planned and open ones',
      [answer('met', 0.3), answer('planned', 0.2), answer('open', 0.5)],
      { effectiveShare: 0.3, plannedShare: 0.2, withoutShare: 0 },
    ],
    ['met without a share', [answer('met', null)], { effectiveShare: null, plannedShare: null, withoutShare: 1 }],
    [
      'met without a share beside a planned one',
      [answer('met', null), answer('planned', 0.2)],
      { effectiveShare: null, plannedShare: 0.2, withoutShare: 1 },
    ],
    ['planned without a share', [answer('planned', null)], { effectiveShare: 0, plannedShare: null, withoutShare: 1 }],
    [
      'one of two without a share',
      [answer('met', 0.4), answer('met', null)],
      { effectiveShare: 0.4, plannedShare: null, withoutShare: 1 },
    ],
  ])('%s', (_, answers, shares) => {
    expect(sharesOfCriteria(answers)).toEqual(shares);
  });

  it('are exact: ten tenths are the whole', () => {
    const tenths = Array.from({ length: 10 }, () => answer('met', 0.1));
    expect(sharesOfCriteria(tenths).effectiveShare).toBe(1);
  });

  it('do not depend on the order, and never grow when a criterion is taken away', () => {
    const some = fc.array(
      fc.record({
        criterionId: fc.uuid(),
        state: fc.constantFrom(...criterionStates),
        share: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((share) => share / 1_000_000)),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (answers) => {
        expect(sharesOfCriteria([...answers].reverse())).toEqual(sharesOfCriteria(answers));
        const fewer = sharesOfCriteria(answers.slice(1));
        expect(fewer.effectiveShare ?? 0).toBeLessThanOrEqual(sharesOfCriteria(answers).effectiveShare ?? 1);
      }),
    );
  });
});
