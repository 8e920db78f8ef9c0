import { lookUpTerms } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { FlowDismissal } from './flow-dismissal.entity';
import { FlowMatch } from './flow-match.entity';
import { FlowTerm } from './flow-term.entity';
import { MOST_CANDIDATES, bestOf, byKey } from './match-flow';
import { type Judged, allJudged } from './matched-flows';

const AT_ONCE = 1000;

/** What is to be written where all flows are matched anew. */
export interface MatchedAll {
  terms: FlowTerm[];
  matches: FlowMatch[];
}

/** Judges all open flows anew, in memory: whatever `matchFlow` finds for each, in one go. It only reads. */
export async function judgeAll(ctx: Ctx): Promise<MatchedAll> {
  const flows = await allJudged(ctx);
  const dismissed = byKey(await ctx.manager.find(FlowDismissal));
  const terms = new Map(flows.map((flow) => [flow.id, lookUpTerms(flow.wasteCode, flow.terms)]));
  const index = new Map<string, Judged[]>();
  for (const flow of flows) {
    for (const term of terms.get(flow.id) ?? []) {
      const key = placeOf(flow, term);
      const found = index.get(key);
      if (found) found.push(flow);
      else index.set(key, [flow]);
    }
  }
  const matches = new Map<string, FlowMatch>();
  for (const flow of flows) {
    const other = { ...flow, direction: flow.direction === 'offer' ? ('need' as const) : ('offer' as const) };
    const shared = new Map<Judged, number>();
    for (const term of terms.get(flow.id) ?? []) {
      for (const candidate of index.get(placeOf(other, term)) ?? []) {
        if (candidate.organisationId !== flow.organisationId) {
          shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
        }
      }
    }
    const candidates = [...shared]
      .sort(([a, most], [b, more]) => more - most || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
      .map(([candidate]) => candidate);
    for (const match of bestOf(flow, candidates, dismissed)) matches.set(`${match.offerId}>${match.needId}`, match);
  }
  return {
    terms: [...terms].flatMap(([flowId, own]) => own.map((term) => ({ flowId, term }))),
    matches: [...matches.values()],
  };
}

const placeOf = ({ direction, kind }: Judged, term: string): string => `${direction} ${kind} ${term}`;

/** Puts what was judged in the place of what stood there. */
export async function keepMatches(ctx: Ctx, { terms, matches }: MatchedAll): Promise<void> {
  await ctx.manager.clear(FlowMatch);
  await ctx.manager.clear(FlowTerm);
  for (let at = 0; at < terms.length; at += AT_ONCE) await ctx.insert(FlowTerm, terms.slice(at, at + AT_ONCE));
  for (let at = 0; at < matches.length; at += AT_ONCE) await ctx.insert(FlowMatch, matches.slice(at, at + AT_ONCE));
}

/** Matches all flows anew, within one unit: where they were just loaded. */
export const matchAll = async (ctx: Ctx): Promise<void> => keepMatches(ctx, await judgeAll(ctx));
