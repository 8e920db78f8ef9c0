import type { FactorSet } from './factor-sets';
import { type TravelMode, isGreen, isVehicle } from './travel-modes';

/** How somebody goes, alone or with others in the car. */
export interface TravelWay {
  mode: TravelMode;
  /** Everybody in the car; of no weight elsewhere. */
  occupants: number;
}

/** One leg of a trip. Kilometres have one decimal at most. */
export interface Leg extends TravelWay {
  km: number;
}

/**
 * What legs add up to. All are whole numbers, so that sums do not depend on their order and parts always add up to the whole; the
 * emissions are in parts of a gram, and are rounded once, by `gramsOf`.
 */
export interface Savings {
  /** Hundreds of metres. */
  hm: number;
  greenHm: number;
  /** Of these the set has no factor: no CO₂e figure counts them. */
  hmWithoutFactor: number;
  /** Of these nobody knows the usual mode: they are in no additional figure. */
  hmWithoutUsual: number;
  /** All green kilometres against the car. */
  gross: number;
  /** All kilometres against the usual mode. */
  additional: number;
}

/** Divides by every number of occupants. */
const SHARES = 60;
/** A gram is a hundred hundred-thousandths of a kilogram, times ten for hundreds of metres, times the shares. */
const PARTS_OF_A_GRAM = 100 * 10 * SHARES;

export const noSavings: Savings = {
  hm: 0,
  greenHm: 0,
  hmWithoutFactor: 0,
  hmWithoutUsual: 0,
  gross: 0,
  additional: 0,
};

/** The factor per person, times the shares; null where the set has none. */
function perPerson({ factors }: FactorSet, { mode, occupants }: TravelWay): number | null {
  const factor = factors[mode];
  if (factor === null) return null;
  return isVehicle(mode) ? (factor * SHARES) / occupants : factor * SHARES;
}

/**
 * What legs saved: gross, against a car with one person in it, on the green legs; additional, against the usual mode, on all of
 * them. A usual mode that is green already saves nothing. Where the mode emits more than what it replaces, it saves less than
 * nothing, and the figure says so.
 *
 * @param usual how the person went before; null where nobody knows
 */
export function savingsOf(set: FactorSet, usual: TravelWay | null, legs: readonly Leg[]): Savings {
  const alone = perPerson(set, { mode: 'car', occupants: 1 });
  const before = usual && perPerson(set, usual);
  return legs.map((leg) => savingsOfLeg(leg)).reduce(addSavings, noSavings);

  function savingsOfLeg(leg: Leg): Savings {
    const hm = Math.round(leg.km * 10);
    const now = perPerson(set, leg);
    const isCounted = now !== null && alone !== null;
    const replaces = usual !== null && !isGreen(usual.mode) && before !== null && now !== null;
    return {
      hm,
      greenHm: isGreen(leg.mode) ? hm : 0,
      hmWithoutFactor: now === null ? hm : 0,
      hmWithoutUsual: usual === null ? hm : 0,
      gross: isCounted && isGreen(leg.mode) ? hm * (alone - now) : 0,
      additional: replaces ? hm * (before - now) : 0,
    };
  }
}

/** Two sums in one. */
export const addSavings = (a: Savings, b: Savings): Savings => ({
  hm: a.hm + b.hm,
  greenHm: a.greenHm + b.greenHm,
  hmWithoutFactor: a.hmWithoutFactor + b.hmWithoutFactor,
  hmWithoutUsual: a.hmWithoutUsual + b.hmWithoutUsual,
  gross: a.gross + b.gross,
  additional: a.additional + b.additional,
});

/** Parts of `gross` or `additional` in whole grams CO₂e, halves away from nothing. The only place where anything is rounded. */
export function gramsOf(parts: number): number {
  const grams = Math.floor(Math.abs(parts) / PARTS_OF_A_GRAM + 0.5);
  return parts < 0 && grams > 0 ? -grams : grams;
}
