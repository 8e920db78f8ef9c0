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
  // For each number of keys that a day may be in, those who had days in such a number alone.
  const alone = new Map<number, number>();
  let all = 0;
  for (const { days, people } of cells) {
    let [times, most] = [0, 0];
    for (const day of days) {
      const count = bitsIn(day & chosen);
      times |= 1 << count;
      most = Math.max(most, count);
    }
    if (times === 0) continue;
    all += people;
    if (times === 1 << most) alone.set(most, (alone.get(most) ?? 0) + people);
  }
  return all - Math.max(0, ...alone.values());
}

function bitsIn(mask: number): number {
  let [bits, left] = [0, mask];
  for (; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

/** What a part adds to what is told: for each set of keys in kilometres, then in days; and once one who knows some took theirs off. */
interface Added {
  isFew: boolean;
  all: Int32Array;
  without: ReadonlyMap<string, Int32Array>;
}

/** The same as `isSafe` and `areDaysSafe` for parts that are tried in many ways: what a part adds is counted once. */
export class PartsTried {
  private readonly known = new Map<string, Added>();

  constructor(private readonly keys: readonly Together[]) {}

  /** Of parts by their names, each with its people. */
  areSafe(parts: ReadonlyMap<string, readonly Alike[]>): boolean {
    const added = [...parts].map(([name, alike]) => this.addedBy(name, alike));
    if (added.some((each) => each.isFew)) return false;
    const sum = new Int32Array(2 << this.keys.length);
    const off = new Map<string, Int32Array>();
    for (const { all, without } of added) {
      for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (all[at] ?? 0);
      for (const [owner, left] of without) {
        const less = off.get(owner) ?? new Int32Array(sum.length);
        for (let at = 0; at < sum.length; at += 1) less[at] = (less[at] ?? 0) + (all[at] ?? 0) - (left[at] ?? 0);
        off.set(owner, less);
      }
    }
    if (sum.some(isFew)) return false;
    return [...off.values()].every((less) => sum.every((told, at) => !isFew(told - (less[at] ?? 0))));
  }

  private addedBy(name: string, alike: readonly Alike[]): Added {
    const known = this.known.get(name);
    if (known) return known;
    const [part = { all: [], without: new Map<string, readonly Cell[]>() }] = partsOf(
      alike,
      [alike.map(({ unit }) => unit)],
      this.keys,
    );
    const added = {
      isFew: isFew(peopleOf(part.all)) || [...part.without.values()].some((left) => isFew(peopleOf(left))),
      all: this.toldOf(part.all),
      without: new Map([...part.without].map(([owner, left]) => [owner, this.toldOf(left)])),
    };
    this.known.set(name, added);
    return added;
  }

  private toldOf(cells: readonly Cell[]): Int32Array {
    const sets = 1 << this.keys.length;
    const told = new Int32Array(2 * sets);
    if (cells.length === 0) return told;
    for (let chosen = 1; chosen < sets; chosen += 1) {
      told[chosen] = leastKilometres(cells, chosen);
      if (this.keys.length > 1) told[sets + chosen] = leastDays(cells, chosen);
    }
    return told;
  }
}
