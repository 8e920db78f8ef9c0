import type { ActionStatus } from '../actions/action.rules';
import { isUnfinished } from '../actions/action.rules';
import type { SharesBy } from './assessment.schema';
import type { SetShare } from './plan.schema';
import type { ScoredAssessment } from './scoring.rules';

/** A commune keeps so many variants; whoever has more takes one away first. */
export const MOST_VARIANTS = 20;

/** Why a plan does not set the planned share of a measure. */
export const planObstacles = ['not-assessed', 'not-concerning', 'by-criteria'] as const;
export type PlanObstacle = (typeof planObstacles)[number];

/** Shares are added in whole billionths, so that 0.1 + 0.2 is 0.3 in whatever order. */
const STEPS = 1e9;
const addedUp = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + Math.round(share * STEPS), 0) / STEPS;

/**
 * The planned share of a measure with the actions of a plan: together what the commune expects of each, and no more than
 * is not effective yet. Source: "Scoring" of the product's domain: effective + planned ≤ 1.
 *
 * @param shares what each action of the plan that serves the measure would bring of it
 * @returns an obstacle where the commune has not assessed the measure, says that it does not concern it, or makes its shares of
 *   criteria, which then say what is planned
 */
export function plannedWith(
  assessment: (ScoredAssessment & { sharesBy: SharesBy }) | null,
  shares: readonly number[],
): { plannedShare: number; obstacle: null } | { plannedShare: null; obstacle: PlanObstacle } {
  if (assessment && !assessment.concerns) return { plannedShare: null, obstacle: 'not-concerning' };
  const effective = assessment?.effectiveShare ?? null;
  if (!assessment || effective === null) return { plannedShare: null, obstacle: 'not-assessed' };
  if (assessment.sharesBy === 'criteria') return { plannedShare: null, obstacle: 'by-criteria' };
  return { plannedShare: Math.max(0, Math.min(addedUp(shares), addedUp([1, -effective]))), obstacle: null };
}

interface MeasureShare {
  id: string;
  status: ActionStatus;
  share: number | null;
}

/** What chosen actions would still bring of a measure: those that are to be done, and of which the commune states a share. */
export const broughtBy = (actions: readonly MeasureShare[], chosen: ReadonlySet<string>): number[] =>
  actions.flatMap(({ id, status, share }) => (chosen.has(id) && isUnfinished(status) && share !== null ? [share] : []));

type Planned = { plannedShare: number | null; sharesBy: SharesBy } | null | undefined;

/** Whether a planned share still is what a plan set: nobody changed it since, and no criteria say it. */
export const isAsSet = ({ after }: SetShare, assessment: Planned): boolean =>
  assessment?.sharesBy === 'hand' && assessment.plannedShare === after;

/**
 * What a plan answers for once it replaces another one: what it sets, and what the other one set and nobody changed since,
 * each with the share that was there before either, so that its end gives back the whole.
 *
 * @param former what the plan that is replaced answers for
 * @param set what the new one sets, with the shares as they were at that moment
 */
export function answeredFor(
  former: readonly SetShare[],
  set: readonly SetShare[],
  assessmentOf: (measureId: string) => Planned,
): SetShare[] {
  const carried = former.filter((each) => isAsSet(each, assessmentOf(each.measureId)));
  const own = set.map((each) => {
    const earlier = carried.find(({ measureId }) => measureId === each.measureId);
    return earlier ? { ...each, before: earlier.before } : each;
  });
  return [...own, ...carried.filter(({ measureId }) => !set.some((each) => each.measureId === measureId))];
}

export const plannedStandings = ['open', 'done', 'abandoned', 'gone', 'changed', 'unstated'] as const;
/**
 * How an action of a plan stands: still to be done, done, abandoned, there no more, expected to bring another share, or to be
 * done without a share that the commune states.
 */
export type PlannedStanding = (typeof plannedStandings)[number];

/**
 * How an action that was chosen stands today.
 *
 * @param now the action as it is; nothing where it was taken away, or is no longer linked to the commune and a measure
 */
export function plannedStandingOf(
  chosen: { share: number },
  now: { status: ActionStatus; share: number | null } | undefined,
): PlannedStanding {
  if (!now) return 'gone';
  if (!isUnfinished(now.status)) return now.status === 'done' ? 'done' : 'abandoned';
  if (now.share === null) return 'unstated';
  return now.share === chosen.share ? 'open' : 'changed';
}
