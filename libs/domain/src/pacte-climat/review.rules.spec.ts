import fc from 'fast-check';
import {
  type ReviewAct,
  type ReviewFacts,
  auditedYear,
  isLocked,
  mayHappen,
  newReview,
  reviewActs,
  reviewAfter,
  reviewState,
} from './review.rules';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Date.parse('2026-03-02T09:00:00.000Z') + days * DAY).toISOString();
const dayOf = (instant: string): string => instant.slice(0, 10);
/** What becomes of a review when each of these is tried, a week apart; what is refused changes nothing. */
const histories = fc.array(fc.constantFrom(...reviewActs), { maxLength: 80 }).map((tried) => {
  const steps: { act: ReviewAct; before: ReviewFacts; after: ReviewFacts }[] = [];
  let review = newReview(2026);
  tried.forEach((act, week) => {
    const now = at(week * 7);
    if (!mayHappen(review, act, dayOf(now))) return;
    const after = reviewAfter(review, act, now);
    steps.push({ act, before: review, after });
    review = after;
  });
  return { steps, end: review };
});
const after = (...acts: ReviewAct[]): ReviewFacts =>
  acts.reduce((review, act, day) => reviewAfter(review, act, at(day)), newReview(2026));

describe('The review of a year', () => {
  it.each<[ReviewAct[], string]>([
    [[], 'draft'],
    [['change'], 'draft'],
    [['review'], 'reviewed'],
    [['review', 'see'], 'seen'],
    [['review', 'see', 'change'], 'draft'],
    [['review', 'change', 'review'], 'reviewed'],
    [['review', 'change', 'audit', 'take-back-audit'], 'draft'],
    [['review', 'see', 'audit', 'take-back-audit'], 'seen'],
    [['review', 'see', 'audit'], 'audited'],
    [['audit'], 'audited'],
    [['audit', 'unlock', 'change'], 'audited'],
    [['review', 'audit', 'take-back-audit'], 'reviewed'],
    [['review', 'audit', 'unlock', 'change', 'take-back-audit'], 'draft'],
  ])('after %j is %s', (acts, state) => {
    expect(reviewState(after(...acts))).toBe(state);
  });

  it.each<[ReviewAct[], ReviewAct]>([
    [[], 'see'],
    [['review'], 'review'],
    [['review', 'see'], 'see'],
    [['review', 'change'], 'see'],
    [['audit'], 'change'],
    [['audit'], 'review'],
    [['audit'], 'lock'],
    [['audit', 'unlock'], 'unlock'],
    [['review'], 'unlock'],
    [[], 'begin-next'],
  ])('after %j knows no %s', (acts, act) => {
    const review = after(...acts);
    expect(mayHappen(review, act, '2026-12-31')).toBe(false);
    expect(() => reviewAfter(review, act, at(200))).toThrow(act);
  });

  it('gives way to the next one once its year is over, whatever state it is in', () => {
    expect(reviewAfter(after('audit'), 'begin-next', '2026-12-31T23:30:00.000Z')).toEqual(newReview(2027));
    expect(reviewAfter(after('review'), 'begin-next', '2028-05-02T09:00:00.000Z')).toEqual(newReview(2028));
  });

  it('keeps what was changed since an audit in sight, also once it is locked again', () => {
    expect(after('audit', 'unlock', 'change', 'lock')).toMatchObject({ changedAt: at(2), lockedAt: at(3) });
  });

  it('is changed by nobody while it is locked, and locked by an audit alone', () => {
    fc.assert(
      fc.property(histories, ({ steps }) => {
        for (const { act, before, after: review } of steps) {
          if (act === 'change') expect(isLocked(before)).toBe(false);
          if (!isLocked(before) && isLocked(review)) expect(['audit', 'lock']).toContain(act);
          if (isLocked(before) && !isLocked(review)) expect(['unlock', 'take-back-audit', 'begin-next']).toContain(act);
          if (isLocked(review)) expect(review.auditedAt).not.toBeNull();
        }
      }),
    );
  });

  it('is never called reviewed or seen where something was changed since', () => {
    fc.assert(
      fc.property(histories, ({ steps, end }) => {
        const ofYear = steps.slice(steps.map(({ act }) => act).lastIndexOf('begin-next') + 1).map(({ act }) => act);
        const state = reviewState(end);
        if (state === 'reviewed' || state === 'seen') {
          expect(ofYear.lastIndexOf('change')).toBeLessThan(ofYear.lastIndexOf('review'));
        }
        if (state === 'seen') expect(ofYear.lastIndexOf('see')).toBeGreaterThan(ofYear.lastIndexOf('review'));
        if (state === 'audited') {
          expect(ofYear.lastIndexOf('audit')).toBeGreaterThan(ofYear.lastIndexOf('take-back-audit'));
        }
      }),
    );
  });

  it('only ever goes on to a later year', () => {
    fc.assert(
      fc.property(histories, ({ steps }) => {
        for (const { act, before, after: review } of steps) {
          expect(review.year > before.year).toBe(act === 'begin-next');
        }
      }),
    );
  });

  it('is closed by an audit of its own year, or of a later one', () => {
    expect(auditedYear('2026-02-01', 2026)).toBe(2026);
    expect(auditedYear('2027-02-01', 2026)).toBe(2027);
    expect(auditedYear('2025-12-31', 2026)).toBeNull();
  });
});
