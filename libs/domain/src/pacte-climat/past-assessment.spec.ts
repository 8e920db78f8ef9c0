import fc from 'fast-check';
import type { AssessmentPut } from './assessment.schema';
import { type Changes, assessmentPutOf, beforeChanges, fitting } from './past-assessment';

const now: AssessmentPut = {
  version: 3,
  concerns: true,
  concernsReason: null,
  reductionFactor: 1,
  reductionReason: null,
  sharesBy: 'hand',
  effectiveShare: 0.6,
  plannedShare: 0.2,
  criteria: [{ criterionId: 'a', state: 'met', share: 0.3 }],
  indicatorValues: [{ year: 2025, value: 4, source: null }],
  responsibleId: 'nora',
  comment: 'Zwei Tische.',
  reviewedOn: '2026-11-01',
};

describe('A past state of an assessment', () => {
  it('is what it is today, with each later change taken back', () => {
    const later: Changes[] = [
      [
        { field: 'effectiveShare', before: 0.5, after: 0.6 },
        { field: 'importedFrom', before: null, after: 'bewertung.csv' },
      ],
      [
        { field: 'effectiveShare', before: 0.1, after: 0.5 },
        { field: 'criteria', before: [], after: now.criteria },
        { field: 'comment', before: null, after: 'Zwei Tische.' },
      ],
    ];
    expect(beforeChanges(now, later)).toEqual({ ...now, effectiveShare: 0.1, criteria: [], comment: null });
    expect(beforeChanges(now, [])).toEqual(now);
  });

  it('says what an assessment says of which nothing was said, where the history began with it', () => {
    const begun: Changes = [
      { field: 'concerns', before: null, after: true },
      { field: 'reductionFactor', before: null, after: 1 },
      { field: 'criteria', before: null, after: now.criteria },
    ];
    expect(beforeChanges(now, [begun])).toMatchObject({ concerns: true, reductionFactor: 1, criteria: [] });
  });

  it('is found however often it changed in between', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);
    const state = fc.record({ effectiveShare: fc.option(share), comment: fc.option(fc.string()) });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), fc.nat(), (states, which) => {
        const changes = states.slice(1).map((after, at) => {
          const before = states[at] ?? after;
          return (['effectiveShare', 'comment'] as const)
            .filter((field) => before[field] !== after[field])
            .map((field) => ({ field, before: before[field], after: after[field] }));
        });
        const asked = which % states.length;
        const found = beforeChanges({ ...now, ...states.at(-1) }, changes.slice(asked).reverse());
        expect(found).toEqual({ ...now, ...states[asked] });
      }),
    );
  });

  it('is put back without what is there no more, and keeps the shares that it had', () => {
    const past: AssessmentPut = {
      ...now,
      sharesBy: 'criteria',
      plannedShare: null,
      criteria: [...now.criteria, { criterionId: 'b', state: 'met', share: 0.3 }],
    };
    const latest = { today: '2062-12-31', stored: null };
    expect(fitting(past, new Set(['a']), false, latest)).toEqual({
      put: { ...past, criteria: now.criteria, sharesBy: 'hand', responsibleId: null },
      gone: { criteria: 1, responsible: true, reviewDay: false },
    });
    const kept = { put: past, gone: { criteria: 0, responsible: false, reviewDay: false } };
    expect(fitting(past, new Set(['a', 'b']), true, latest)).toEqual(kept);
    const otherwise = fitting({ ...past, effectiveShare: 0.5 }, new Set(['a', 'b']), true, latest);
    expect(otherwise.put).toMatchObject({ sharesBy: 'hand', effectiveShare: 0.5 });
  });

  it('is put back without a review of a day that has not come yet, unless that day is stored', () => {
    const past: AssessmentPut = { ...now, reviewedOn: '2026-11-24' };
    const known = new Set(['a']);
    const on = (today: string, stored: string | null = null) => fitting(past, known, true, { today, stored });
    expect([on('2026-11-23').put.reviewedOn, on('2026-11-23').gone.reviewDay]).toEqual([null, true]);
    expect(on('2026-11-23', past.reviewedOn).put.reviewedOn).toBe(past.reviewedOn);
    expect([on('2026-11-24').put.reviewedOn, on('2026-11-24').gone.reviewDay]).toEqual([past.reviewedOn, false]);
  });

  it('begins with what the form would send', () => {
    const { version, responsibleId: _, ...fields } = now;
    const detail = {
      ...fields,
      version: version ?? 1,
      id: 'x',
      isDemo: true,
      responsible: { id: 'nora', name: 'Nora' },
    };
    expect(assessmentPutOf(detail)).toEqual(now);
  });
});
