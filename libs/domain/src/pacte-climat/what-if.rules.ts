import { toThousandths } from './points';
import {
  type ChapterScore,
  type ScoredAssessment,
  type ScoredMeasure,
  assessMeasure,
  scoreChapter,
} from './scoring.rules';

/** An action that is still to be done, and what the commune expects of it. */
export interface PossibleAction {
  id: string;
  /** The measures that it serves; each gains the same share. */
  measureIds: readonly string[];
  /** The part of each measure that it would bring, between 0 and 1. */
  share: number;
}

/** What the commune has said of its chapter so far. */
export interface ChapterState {
  measures: readonly ScoredMeasure[];
  assessments: readonly (ScoredAssessment & { measureId: string })[];
}

/** More actions that serve several measures than this are not tried in every combination. */
export const MOST_SHARED_ACTIONS = 12;

/**
 * Whether ticking an action can move points of the measure: its points are published, it concerns the commune, and the
 * commune has said what is effective there. Of what nobody assessed, nobody can say how far an action would lead.
 */
export function canMove(measure: ScoredMeasure, assessment: ScoredAssessment | undefined): boolean {
  return measure.maxPoints !== null && assessment?.concerns === true && assessment.effectiveShare !== null;
}

/**
 * The chapter as it would stand if these actions were done: what each brings moves from planned to effective, and no measure
 * gives more than the whole of it. Indicative, and never an audit.
 */
export function whatIf({ measures, assessments }: ChapterState, done: readonly PossibleAction[]): ChapterScore {
  const byMeasure = new Map(measures.map((measure) => [measure.id, measure]));
  return scoreChapter(
    measures,
    assessments.map((assessment) => {
      const measure = byMeasure.get(assessment.measureId);
      const own = done.filter(({ measureIds }) => measureIds.includes(assessment.measureId));
      if (own.length === 0 || !measure || !canMove(measure, assessment)) return assessment;
      return advanced(assessment, own);
    }),
  );
}

/** The effective share of a measure with these actions done; never more than the whole. */
export const effectiveShareWith = (share: number, done: readonly Pick<PossibleAction, 'share'>[]): number =>
  Math.min(1, addedUp([share, ...done.map((action) => action.share)]));

function advanced<T extends ScoredAssessment>(assessment: T, done: readonly PossibleAction[]): T {
  const brought = addedUp(done.map(({ share }) => share));
  const effectiveShare = effectiveShareWith(assessment.effectiveShare ?? 0, done);
  const { plannedShare } = assessment;
  return {
    ...assessment,
    effectiveShare,
    plannedShare:
      plannedShare === null ? null : Math.max(0, Math.min(addedUp([plannedShare, -brought]), 1 - effectiveShare)),
  };
}

/** Shares added without what binary fractions leave over, so that 0.1 + 0.2 is 0.3 in whatever order. */
const addedUp = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + Math.round(share * SHARE_STEPS), 0) / SHARE_STEPS;

const SHARE_STEPS = 1e9;

/** A way to reach a target: these actions, and the effective points with them. */
export interface Way {
  actionIds: string[];
  effective: number;
}

/**
 * The smallest sets of actions with which the effective points reach the target: no set with fewer actions does. Of the sets
 * of that size, one that brings most.
 *
 * Exact: within one measure the actions with the largest shares come first, so that only how many of them counts; how many of
 * each measure is found by dynamic programming, and actions that serve several measures are tried in every combination.
 *
 * @param target effective points of the whole chapter, as far as its points are known
 * @returns null when all actions together do not reach it; an empty set when it is reached already
 * @throws RangeError when more than `MOST_SHARED_ACTIONS` actions serve several measures that can move, and it takes some of them
 */
export function smallestWay(state: ChapterState, actions: readonly PossibleAction[], target: number): Way | null {
  const [now, atMost] = [whatIf(state, []).total.effective, whatIf(state, actions).total.effective];
  if (now >= target) return { actionIds: [], effective: now };
  if (atMost < target) return null;
  const movable = new Set(
    state.measures
      .filter((measure) =>
        canMove(
          measure,
          state.assessments.find(({ measureId }) => measureId === measure.id),
        ),
      )
      .map(({ id }) => id),
  );
  const useful = actions
    .map((action) => ({ ...action, measureIds: action.measureIds.filter((id) => movable.has(id)) }))
    .filter(({ measureIds, share }) => measureIds.length > 0 && share > 0);
  const shared = useful.filter(({ measureIds }) => measureIds.length > 1);
  if (shared.length > MOST_SHARED_ACTIONS)
    throw new RangeError(`${shared.length} actions serve several measures; at most ${MOST_SHARED_ACTIONS} are tried.`);
  const single = useful.filter(({ measureIds }) => measureIds.length === 1);
  const wanted = toThousandths(target);

  let best: { chosen: PossibleAction[]; effective: number } | null = null;
  for (const some of subsets(shared)) {
    const most: number = best ? best.chosen.length : useful.length;
    if (some.length > most) continue;
    const found = fewest(state, some, single, { wanted, most: most - some.length });
    if (!found) continue;
    const isBetter =
      !best ||
      found.chosen.length < best.chosen.length ||
      (found.chosen.length === best.chosen.length && found.effective > best.effective);
    if (isBetter) best = found;
  }
  if (!best) return null;
  const ids = new Set(best.chosen.map(({ id }) => id));
  return {
    actionIds: actions.filter(({ id }) => ids.has(id)).map(({ id }) => id),
    effective: best.effective / 1000,
  };
}

/** With these actions done for certain: the fewest of the others with which the target is reached. */
function fewest(
  state: ChapterState,
  certain: readonly PossibleAction[],
  others: readonly PossibleAction[],
  { wanted, most }: { wanted: number; most: number },
): { chosen: PossibleAction[]; effective: number } | null {
  // By how many others are taken: the most points (thousandths) of the measures so far, and which those are.
  let reached: Choice[] = [{ points: 0, taken: [] }];
  for (const measure of state.measures) {
    const assessment = state.assessments.find(({ measureId }) => measureId === measure.id);
    const own = others.filter(({ measureIds }) => measureIds[0] === measure.id).sort((a, b) => b.share - a.share);
    const done = certain.filter(({ measureIds }) => measureIds.includes(measure.id));
    reached = combined(reached, effectiveBy(measure, assessment, done, own.slice(0, most)), own, most);
  }
  const first = reached.find(({ points }) => points >= wanted);
  return first ? { chosen: [...certain, ...first.taken], effective: first.points } : null;
}

interface Choice {
  points: number;
  taken: readonly PossibleAction[];
}

/** The effective points of one measure, in thousandths, by how many of its own actions are done besides. */
function effectiveBy(
  measure: ScoredMeasure,
  assessment: ScoredAssessment | undefined,
  done: readonly PossibleAction[],
  own: readonly PossibleAction[],
): number[] {
  const points = (some: readonly PossibleAction[]): number => {
    const then =
      assessment && some.length > 0 && canMove(measure, assessment) ? advanced(assessment, some) : assessment;
    return toThousandths(assessMeasure(measure, then ?? null).effective ?? 0);
  };
  return Array.from({ length: own.length + 1 }, (_, count) => points([...done, ...own.slice(0, count)]));
}

/** The best of each count, of what was reached so far and what one more measure adds. */
function combined(
  before: readonly Choice[],
  added: readonly number[],
  own: readonly PossibleAction[],
  most: number,
): Choice[] {
  const length = Math.min(most, before.length + added.length - 2) + 1;
  return Array.from({ length }, (_, count) => {
    let best: Choice = { points: -1, taken: [] };
    for (let of = 0; of < added.length && of <= count; of += 1) {
      const rest = before[count - of];
      const points = (rest?.points ?? -Infinity) + (added[of] ?? 0);
      if (rest && points > best.points) best = { points, taken: [...rest.taken, ...own.slice(0, of)] };
    }
    return best;
  });
}

function* subsets<T>(all: readonly T[]): Generator<T[]> {
  for (let bits = 0; bits < 2 ** all.length; bits += 1) yield all.filter((_, at) => (bits >> at) & 1);
}
