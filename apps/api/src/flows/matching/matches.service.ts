import { Injectable } from '@nestjs/common';
import {
  FEWEST_IN_POOL,
  type FlowPool,
  type FlowPoolAnswer,
  type MatchDismissal,
  type MatchListQuery,
  type MatchPage,
  type MatchRow,
  dismissalFactor,
  flowPolicy,
  poolFor,
} from '@zesumme/domain';
import { type Ctx, newId } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { type StoredFlow, shownFlows, storedFlows } from '../flow-rows';
import { Flow } from '../flow.entity';
import { findFlow, refsOf } from '../seen-flows';
import { FlowDismissal } from './flow-dismissal.entity';
import { FlowMatch } from './flow-match.entity';
import { ledAmong } from './groups-of-sides';
import { dismissedBy } from './match-flow';
import { listMatches, matchRow } from './match-list';

/** So many of the best matches of a flow may join its pool. */
const MOST_POOLED = 50;

/** Offers and needs that go together: a prompt for the broker. */
@Injectable()
export class MatchesService {
  list(ctx: Ctx, query: MatchListQuery): Promise<MatchPage> {
    return listMatches(ctx, query);
  }

  /**
   * Dismisses a match; like ones come later in the lists from now on. Another reason replaces the one before.
   *
   * @throws DomainError 404, 403
   */
  async dismiss(ctx: Ctx, id: string, { reason, word }: MatchDismissal): Promise<MatchRow> {
    const match = await this.runnable(ctx, id);
    const { offerId, needId, pairKey, distanceKm } = match;
    const decidedBy = ctx.actor.kind === 'account' ? ctx.actor.displayName : 'Zesumme';
    await ctx.manager.delete(FlowDismissal, { offerId, needId });
    const row: FlowDismissal = {
      ...{ id: newId(), offerId, needId, pairKey, reason, word, distanceKm, decidedBy },
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(FlowDismissal, [row]);
    await rankAnew(ctx, pairKey);
    await record(ctx, 'flow-match.dismissed', match, { reason, word });
    return matchRow(ctx, id);
  }

  /** Takes a match up again that was dismissed. @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<MatchRow> {
    const match = await this.runnable(ctx, id);
    await ctx.manager.delete(FlowDismissal, { offerId: match.offerId, needId: match.needId });
    await rankAnew(ctx, match.pairKey);
    await record(ctx, 'flow-match.restored', match, {});
    return matchRow(ctx, id);
  }

  /** The flows of several organisations that together serve this one. @throws DomainError 404, 403 */
  async pool(ctx: Ctx, flowId: string): Promise<FlowPoolAnswer> {
    const { flow, ref } = await findFlow(ctx, flowId);
    ctx.allow(flowPolicy.readMatches(ctx.actor, ref));
    const { items } = await listMatches(ctx, {
      ...{ flowId, page: 1, size: MOST_POOLED, sort: '-score', q: '', dismissed: false },
    });
    const candidates = items.map(({ offer, need, score, distanceKm, introductionId }) => {
      const other = offer.id === flowId ? need : offer;
      return { ...other, score, matchKm: distanceKm, introductionId };
    });
    const stored = await storedFlows(
      ctx,
      candidates.map(({ id }) => id),
    );
    const pool = poolFor(
      flow,
      candidates.flatMap((each) => {
        const found = stored.get(each.id);
        return found ? [{ ...each, organisationId: found.organisationId }] : [];
      }),
    );
    if (!pool) return { pool: null };
    const rows = await shownFlows(
      ctx,
      pool.members.flatMap(({ id }) => stored.get(id) ?? []),
    );
    const members: FlowPool['members'] = pool.members.flatMap(({ id, score, matchKm, introductionId }) => {
      const row = rows.find((each) => each.id === id);
      return row ? [{ flow: row, score, distanceKm: matchKm, introductionId }] : [];
    });
    const { total, covered, notCounted } = pool;
    const left = members.filter(({ introductionId }) => introductionId === null);
    const groups = await ledAmong(
      ctx,
      await groupIdsOfAll(
        ctx,
        ref.groupIds,
        left.flatMap(({ flow: { id } }) => stored.get(id) ?? []),
      ),
    );
    const can = { introduce: ref.open && left.length >= FEWEST_IN_POOL && groups.length > 0 };
    return { pool: { members, total, covered, notCounted, groups, can } };
  }

  /** The match, where the reader runs one of its sides. @throws DomainError 404, 403 */
  private async runnable(ctx: Ctx, id: string): Promise<FlowMatch> {
    const match = await ctx.manager.findOneBy(FlowMatch, { id });
    if (!match) throw notFound('flow-match');
    const [offer, need] = [await findFlow(ctx, match.offerId), await findFlow(ctx, match.needId)];
    const decisions = [offer, need].map(({ ref }) => flowPolicy.readMatches(ctx.actor, ref));
    const [first = { allowed: false, reason: 'role' }] = decisions;
    ctx.allow(decisions.find(({ allowed }) => allowed) ?? first);
    return match;
  }
}

/** The groups to which an exchange of the one with each of the others can belong. */
async function groupIdsOfAll(ctx: Ctx, own: readonly string[], others: readonly StoredFlow[]): Promise<string[]> {
  const refs = await refsOf(ctx, others);
  const [first = [], ...more] = others.map((flow) => refs(flow).groupIds);
  return [...own, ...first.filter((id) => more.every((ids) => ids.includes(id)))];
}

/** Orders all pairs of a kind by what was dismissed of it, in one statement. */
async function rankAnew(ctx: Ctx, pairKey: string | null): Promise<void> {
  if (pairKey === null) return;
  const dismissed = (await dismissedBy(ctx, [pairKey])).get(pairKey) ?? [];
  const far = dismissed.flatMap(({ reason, distanceKm }) => (reason === 'distance' ? (distanceKm ?? []) : []));
  const factor = (km: number | null): number => dismissalFactor(dismissed, km);
  const farthestFirst = [...new Set(far.map(Number))].sort((a, b) => b - a);
  const cases = farthestFirst.map((km) => `WHEN distance_km >= ${km} THEN ${factor(km)}`);
  const factors = cases.length === 0 ? String(factor(null)) : `CASE ${cases.join(' ')} ELSE ${factor(null)} END`;
  await ctx.manager
    .createQueryBuilder()
    .update(FlowMatch)
    .set({ score: () => `raw_score * ${factors}` })
    .where('pair_key = :pairKey', { pairKey })
    .execute();
}

async function record(ctx: Ctx, kind: string, match: FlowMatch, after: Record<string, unknown>): Promise<void> {
  const offer = await ctx.manager.findOneBy(Flow, { id: match.offerId });
  await ctx.record({
    kind,
    subject: { type: 'flow-match', id: match.id },
    after: { offerId: match.offerId, needId: match.needId, ...after },
    personal: ['word'],
    isDemo: offer?.isDemo ?? false,
  });
}
