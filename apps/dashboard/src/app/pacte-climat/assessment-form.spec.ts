import { issuesIn } from '@zesumme/domain';
import { type AssessmentTyped, assessmentForm, scoredOf, typedOf } from './assessment-form';

const typed = (over: Partial<AssessmentTyped> = {}): AssessmentTyped & { version: number | null } => ({
  version: null,
  ...typedOf(null, '2026-11-23'),
  ...over,
});

describe('The form of an assessment', () => {
  it('proposes today for a first review, and keeps the stored day afterwards', () => {
    expect(typedOf(null, '2026-11-23').reviewedOn).toBe('2026-11-23');
    const stored = {
      ...assessmentForm.parse(typed()),
      id: 'stored',
      effectiveShare: 1 / 3,
      reviewedOn: null,
      isDemo: false,
      version: 2,
    };
    expect(typedOf(stored, '2026-11-23')).toMatchObject({ reviewedOn: '', effectiveShare: 33.3333 });
  });

  it.each([33.3333, 0.1, 7, 12.5, 100])('keeps %d percent through save and load', (percent) => {
    const { effectiveShare } = assessmentForm.parse(typed({ effectiveShare: percent }));
    const stored = { ...assessmentForm.parse(typed()), effectiveShare, id: 'stored', isDemo: false, version: 1 };
    expect(typedOf(stored, '').effectiveShare).toBe(percent);
  });

  it.each<[Partial<AssessmentTyped>, string, string, object]>([
    [{ effectiveShare: 120 }, 'effectiveShare', 'too-big', { maximum: 100 }],
    [{ plannedShare: -1 }, 'plannedShare', 'too-small', { minimum: 0 }],
    [{ reductionFactor: null }, 'reductionFactor', 'required', {}],
    [{ reductionFactor: 50 }, 'reductionReason', 'reduction-needs-reason', {}],
    [{ effectiveShare: 60, plannedShare: 50 }, 'plannedShare', 'effective-and-planned-exceed-whole', {}],
  ])('says in percent what is wrong with %j', (over, path, code, params) => {
    expect(issuesIn(assessmentForm, typed(over))).toEqual([{ path, code, params }]);
  });

  it('previews only what can be reckoned', () => {
    expect(scoredOf(typed({ effectiveShare: 60, plannedShare: 20 }))).toMatchObject({
      reductionFactor: 1,
      effectiveShare: 0.6,
      plannedShare: 0.2,
    });
    expect(scoredOf(typed({ effectiveShare: 60, plannedShare: 50 }))).toBeNull();
    expect(scoredOf(typed({ reductionFactor: null }))).toBeNull();
    expect(scoredOf(typed({ effectiveShare: 101 }))).toBeNull();
  });
});
