import { type Alike, PartsTried, type Together, areDaysSafe, isFew, isSafe, keysWithFewDays } from './safe-parts';

export type { Together } from './safe-parts';

/** What one person gave in a closed step: of which unit they are, and which keys (modes of travel) it is about. */
export interface Given {
  unit: string;
  /** The team of the unit that they belong to; those of none belong to the unit alone. */
  team?: string | null;
  keys: readonly string[];
  /** The keys of each of their days. */
  days?: readonly (readonly string[])[];
  /** So many that gave the same; one unless it is said. */
  people?: number;
}

/** How a closed step may be shown: by unit, and by key. Whatever is added up or taken off each other tells of five people or more. */
export interface Shown {
  units: Together[];
  keys: Together[];
}

/** Of which unit they are, or of which team of it. */
export const teamOrUnit = ({ unit, team }: Pick<Given, 'unit' | 'team'>): string => team ?? unit;

/**
 * How a closed step is shown: which units and which keys stand alone, and which are counted together. Two things hold for what is
 * shown, also once parts of it are added up and taken off each other in any way: it tells of nobody, or of `FEWEST_SHOWN` people or
 * more; and the same holds for a unit that knows all about its own people and takes them off. Nothing is left out, so that a sum
 * minus its shown parts is nothing. Null where the whole tells of too few. Teams change nothing of it: see `teamsTogether`.
 */
export function countedTogether(given: readonly Given[]): Shown | null {
  const alike = groupAlike(given);
  const allKeys: Together[] = [[...new Set(alike.flatMap(({ keys }) => keys))].sort()];
  const sizeOfUnits = (units: Together): number => peopleIn(alike, (each) => units.includes(each.unit));
  let units: Together[] = [...new Set(alike.map(({ unit }) => unit))].sort().map((unit) => [unit]);
  while (!isSafe(alike, units, allKeys)) {
    if (units.length < 2) return null;
    const tooFew = units.filter((part) => tellsOfFew(part.map((unit) => sizeOfUnits([unit]))));
    units = withSmallestJoined(units, sizeOfUnits, tooFew);
  }
  if (units.length === 0) return null;
  let keys: Together[] = (allKeys[0] ?? []).map((key) => [key]);
  while (!isSafe(alike, units, keys)) keys = withSmallestJoined(keys, sizeOfKeys(alike));
  return { units, keys };
}

/**
 * Which teams may be told beside what is shown of a step already: those of each unit that stands alone in it, for itself or
 * together, and those of the unit who are of no team under the name of the unit. A unit is told whole by its parts, and the same
 * holds as without them, for a team that knows all about its own as well. What is shown already stays as it is: where a unit may
 * not be told by parts, all of them are told as one, which says no more than the unit.
 *
 * @param mayBe what else has to hold where these parts of each unit are told and those of the last one are tried
 * @returns the parts of each unit that stands alone and has teams
 */
export function teamsTogether(
  given: readonly Given[],
  shown: Shown,
  mayBe: (parts: ReadonlyMap<string, readonly Together[]>, tried: string) => boolean = () => true,
): Map<string, Together[]> {
  const decided = new Map<string, Together[]>();
  const byUnit = grouped(groupAlike(given), ({ unit }) => unit);
  const tried = new PartsTried(shown.keys);
  const peopleOf = (units: Together): Alike[] => units.flatMap((unit) => byUnit.get(unit) ?? []);
  const parts = new Map(shown.units.map((units) => [units.join(), peopleOf(units)]));
  for (const [unit = ''] of shown.units.filter(({ length }) => length === 1)) {
    const own = given.filter((each) => each.unit === unit);
    if (!own.some(({ team }) => team)) continue;
    const alike = groupAlike(own, new Set([unit]));
    const byTeams = (teams: readonly Together[]): Map<string, Alike[]> =>
      new Map(
        teams.map((names) => [`${unit}: ${names.join()}`, alike.filter((each) => names.includes(each.unit))] as const),
      );
    const isTold = (teams: readonly Together[]): boolean => {
      const all = new Map([...parts, ...byTeams(teams)]);
      all.delete(unit);
      return tried.areSafe(all) && mayBe(new Map([...decided, [unit, teams]]), unit);
    };
    const found = partsOfUnit(own, isTold);
    decided.set(unit, found);
    // A unit whose parts are all told as one is told as before.
    if (found.length < 2) continue;
    parts.delete(unit);
    for (const [name, people] of byTeams(found)) parts.set(name, people);
  }
  return decided;
}

function partsOfUnit(own: readonly Given[], isTold: (teams: readonly Together[]) => boolean): Together[] {
  const sizeOf = (part: Together): number =>
    own.reduce((sum, each) => sum + (part.includes(teamOrUnit(each)) ? (each.people ?? 1) : 0), 0);
  let parts: Together[] = [...new Set(own.map(teamOrUnit))].sort().map((name) => [name]);
  while (parts.length > 1 && !isTold(parts)) {
    const tooFew = parts.filter((part) => tellsOfFew(part.map((name) => sizeOf([name]))));
    parts = withSmallestJoined(parts, sizeOf, tooFew);
  }
  return parts;
}

/**
 * Which keys of the same people may be told beside parts of them that are told already: for each of these partitions, the same holds
 * as for units and keys of one step. Null where not even all keys together may be.
 *
 * @param byUnit the people by units that know all about their own, or by their teams
 * @param others the same people by other parts, such as what they used before
 */
export function toldBeside(byUnit: readonly Given[], ...others: readonly (readonly Given[])[]): Together[] | null {
  const teams = new Set(byUnit.flatMap(({ unit, team }) => (team ? [unit] : [])));
  const views = [groupAlike(byUnit, teams), ...others.map((given) => groupAlike(given, new Set(), false))].map(
    (alike) => ({ alike, units: [...new Set(alike.map(({ unit }) => unit))].map((unit) => [unit]) }),
  );
  const alike = views.at(-1)?.alike ?? [];
  let keys: Together[] = [...new Set(alike.flatMap((each) => each.keys))].sort().map((key) => [key]);
  while (!views.every((view) => isSafe(view.alike, view.units, keys))) {
    if (keys.length < 2) return null;
    keys = withSmallestJoined(keys, sizeOfKeys(alike));
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
): boolean => isSafe(groupAlike(given, new Set(), knowOwn), units, keys);

/**
 * Keys told together, so that days can be counted by them as well: days by unit, added up, less days by key tell of nobody, or of
 * `FEWEST_SHOWN` people or more, and the same for a unit that takes its own off. Where all are told as one their days are all days.
 */
export function daysTogether({ units, keys }: Shown, given: readonly Given[]): Together[] {
  const alike = groupAlike(given);
  const sizeOf = (part: Together): number =>
    peopleIn(alike, ({ days }) => days.some((day) => day.some((key) => part.includes(key))));
  let parts = [...keys];
  while (!areDaysSafe(alike, units, parts)) {
    const growing = keysWithFewDays(alike, units, parts);
    parts = withSmallestJoined(parts, sizeOf, growing.length > 0 ? growing : parts);
  }
  return parts;
}

/** The people that gave the same keys on the same days, by unit, or by the teams of those that are divided. */
function groupAlike(given: readonly Given[], divided: ReadonlySet<string> = new Set(), knowOwn = true): Alike[] {
  const groups = new Map<string, Alike>();
  for (const { unit, team, keys, days = [], people = 1 } of given) {
    const isDivided = divided.has(unit);
    const own = isDivided ? teamOrUnit({ unit, team: team ?? null }) : unit;
    const owners = knowOwn ? (isDivided && team ? [unit, team] : [unit]) : [];
    const each = {
      keys: [...new Set(keys)].sort(),
      days: [...new Map(days.map((day) => [[...day].sort().join(), [...day].sort()])).values()].sort(),
    };
    const name = JSON.stringify([own, each]);
    groups.set(name, { unit: own, owners, ...each, people: (groups.get(name)?.people ?? 0) + people });
  }
  return [...groups.values()];
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each)) ?? [];
    group.push(each);
    groups.set(keyOf(each), group);
  }
  return groups;
}

const peopleIn = (alike: readonly Alike[], isIn: (each: Alike) => boolean): number =>
  alike.reduce((sum, each) => sum + (isIn(each) ? each.people : 0), 0);

const sizeOfKeys =
  (alike: readonly Alike[]) =>
  (part: Together): number =>
    peopleIn(alike, (each) => each.keys.some((key) => part.includes(key)));

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
