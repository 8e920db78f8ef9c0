import { type StatedQuantity, amountOf, isComparable } from './flow.rules';

/** A flow that could join a pool, with how well it goes with the one that the pool is for. */
export interface PoolCandidate extends StatedQuantity {
  id: string;
  organisationId: string;
  score: number;
}

/** Several flows of several organisations that together serve one. */
export interface Pool<T extends PoolCandidate> {
  members: T[];
  /** What they have together, in the main unit of the dimension; null where none of it can be compared. */
  total: number | null;
  /** The share of the one flow that they cover, at most 1; null where it is not known. */
  covered: number | null;
  /** Members whose quantity could not be added, since it is not known or of another kind. */
  notCounted: number;
}

/** The fewest organisations that make a pool: two flows of one are no pooling. */
export const FEWEST_IN_POOL = 2;

/** The most members of a pool: more are no longer led to one contract. */
export const MOST_IN_POOL = 8;

/**
 * The pool for one flow: the best candidates first, one by one, until its quantity is covered or `MOST_IN_POOL` are in; of each
 * organisation the best one. Null where fewer than two organisations could join, or where the best one alone is enough.
 */
export function poolFor<T extends PoolCandidate>(one: StatedQuantity, candidates: readonly T[]): Pool<T> | null {
  const wanted = amountOf(one);
  const members: T[] = [];
  const seen = new Set<string>();
  let sum = 0;
  let counted = 0;
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))) {
    if (members.length >= MOST_IN_POOL || (wanted !== null && wanted.value > 0 && sum >= wanted.value)) break;
    if (seen.has(candidate.organisationId)) continue;
    seen.add(candidate.organisationId);
    members.push(candidate);
    const amount = amountOf(candidate);
    if (wanted === null || amount === null || !isComparable(wanted, amount)) continue;
    sum += amount.value;
    counted += 1;
  }
  if (members.length < FEWEST_IN_POOL) return null;
  return {
    members,
    total: counted === 0 ? null : sum,
    covered: counted === 0 || wanted === null || wanted.value === 0 ? null : Math.min(1, sum / wanted.value),
    notCounted: members.length - counted,
  };
}
