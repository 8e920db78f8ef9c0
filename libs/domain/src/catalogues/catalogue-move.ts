import { fold } from '../shared/fold';

/** A measure as a move compares it. */
export interface MovedMeasure {
  id: string;
  slug: string;
  replaces: readonly string[];
  criteria: readonly { id: string; textFr: string; textDe: string }[];
}

/** Where the assessment of a measure goes in another version; null where nothing is carried over. */
export interface Mapping {
  from: string;
  to: string | null;
}

/**
 * What a move to another version proposes, for each of the former measures: the one where the commune took it before, or from
 * where, when it goes back; else the one that says it replaces it, else the one with the same slug, else the one that it replaced
 * itself. A measure takes one assessment at most: shares of two measures cannot be added up.
 *
 * @param kept along which the commune moved between the two before, as from the version that it leaves now, the latest first
 */
export function proposedMapping(
  from: readonly MovedMeasure[],
  to: readonly MovedMeasure[],
  kept: readonly Mapping[] = [],
): Mapping[] {
  const said = new Map<string, string>();
  // What the commune said of one measure is not given away to another one before, nor of two what it said last.
  const own = new Set<string>();
  for (const { from: id, to: target } of kept) {
    if (target === null || said.has(id) || own.has(target) || !from.some((each) => each.id === id)) continue;
    said.set(id, target);
    own.add(target);
  }
  const taken = new Set<string>();
  return from.map((former) => {
    const before = said.get(former.id);
    const found = [
      ...to.filter(({ id }) => id === before),
      ...to.filter(({ replaces }) => replaces.includes(former.slug)),
      ...to.filter(({ slug }) => slug === former.slug),
      ...to.filter(({ slug }) => former.replaces.includes(slug)),
    ].find(({ id }) => !taken.has(id) && (id === before || !own.has(id)));
    if (found) taken.add(found.id);
    return { from: former.id, to: found?.id ?? null };
  });
}

/** An action that counts for the commune now, as a move compares it. */
export interface MovedAction {
  /** The measures of the version that the commune leaves under which it counts. */
  measureIds: readonly string[];
  /** Whether the catalogues themselves say under which measure it counts in the other version. */
  stays: boolean;
}

/** The actions that would count nowhere once the commune moved along this mapping. */
export const countingNowhere = <T extends MovedAction>(
  actions: readonly T[],
  mapping: ReadonlyMap<string, string | null>,
): T[] =>
  actions.filter(({ stays, measureIds }) => !stays && measureIds.every((id) => (mapping.get(id) ?? null) === null));

/** A piece of evidence that proves something in the version that a commune leaves, as a move compares it. */
export interface MovedPiece {
  /** The measures of that version that it proves. */
  measureIds: readonly string[];
  /** Those of them that are something in the other version, by what the commune said before or by the catalogues. */
  following: readonly string[];
}

/**
 * Whether the commune itself says where what belongs to the measure goes: it maps the measure, or takes back what was proposed.
 * Where nothing could be proposed, nothing is said by taking nothing along.
 */
export const isSaidOf = (
  measureId: string,
  mapping: ReadonlyMap<string, string | null>,
  proposed: ReadonlyMap<string, string | null>,
): boolean => (mapping.get(measureId) ?? proposed.get(measureId) ?? null) !== null;

/**
 * The pieces that would prove nothing once the commune moved along this mapping.
 *
 * @param proposed what was proposed in its place
 */
export const provingNothing = <T extends MovedPiece>(
  pieces: readonly T[],
  mapping: ReadonlyMap<string, string | null>,
  proposed: ReadonlyMap<string, string | null>,
): T[] =>
  pieces.filter(({ measureIds, following }) =>
    measureIds.every((id) =>
      isSaidOf(id, mapping, proposed) ? (mapping.get(id) ?? null) === null : !following.includes(id),
    ),
  );

/** The criterion of the other version that says the same, by the id of the former one; none where the words differ. */
export function sameCriteria(
  from: Pick<MovedMeasure, 'criteria'>,
  to: Pick<MovedMeasure, 'criteria'>,
): Map<string, string> {
  const wordsOf = ({ textFr, textDe }: MovedMeasure['criteria'][number]): string[] => [
    `fr ${fold(textFr)}`,
    `de ${fold(textDe)}`,
  ];
  const known = new Map(to.criteria.flatMap((each) => wordsOf(each).map((words) => [words, each.id] as const)));
  const taken = new Set<string>();
  const same = new Map<string, string>();
  for (const former of from.criteria) {
    const id = wordsOf(former)
      .map((words) => known.get(words))
      .find((each) => each !== undefined && !taken.has(each));
    if (id === undefined) continue;
    taken.add(id);
    same.set(former.id, id);
  }
  return same;
}
