import fc from 'fast-check';
import { actionStatuses, isUnfinished } from '../actions/action.rules';
import { actionGain, gainOf, gainTogether, noGainBecause, statedPoints } from './gain.rules';
import { sumPoints } from './points';
import { type ScoredAssessment, assessMeasure, scoreChapter } from './scoring.rules';
import { whatIf } from './what-if.rules';

const measure = (maxPoints: number | null) => ({ id: 'm', sectionId: null, maxPoints });
const assessed = (effectiveShare: number | null, plannedShare: number | null = null, reductionFactor = 1) => ({
  ...{ effectiveShare, plannedShare, reductionFactor },
  concerns: true,
});
const notConcerned: ScoredAssessment = { ...assessed(null), concerns: false };

const percent = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 10_000);
const maxPoints = fc.integer({ min: 0, max: 200 }).map((each) => each / 10);
const assessment = fc
  .record({ factor: percent, effective: percent, planned: fc.option(percent) })
  .map(({ factor, effective, planned }) =>
    assessed(
      effective,
      planned === null ? null : Math.min(planned, Math.round((1 - effective) * 10_000) / 10_000),
      factor,
    ),
  );
const shares = fc.array(percent, { maxLength: 5 });

describe('gainOf', () => {
  it('is the stated share of the possible points as long as so much is open', () => {
    expect(gainOf(measure(10), assessed(0.6, 0.2), [0.12])).toBe(1.2);
    expect(gainOf(measure(6), assessed(0, 0, 0.5), [0.1])).toBe(0.3);
  });

  it('is no more than what is open, and nothing of a full measure', () => {
    expect(gainOf(measure(10), assessed(0.95), [0.3])).toBe(0.5);
    expect(gainOf(measure(10), assessed(0.5), [0.3, 0.3])).toBe(5);
    expect(gainOf(measure(10), assessed(1), [0.3])).toBe(0);
  });

  it('is what the simulation says, for one action and for several, in whatever order', () => {
    fc.assert(
      fc.property(maxPoints, assessment, shares, (max, given, stated) => {
        const here = { measures: [measure(max)], assessments: [{ ...given, measureId: 'm' }] };
        const done = stated.map((share, at) => ({ id: `${at}`, measureIds: ['m'], share }));
        const [now, then] = [whatIf(here, []).total.effective, whatIf(here, done).total.effective];
        expect(gainOf(measure(max), given, stated)).toBe(sumPoints([then, -now]));
        expect(gainOf(measure(max), given, [...stated].reverse())).toBe(sumPoints([then, -now]));
      }),
    );
  });

  it('lies between nothing and what is possible and not effective yet', () => {
    fc.assert(
      fc.property(maxPoints, assessment, shares, (max, given, stated) => {
        const gain = gainOf(measure(max), given, stated) ?? NaN;
        const { possible, effective } = assessMeasure(measure(max), given);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(sumPoints([possible ?? NaN, -(effective ?? NaN)]));
      }),
    );
  });

  it.each([
    [measure(null), assessed(0, 0), 'no-points'],
    [measure(10), assessed(null), 'not-assessed'],
    [measure(10), null, 'not-assessed'],
    [measure(10), notConcerned, 'not-concerning'],
  ] as const)('is not known where nothing can move, and says why', (of, by, because) => {
    expect(gainOf(of, by, [0.1])).toBeNull();
    expect(noGainBecause(of, by)).toBe(because);
  });
});

describe('actionGain', () => {
  const given = assessed(0.95);

  it('is what an action would add as long as it is to be done, and what is stated once it is done', () => {
    for (const status of actionStatuses.filter(isUnfinished))
      expect(actionGain(measure(10), given, { status, share: 0.3 })).toEqual({ state: 'known', points: 0.5 });
    expect(actionGain(measure(10), given, { status: 'done', share: 0.3 })).toEqual({ state: 'known', points: 3 });
    expect(actionGain(measure(10), given, { status: 'abandoned', share: 0.3 }).points).toBe(0);
  });

  it('says why it is not known', () => {
    const planned = { status: 'planned', share: 0.3 } as const;
    expect(actionGain(measure(10), null, planned)).toEqual({ state: 'not-assessed', points: null });
    // What is done brought its share of what is effective, of which nobody has said anything.
    expect(actionGain(measure(10), null, { ...planned, status: 'done' })).toEqual({
      state: 'not-assessed',
      points: null,
    });
    expect(actionGain(measure(10), assessed(0.2), { ...planned, status: 'done' })).toEqual({
      state: 'known',
      points: 2,
    });
    expect(actionGain(measure(null), given, planned)).toEqual({ state: 'no-points', points: null });
    expect(actionGain(measure(10), notConcerned, planned)).toEqual({ state: 'not-concerning', points: null });
    for (const by of [given, null])
      expect(actionGain(measure(10), by, { ...planned, share: null })).toEqual({ state: 'no-share', points: null });
  });
});

describe('gainTogether', () => {
  it('never brings more than is open, and what is done no more than is effective', () => {
    const actions = (['planned', 'under-way', 'done', 'done', 'abandoned'] as const).map((status) => ({
      ...{ status, share: 0.6 },
    }));
    expect(gainTogether(measure(10), assessed(0.2), actions)).toEqual({ open: 8, done: 2 });
    expect(gainTogether(measure(10), null, actions)).toEqual({ open: 0, done: 0 });
    expect(gainTogether(measure(null), assessed(0), actions)).toEqual({ open: 0, done: 0 });
  });
});

describe('statedPoints', () => {
  it('is the stated share of the possible points, whatever is effective', () => {
    expect(statedPoints(measure(10), assessed(0.95), 0.3)).toBe(3);
    expect(statedPoints(measure(10), null, 0.1)).toBe(1);
    expect(statedPoints(measure(10), notConcerned, 0.1)).toBeNull();
    expect(statedPoints(measure(10), null, null)).toBeNull();
  });

  it('is the same as what the chapter scores for such a share', () => {
    fc.assert(
      fc.property(maxPoints, percent, (max, share) => {
        const { total } = scoreChapter([measure(max)], [{ ...assessed(share), measureId: 'm' }]);
        expect(statedPoints(measure(max), null, share)).toBe(total.effective);
      }),
    );
  });
});
