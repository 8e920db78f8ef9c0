import type { AssessedSection } from './chapter-6.schema';
import { pointsDone } from './gain.rules';
import { sumPoints } from './points';

/** What finished actions bring a commune. */
export interface Brought {
  /** Effective points, rounded once per measure. */
  points: number;
  /** The actions that the points come from. */
  counted: number;
  /** Whether a part of what these actions brought is not known, so that the points are the least of it. */
  isLeast: boolean;
  /** Actions of which nothing is known: no share is stated, or the measure is not assessed or without points. */
  unknown: number;
  /** Actions that were not finished yet, or not there, on the day of which the sections tell. */
  later: number;
}

/** A finished action with the measures that it serves. */
interface Finished {
  id: string;
  measureIds: readonly string[];
}

/**
 * What finished actions bring by the shares that the commune states, measure by measure, on the day of which the sections tell.
 * One that serves only what does not concern the commune brings nothing; one that was not finished on that day is part of none
 * of its points.
 */
export function broughtByActions(
  sections: readonly Pick<AssessedSection, 'measures'>[],
  finished: readonly Finished[],
): Brought {
  const ids = new Set(finished.map(({ id }) => id));
  const rows = sections
    .flatMap(({ measures }) => measures)
    .map(({ score, actions }) => ({
      score,
      own: actions.filter(({ id, status }) => ids.has(id) && status === 'done'),
    }));
  const told = new Set(rows.flatMap(({ own }) => own.map(({ id }) => id)));
  const later = finished.filter(({ id, measureIds }) => !told.has(id) && measureIds.length > 0);
  const [counted, unknown] = [new Set<string>(), new Set<string>()];
  const points = rows.map(({ score, own }) => {
    if (score.state === 'not-concerning') return 0;
    const known = own.flatMap(({ share }) => (share === null ? [] : [share]));
    const done = pointsDone(score, known);
    for (const { id, share } of own) (share === null || done === null ? unknown : counted).add(id);
    return done ?? 0;
  });
  const partly = [...unknown].filter((id) => counted.has(id)).length;
  return {
    points: sumPoints(points),
    counted: counted.size,
    isLeast: partly > 0,
    unknown: unknown.size - partly,
    later: later.length,
  };
}
