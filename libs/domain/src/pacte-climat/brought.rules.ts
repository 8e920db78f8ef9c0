import type { AssessedSection } from './chapter-6.schema';
import { pointsDone } from './gain.rules';
import { sumPoints } from './points';

/** What finished actions bring a commune. */
export interface Brought {
  /** Effective points, rounded once per measure. */
  points: number;
  /** The actions that the points come from. */
  counted: number;
  /** Actions of which that is not known: no share is stated, or the measure is not assessed or without points. */
  unknown: number;
}

/** A finished action with the measures that it serves. */
interface Finished {
  id: string;
  measureIds: readonly string[];
}

/**
 * What finished actions bring by the shares that the commune states, measure by measure. One that serves only what does not
 * concern the commune brings nothing; of one that the sections do not know yet, nothing is known.
 */
export function broughtByActions(
  sections: readonly Pick<AssessedSection, 'measures'>[],
  finished: readonly Finished[],
): Brought {
  const ids = new Set(finished.map(({ id }) => id));
  const rows = sections
    .flatMap(({ measures }) => measures)
    .map(({ score, actions }) => ({ score, own: actions.filter(({ id }) => ids.has(id)) }));
  const told = new Set(rows.flatMap(({ own }) => own.map(({ id }) => id)));
  const counted = new Set<string>();
  const unknown = new Set(finished.filter(({ id, measureIds }) => !told.has(id) && measureIds.length > 0).map(idOf));
  const points = rows.map(({ score, own }) => {
    if (score.state === 'not-concerning') return 0;
    const known = own.flatMap(({ share }) => (share === null ? [] : [share]));
    const done = pointsDone(score, known);
    for (const { id, share } of own) (share === null || done === null ? unknown : counted).add(id);
    return done ?? 0;
  });
  for (const id of counted) unknown.delete(id);
  return { points: sumPoints(points), counted: counted.size, unknown: unknown.size };
}

const idOf = ({ id }: Finished): string => id;
