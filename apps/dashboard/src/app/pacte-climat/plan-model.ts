import {
  type AssessedMeasure,
  type ChapterScore,
  type Chapter6Detail,
  type ChosenAction,
  type PlanObstacle,
  type PlannedStanding,
  broughtBy,
  plannedWith,
  plannedStandingOf,
  whatIf,
} from '@zesumme/domain';
import { measuresOf } from './chapter-6-data';
import { candidatesIn, stateOf } from './what-if-model';

/** An action that was chosen, and how it stands today. */
export interface ChosenNow extends ChosenAction {
  standing: PlannedStanding;
  shareNow: number | null;
}

/** Each chosen action with what became of it. */
export function chosenNow(detail: Chapter6Detail, actions: readonly ChosenAction[]): ChosenNow[] {
  const known = new Map(measuresOf(detail).flatMap((row) => row.actions.map((action) => [action.id, action] as const)));
  return actions.map((chosen) => {
    const now = known.get(chosen.id);
    return { ...chosen, standing: plannedStandingOf(chosen, now), shareNow: now?.share ?? null };
  });
}

/** Whether it can still be done and counted: an action without a share that is stated brings nothing. */
export const isOpen = ({ standing }: ChosenNow): boolean => standing === 'open' || standing === 'changed';

/** The titles of these actions, in the order of the chapter. */
export function titlesOf(detail: Chapter6Detail, ids: readonly string[]): string[] {
  const actions = measuresOf(detail).flatMap((row) => row.actions.filter(({ id }) => ids.includes(id)));
  return [...new Map(actions.map(({ id, title }) => [id, title])).values()];
}

/** The chapter with these actions done, as far as they can still be. */
export function scoreWith(detail: Chapter6Detail, ids: readonly string[]): ChapterScore {
  const chosen = new Set(ids);
  return whatIf(
    stateOf(detail),
    candidatesIn(detail).flatMap(({ action, possible }) => (chosen.has(action.id) ? [possible] : [])),
  );
}

/** What a plan would make of the planned share of a measure. */
export interface PlannedShare {
  row: AssessedMeasure;
  before: number | null;
  after: number | null;
  obstacle: PlanObstacle | null;
}

/** The measures that these actions serve, with what becomes of their planned shares. */
export function plannedShares(detail: Chapter6Detail, ids: readonly string[]): PlannedShare[] {
  const chosen = new Set(ids);
  return measuresOf(detail).flatMap((row): PlannedShare[] => {
    const brought = broughtBy(row.actions, chosen);
    if (brought.length === 0) return [];
    const { plannedShare, obstacle } = plannedWith(row.assessment, brought);
    return [{ row, before: row.assessment?.plannedShare ?? null, after: plannedShare, obstacle }];
  });
}
