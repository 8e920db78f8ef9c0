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
 * more; and the same holds for a unit that knows all about its own people and takes them off. Nothing is left out, so that a sum
 * minus its shown parts is nothing. Null where the whole tells of too few.
 */
export function countedTogether(given: readonly Given[]): Shown | null {
  const alike = groupAlike(given);
  const allKeys: Together[] = [[...new Set(alike.flatMap(({ keys }) => keys))].sort()];
  const sizeOfUnits = (units: Together): number => peopleIn(alike, (each) => units.includes(each.unit));
  const sizeOfKeys = (keys: Together): number => peopleIn(alike, (each) => each.keys.some((key) => keys.includes(key)));
  let units: Together[] = [...new Set(alike.map(({ unit }) => unit))].sort().map((unit) => [unit]);
  while (!isSafe(alike, units, allKeys)) {
    if (units.length < 2) return null;
    const tooFew = units.filter((part) => tellsOfFew(part.map((unit) => sizeOfUnits([unit]))));
    units = withSmallestJoined(units, sizeOfUnits, tooFew);
  }
  if (units.length === 0) return null;
  let keys: Together[] = (allKeys[0] ?? []).map((key) => [key]);
  while (!isSafe(alike, units, keys)) keys = withSmallestJoined(keys, sizeOfKeys);
  return { units, keys };
}

/**
 * Which keys of the same people may be told beside parts of them that are told already: for each of these partitions, the same holds
 * as for units and keys of one step. Null where not even all keys together may be.
 *
 * @param byUnit the people by units that know all about their own
 * @param others the same people by other parts, such as what they used before
 */
export function toldBeside(byUnit: readonly Given[], ...others: readonly (readonly Given[])[]): Together[] | null {
  const views = [byUnit, ...others].map((given, at) => {
    const alike = groupAlike(given);
    return { alike, units: [...new Set(alike.map(({ unit }) => unit))].map((unit) => [unit]), knowOwn: at === 0 };
  });
  const alike = views.at(-1)?.alike ?? [];
  let keys: Together[] = [...new Set(alike.flatMap((each) => each.keys))].sort().map((key) => [key]);
  const sizeOf = (part: Together): number => peopleIn(alike, (each) => each.keys.some((key) => part.includes(key)));
  while (!views.every((view) => isSafe(view.alike, view.units, keys, view.knowOwn))) {
    if (keys.length < 2) return null;
    keys = withSmallestJoined(keys, sizeOf);
  }
  return keys.length === 0 ? null : keys;
}

/**
 * Whether parts of units and parts of keys may be told beside each other: whatever is added up and taken off each other tells of
 * nobody, or of `FEWEST_SHOWN` people or more.
 *
 * @param knowOwn whether a unit knows all about its own people, and takes them off
 */
export const mayBeToldBeside = (
  given: readonly Given[],
  units: readonly Together[],
  keys: readonly Together[],
  knowOwn: boolean,
): boolean => isSafe(groupAlike(given), units, keys, knowOwn);

/**
 * Keys told together, so that days can be counted by them as well: those who had a day without a key are nobody, or `FEWEST_SHOWN` or
 * more, for the days in all less those with it are theirs. Where two are all there is, the same holds for a day with both.
 *
 * @param keys what may be told of the people themselves
 * @param people the keys of each day, by person
 */
export function daysTogether(
  keys: readonly Together[],
  people: readonly (readonly (readonly string[])[])[],
): Together[] {
  const withDay = (isSuch: (day: readonly string[]) => boolean): number =>
    people.filter((days) => days.some(isSuch)).length;
  const has = (part: Together) => (day: readonly string[]) => day.some((key) => part.includes(key));
  const isWithoutFew = (part: Together): boolean => isFew(withDay((day) => !has(part)(day)));
  const isFewInBoth = ([one, other, ...more]: readonly Together[]): boolean =>
    one !== undefined &&
    other !== undefined &&
    more.length === 0 &&
    isFew(withDay((day) => has(one)(day) && has(other)(day)));
  let parts = [...keys];
  while (parts.length > 1) {
    const growing = parts.filter(isWithoutFew);
    if (growing.length === 0 && !isFewInBoth(parts)) break;
    parts = withSmallestJoined(parts, (part) => withDay(has(part)), growing.length > 0 ? growing : parts);
  }
  return parts;
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

/** The part with the fewest people, of those that have to grow where there are any, and the smallest other one become one. */
function withSmallestJoined(
  parts: readonly Together[],
  sizeOf: (part: Together) => number,
  growing: readonly Together[] = parts,
): Together[] {
  const bySize = [...parts].sort(
    (a, b) => sizeOf(a) - sizeOf(b) || a.length - b.length || a.join().localeCompare(b.join()),
  );
  const first = bySize.find((part) => growing.includes(part)) ?? bySize[0] ?? [];
  const [second = [], ...others] = bySize.filter((part) => part !== first);
  return [...others, [...first, ...second].sort()];
}

/** Whether the whole is of too few people, or what is left of it for one that takes its own off. */
function tellsOfFew(sizes: readonly number[]): boolean {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return isFew(whole) || sizes.some((own) => isFew(whole - own));
}

/** How many people of a unit gave something inside a set of keys, and how many outside of it. */
interface Sides {
  inside: number;
  outside: number;
}

const isFew = (people: number): boolean => people > 0 && people < FEWEST_SHOWN;

/** What has to be told of a part at least, whether it is counted in or not. */
const least = ({ inside, outside }: Sides): number => Math.min(inside, outside);

const added = (sides: readonly Sides[]): Sides => ({
  inside: sides.reduce((sum, { inside }) => sum + inside, 0),
  outside: sides.reduce((sum, { outside }) => sum + outside, 0),
});

/**
 * Whether nothing that can be worked out tells of one to four people, neither for a stranger nor for one of the units. Any sum of
 * parts, some taken off, is zero only for whoever is in parts that weigh the same; it is enough to look at each set of keys against
 * the units that fit it best: what a finer weighing tells apart, one of these does too, and of no more people.
 */
function isSafe(
  alike: readonly Alike[],
  units: readonly Together[],
  keys: readonly Together[],
  knowOwn = true,
): boolean {
  const partOf = new Map(keys.flatMap((part, at) => part.map((key) => [key, 1 << at] as const)));
  const masksOf = (unit: string): [number, number][] =>
    alike
      .filter((each) => each.unit === unit)
      .map((each) => [each.keys.reduce((bits, key) => bits | (partOf.get(key) ?? 0), 0), each.people]);
  const parts = units.map((part) => part.map(masksOf));
  for (const part of parts) {
    const sizes = part.map((masks) => masks.reduce((sum, [, people]) => sum + people, 0));
    if (tellsOfFew(sizes)) return false;
  }
  for (let chosen = 1; chosen < 1 << keys.length; chosen += 1) {
    const sides = parts.map((part) => part.map((masks) => sidesOf(masks, chosen)));
    const sums = sides.map(added);
    const told = sums.reduce((sum, each) => sum + least(each), 0);
    if (isFew(told)) return false;
    if (!knowOwn) continue;
    for (const [at, whole] of sums.entries()) {
      const others = told - least(whole);
      for (const own of sides[at] ?? []) {
        const left = { inside: whole.inside - own.inside, outside: whole.outside - own.outside };
        if (isFew(others + least(left))) return false;
      }
    }
  }
  return true;
}

function sidesOf(masks: readonly [number, number][], chosen: number): Sides {
  const within = (bits: number): number => masks.reduce((sum, [mask, people]) => sum + (mask & bits ? people : 0), 0);
  return { inside: within(chosen), outside: within(~chosen) };
}
