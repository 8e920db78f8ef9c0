import { type MatchScore, dismissalFactor, isRelevant, lookUpTerms, matchScore, pairKey } from '@zesumme/domain';
import { type Ctx, newId } from '../../platform/database';
import { Flow } from '../flow.entity';
import { FlowDismissal } from './flow-dismissal.entity';
import { FlowMatch } from './flow-match.entity';
import { FlowTerm } from './flow-term.entity';
import { type Judged, judgedByIds } from './matched-flows';

/** So many candidates of a flow are judged: those that share the most with it. */
export const MOST_CANDIDATES = 300;

/** So many matches of a flow are kept: nobody looks at more. */
export const MOST_MATCHES = 50;

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

/** Open flows of the other direction that share a term, those with the most first; by the index on the terms. */
async function candidateIds(ctx: Ctx, flow: Judged, terms: string[]): Promise<string[]> {
  if (terms.length === 0) return [];
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
  const rows: FlowMatch[] = [];
  for (const other of candidates) {
    const { offer, need } = asPair(flow, other);
    const judged = matchScore(offer, need);
    if (isRelevant(judged)) rows.push(rowOf(offer, need, judged, dismissed));
  }
  return rows.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST_MATCHES);
}

function rowOf(offer: Judged, need: Judged, { score, distanceKm }: MatchScore, dismissed: Dismissals): FlowMatch {
  const key = pairKey(offer, need);
  const factor = key === null ? 1 : dismissalFactor(dismissed.get(key) ?? [], distanceKm);
  return {
    id: newId(),
    offerId: offer.id,
    needId: need.id,
    rawScore: score,
    score: score * factor,
    distanceKm,
    pairKey: key,
  };
}
