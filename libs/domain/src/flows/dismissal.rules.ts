import { type TextTerms } from './match-text.rules';
import { wasteCodeParts } from './waste-code.rules';

/** Why a project manager dismisses a match. */
export const dismissalReasons = [
  'quality',
  'quantity',
  'distance',
  'law',
  'no-interest',
  'not-alike',
  'other',
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** What is remembered of a dismissed pair: of what it was, why, and how far apart both were. */
export interface Dismissed {
  reason: DismissalReason;
  distanceKm: number | null;
}

/** Each like pair that was dismissed takes so much of the score away … */
export const DISMISSAL_FACTOR = 0.85;
/** … but never more than this: what failed elsewhere may work here. */
export const LEAST_FACTOR = 0.5;

interface Side {
  wasteCode: string | null;
  terms: TextTerms;
}

/**
 * Of what an offer and a need are, so that pairs of the same are known to be alike: by the sub-chapter of the waste list, else
 * by the first thing that the text names. Null where neither is said: such a pair is like no other.
 */
export function pairKey(offer: Side, need: Side): string | null {
  const [one, other] = [sideKey(offer), sideKey(need)];
  return one === null || other === null ? null : `${one}>${other}`;
}

const sideKey = ({ wasteCode, terms }: Side): string | null =>
  (wasteCode === null ? null : wasteCodeParts(wasteCode).sub) ?? terms.concepts[0] ?? null;

/** Those among the dismissed that say something of a pair at this distance: "too far" says it of pairs at least as far alone. */
export const dismissedAlike = (dismissed: readonly Dismissed[], km: number | null): Dismissed[] =>
  dismissed.filter(
    ({ reason, distanceKm }) => reason !== 'distance' || (km !== null && distanceKm !== null && km >= distanceKm),
  );

/** By what the score of a pair is multiplied after like ones were dismissed: 1 without any, falling to `LEAST_FACTOR`. */
export const dismissalFactor = (dismissed: readonly Dismissed[], km: number | null): number =>
  Math.max(LEAST_FACTOR, DISMISSAL_FACTOR ** dismissedAlike(dismissed, km).length);
