import type { ActionStatus } from '../actions/action.rules';
import { isUnfinished } from '../actions/action.rules';
import type { SharesBy } from './assessment.schema';
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

export const plannedStandings = ['open', 'done', 'abandoned', 'gone', 'changed'] as const;
/** How an action of a plan stands: still to be done, done, abandoned, there no more, or expected to bring another share. */
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
  return now.share === chosen.share ? 'open' : 'changed';
}
