/** A count of fewer people than this is shown to nobody. Source: the rule for answers of a campaign. */
export const FEWEST_SHOWN = 5;

/**
 * Which counts of people are not shown: those below `FEWEST_SHOWN`, and, where there are any, so many of the smallest others
 * that nobody can work one out: an organisation that knows the total and its own count, be it the largest hidden one, still
 * learns only of two or more others with `FEWEST_SHOWN` people or more together.
 *
 * @param counts one for each organisation; null where it is not known
 * @returns for each of them whether it is hidden
 */
export function hiddenCounts(counts: readonly (number | null)[]): boolean[] {
  const known = counts
    .map((count, at) => ({ count, at }))
    .filter((each): each is { count: number; at: number } => each.count !== null)
    .sort((a, b) => a.count - b.count || a.at - b.at);
  const hidden = new Set<number>();
  // The counts come by size: what is hidden without the largest of it is what was hidden before that one.
  let sumWithoutLargest = 0;
  let largest = 0;
  for (const { count, at } of known) {
    const isSafe = hidden.size === 0 || (hidden.size >= 3 && sumWithoutLargest >= FEWEST_SHOWN);
    if (count >= FEWEST_SHOWN && isSafe) break;
    hidden.add(at);
    sumWithoutLargest += largest;
    largest = count;
  }
  return counts.map((_, at) => hidden.has(at));
}

/** Units of what is measured and not counted in people, as people write them. */
const MEASURED =
  /^(t|kg|g|km|m|m²|m³|l|kWh|MWh|GWh|%|€|EUR|euros?|ha|h|heures?|stunden|hours?|tonnes?|tonnen|trajets?|fahrten|trips?)(?![\p{L}\p{M}\p{N}-])/iu;

/**
 * Whether a figure may be shown where anybody might read it: not one that may be of so few people that somebody knows them. A
 * small figure is taken for a count of people unless its unit says that something is measured; a share is of those who took part.
 *
 * @param participants how many took part in the whole campaign; null where it is not known
 */
export function mayBeShown(
  { kind, value, unit }: { kind: 'counted' | 'at-least' | 'share'; value: number; unit: string | null },
  participants: number | null,
): boolean {
  if (kind === 'share') return participants === null || participants === 0 || participants >= FEWEST_SHOWN;
  return value === 0 || value >= FEWEST_SHOWN || MEASURED.test((unit ?? '').trim());
}

/** A count as a reader sees it. */
export interface ShownCount {
  /** Null where it is not known, and where it is hidden. */
  value: number | null;
  isHidden: boolean;
}

/** The counts as everybody sees them, also whoever entered them: without what is hidden. */
export function shownCounts(counts: readonly (number | null)[]): ShownCount[] {
  const hidden = hiddenCounts(counts);
  return counts.map((value, at) => (hidden[at] ? { value: null, isHidden: true } : { value, isHidden: false }));
}

/** What is shown, added up, and how many are left out since they are hidden; null where no count is shown. */
export function sumShown(counts: readonly ShownCount[]): { sum: number | null; hidden: number } {
  const values = counts.flatMap(({ value }) => value ?? []);
  return {
    sum: values.length === 0 ? null : values.reduce((total, value) => total + value, 0),
    hidden: counts.filter(({ isHidden }) => isHidden).length,
  };
}
