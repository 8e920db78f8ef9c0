import { toThousandths } from './points';
import { type ChapterState, type PossibleAction, SHARE_STEPS, canMove, whatIf } from './what-if.rules';

/** A way to reach a target: these actions, and the effective points with them. */
export interface Way {
  actionIds: string[];
  effective: number;
}

/** The smallest sets of actions that reach a target. */
export interface SmallestWays {
  /** All of the same size, the one that brings most first; the empty set alone where the target is reached already. */
  ways: Way[];
  /** Whether these are all sets of that size. */
  isComplete: boolean;
}

/** So many sets are named; of more it is said that there are others. */
export const MOST_WAYS = 20;
/** So many steps a search may take, which is a second or two; what is not certain by then is not said. */
export const MOST_STEPS = 40_000;

/**
 * The smallest sets of actions with which the effective points reach the target: no set with fewer actions does, and the first
 * brings most of all sets of that size.
 *
 * Exact, by branch and bound over whole numbers of share: the points of a measure grow with its share until it is full, so that
 * what several actions bring together is never more than what each brings alone, and a branch that cannot reach the target even
 * so is left. Of actions that serve the same measures the larger shares come first while only the size is looked for.
 *
 * @param target effective points of the whole chapter, as far as its points are known
 * @returns null when all actions together do not reach it
 * @throws RangeError when it takes more than `steps` to be certain of the size
 */
export function smallestWays(
  state: ChapterState,
  actions: readonly PossibleAction[],
  target: number,
  { most = MOST_WAYS, steps = MOST_STEPS }: { most?: number; steps?: number } = {},
): SmallestWays | null {
  const now = whatIf(state, []).total.effective;
  if (now >= target) return { ways: [{ actionIds: [], effective: now }], isComplete: true };
  if (whatIf(state, actions).total.effective < target) return null;
  const problem = problemOf(state, actions, toThousandths(target));
  const budget = { left: steps };
  for (let size = 1; size <= problem.moves.length; size += 1) {
    const best = bestOf(problem, size, budget);
    if (!best) continue;
    const { sets, isComplete } = everySet(problem, size, { most, budget: { left: steps } });
    const key = (moves: readonly Move[]): string =>
      moves
        .map(({ at }) => at)
        .sort((a, b) => a - b)
        .join();
    const bySet = new Map([best, ...sets].map((moves) => [key(moves), moves]));
    const ways = [...bySet.values()].map((moves): Way => {
      const chosen = new Set(moves.map(({ at }) => at));
      const own = actions.filter((_, at) => chosen.has(at));
      return { actionIds: own.map(({ id }) => id), effective: whatIf(state, own).total.effective };
    });
    // What is equal keeps the order in which it was found: the best of all is first.
    ways.sort((one, other) => other.effective - one.effective);
    return { ways: ways.slice(0, most), isComplete: isComplete && ways.length <= most };
  }
  return null;
}

/** An action as the search sees it: the measures that it moves, and by how many steps of share. */
interface Move {
  /** Its place among the actions. */
  at: number;
  measures: readonly number[];
  steps: number;
}

interface Problem {
  /** Possible points of each measure that can move. */
  wholes: readonly number[];
  /** Its effective share now, in steps, and its effective points as they are now, in thousandths. */
  shares: readonly number[];
  points: readonly number[];
  /** Thousandths that no action moves. */
  fixed: number;
  moves: readonly Move[];
  wanted: number;
}

interface Budget {
  left: number;
}

function problemOf(state: ChapterState, actions: readonly PossibleAction[], wanted: number): Problem {
  const now = whatIf(state, []);
  const movable = state.measures.flatMap((measure) => {
    const assessment = state.assessments.find(({ measureId }) => measureId === measure.id);
    return assessment && canMove(measure, assessment) ? [{ measure, assessment }] : [];
  });
  const places = new Map(movable.map(({ measure }, at) => [measure.id, at]));
  const points = movable.map(({ measure }) => toThousandths(now.measures.get(measure.id)?.effective ?? 0));
  return {
    wholes: movable.map(({ measure, assessment }) => (measure.maxPoints ?? 0) * assessment.reductionFactor),
    shares: movable.map(({ assessment }) => Math.round((assessment.effectiveShare ?? 0) * SHARE_STEPS)),
    points,
    fixed: toThousandths(now.total.effective) - points.reduce((sum, each) => sum + each, 0),
    wanted,
    moves: actions.flatMap(({ measureIds, share }, at) => {
      const measures = [...new Set(measureIds.flatMap((id) => places.get(id) ?? []))];
      const steps = Math.round(share * SHARE_STEPS);
      return measures.length > 0 && steps > 0 ? [{ at, measures, steps }] : [];
    }),
  };
}

/** The effective thousandths with these shares, each measure rounded once as everywhere. */
function valueOf({ wholes, shares: before, points, fixed }: Problem, shares: readonly number[]): number {
  return wholes.reduce((sum, whole, at) => {
    const share = shares[at] ?? 0;
    if (share === before[at]) return sum + (points[at] ?? 0);
    return sum + toThousandths(whole * (Math.min(share, SHARE_STEPS) / SHARE_STEPS));
  }, fixed);
}

/** What rounding can add at most: half a thousandth for each measure, and what is left over where the share is not whole. */
const slackOf = ({ wholes }: Problem): number => wholes.length / 2 + 0.5;

/** What an action adds to these shares, in thousandths before rounding. */
function gainOver({ wholes }: Problem, shares: readonly number[], { measures, steps }: Move): number {
  return measures.reduce((sum, at) => {
    const room = Math.max(0, SHARE_STEPS - (shares[at] ?? 0));
    return sum + ((wholes[at] ?? 0) * 1000 * Math.min(room, steps)) / SHARE_STEPS;
  }, 0);
}

/** The most that so many of these actions can lead to: no more than what each adds alone, and no more than each measure takes. */
function boundOf(problem: Problem, shares: readonly number[], others: readonly Move[], count: number): number {
  const largest = (values: number[]): number =>
    values
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, each) => sum + each, 0);
  const alone = largest(others.map((move) => gainOver(problem, shares, move)));
  const full = problem.wholes.reduce((sum, whole, at) => {
    const own = others.filter(({ measures }) => measures.includes(at)).map(({ steps }) => steps);
    const room = Math.max(0, SHARE_STEPS - (shares[at] ?? 0));
    return sum + (whole * 1000 * Math.min(room, largest(own))) / SHARE_STEPS;
  }, 0);
  return valueOf(problem, shares) + Math.min(alone, full) + slackOf(problem) * 2;
}

function withMove(shares: readonly number[], { measures, steps }: Move): number[] {
  return shares.map((share, at) => (measures.includes(at) ? share + steps : share));
}

function spend(budget: Budget): void {
  budget.left -= 1;
  if (budget.left < 0) throw new RangeError('It takes too many steps to be certain.');
}

/** Of the sets of this size one that brings most, if it reaches the target. */
function bestOf(problem: Problem, size: number, budget: Budget): Move[] | null {
  const classes = classesOf(problem);
  let best: { moves: Move[]; value: number } | null = null;
  const search = (at: number, shares: readonly number[], chosen: Move[]): void => {
    spend(budget);
    const value = valueOf(problem, shares);
    if (value >= problem.wanted && value > (best?.value ?? -Infinity)) best = { moves: chosen, value };
    const left = size - chosen.length;
    if (left === 0 || at === classes.length) return;
    // Of each class the largest `left` come into question.
    const others = classes.slice(at).flatMap((own) => own.slice(0, left));
    const bound = boundOf(problem, shares, others, left);
    if (bound < problem.wanted || (best && bound <= best.value)) return;
    const own = (classes[at] ?? []).slice(0, left);
    const states = [{ shares, chosen }];
    for (const move of own) {
      const last = states.at(-1);
      if (last) states.push({ shares: withMove(last.shares, move), chosen: [...last.chosen, move] });
    }
    for (const each of states.reverse()) search(at + 1, each.shares, each.chosen);
  };
  search(0, problem.shares, []);
  return (best as { moves: Move[] } | null)?.moves ?? null;
}

/** Actions that serve the same measures, the largest share first; the class that can add most first. */
function classesOf(problem: Problem): Move[][] {
  const byMeasures = new Map<string, Move[]>();
  for (const move of problem.moves) {
    const key = [...move.measures].sort((a, b) => a - b).join();
    byMeasures.set(key, [...(byMeasures.get(key) ?? []), move]);
  }
  const classes = [...byMeasures.values()].map((own) => own.sort((a, b) => b.steps - a.steps));
  const most = ([first]: Move[]): number => (first ? gainOver(problem, problem.shares, first) : 0);
  return classes.sort((a, b) => most(b) - most(a));
}

/** Every set of this size that reaches the target, until there are more than are named. */
function everySet(
  problem: Problem,
  size: number,
  { most, budget }: { most: number; budget: Budget },
): { sets: Move[][]; isComplete: boolean } {
  const moves = [...problem.moves].sort(
    (a, b) => gainOver(problem, problem.shares, b) - gainOver(problem, problem.shares, a),
  );
  const sets: Move[][] = [];
  const search = (from: number, shares: readonly number[], chosen: Move[]): void => {
    if (sets.length > most) return;
    spend(budget);
    const left = size - chosen.length;
    if (left === 0) {
      if (valueOf(problem, shares) >= problem.wanted) sets.push(chosen);
      return;
    }
    const others = moves.slice(from);
    if (others.length < left || boundOf(problem, shares, others, left) < problem.wanted) return;
    const [first] = others;
    if (!first) return;
    search(from + 1, withMove(shares, first), [...chosen, first]);
    search(from + 1, shares, chosen);
  };
  try {
    search(0, problem.shares, []);
    return { sets, isComplete: sets.length <= most };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { sets, isComplete: false };
  }
}
