import { createHash } from 'node:crypto';
import { dismissalFactor, isRelevant, lookUpTerms, matchScore, pairKey } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { Flow } from '../flow.entity';
import { FlowDismissal } from './flow-dismissal.entity';
import { FlowMatch } from './flow-match.entity';
import { FlowTerm } from './flow-term.entity';
import { type Judged, judgedByIds } from './matched-flows';

/** So many candidates of a flow are judged: those that share the most with it. */
export const MOST_CANDIDATES = 150;

/** So many matches of a flow are kept: nobody looks at more. */
export const MOST_MATCHES = 20;

/** An offer and a need, whichever of the two was asked about. */
export const asPair = (one: Judged, other: Judged): { offer: Judged; need: Judged } =>
  one.direction === 'offer' ? { offer: one, need: other } : { offer: other, need: one };

/** Notes anew by what a flow is found, and with which others it goes. Called in the unit that changes it. */
export async function matchFlow(ctx: Ctx, flowId: string): Promise<void> {
  await ctx.manager.delete(FlowMatch, { offerId: flowId });
  await ctx.manager.delete(FlowMatch, { needId: flowId });
  await ctx.manager.delete(FlowTerm, { flowId });
  const [flow] = await judgedByIds(ctx, [flowId]);
  if (!flow) return;
  const terms = lookUpTerms(flow.wasteCode, flow.terms);
  await ctx.insert(
    FlowTerm,
    terms.map((term) => ({ flowId, term })),
  );
  const candidates = await judgedByIds(ctx, await candidateIds(ctx, flow, terms));
  const dismissed = await dismissedBy(
    ctx,
    candidates.map((other) => keyOf(flow, other)),
  );
  await ctx.insert(FlowMatch, bestOf(flow, candidates, dismissed));
}

/** Open flows of the other direction that share a telling term, those with the most first; by the index on the terms. */
async function candidateIds(ctx: Ctx, flow: Judged, own: string[]): Promise<string[]> {
  if (own.length === 0) return [];
  const counted = await ctx.manager
    .createQueryBuilder(FlowTerm, 'shared')
    .select('shared.term', 'term')
    .addSelect('COUNT(*)', 'flows')
    .where('shared.term IN (:...own)', { own })
    .groupBy('shared.term')
    .getRawMany<{ term: string; flows: number }>();
  const flows = new Map(counted.map((row) => [row.term, Number(row.flows)]));
  const terms = tellingTerms(own, (term) => flows.get(term) ?? 0);
  const rows = await ctx.manager
    .createQueryBuilder(FlowTerm, 'shared')
    .innerJoin(Flow, 'other', 'other.id = shared.flowId')
    .select('other.id', 'id')
    .where('shared.term IN (:...terms)', { terms })
    .andWhere('other.direction = :direction', { direction: flow.direction === 'offer' ? 'need' : 'offer' })
    .andWhere('other.kind = :kind AND other.organisationId <> :own', { kind: flow.kind, own: flow.organisationId })
    .andWhere('other.withdrawnAt IS NULL AND other.expiresOn >= :today', { today: ctx.clock.today() })
    .groupBy('other.id')
    .orderBy('COUNT(*)', 'DESC')
    .addOrderBy('other.id')
    .limit(MOST_CANDIDATES)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** A term that so many flows share tells none from the others. */
export const MOST_SHARING = 800;

/**
 * By which of its terms a flow is looked up: those that not too many share, or the rarest where all are common.
 *
 * @param sharing how many flows have the term
 */
export function tellingTerms(terms: readonly string[], sharing: (term: string) => number): string[] {
  const telling = terms.filter((term) => sharing(term) <= MOST_SHARING);
  if (telling.length > 0 || terms.length === 0) return telling;
  return [terms.reduce((rarest, term) => (sharing(term) < sharing(rarest) ? term : rarest))];
}

export type Dismissals = ReadonlyMap<string, Pick<FlowDismissal, 'reason' | 'distanceKm'>[]>;

/** What was dismissed of pairs of these kinds, in one query. */
export async function dismissedBy(ctx: Ctx, keys: readonly (string | null)[]): Promise<Dismissals> {
  const wanted = [...new Set(keys.flatMap((key) => key ?? []))];
  if (wanted.length === 0) return new Map();
  return byKey(
    await ctx.manager
      .createQueryBuilder(FlowDismissal, 'dismissed')
      .where('dismissed.pairKey IN (:...wanted)', { wanted })
      .getMany(),
  );
}

/** Dismissals by the kind of their pair. */
export function byKey(rows: readonly FlowDismissal[]): Dismissals {
  const found = new Map<string, FlowDismissal[]>();
  for (const row of rows) {
    if (row.pairKey !== null) found.set(row.pairKey, [...(found.get(row.pairKey) ?? []), row]);
  }
  return found;
}

export function keyOf(one: Judged, other: Judged): string | null {
  const { offer, need } = asPair(one, other);
  return pairKey(offer, need);
}

/** The best matches of a flow among its candidates, as they are stored. */
export function bestOf(flow: Judged, candidates: readonly Judged[], dismissed: Dismissals): FlowMatch[] {
  return candidates
    .flatMap((other) => judge(flow, other, dismissed) ?? [])
    .sort(byScore)
    .slice(0, MOST_MATCHES)
    .map(asMatch);
}

/** A pair as it was judged, before it is known whether it is kept. */
export type JudgedPair = Omit<FlowMatch, 'id'>;

/** The pair as it is stored; null where both are not about the same. */
export function judge(one: Judged, other: Judged, dismissed: Dismissals): JudgedPair | null {
  const { offer, need } = asPair(one, other);
  const judged = matchScore(offer, need);
  if (!isRelevant(judged)) return null;
  const { score, distanceKm } = judged;
  const key = pairKey(offer, need);
  const factor = key === null ? 1 : dismissalFactor(dismissed.get(key) ?? [], distanceKm);
  return { offerId: offer.id, needId: need.id, rawScore: score, score: score * factor, distanceKm, pairKey: key };
}

/** The best first; those that are equal in an order that is always the same. */
export const byScore = (a: JudgedPair, b: JudgedPair): number =>
  b.score - a.score || (a.offerId + a.needId < b.offerId + b.needId ? -1 : 1);

export const asMatch = (pair: JudgedPair): FlowMatch => ({ id: matchId(pair.offerId, pair.needId), ...pair });

/** The same for a pair whenever it is judged anew, so that what somebody has open still leads there (RFC 9562, version 8). */
export function matchId(offerId: string, needId: string): string {
  const hash = createHash('sha256').update(`${offerId}>${needId}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
