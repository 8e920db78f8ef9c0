import { lookUpTerms } from '@zesumme/domain';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type Ctx, columns } from '../../platform/database';
import { Flow } from '../flow.entity';
import { FlowDismissal } from './flow-dismissal.entity';
import { FlowMatch } from './flow-match.entity';
import { FlowTerm } from './flow-term.entity';
import {
  type JudgedPair,
  MOST_CANDIDATES,
  MOST_MATCHES,
  asMatch,
  byKey,
  byScore,
  judge,
  tellingTerms,
} from './match-flow';
import { type Judged, allJudged } from './matched-flows';

const AT_ONCE = 500;
const FEW = 40;

/** What all flows are found by, and what goes together. */
export interface MatchedAll {
  terms: FlowTerm[];
  matches: FlowMatch[];
  /** The version of each flow that was judged. */
  versions: ReadonlyMap<string, number>;
}

/** Judges all open flows anew, in memory: whatever `matchFlow` finds for each, in one go. It only reads. */
export async function judgeAll(ctx: Ctx): Promise<MatchedAll> {
  const flows = await allJudged(ctx);
  const dismissed = byKey(await ctx.manager.find(FlowDismissal));
  const terms = new Map(flows.map((flow) => [flow.id, lookUpTerms(flow.wasteCode, flow.terms)]));
  const index = indexOf(flows, terms);
  const sharing = sharingOf(terms);
  // Each pair is judged once, from its offer, and kept where it is among the best of either side.
  const best = new Map<string, JudgedPair[]>();
  for (const flow of flows) {
    if (flow.direction !== 'offer') continue;
    for (const other of candidatesOf(flow, tellingTerms(terms.get(flow.id) ?? [], sharing), index)) {
      const pair = judge(flow, other, dismissed);
      if (pair) for (const id of [pair.offerId, pair.needId]) keepBest(best, id, pair);
    }
  }
  const matches = new Map<string, FlowMatch>();
  for (const pairs of best.values()) {
    for (const pair of pairs.sort(byScore).slice(0, MOST_MATCHES)) matches.set(pairOf(pair), asMatch(pair));
  }
  return {
    terms: [...terms].flatMap(([flowId, own]) => own.map((term) => ({ flowId, term }))),
    matches: [...matches.values()],
    versions: new Map(flows.map(({ id, version }) => [id, version])),
  };
}

/** Notes a pair for one of its sides; of many the worse are forgotten on the way. */
function keepBest(best: Map<string, JudgedPair[]>, id: string, pair: JudgedPair): void {
  const pairs = best.get(id);
  if (!pairs) return void best.set(id, [pair]);
  pairs.push(pair);
  if (pairs.length > 4 * MOST_MATCHES) best.set(id, pairs.sort(byScore).slice(0, MOST_MATCHES));
}

/** How many flows have a term. */
function sharingOf(terms: ReadonlyMap<string, readonly string[]>): (term: string) => number {
  const counts = new Map<string, number>();
  for (const own of terms.values()) for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => counts.get(term) ?? 0;
}

type Index = ReadonlyMap<string, readonly Judged[]>;

function indexOf(flows: readonly Judged[], terms: ReadonlyMap<string, readonly string[]>): Index {
  const index = new Map<string, Judged[]>();
  for (const flow of flows) {
    for (const term of terms.get(flow.id) ?? []) {
      const key = placeOf(flow.direction, flow.kind, term);
      const found = index.get(key);
      if (found) found.push(flow);
      else index.set(key, [flow]);
    }
  }
  return index;
}

/** Flows of the other direction that share a term, those with the most first. */
function candidatesOf(flow: Judged, terms: readonly string[], index: Index): Judged[] {
  const shared = new Map<Judged, number>();
  for (const term of terms) {
    const other = flow.direction === 'offer' ? 'need' : 'offer';
    for (const candidate of index.get(placeOf(other, flow.kind, term)) ?? []) {
      if (candidate.organisationId !== flow.organisationId) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([a, most], [b, more]) => more - most || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(([candidate]) => candidate);
}

const placeOf = (direction: string, kind: string, term: string): string => `${direction} ${kind} ${term}`;
const pairOf = ({ offerId, needId }: Pick<FlowMatch, 'offerId' | 'needId'>): string => `${offerId}>${needId}`;
const keyOfTerm = ({ flowId, term }: FlowTerm): string => `${flowId}>${term}`;

/**
 * Makes what is stored say what was judged, writing only what differs: on a night on which little happened, that is little. A
 * flow that was changed since it was judged was matched then, and is left as it is.
 */
export async function keepMatches(ctx: Ctx, { terms, matches, versions }: MatchedAll): Promise<void> {
  const flows = await ctx.manager
    .createQueryBuilder(Flow, 'flow')
    .select(columns('flow', ['id', 'version']))
    .getRawMany<Pick<Flow, 'id' | 'version'>>();
  const changed = new Set(
    flows.filter(({ id, version }) => (versions.get(id) ?? version) !== version).map(({ id }) => id),
  );
  await keepTerms(
    ctx,
    terms.filter(({ flowId }) => !changed.has(flowId)),
    changed,
  );
  await keepPairs(
    ctx,
    matches.filter(({ offerId, needId }) => !changed.has(offerId) && !changed.has(needId)),
    changed,
  );
}

async function keepTerms(ctx: Ctx, terms: readonly FlowTerm[], changed: ReadonlySet<string>): Promise<void> {
  const stored = await ctx.manager
    .createQueryBuilder(FlowTerm, 'stored')
    .select(columns('stored', ['flowId', 'term']))
    .getRawMany<FlowTerm>();
  const [known, wanted] = [new Set(stored.map(keyOfTerm)), new Set(terms.map(keyOfTerm))];
  const gone = stored.filter((term) => !changed.has(term.flowId) && !wanted.has(keyOfTerm(term)));
  for (let at = 0; at < gone.length; at += AT_ONCE) {
    const part = gone.slice(at, at + AT_ONCE);
    const pairs = part.map((_, nth) => `(flow_id = :flow${nth} AND term = :term${nth})`).join(' OR ');
    const values = part.flatMap(({ flowId, term }, nth) => [
      [`flow${nth}`, flowId],
      [`term${nth}`, term],
    ]);
    await ctx.manager
      .createQueryBuilder()
      .delete()
      .from(FlowTerm)
      .where(pairs, Object.fromEntries(values) as Record<string, string>)
      .execute();
  }
  await insertParts(
    ctx,
    FlowTerm,
    terms.filter((term) => !known.has(keyOfTerm(term))),
  );
}

async function keepPairs(ctx: Ctx, matches: readonly FlowMatch[], changed: ReadonlySet<string>): Promise<void> {
  const stored = await ctx.manager
    .createQueryBuilder(FlowMatch, 'stored')
    .select(columns('stored', ['id', 'offerId', 'needId', 'score', 'distanceKm']))
    .getRawMany<Omit<FlowMatch, 'rawScore' | 'pairKey'>>();
  const judged = new Map(matches.map((match) => [pairOf(match), match]));
  const [same, gone] = [new Set<string>(), [] as string[]];
  for (const { id, offerId, needId, score, distanceKm } of stored) {
    const pair = pairOf({ offerId, needId });
    const now = judged.get(pair);
    if (now && now.score === Number(score) && sameDistance(now.distanceKm, distanceKm)) same.add(pair);
    else if (!changed.has(offerId) && !changed.has(needId)) gone.push(id);
  }
  for (let at = 0; at < gone.length; at += AT_ONCE) await ctx.manager.delete(FlowMatch, gone.slice(at, at + AT_ONCE));
  await insertParts(
    ctx,
    FlowMatch,
    matches.filter((match) => !same.has(pairOf(match))),
  );
}

const sameDistance = (a: number | null, b: number | null): boolean => a === (b === null ? null : Number(b));

/** So few rows at once go in by a statement that is kept, many times as fast as one that is put together. */
async function insertParts<T extends ObjectLiteral>(
  ctx: Ctx,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += FEW) await ctx.insert(entity, rows.slice(at, at + FEW));
}

/** Matches all flows anew, within one unit: where they were just loaded. */
export const matchAll = async (ctx: Ctx): Promise<void> => keepMatches(ctx, await judgeAll(ctx));
