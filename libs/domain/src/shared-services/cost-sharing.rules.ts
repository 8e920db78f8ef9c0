export const costRules = ['equal', 'volume', 'heads'] as const;
/** By what the cost of a shared service is shared: the same for each, by volume, or by how many people each has there. */
export type CostRule = (typeof costRules)[number];

/** Why there is no sharing yet; each has its words in the catalogues. */
export const costRefusals = [
  'nobody',
  'volume-unknown',
  'heads-unknown',
  'nothing-to-share-by',
  'floor-above-total',
] as const;
export type CostRefusal = (typeof costRefusals)[number];

/** One of those who share. What nobody knows is null, and never counts as nothing. */
export interface CostPart {
  key: string;
  volume: number | null;
  heads: number | null;
}

/** The rule that everybody sees. */
export interface CostTerms {
  rule: CostRule;
  /** The least that each pays, in cents; null without a floor. */
  floorCents: number | null;
}

export interface CostShare {
  key: string;
  cents: number;
  /** Whether the floor says what is paid, and not the rule. */
  atFloor: boolean;
}

export type CostSharing = { shares: CostShare[]; refused: null } | { shares: null; refused: CostRefusal };

/** Volumes are kept to the thousandth. */
const PER_UNIT = 1000;

interface Weighed {
  key: string;
  weight: bigint;
}

/**
 * Shares a cost to the cent. The shares add up to it exactly, whoever is named first; nobody pays less than the floor, and whoever
 * weighs more never pays less. What is left of the cents goes to the largest remainders, and among equals to the smaller key. Where
 * what the rule asks for is not known of everybody, or the floor asks for more than there is to pay, it says why and shares nothing.
 *
 * @param totalCents what is shared, a whole number of cents that is not negative
 */
export function shareCosts(totalCents: number, terms: CostTerms, parts: readonly CostPart[]): CostSharing {
  const refused = whyNot(totalCents, terms, parts);
  if (refused !== null) return { shares: null, refused };
  const floor = BigInt(terms.floorCents ?? 0);
  const weighed = parts.map((part) => ({ key: part.key, weight: weightOf(part, terms.rule) }));
  const above = new Set(weighed);
  let rest = BigInt(totalCents);
  // Whoever is lifted to the floor leaves less for the others, who may fall below it then.
  for (let isMoving = true; isMoving;) {
    const [shared, weights] = [rest, sumOf(above)];
    const below = [...above].filter(({ weight }) => shared * weight < floor * weights);
    for (const part of below) above.delete(part);
    rest -= floor * BigInt(below.length);
    isMoving = below.length > 0;
  }
  const cents = byLargestRemainder(rest, [...above]);
  const shares = weighed.map(({ key }): CostShare => {
    const share = cents.get(key);
    return { key, cents: Number(share ?? floor), atFloor: share === undefined };
  });
  return { shares, refused: null };
}

function whyNot(totalCents: number, { rule, floorCents }: CostTerms, parts: readonly CostPart[]): CostRefusal | null {
  if (parts.length === 0) return 'nobody';
  if (rule === 'volume' && parts.some(({ volume }) => volume === null)) return 'volume-unknown';
  if (rule === 'heads' && parts.some(({ heads }) => heads === null)) return 'heads-unknown';
  if (parts.every((part) => weightOf(part, rule) === 0n)) return 'nothing-to-share-by';
  return (floorCents ?? 0) * parts.length > totalCents ? 'floor-above-total' : null;
}

function weightOf({ volume, heads }: CostPart, rule: CostRule): bigint {
  if (rule === 'equal') return 1n;
  return rule === 'volume' ? BigInt(Math.round((volume ?? 0) * PER_UNIT)) : BigInt(heads ?? 0);
}

const sumOf = (parts: Iterable<Weighed>): bigint => [...parts].reduce((sum, { weight }) => sum + weight, 0n);

function byLargestRemainder(total: bigint, parts: readonly Weighed[]): Map<string, bigint> {
  const weights = sumOf(parts);
  const divided = parts.map(({ key, weight }) => ({
    key,
    cents: (total * weight) / weights,
    remainder: (total * weight) % weights,
  }));
  const left = Number(total - divided.reduce((sum, { cents }) => sum + cents, 0n));
  const inOrder = [...divided].sort((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    return a.key < b.key ? -1 : 1;
  });
  return new Map(inOrder.map(({ key, cents }, at) => [key, at < left ? cents + 1n : cents]));
}
