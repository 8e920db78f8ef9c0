import { FEWEST_SHOWN } from './hidden-counts';

/** Units, or keys, that are shown as one, since one of them alone would tell of too few people. */
export type Together = readonly string[];

/** People of one unit that gave alike: which keys it is about, and who knows all about them anyhow. */
export interface Alike {
  unit: string;
  /** Each of these may take all off that its own people gave. */
  owners: readonly string[];
  keys: readonly string[];
  /** The keys of each of their days, where days are told by key as well. */
  days: readonly (readonly string[])[];
  people: number;
}

/** What people of a part gave, in bits: the parts of keys, and those of each day. */
interface Cell {
  mask: number;
  days: readonly number[];
  people: number;
}

/** The people of a part, and who is left of it once one of those who know some of them has taken its own off. */
interface Part {
  all: readonly Cell[];
  without: ReadonlyMap<string, readonly Cell[]>;
}

export const isFew = (people: number): boolean => people > 0 && people < FEWEST_SHOWN;

/**
 * Whether nothing that can be worked out tells of one to four people, neither for a stranger nor for one who knows some of them. Any
 * sum of parts, some taken off, is zero only for whoever is in parts that weigh the same; it is enough to look at each set of keys
 * against the units that fit it best: what a finer weighing tells apart, one of these does too, and of no more people.
 */
export function isSafe(alike: readonly Alike[], units: readonly Together[], keys: readonly Together[]): boolean {
  const parts = partsOf(alike, units, keys);
  for (const { all, without } of parts) {
    if (isFew(peopleOf(all)) || [...without.values()].some((left) => isFew(peopleOf(left)))) return false;
  }
  return isSafeForEach(keys, parts, leastKilometres);
}

/** The same of days that are told by unit and by key. Where all keys are told as one, their days are those of the units. */
export function areDaysSafe(alike: readonly Alike[], units: readonly Together[], keys: readonly Together[]): boolean {
  if (keys.length < 2) return true;
  return isSafeForEach(keys, partsOf(alike, units, keys), leastDays);
}

/** The keys whose days alone, taken off those of the units, tell of few. */
export function keysWithFewDays(alike: readonly Alike[], units: readonly Together[], keys: readonly Together[]) {
  const parts = partsOf(alike, units, keys);
  return keys.filter((_, at) => !isToldOfEnough(parts, (cells) => leastDays(cells, 1 << at)));
}

/** For each set of some of the keys, in bits. */
function isSafeForEach(
  keys: readonly Together[],
  parts: readonly Part[],
  least: (cells: readonly Cell[], chosen: number) => number,
): boolean {
  for (let chosen = 1; chosen < 1 << keys.length; chosen += 1) {
    if (!isToldOfEnough(parts, (cells) => least(cells, chosen))) return false;
  }
  return true;
}

function partsOf(alike: readonly Alike[], units: readonly Together[], keys: readonly Together[]): Part[] {
  const partOf = new Map(keys.flatMap((part, at) => part.map((key) => [key, 1 << at] as const)));
  const maskOf = (given: readonly string[]): number => given.reduce((bits, key) => bits | (partOf.get(key) ?? 0), 0);
  return units.map((part) => {
    const own = alike.filter(({ unit }) => part.includes(unit));
    const cells = own.map((each): [Alike, Cell] => [
      each,
      { mask: maskOf(each.keys), days: each.days.map(maskOf), people: each.people },
    ]);
    const owners = new Set(own.flatMap((each) => each.owners));
    const without = [...owners].map((owner): [string, Cell[]] => [
      owner,
      cells.flatMap(([each, cell]) => (each.owners.includes(owner) ? [] : [cell])),
    ]);
    return { all: cells.map(([, cell]) => cell), without: new Map(without) };
  });
}

/** What has to be told at least, in all parts together: of nobody or of enough, also once somebody took their own off. */
function isToldOfEnough(parts: readonly Part[], least: (cells: readonly Cell[]) => number): boolean {
  const told = parts.map(({ all }) => least(all));
  const sum = told.reduce((total, each) => total + each, 0);
  if (isFew(sum)) return false;
  const left = new Map<string, number>();
  parts.forEach(({ without }, at) => {
    for (const [owner, cells] of without) {
      left.set(owner, (left.get(owner) ?? sum) - (told[at] ?? 0) + least(cells));
    }
  });
  return ![...left.values()].some(isFew);
}

const peopleOf = (cells: readonly Cell[]): number => cells.reduce((sum, { people }) => sum + people, 0);

/** How many people gave something inside a set of keys, or outside of it: a part is counted in or not, whichever tells of fewer. */
function leastKilometres(cells: readonly Cell[], chosen: number): number {
  let [inside, outside] = [0, 0];
  for (const { mask, people } of cells) {
    if (mask & chosen) inside += people;
    if (mask & ~chosen) outside += people;
  }
  return Math.min(inside, outside);
}

/** How many people had a day that is in more or fewer of the keys than the part is counted in. */
function leastDays(cells: readonly Cell[], chosen: number): number {
  const seen = cells.map(({ days, people }) => ({ people, times: new Set(days.map((day) => bitsIn(day & chosen))) }));
  const most = Math.max(0, ...seen.flatMap(({ times }) => [...times]));
  let least = Number.POSITIVE_INFINITY;
  for (let counted = 0; counted <= most; counted += 1) {
    const others = seen.filter(({ times }) => times.size > (times.has(counted) ? 1 : 0));
    least = Math.min(
      least,
      others.reduce((sum, { people }) => sum + people, 0),
    );
  }
  return least;
}

function bitsIn(mask: number): number {
  let [bits, left] = [0, mask];
  for (; left !== 0; left &= left - 1) bits += 1;
  return bits;
}
