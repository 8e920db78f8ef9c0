import {
  type FlowKind,
  type FlowPeriod,
  type FlowUnit,
  amountOf,
  distanceKm,
  isComparable,
  windowOverlap,
} from './flow.rules';
import { type TextTerms, textSimilarity } from './match-text.rules';
import { sectorPrior } from './sector-prior';
import { wasteCloseness, wasteRelation } from './waste-code.rules';

/** The parts of a score, in the order in which they are shown. */
export const matchParts = ['waste', 'text', 'sector', 'distance', 'quantity', 'period'] as const;
export type MatchPartName = (typeof matchParts)[number];

/** How much each part weighs in the whole; they sum to 1. Ours: what they do is measured in `docs/matching.md`. */
export const MATCH_WEIGHTS: Readonly<Record<MatchPartName, number>> = {
  waste: 0.35,
  text: 0.25,
  sector: 0.08,
  distance: 0.17,
  quantity: 0.08,
  period: 0.07,
};

/** What of a flow a match is judged by. */
export interface MatchedFlow {
  kind: FlowKind;
  wasteCode: string | null;
  terms: TextTerms;
  naceCode: string | null;
  quantity: number | null;
  unit: FlowUnit | null;
  per: FlowPeriod;
  fromDay: string | null;
  toDay: string | null;
  lon: number | null;
  lat: number | null;
}

/** What is said of a part; each has its words in the catalogues. */
export const matchReasonCodes = [
  'unknown',
  'waste-code',
  'waste-sub-chapter',
  'waste-family',
  'waste-chapter',
  'waste-none',
  'text-shared', // count
  'text-none',
  'sector-known',
  'sector-none',
  'distance', // km
  'quantity-share', // percent
  'quantity-different',
  'period-share', // percent
  'period-none',
] as const;
export type MatchReasonCode = (typeof matchReasonCodes)[number];

/** Why a part has its value, with what it names. */
export interface MatchReason {
  code: MatchReasonCode;
  params: Record<string, number>;
}

/** One part of a score; `value` is null where one side does not say what it takes, and the part then brings nothing. */
export interface MatchPart {
  name: MatchPartName;
  value: number | null;
  weight: number;
  reason: MatchReason;
}

/** How well an offer and a need go together. */
export interface MatchScore {
  /** What is known to speak for it, 0 to 1: the sum of each part's value by its weight. */
  score: number;
  /** What it would be if all that is not known spoke for it. */
  most: number;
  distanceKm: number | null;
  parts: MatchPart[];
}

/** At this distance a part of `distance` is worth half. */
export const HALF_DISTANCE_KM = 12;

/** How much a distance speaks for a match: 1 on the spot, a half at `HALF_DISTANCE_KM`, ever less and never 0. */
export const closenessAt = (km: number): number => HALF_DISTANCE_KM / (HALF_DISTANCE_KM + Math.max(0, km));

/** Codes of the waste list say something of materials alone; between other resources their weight goes to the other parts. */
const concerns = (name: MatchPartName, offer: MatchedFlow): boolean => name !== 'waste' || offer.kind === 'material';

/**
 * How well an offer and a need go together, from parts that are all told: it depends on nothing else. Resources of different
 * kinds do not match at all. The same but for the sector, which is directed, when both sides are exchanged.
 */
export function matchScore(offer: MatchedFlow, need: MatchedFlow): MatchScore {
  const km = distanceKm(offer, need);
  const judged: Record<MatchPartName, Judged> = {
    waste: judgeWaste(offer, need),
    text: judgeText(offer, need),
    sector: judgeSector(offer, need),
    distance:
      km === null ? unknown : { value: closenessAt(km), reason: { code: 'distance', params: { km: round(km, 1) } } },
    quantity: judgeQuantity(offer, need),
    period: judgePeriod(offer, need),
  };
  const concerned = matchParts.filter((name) => concerns(name, offer));
  const whole = concerned.reduce((sum, name) => sum + MATCH_WEIGHTS[name], 0);
  const parts = concerned.map((name) => ({ name, weight: MATCH_WEIGHTS[name] / whole, ...judged[name] }));
  const worth = (blank: number): number => parts.reduce((sum, { value, weight }) => sum + (value ?? blank) * weight, 0);
  const isOfKind = offer.kind === need.kind;
  return {
    score: isOfKind ? bounded(worth(0)) : 0,
    most: isOfKind ? bounded(worth(1)) : 0,
    distanceKm: km,
    parts,
  };
}

interface Judged {
  value: number | null;
  reason: MatchReason;
}

const unknown: Judged = { value: null, reason: { code: 'unknown', params: {} } };

function judgeWaste(offer: MatchedFlow, need: MatchedFlow): Judged {
  if (offer.wasteCode === null || need.wasteCode === null) return unknown;
  const code = `waste-${wasteRelation(offer.wasteCode, need.wasteCode)}` as const;
  return { value: wasteCloseness(offer.wasteCode, need.wasteCode), reason: { code, params: {} } };
}

function judgeText(offer: MatchedFlow, need: MatchedFlow): Judged {
  const value = textSimilarity(offer.terms, need.terms);
  if (value === null) return unknown;
  const common = [...offer.terms.concepts, ...offer.terms.words].filter(
    (term) => need.terms.concepts.includes(term) || need.terms.words.includes(term),
  );
  if (common.length === 0) return { value, reason: { code: 'text-none', params: {} } };
  return { value, reason: { code: 'text-shared', params: { count: common.length } } };
}

function judgeSector(offer: MatchedFlow, need: MatchedFlow): Judged {
  if (offer.naceCode === null || need.naceCode === null) return unknown;
  const value = sectorPrior(offer.naceCode, need.naceCode);
  return { value, reason: { code: value > 0 ? 'sector-known' : 'sector-none', params: {} } };
}

function judgeQuantity(offer: MatchedFlow, need: MatchedFlow): Judged {
  const [has, wants] = [amountOf(offer), amountOf(need)];
  if (has === null || wants === null) return unknown;
  if (!isComparable(has, wants)) return { value: null, reason: { code: 'quantity-different', params: {} } };
  const most = Math.max(has.value, wants.value);
  const value = most === 0 ? 0 : Math.min(has.value, wants.value) / most;
  return { value, reason: { code: 'quantity-share', params: { percent: Math.round(value * 100) } } };
}

function judgePeriod(offer: MatchedFlow, need: MatchedFlow): Judged {
  const value = windowOverlap(offer, need);
  return {
    value,
    reason: { code: value === 0 ? 'period-none' : 'period-share', params: { percent: Math.round(value * 100) } },
  };
}

/** The least that code or text has to say for a pair to be shown at all: place and quantity alone make no match. */
export const LEAST_RELEVANCE = 0.15;

/** Whether the pair is about the same thing at all, by its code or its text. */
export function isRelevant({ parts }: MatchScore): boolean {
  const of = (name: MatchPartName): number => parts.find((part) => part.name === name)?.value ?? 0;
  return of('waste') > 0.2 || of('text') >= LEAST_RELEVANCE;
}

const bounded = (value: number): number => round(Math.min(1, Math.max(0, value)), 4);
const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
