import { luxembourgDay } from '../shared/calendar';

/** Where the review of a year stands. */
export const reviewStates = ['draft', 'reviewed', 'seen', 'audited'] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * What happens to the review of a year. `change` is any change of the chapter: of an assessment, its evidence or the share of
 * an action.
 */
export const reviewActs = [
  'review',
  'see',
  'change',
  'audit',
  'take-back-audit',
  'unlock',
  'lock',
  'begin-next',
] as const;
export type ReviewAct = (typeof reviewActs)[number];

/** When each thing happened last; null where it has not, or where it no longer holds. */
export interface ReviewFacts {
  year: number;
  reviewedAt: string | null;
  seenAt: string | null;
  /** The last change since the commune reviewed it, or since the audit. */
  changedAt: string | null;
  auditedAt: string | null;
  lockedAt: string | null;
}

/** A review that nobody has begun. */
export const newReview = (year: number): ReviewFacts => ({
  year,
  reviewedAt: null,
  seenAt: null,
  changedAt: null,
  auditedAt: null,
  lockedAt: null,
});

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * Where the review stands. What was reviewed, or seen, and changed since is a draft again: nobody has looked at what stands
 * there now. An audit stays what it was, whatever is changed after an administrator unlocked the year.
 */
export function reviewState({ reviewedAt, seenAt, changedAt, auditedAt }: ReviewFacts): ReviewState {
  if (auditedAt !== null) return 'audited';
  if (reviewedAt === null || changedAt !== null) return 'draft';
  return seenAt === null ? 'reviewed' : 'seen';
}

export const isLocked = ({ lockedAt }: Pick<ReviewFacts, 'lockedAt'>): boolean => lockedAt !== null;

/** Whether the review is in a state for the act; who may do it the policies say. */
export function mayHappen(review: ReviewFacts, act: ReviewAct, today: string): boolean {
  const [state, locked] = [reviewState(review), isLocked(review)];
  switch (act) {
    case 'review':
      return state === 'draft';
    case 'see':
      return state === 'reviewed';
    case 'change':
      return !locked;
    case 'audit':
      return state !== 'audited';
    case 'take-back-audit':
      return state === 'audited';
    case 'unlock':
      return locked;
    case 'lock':
      return state === 'audited' && !locked;
    case 'begin-next':
      return yearOf(today) > review.year;
  }
}

/** The review after the act at this instant. @throws Error where it is in no state for it */
export function reviewAfter(review: ReviewFacts, act: ReviewAct, at: string): ReviewFacts {
  const today = luxembourgDay(new Date(at));
  if (!mayHappen(review, act, today)) throw new Error(`A review that is ${reviewState(review)} knows no ${act}.`);
  switch (act) {
    case 'review':
      return { ...review, reviewedAt: at, seenAt: null, changedAt: null };
    case 'see':
      return { ...review, seenAt: at };
    case 'change':
      // Before anybody has said anything of it there is nothing that a change would overtake.
      return review.reviewedAt === null && review.auditedAt === null ? review : { ...review, changedAt: at };
    case 'audit':
      return { ...(review.changedAt === null ? review : unreviewed(review)), auditedAt: at, lockedAt: at };
    case 'take-back-audit':
      return { ...review, auditedAt: null, lockedAt: null, changedAt: review.reviewedAt && review.changedAt };
    case 'unlock':
      return { ...review, lockedAt: null };
    case 'lock':
      return { ...review, lockedAt: at };
    case 'begin-next':
      return newReview(yearOf(today));
  }
}

/** What was changed since it was reviewed is so no longer, also once an audit that came after is taken back. */
const unreviewed = (review: ReviewFacts): ReviewFacts => ({
  ...review,
  reviewedAt: null,
  seenAt: null,
  changedAt: null,
});

/**
 * The year whose review an audit of this day closes: its own. An audit of an earlier year than the one under review is
 * history, and closes nothing.
 */
export function auditedYear(auditDay: string, yearUnderReview: number): number | null {
  const year = yearOf(auditDay);
  return year >= yearUnderReview ? year : null;
}
