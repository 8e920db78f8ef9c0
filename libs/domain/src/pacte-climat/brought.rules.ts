import type { AssessedSection } from './chapter-6.schema';
import { roundPoints, sumPoints } from './points';

/** What finished actions bring a commune. */
export interface Brought {
  /** Effective points, rounded once per measure. */
  points: number;
  /** The actions that the points come from. */
  counted: number;
  /** Actions whose share, or whose measure's points, nobody stated. */
  unknown: number;
}

/**
 * What finished actions bring by the shares that the commune states: of each measure the possible points times the sum of
 * their shares, and never more than the commune states to be effective there.
 *
 * @param finished ids of the actions; those that serve no measure of the sections are left out
 */
export function broughtByActions(
  sections: readonly Pick<AssessedSection, 'measures'>[],
  finished: readonly string[],
): Brought {
  const ids = new Set(finished);
  const counted = new Set<string>();
  const unknown = new Set<string>();
  const points = sections
    .flatMap(({ measures }) => measures)
    .map(({ score, actions }) => {
      const own = actions.filter(({ id }) => ids.has(id));
      if (score.state === 'not-concerning') return 0;
      for (const { id, share } of own) {
        (share === null || score.possible === null || score.effective === null ? unknown : counted).add(id);
      }
      const share = own.reduce((sum, each) => sum + (each.share ?? 0), 0);
      return roundPoints(Math.min((score.possible ?? 0) * share, score.effective ?? 0));
    });
  for (const id of counted) unknown.delete(id);
  return { points: sumPoints(points), counted: counted.size, unknown: unknown.size };
}
