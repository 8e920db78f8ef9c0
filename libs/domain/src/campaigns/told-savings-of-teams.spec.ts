import fc from 'fast-check';
import { countedTogether, teamOrUnit, teamsTogether } from './counted-together';
import { factorSet } from './factor-sets';
import { savingsOf } from './saved-emissions';
import { type TeamParts, type Travelled, mayTellBesideTeams, toldSavings, toldSavingsOfTeams } from './told-savings';
import type { TravelMode } from './travel-modes';
import { fewOf, isolates } from './who-is-isolated';

const set = factorSet('ademe-use');
const usual = { mode: 'car' as const, occupants: 1 };
const legOf = (mode: TravelMode) => ({ mode, occupants: 1, km: 1, usual });
const people = (count: number, unit: string, team: string | null, ...modes: TravelMode[]): Travelled[] =>
  Array.from({ length: count }, () => ({ unit, team, people: 1, legs: modes.map(legOf) }));

function seenOf(travelled: readonly Travelled[]) {
  const given = travelled.map(({ unit, team, legs }) => ({
    unit,
    team: team ?? null,
    keys: legs.map(({ mode }) => mode),
  }));
  const shown = countedTogether(given);
  if (!shown) return null;
  const told = toldSavings(set, travelled, shown);
  const parts: TeamParts = teamsTogether(given, shown, (each, tried) =>
    mayTellBesideTeams(set, travelled, { shown, told, parts: each, tried }),
  );
  return { shown, told, parts, ofTeams: toldSavingsOfTeams(set, travelled, { keys: shown.keys, told, parts }) };
}

const inOrder = (parts: readonly (readonly string[])[]): string[] => parts.map((part) => part.join()).sort();

describe('toldSavingsOfTeams', () => {
  it.each([
    [
      'two teams of five who went alike',
      [...people(5, 'a', 'a1', 'bike'), ...people(5, 'a', 'a2', 'bike')],
      [['a1'], ['a2']],
      [['a1'], ['a2']],
    ],
    [
      'a team of which few went by one of two modes',
      [
        ...[...people(9, 'a', 'a1', 'bike'), ...people(9, 'a', 'a1', 'car'), ...people(9, 'a', 'a2', 'car')],
        ...[...people(2, 'a', 'a2', 'bike'), ...people(9, 'a', 'a3', 'bike'), ...people(9, 'a', 'a3', 'car')],
      ],
      [['a1'], ['a2'], ['a3']],
      // Whatever is told of one, somebody would be left with those two.
      [],
    ],
    [
      'an organisation of which nothing is told but kilometres',
      [...[...people(9, 'a', 'a1', 'bike'), ...people(9, 'a', 'a2', 'bike')], ...people(1, 'a', 'a2', 'bus')],
      [['a1'], ['a2']],
      [],
    ],
  ])('of %s', (_, travelled, parts, ofTeams) => {
    const seen = seenOf(travelled);
    expect(inOrder(seen?.parts.get('a') ?? [])).toEqual(inOrder(parts));
    expect(inOrder(seen?.ofTeams ?? [])).toEqual(inOrder(ofTeams));
  });
});

const someone = fc.record({
  of: fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2', null))
    .map(([unit, nth]) => ({ unit, team: nth && `${unit}${nth}` })),
  modes: fc.uniqueArray(fc.constantFrom<TravelMode>('bike', 'bus', 'car', 'walk'), { minLength: 1, maxLength: 2 }),
  before: fc.constantFrom(usual, { mode: 'bus' as const, occupants: 1 }, null),
});
// Several of each, so that something is told.
const step = fc.array(fc.tuple(someone, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 }).map((all) =>
  all.flatMap(([{ of, modes, before }, count]) =>
    Array.from({ length: count }, () => ({
      ...of,
      people: 1,
      legs: modes.map((mode) => ({ ...legOf(mode), usual: before })),
    })),
  ),
);

/** What one leg is in each figure that anybody reads. */
function figuresOf(travelled: readonly Travelled[]): number[][][] | null {
  const seen = seenOf(travelled);
  if (!seen) return null;
  const { shown, told, parts, ofTeams } = seen;
  const rows = [...parts.values()].flat();
  return travelled.map(({ unit, team, legs }) =>
    legs.map((leg) => {
      const { greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional } = savingsOf(set, leg.usual, [leg]);
      const saved = [greenHm, hmWithoutFactor, hmWithoutUsual, gross, additional];
      const own = teamOrUnit({ unit, team: team ?? null });
      const isIn = (names: readonly (readonly string[])[], name: string) => names.map((part) => part.includes(name));
      const savedIn = (names: readonly (readonly string[])[], name: string): number[] =>
        isIn(names, name).flatMap((is) => saved.map((each) => (is ? each : 0)));
      return [
        ...isIn(shown.units, unit).map(Number),
        ...isIn(rows, own).map(Number),
        ...isIn(shown.keys, leg.mode).map(Number),
        ...savedIn(told.units, unit),
        ...savedIn(ofTeams, own),
        ...(told.whole ? saved : []),
      ];
    }),
  );
}

describe('All that is told of a step with teams', () => {
  it('isolates fewer than five people by no weighing, neither for strangers nor for whoever knows their own', () =>
    fc.assert(
      fc.property(step, (travelled) => {
        const figures = figuresOf(travelled);
        const seen = seenOf(travelled);
        if (!figures || !seen) return;
        const divided = [...seen.parts].filter((each) => each[1].length > 1).map(([unit]) => unit);
        const known = ['a', 'b', ...divided.flatMap((unit) => [`${unit}1`, `${unit}2`]), null];
        for (const own of known) {
          const others = [...travelled.keys()].filter(
            (at) => travelled[at]?.unit !== own && (own === null || travelled[at]?.team !== own),
          );
          for (const few of fewOf(others, travelled)) {
            const left = others.map((at) => figures[at] ?? []);
            expect(isolates(left, (at) => few.includes(others[at] ?? -1))).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    ));
});
