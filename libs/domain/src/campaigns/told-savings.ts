import { type Together, teamOrUnit } from './counted-together';
import type { FactorSet } from './factor-sets';
import { type Leg, type TravelWay, savingsOf } from './saved-emissions';
import { type Weighed, mayTellWeighed } from './told-weighed';

/** Legs of people who went alike. */
export interface Travelled {
  unit: string;
  team?: string | null;
  people: number;
  legs: readonly (Leg & { usual: TravelWay | null })[];
}

/** Of which rows the green kilometres and the emissions are told, and whether those of the whole are. */
export interface ToldSavings {
  units: Together[];
  whole: boolean;
}

interface Rows {
  units: readonly Together[];
  keys: readonly Together[];
}

/** The parts by which units are told: their teams, each for itself or together. */
export type TeamParts = ReadonlyMap<string, readonly Together[]>;

/**
 * Of what the green kilometres and the emissions of a step may be told, beside its kilometres by unit and by mode. Each of them
 * weighs modes otherwise, and so tells of the mode of few where the kilometres do not. A row is told where all that could be told
 * of it, its kilometres by mode as well, rests on five people or more; the whole beside those where the same holds for all others
 * together.
 */
export function toldSavings(set: FactorSet, travelled: readonly Travelled[], shown: Rows): ToldSavings {
  const mayTell = (rows: readonly Together[], isSaved: boolean): boolean =>
    mayTellWeighed(weighed(set, travelled, shown.keys, { rows, isSaved }));
  const told = shown.units.filter((units) => mayTell([units], true));
  const others = shown.units.filter((units) => !told.includes(units));
  if (mayTell(others, true)) return { units: told, whole: true };
  if (mayTell(shown.units, true)) return { units: [], whole: true };
  return { units: mayTell(others, false) ? told : [], whole: false };
}

/**
 * Whether what `toldSavings` said may still be told once kilometres are told by teams as well.
 *
 * @param tried the unit whose parts are new
 */
export function mayTellBesideTeams(
  set: FactorSet,
  travelled: readonly Travelled[],
  { shown, told, parts, tried }: { shown: Rows; told: ToldSavings; parts: TeamParts; tried: string },
): boolean {
  const isIn = (unit: string, rows: readonly Together[]): boolean => rows.some((units) => units.includes(unit));
  if (told.units.length === 0 && !told.whole) return true;
  // What is told of a unit itself is told of nobody else, and the whole of all units of which nothing is told.
  const units = isIn(tried, told.units) ? [[tried]] : shown.units.filter((each) => !told.units.includes(each));
  const isSaved = isIn(tried, told.units) || told.whole;
  return mayTellWeighed(weighed(set, travelled, shown.keys, { rows: units, parts, isSaved }));
}

/** Of which parts of units the green kilometres and the emissions may be told, where those of the unit are. */
export function toldSavingsOfTeams(
  set: FactorSet,
  travelled: readonly Travelled[],
  { keys, told, parts }: { keys: readonly Together[]; told: ToldSavings; parts: TeamParts },
): Together[] {
  return [...parts].flatMap(([unit, own]) => {
    if (!told.units.some((units) => units.join() === unit)) return [];
    if (own.length === 1) return [...own];
    const mayTell = (some: readonly Together[]): boolean => {
      const names = some.flat();
      const people = travelled.filter((each) => each.unit === unit && names.includes(teamOrUnit(each)));
      return mayTellWeighed(
        weighed(set, people, keys, { rows: [[unit]], parts: new Map([[unit, own]]), isSaved: true }),
      );
    };
    const alone = own.filter((part) => mayTell([part]));
    // What is told of the unit less those is of all others together: they grow until it may be told.
    while (alone.length > 0 && !mayTell(own.filter((part) => !alone.includes(part)))) alone.pop();
    return alone;
  });
}

/** What each thing that people of these rows gave weighs in each figure: of its row or its team, of its mode, and what it saved. */
function weighed(
  set: FactorSet,
  travelled: readonly Travelled[],
  keys: readonly Together[],
  { rows, parts, isSaved }: { rows: readonly Together[]; parts?: TeamParts; isSaved: boolean },
): Weighed[] {
  const divided = new Map([...(parts ?? [])].filter((each) => each[1].length > 1));
  const undivided = rows.filter((units) => !divided.has(units.join()));
  const teams = rows.flatMap((units) => divided.get(units.join()) ?? []);
  const bit = (isIn: boolean): number => (isIn ? 1 : 0);
  return travelled
    .filter(({ unit }) => rows.some((units) => units.includes(unit)))
    .map(({ unit, team, people, legs }) => ({
      unit,
      team: divided.has(unit) ? (team ?? null) : null,
      people,
      weights: legs.map((leg) => [
        ...undivided.map((units) => bit(units.includes(unit))),
        ...teams.map((names) => bit(divided.has(unit) && names.includes(teamOrUnit({ unit, team: team ?? null })))),
        ...keys.map((modes) => bit(modes.includes(leg.mode))),
        ...(isSaved ? weightsOf(set, leg) : []),
      ]),
    }));
}

/** What a hundred metres of a leg are in each figure. */
function weightsOf(set: FactorSet, { usual, ...leg }: Travelled['legs'][number]): number[] {
  const { greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional } = savingsOf(set, usual, [{ ...leg, km: 0.1 }]);
  return [greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional];
}
