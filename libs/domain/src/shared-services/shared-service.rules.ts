export const serviceKinds = [
  'waste-collection',
  'shuttle',
  'car-sharing',
  'catering',
  'energy-purchase',
  'parcel-point',
  'green-spaces',
  'cleaning',
  'training',
  'other',
] as const;
/** What neighbours can buy, run or organise together. */
export type ServiceKind = (typeof serviceKinds)[number];

export const serviceUnits = ['t', 'm3', 'trip', 'meal', 'mwh', 'vehicle', 'parcel', 'hour', 'person', 'piece'] as const;
export type ServiceUnit = (typeof serviceUnits)[number];

export const servicePeriods = ['day', 'week', 'month', 'year'] as const;
export type ServicePeriod = (typeof servicePeriods)[number];

/** How often a period comes in a year unless it is said otherwise; days are working days, which everybody counts otherwise. */
export const periodsInYear: Record<ServicePeriod, number> = { day: 220, week: 52, month: 12, year: 1 };

export const interestAnswers = ['interested', 'not-yet', 'not-for-us'] as const;
export type InterestAnswer = (typeof interestAnswers)[number];

export const servicePhases = ['need', 'interest', 'offers', 'agreed', 'running', 'ended', 'abandoned'] as const;
/** Where a shared service stands. A need is known to whoever stated it and to the project manager, until the group is asked. */
export type ServicePhase = (typeof servicePhases)[number];

const way: readonly ServicePhase[] = ['need', 'interest', 'offers', 'agreed', 'running', 'ended'];

/** What moving from one phase to another is: one step on, a step back or the end, which are said why; null where there is no way. */
export function serviceMove(from: ServicePhase, to: ServicePhase): 'on' | 'back' | 'abandon' | null {
  if (from === to) return null;
  if (to === 'abandoned') return from === 'ended' ? null : 'abandon';
  // What was abandoned is taken up as a need again: the group is asked anew.
  if (from === 'abandoned') return to === 'need' ? 'back' : null;
  const steps = way.indexOf(to) - way.indexOf(from);
  if (steps === 1) return 'on';
  const isWayBack = (from === 'offers' && to === 'interest') || (from === 'agreed' && to === 'offers');
  return isWayBack || (from === 'ended' && to === 'running') ? 'back' : null;
}

/** The phases to which one can go from here, in their order. */
export const serviceMoves = (from: ServicePhase): ServicePhase[] =>
  servicePhases.filter((to) => serviceMove(from, to) !== null);

/** Whether organisations can say what they think of it. */
export const asksForInterest = (phase: ServicePhase): boolean => phase === 'interest' || phase === 'offers';

/** Whether its numbers are frozen: what was agreed stays as it was. */
export const isFrozen = (phase: ServicePhase): boolean => ['agreed', 'running', 'ended'].includes(phase);

/** Whether what it saved can be measured. */
export const isMeasured = (phase: ServicePhase): boolean => phase === 'running' || phase === 'ended';

/** What is known of a volume that several have: the sum of it, of how many, and of how many it is not known. */
export interface Pooled {
  sum: number;
  known: number;
  unknown: number;
}

/** Adds up what is known and counts what is not; to the thousandth. */
export function pooledOf(values: readonly (number | null)[]): Pooled {
  const known = values.filter((value): value is number => value !== null);
  const sum = known.reduce((all, value) => all + Math.round(value * 1000), 0) / 1000;
  return { sum, known: known.length, unknown: values.length - known.length };
}

/** What a supplier asks. */
export interface PricedOffer {
  /** For the whole year, in cents, whatever the volume. */
  fixedCents: number;
  /** Euros for each unit, with up to four decimals. */
  unitPrice: number;
}

/** So many of the smallest parts of price, volume and times are one cent. */
const IN_CENTS = 100_000_000n;
const HALF = IN_CENTS / 2n;

/**
 * What an offer costs in a year, in cents and rounded once. Null where nobody knows the volume and the price depends on it.
 *
 * @param volume per period
 */
export function yearlyCents(
  { fixedCents, unitPrice }: PricedOffer,
  volume: number | null,
  timesPerYear: number,
): number | null {
  if (unitPrice === 0) return fixedCents;
  if (volume === null) return null;
  // In whole ten-thousandths and thousandths: products of fractions are a hair off, and a half cent goes the wrong way.
  const price = BigInt(Math.round(unitPrice * 10_000));
  const amount = BigInt(Math.round(volume * 1000)) * BigInt(Math.round(timesPerYear * 1000));
  return fixedCents + Number((price * amount + HALF) / IN_CENTS);
}

interface Comparable {
  totalCents: number | null;
  expired: boolean;
  supplier: string;
}

/** Offers as they are compared: the cheapest first; those of which nobody knows the total, and then those that have expired, last. */
export function bestFirst<O extends Comparable>(offers: readonly O[]): O[] {
  return [...offers].sort((a, b) => {
    if (a.expired !== b.expired) return a.expired ? 1 : -1;
    if (a.totalCents === null || b.totalCents === null) {
      if (a.totalCents !== b.totalCents) return a.totalCents === null ? 1 : -1;
    } else if (a.totalCents !== b.totalCents) {
      return a.totalCents - b.totalCents;
    }
    return a.supplier < b.supplier ? -1 : a.supplier > b.supplier ? 1 : 0;
  });
}
