import type { Together } from './counted-together';
import type { FactorSet } from './factor-sets';
import { type Leg, type TravelWay, savingsOf } from './saved-emissions';
import { type Weighed, mayTellWeighed } from './told-weighed';

/** Legs of people who went alike. */
export interface Travelled {
  unit: string;
  people: number;
  legs: readonly (Leg & { usual: TravelWay | null })[];
}

/** Of which rows the green kilometres and the emissions are told, and whether those of the whole are. */
export interface ToldSavings {
  units: Together[];
  whole: boolean;
}

/**
 * Of what the green kilometres and the emissions of a step may be told, beside its kilometres by unit and by mode. Each of them
 * weighs modes otherwise, and so tells of the mode of few where the kilometres do not. A row is told where all that could be told
 * of it, its kilometres by mode as well, rests on five people or more; the whole beside those where the same holds for all others
 * together.
 */
export function toldSavings(
  set: FactorSet,
  travelled: readonly Travelled[],
  shown: { units: readonly Together[]; keys: readonly Together[] },
): ToldSavings {
  const isOf = (units: Together) => (each: Travelled) => units.includes(each.unit);
  const weighed = (rows: readonly Together[], isSaved: boolean): Weighed[] =>
    travelled
      .filter((each) => rows.some((units) => isOf(units)(each)))
      .map(({ unit, people, legs }) => ({
        unit,
        people,
        weights: legs.map((leg) => [
          ...rows.map((units) => (units.includes(unit) ? 1 : 0)),
          ...shown.keys.map((keys) => (keys.includes(leg.mode) ? 1 : 0)),
          ...(isSaved ? weightsOf(set, leg) : []),
        ]),
      }));
  const told = shown.units.filter((units) => mayTellWeighed(weighed([units], true)));
  const others = shown.units.filter((units) => !told.includes(units));
  if (mayTellWeighed(weighed(others, true))) return { units: told, whole: true };
  if (mayTellWeighed(weighed(shown.units, true))) return { units: [], whole: true };
  return { units: mayTellWeighed(weighed(others, false)) ? told : [], whole: false };
}

/** What a hundred metres of a leg are in each figure. */
function weightsOf(set: FactorSet, { usual, ...leg }: Travelled['legs'][number]): number[] {
  const { greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional } = savingsOf(set, usual, [{ ...leg, km: 0.1 }]);
  return [greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional];
}
