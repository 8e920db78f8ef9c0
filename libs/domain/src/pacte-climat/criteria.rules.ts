/** What a commune can say of a criterion: that it is met, that it is planned, or neither. */
export const criterionStates = ['met', 'planned', 'open'] as const;
export type CriterionState = (typeof criterionStates)[number];

/** What a commune says of one criterion; `share` is what it would bring of the measure, null where nobody has said so. */
export interface CriterionAnswer {
  criterionId: string;
  state: CriterionState;
  share: number | null;
}

/** Shares are kept to six decimals. */
const MILLION = 1_000_000;

/**
 * The shares of a measure that its criteria make: effective is the sum of those that are met, planned of those that are
 * planned. Added in whole millionths, so that their order does not matter and ten times 0.1 is 1.
 *
 * No source weights criteria; each share is what the commune states. Source: "Scoring" of the product's domain.
 *
 * @returns null shares where nothing is said of any criterion, or of none that is met or planned how much it brings;
 *   `withoutShare` tells how many of these count nothing because no share is stated
 */
export function sharesOfCriteria(answers: readonly CriterionAnswer[]): {
  effectiveShare: number | null;
  plannedShare: number | null;
  withoutShare: number;
} {
  const counting = answers.filter(({ state }) => state !== 'open');
  const withoutShare = counting.filter(({ share }) => share === null).length;
  const isUnknown = answers.length === 0 || (counting.length > 0 && withoutShare === counting.length);
  if (isUnknown) return { effectiveShare: null, plannedShare: null, withoutShare };
  const sum = (wanted: CriterionState): number =>
    answers.reduce(
      (total, { state, share }) => total + (state === wanted ? Math.round((share ?? 0) * MILLION) : 0),
      0,
    ) / MILLION;
  return { effectiveShare: sum('met'), plannedShare: sum('planned') || null, withoutShare };
}
