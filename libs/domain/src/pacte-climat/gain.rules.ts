import { type ActionStatus, isUnfinished } from '../actions/action.rules';
import { roundPoints, sumPoints } from './points';
import { type MeasureScore, type ScoredAssessment, type ScoredMeasure, assessMeasure } from './scoring.rules';
import { canMove, whatIf } from './what-if.rules';

/**
 * Why an action brings a commune no points that are known: the measure does not concern the commune, no points are published
 * for it, the commune has not stated its share, or nobody has said how far the measure is reached.
 */
export const gainStates = ['known', 'no-share', 'no-points', 'not-assessed', 'not-concerning'] as const;
export type GainState = (typeof gainStates)[number];

/** What an action brings a commune under a measure, or why that is not known. */
export interface ActionGain {
  state: GainState;
  /** Points, rounded once; null where they are not known. */
  points: number | null;
}

/**
 * The share of the possible points that the commune states for an action. It is the arithmetic alone: what is effective
 * already is not asked.
 *
 * @returns points rounded once, or null where share or points are not known, or the measure does not concern the commune
 */
export function statedPoints(
  measure: ScoredMeasure,
  assessment: ScoredAssessment | null,
  share: number | null,
): number | null {
  if (measure.maxPoints === null || share === null || assessment?.concerns === false) return null;
  return roundPoints(measure.maxPoints * (assessment?.reductionFactor ?? 1) * share);
}

/** Why ticking an action would move nothing of the measure; null where it can. */
export function noGainBecause(
  measure: ScoredMeasure,
  assessment: ScoredAssessment | null,
): Exclude<GainState, 'known' | 'no-share'> | null {
  if (canMove(measure, assessment ?? undefined)) return null;
  if (assessment?.concerns === false) return 'not-concerning';
  return measure.maxPoints === null ? 'no-points' : 'not-assessed';
}

/**
 * The effective points that actions still to be done would add to a measure together: the same figure as the what-if's, so
 * never more than what is still open.
 *
 * @returns null where ticking them would move nothing that is known
 */
export function gainOf(
  measure: ScoredMeasure,
  assessment: ScoredAssessment | null,
  shares: readonly number[],
): number | null {
  if (!assessment || !canMove(measure, assessment)) return null;
  const state = { measures: [measure], assessments: [{ ...assessment, measureId: measure.id }] };
  const done = shares.map((share, at) => ({ id: `${at}`, measureIds: [measure.id], share }));
  return sumPoints([whatIf(state, done).total.effective, -whatIf(state, []).total.effective]);
}

/**
 * What finished actions brought to a measure together: the possible points times the sum of the stated shares, and never
 * more than the commune states to be effective there.
 *
 * @returns points rounded once, or null where the possible or the effective points are not known
 */
export function pointsDone(
  { possible, effective }: Pick<MeasureScore, 'possible' | 'effective'>,
  shares: readonly number[],
): number | null {
  if (possible === null || effective === null) return null;
  return roundPoints(Math.min(possible * shares.reduce((sum, share) => sum + share, 0), effective));
}

/**
 * What one action brings: as long as it is to be done, what the what-if would add; once it is done, its share of what is
 * effective. An abandoned one brings nothing.
 */
export function actionGain(
  measure: ScoredMeasure,
  assessment: ScoredAssessment | null,
  { status, share }: { status: ActionStatus; share: number | null },
): ActionGain {
  const obstacle = noGainBecause(measure, assessment);
  if (obstacle && obstacle !== 'not-assessed') return { state: obstacle, points: null };
  if (share === null) return { state: 'no-share', points: null };
  if (obstacle) return { state: obstacle, points: null };
  if (status === 'abandoned') return { state: 'known', points: 0 };
  const points = isUnfinished(status)
    ? gainOf(measure, assessment, [share])
    : pointsDone(assessMeasure(measure, assessment), [share]);
  return { state: 'known', points };
}

/** What several actions bring under one measure together, those to be done and those done apart; never more than there is. */
export function gainTogether(
  measure: ScoredMeasure,
  assessment: ScoredAssessment | null,
  actions: readonly { status: ActionStatus; share: number | null }[],
): { open: number; done: number } {
  const sharesOf = (isWanted: (status: ActionStatus) => boolean): number[] =>
    actions.flatMap(({ status, share }) => (share !== null && isWanted(status) ? [share] : []));
  return {
    open: gainOf(measure, assessment, sharesOf(isUnfinished)) ?? 0,
    done:
      pointsDone(
        assessMeasure(measure, assessment),
        sharesOf((status) => status === 'done'),
      ) ?? 0,
  };
}
