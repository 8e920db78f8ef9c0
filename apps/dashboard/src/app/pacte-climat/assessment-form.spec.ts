import { issuesIn } from '@zesumme/domain';
import { type AssessmentTyped, assessmentForm, scoredOf, typedOf } from './assessment-form';

const typed = (over: Partial<AssessmentTyped> = {}): AssessmentTyped & { version: number | null } => ({
  version: null,
  ...typedOf(null, '2026-11-23'),
  ...over,
});

const ids = { one: crypto.randomUUID(), two: crypto.randomUUID(), three: crypto.randomUUID() };

describe('The form of an assessment', () => {
  it('proposes today for a first review, and keeps the stored day afterwards', () => {
    expect(typedOf(null, '2026-11-23').reviewedOn).toBe('2026-11-23');
    const stored = {
      ...assessmentForm.parse(typed()),
      id: 'stored',
      responsible: null,
      effectiveShare: 1 / 3,
      reviewedOn: null,
      isDemo: false,
      version: 2,
    };
    expect(typedOf(stored, '2026-11-23')).toMatchObject({ reviewedOn: '', effectiveShare: 33.3333 });
  });

  it.each([33.3333, 0.1, 7, 12.5, 100])('keeps %d percent through save and load', (percent) => {
    const { effectiveShare } = assessmentForm.parse(typed({ effectiveShare: percent }));
    const rest = { id: 'stored', responsible: null, isDemo: false, version: 1 };
    const stored = { ...assessmentForm.parse(typed()), effectiveShare, ...rest };
    expect(typedOf(stored, '').effectiveShare).toBe(percent);
  });

  it.each<[Partial<AssessmentTyped>, string, string, object]>([
    [{ effectiveShare: 120 }, 'effectiveShare', 'too-big', { maximum: 100 }],
    [{ plannedShare: -1 }, 'plannedShare', 'too-small', { minimum: 0 }],
    [{ reductionFactor: null }, 'reductionFactor', 'required', {}],
    [{ reductionFactor: 50 }, 'reductionReason', 'reduction-needs-reason', {}],
    [{ concerns: false }, 'concernsReason', 'exclusion-needs-reason', {}],
    [{ effectiveShare: 60, plannedShare: 50 }, 'plannedShare', 'effective-and-planned-exceed-whole', {}],
  ])('says in percent what is wrong with %j', (over, path, code, params) => {
    expect(issuesIn(assessmentForm, typed(over))).toEqual([{ path, code, params }]);
  });

  it('takes the shares from the criteria where these make them, and sends none of which nothing is said', () => {
    const by = typed({
      sharesBy: 'criteria',
      effectiveShare: 90,
      criteria: [
        { criterionId: ids.one, state: 'met', share: 12.5 },
        { criterionId: ids.two, state: 'planned', share: 20 },
        { criterionId: ids.three, state: 'open', share: null },
      ],
    });
    expect(scoredOf(by)).toMatchObject({ effectiveShare: 0.125, plannedShare: 0.2 });
    expect(assessmentForm.parse(by).criteria).toEqual([
      { criterionId: ids.one, state: 'met', share: 0.125 },
      { criterionId: ids.two, state: 'planned', share: 0.2 },
    ]);
  });

  it('says that criteria exceed the whole', () => {
    const criteria = [ids.one, ids.two].map((criterionId) => ({ criterionId, state: 'met' as const, share: 60 }));
    const over = typed({ sharesBy: 'criteria', criteria });
    expect(issuesIn(assessmentForm, over)).toEqual([{ path: 'sharesBy', code: 'criteria-exceed-whole', params: {} }]);
    expect(scoredOf(over)).toBeNull();
  });

  it('says at its line what is wrong with a value', () => {
    const value = { year: 2025, value: 4, source: '' };
    const over = typed({ indicatorValues: [value, value, { year: null, value: 1, source: '' }] });
    expect(issuesIn(assessmentForm, over)).toMatchObject([{ path: 'indicatorValues.2.year', code: 'required' }]);
    const twice = typed({ indicatorValues: [value, value] });
    expect(issuesIn(assessmentForm, twice)).toMatchObject([{ path: 'indicatorValues.1.year', code: 'given-twice' }]);
  });

  it('does not hold on to fields that it does not show', () => {
    const blank = { year: null, value: null, source: '' };
    const wrong = [{ criterionId: ids.one, state: 'met' as const, share: 150 }];
    const outside = typed({
      ...{ concerns: false, concernsReason: 'Keine Betriebe.', effectiveShare: 120 },
      indicatorValues: [blank, { ...blank, value: 3 }],
    });
    const cases = [
      typed({ indicatorValues: [blank] }),
      { ...outside, criteria: wrong, sharesBy: 'criteria' as const, reductionFactor: null },
      typed({ criteria: wrong }),
      typed({ sharesBy: 'criteria', effectiveShare: 80, plannedShare: 70 }),
    ];
    for (const each of cases) expect([each, issuesIn(assessmentForm, each)]).toEqual([each, []]);
    expect(assessmentForm.parse(cases[0]).indicatorValues).toEqual([]);
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
