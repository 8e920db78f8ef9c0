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

/** What a criterion brings of its measure by the catalogue, as a share; null where no source weights it. */
export const weightedShare = ({ weight }: { weight?: number | null | undefined }): number | null =>
  weight === null || weight === undefined ? null : Math.round((weight / 100) * MILLION) / MILLION;

/** The share that the catalogue gives a criterion where the commune states another one; null where the two agree, or one is unknown. */
export function otherThanStated(
  criterion: { weight?: number | null | undefined },
  share: number | null,
): number | null {
  const weighted = weightedShare(criterion);
  if (weighted === null || share === null) return null;
  return Math.round(share * MILLION) === Math.round(weighted * MILLION) ? null : weighted;
}

/**
 * The shares of a measure that its criteria make: effective is the sum of those that are met, planned of those that are
 * planned. Added in whole millionths, so that their order does not matter and ten times 0.1 is 1.
 *
 * Each share is what the commune states, also where the catalogue gives a weight: that is offered, and a share that differs is
 * said to. Source: "Scoring" of the product's domain.
 *
 * @returns a null share where nothing is said of any criterion, or of none in that state how much it brings; a planned share
 *   also where none is planned. `withoutShare` tells how many count nothing because no share is stated
 */
export function sharesOfCriteria(answers: readonly CriterionAnswer[]): {
  effectiveShare: number | null;
  plannedShare: number | null;
  withoutShare: number;
} {
  const sum = (wanted: CriterionState): number | null => {
    const known = answers.filter(({ state, share }) => state === wanted && share !== null);
    if (known.length === 0 && answers.some(({ state }) => state === wanted)) return null;
    return known.reduce((total, { share }) => total + Math.round((share ?? 0) * MILLION), 0) / MILLION;
  };
  return {
    effectiveShare: answers.length === 0 ? null : sum('met'),
    plannedShare: sum('planned') || null,
    withoutShare: answers.filter(({ state, share }) => state !== 'open' && share === null).length,
  };
}
