import {
  type FlowRow,
  type GroupLabel,
  type MatchListQuery,
  type MatchPage,
  type MatchRow,
  type MatchScore,
  dismissalFactor,
  dismissedAlike,
  flowPolicy,
  luxembourgDay,
  matchScore,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { tellsZone } from '../flow-place';
import { shownFlows, storedFlows } from '../flow-rows';
import { Flow } from '../flow.entity';
import { FlowIntroduction } from '../introductions/flow-introduction.entity';
import { isOpenToOthersSql, namesFlow, refsOf, seesFlow } from '../seen-flows';
import { FlowDismissal } from './flow-dismissal.entity';
import { ledAmong } from './groups-of-sides';
import { FlowMatch } from './flow-match.entity';
import { type Dismissals, dismissedBy } from './match-flow';
import { type Judged, judgedOf } from './matched-flows';

interface StoredMatch extends Pick<FlowMatch, 'id' | 'offerId' | 'needId' | 'pairKey'> {
  reason: FlowDismissal['reason'] | null;
  word: string | null;
  decidedBy: string | null;
  dismissedAt: string | null;
}

const selectMatches = (ctx: Ctx): SelectQueryBuilder<FlowMatch> =>
  ctx.manager
    .createQueryBuilder(FlowMatch, 'pair')
    .leftJoin(FlowDismissal, 'dismissal', 'dismissal.offerId = pair.offerId AND dismissal.needId = pair.needId')
    .select(columns('pair', ['id', 'offerId', 'needId', 'pairKey']))
    .addSelect(columns('dismissal', ['reason', 'word', 'decidedBy']))
    .addSelect('dismissal.createdAt', 'dismissedAt');

/** One page of the matches whose sides the reader sees, one of them by name; the best first. */
export async function listMatches(ctx: Ctx, query: MatchListQuery): Promise<MatchPage> {
  const matches = selectMatches(ctx);
  keepSeen(ctx, matches, query.zoneId);
  matches.andWhere(`dismissal.id IS ${query.dismissed ? 'NOT NULL' : 'NULL'}`);
  const { flowId, maxKm } = query;
  if (flowId) matches.andWhere('(pair.offerId = :flowId OR pair.needId = :flowId)', { flowId });
  if (maxKm !== undefined) matches.andWhere('pair.distanceKm <= :maxKm', { maxKm });
  const { rows, ...page } = await pageRows<StoredMatch>(matches, query, {
    sorts: { score: 'pair.score', distance: 'pair.distanceKm' },
    tieBreak: 'pair.id',
  });
  return { ...page, items: await complete(ctx, rows) };
}

/** One match as a row. */
export async function matchRow(ctx: Ctx, id: string): Promise<MatchRow> {
  const stored = await selectMatches(ctx).where('pair.id = :id', { id }).getRawMany<StoredMatch>();
  const [row] = await complete(ctx, stored);
  if (!row) throw new Error(`Match ${id} is gone.`);
  return row;
}

/** Both sides are open and seen, and one is of a group that the reader leads. */
function keepSeen(ctx: Ctx, matches: SelectQueryBuilder<FlowMatch>, zoneId: string | undefined): void {
  const [seen, named] = [seesFlow(ctx), namesFlow(ctx)];
  const of = (side: 'offer' | 'need', sql: string): string =>
    `EXISTS (SELECT 1 FROM flow WHERE flow.id = pair.${side}_id AND ${sql})`;
  const open = isOpenToOthersSql(ctx.clock.today()).sql;
  for (const side of ['offer', 'need'] as const) matches.andWhere(of(side, `${open} AND ${seen.sql}`));
  matches.andWhere(`(${of('offer', named.sql)} OR ${of('need', named.sql)})`);
  matches.setParameters({ ...seen.parameters, ...named.parameters, today: ctx.clock.today() });
  if (zoneId) {
    const told = tellsZone(ctx);
    const inZone = `flow.zone_id = :zoneId AND ${told.sql}`;
    matches.andWhere(`(${of('offer', inZone)} OR ${of('need', inZone)})`, { zoneId, ...told.parameters });
  }
}

/** Completes rows in a number of queries that does not depend on how many there are. */
async function complete(ctx: Ctx, rows: readonly StoredMatch[]): Promise<MatchRow[]> {
  const ids = rows.flatMap(({ offerId, needId }) => [offerId, needId]);
  const stored = await storedFlows(ctx, ids);
  const shown = new Map((await shownFlows(ctx, [...stored.values()])).map((flow) => [flow.id, flow]));
  const refs = await refsOf(ctx, [...stored.values()]);
  const judged = await judgedOf(ctx, ids);
  const dismissed = await dismissedBy(
    ctx,
    rows.map(({ pairKey }) => pairKey),
  );
  const introduced = await introducedPairs(ctx, ids);
  const groupIdsOf = (id: string): readonly string[] => {
    const flow = stored.get(id);
    return flow ? refs(flow).groupIds : [];
  };
  const led = await ledAmong(ctx, ids.flatMap(groupIdsOf));
  return rows.flatMap((row) => {
    const [offer, need] = [shown.get(row.offerId), shown.get(row.needId)];
    const [one, other] = [judged.get(row.offerId), judged.get(row.needId)];
    if (!offer || !need || !one || !other) return [];
    const isRun = [row.offerId, row.needId].some((id) => {
      const flow = stored.get(id);
      return flow !== undefined && flowPolicy.readMatches(ctx.actor, refs(flow)).allowed;
    });
    const ofSides = [...groupIdsOf(row.offerId), ...groupIdsOf(row.needId)];
    const groups = led.filter(({ id }) => ofSides.includes(id));
    return [shownMatch(row, { offer, need, one, other, dismissed, introduced, isRun, groups })];
  });
}

interface Around {
  offer: FlowRow;
  need: FlowRow;
  one: Judged;
  other: Judged;
  dismissed: Dismissals;
  introduced: ReadonlyMap<string, string>;
  isRun: boolean;
  groups: GroupLabel[];
}

function shownMatch(
  row: StoredMatch,
  { offer, need, one, other, dismissed, introduced, isRun, groups }: Around,
): MatchRow {
  const judged: MatchScore = matchScore(one, other);
  const alike = row.pairKey === null ? [] : (dismissed.get(row.pairKey) ?? []);
  const factor = dismissalFactor(alike, judged.distanceKm);
  const introductionId = introduced.get(`${row.offerId}>${row.needId}`) ?? null;
  const isDismissed = row.reason !== null;
  return {
    id: row.id,
    offer,
    need,
    score: judged.score * factor,
    most: judged.most * factor,
    distanceKm: judged.distanceKm,
    parts: judged.parts,
    experience: { factor, dismissed: dismissedAlike(alike, judged.distanceKm).length },
    hazardous: [offer, need].some(({ wasteCode }) => wasteCode?.hazardous ?? false),
    dismissal:
      row.reason === null
        ? null
        : {
            reason: row.reason,
            word: row.word,
            by: row.decidedBy,
            on: luxembourgDay(new Date(row.dismissedAt ?? 0)),
          },
    introductionId,
    groups,
    can: { dismiss: isRun, introduce: isRun && !isDismissed && introductionId === null },
  };
}

/** The introductions of these flows that were not abandoned, by their pair. */
async function introducedPairs(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(FlowIntroduction, 'introduction')
    .innerJoin(Flow, 'offer', 'offer.id = introduction.offerId')
    .select(columns('introduction', ['id', 'offerId', 'needId']))
    .where('introduction.offerId IN (:...ids) AND introduction.needId IN (:...ids)', { ids: [...new Set(ids)] })
    .andWhere("introduction.phase <> 'abandoned'")
    .getRawMany<Pick<FlowIntroduction, 'id' | 'offerId' | 'needId'>>();
  return new Map(rows.map(({ id, offerId, needId }) => [`${offerId}>${needId}`, id]));
}
