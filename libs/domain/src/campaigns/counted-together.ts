import { FEWEST_SHOWN } from './hidden-counts';

/** What one person gave in a closed step: of which unit they are, and which keys (modes of travel) it is about. */
export interface Given {
  unit: string;
  keys: readonly string[];
  /** So many that gave the same; one unless it is said. */
  people?: number;
}

/** Units, or keys, that are shown as one, since one of them alone would tell of too few people. */
export type Together = readonly string[];

/** How a closed step may be shown: by unit, and by key. Whatever is added up or taken off each other tells of five people or more. */
export interface Shown {
  units: Together[];
  keys: Together[];
}

/** The people of each unit that gave the same keys. */
interface Alike {
  unit: string;
  keys: readonly string[];
  people: number;
}

/**
 * How a closed step is shown: which units and which keys stand alone, and which are counted together. Two things hold for what is
 * shown, also once parts of it are added up and taken off each other in any way: it tells of nobody, or of `FEWEST_SHOWN` people or
 * more; and the same holds for a unit that knows its own figures and takes them off. Nothing is left out, so that a sum minus its
 * shown parts is nothing. Null where the whole tells of too few.
 *
 * @param selfKnown the units that know their own figures: they entered them as totals
 */
export function countedTogether(given: readonly Given[], selfKnown: readonly string[] = []): Shown | null {
  const alike = groupAlike(given);
  const views = [alike, ...selfKnown.map((known) => alike.filter(({ unit }) => unit !== known))];
  const allKeys: Together[] = [[...new Set(alike.flatMap(({ keys }) => keys))].sort()];
  const sizeOfUnits = (units: Together): number => peopleIn(alike, (each) => units.includes(each.unit));
  const sizeOfKeys = (keys: Together): number => peopleIn(alike, (each) => each.keys.some((key) => keys.includes(key)));
  let units: Together[] = [...new Set(alike.map(({ unit }) => unit))].sort().map((unit) => [unit]);
  while (!views.every((view) => isSafe(view, units, allKeys))) {
    if (units.length < 2) return null;
    units = withSmallestJoined(units, sizeOfUnits);
  }
  if (units.length === 0) return null;
  let keys: Together[] = (allKeys[0] ?? []).map((key) => [key]);
  while (!views.every((view) => isSafe(view, units, keys))) keys = withSmallestJoined(keys, sizeOfKeys);
  return { units, keys };
}

function groupAlike(given: readonly Given[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const { unit, keys, people = 1 } of given) {
    const own = [...new Set(keys)].sort();
    const name = JSON.stringify([unit, own]);
    groups.set(name, { unit, keys: own, people: (groups.get(name)?.people ?? 0) + people });
  }
  return [...groups.values()];
}

const peopleIn = (alike: readonly Alike[], isIn: (each: Alike) => boolean): number =>
  alike.reduce((sum, each) => sum + (isIn(each) ? each.people : 0), 0);

/** The two parts with the fewest people become one. */
function withSmallestJoined(parts: readonly Together[], sizeOf: (part: Together) => number): Together[] {
  const bySize = [...parts].sort(
    (a, b) => sizeOf(a) - sizeOf(b) || a.length - b.length || a.join().localeCompare(b.join()),
  );
  const [first = [], second = [], ...others] = bySize;
  return [...others, [...first, ...second].sort()];
}

/**
 * Whether nothing that can be worked out tells of one to four people. Any sum of parts, some taken off, is zero only for whoever is
 * in parts that weigh the same; it is enough to look at each set of keys against the units that fit it best: what a finer
 * weighing tells apart, one of these does too, and of no more people.
 */
function isSafe(alike: readonly Alike[], units: readonly Together[], keys: readonly Together[]): boolean {
  const partOf = new Map(keys.flatMap((part, at) => part.map((key) => [key, 1 << at] as const)));
  const byUnit = units.map((part) => {
    const masks = new Map<number, number>();
    for (const each of alike) {
      if (!part.includes(each.unit)) continue;
      const mask = each.keys.reduce((bits, key) => bits | (partOf.get(key) ?? 0), 0);
      masks.set(mask, (masks.get(mask) ?? 0) + each.people);
    }
    return [...masks];
  });
  const isFew = (people: number): boolean => people > 0 && people < FEWEST_SHOWN;
  if (byUnit.some((masks) => isFew(masks.reduce((sum, [, people]) => sum + people, 0)))) return false;
  for (let chosen = 1; chosen < 1 << keys.length; chosen += 1) {
    const told = byUnit.reduce((sum, masks) => {
      const inside = masks.reduce((all, [mask, people]) => all + (mask & chosen ? people : 0), 0);
      const outside = masks.reduce((all, [mask, people]) => all + (mask & ~chosen ? people : 0), 0);
      return sum + Math.min(inside, outside);
    }, 0);
    if (isFew(told)) return false;
  }
  return true;
}
