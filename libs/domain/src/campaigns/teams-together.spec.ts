import fc from 'fast-check';
import {
  type Given,
  type Together,
  countedTogether,
  daysTogether,
  teamOrUnit,
  teamsTogether,
} from './counted-together';
import { FEWEST_SHOWN } from './hidden-counts';

const people = (count: number, unit: string, team: string | null, ...keys: string[]): Given[] =>
  Array.from({ length: count }, () => ({ unit, team, keys }));

function told(given: readonly Given[]) {
  const counted = countedTogether(given);
  if (!counted) return null;
  const shown = { ...counted, keys: daysTogether(counted, given) };
  return { shown, teams: teamsTogether(given, shown) };
}

describe('teamsTogether', () => {
  it.each([
    ['nobody in a team', people(12, 'a', null, 'bike'), []],
    [
      'two teams with enough, and some in none',
      [...people(6, 'a', 'a1', 'bike'), ...people(5, 'a', 'a2', 'bike'), ...people(7, 'a', null, 'bike')],
      [['a1'], ['a2'], ['a']],
    ],
    // Whoever takes the teams off the organisation is left with those in none.
    [
      'few who are in no team',
      [...people(6, 'a', 'a1', 'bike'), ...people(5, 'a', 'a2', 'bike'), ...people(2, 'a', null, 'bike')],
      [['a', 'a1', 'a2']],
    ],
    [
      'one team with few',
      [...people(6, 'a', 'a1', 'bike'), ...people(3, 'a', 'a2', 'bike'), ...people(9, 'a', 'a3', 'bike')],
      [['a1', 'a2', 'a3']],
    ],
    [
      'two teams with few, and others with enough',
      [
        ...people(4, 'a', 'a1', 'bike'),
        ...people(4, 'a', 'a2', 'bike'),
        ...people(4, 'a', 'a3', 'bike'),
        ...people(9, 'a', 'a4', 'bike'),
      ],
      [['a4'], ['a1', 'a2', 'a3']],
    ],
    [
      'teams of an organisation that is told together with others',
      [...people(9, 'a', 'a1', 'bike'), ...people(2, 'b', 'b1', 'bike'), ...people(3, 'c', null, 'bike')],
      null,
    ],
    // Those of the team less all bicycles would be one.
    [
      'a team that differs from a mode in one person',
      [...people(6, 'a', 'a1', 'bike'), ...people(1, 'a', 'a1', 'tram'), ...people(9, 'a', 'a2', 'tram')],
      [['a1', 'a2']],
    ],
  ])('of %s', (_, given, parts) => {
    const teams = told(given)?.teams;
    if (parts === null || parts.length === 0) expect(teams?.size).toBe(0);
    else expect([...(teams?.get('a') ?? [])].sort(byName)).toEqual([...parts].sort(byName));
  });

  it('changes nothing of what is told of organisations and of modes', () =>
    fc.assert(
      fc.property(step, (given) => {
        const shown = told(given)?.shown ?? null;
        const without = given.map(({ team: _, ...each }) => each);
        expect(shown).toEqual(told(without)?.shown ?? null);
      }),
    ));
});

const byName = (one: readonly string[], other: readonly string[]): number => one.join().localeCompare(other.join());

const belongs = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3', null))
  .map(([unit, nth]) => ({ unit, team: nth && `${unit}${nth}` }));
const oneDay = fc.uniqueArray(fc.constantFrom('bike', 'bus', 'car'), { minLength: 1, maxLength: 2 });
const someone = fc
  .tuple(belongs, fc.array(oneDay, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 7 }))
  .map(([of, days, count]): Given[] =>
    Array.from({ length: count }, () => ({ ...of, days, keys: [...new Set(days.flat())] })),
  );
// Several that gave alike, so that something is told.
const step = fc.array(someone, { maxLength: 12 }).map((all) => all.flat());

/** All sums of some of the parts. */
const sumsOf = (parts: readonly Together[]): string[][] =>
  parts.reduce<string[][]>((sums, part) => [...sums, ...sums.map((sum) => [...sum, ...part])], [[]]);

/** The rows of a step by team where there are such, and by organisation: those of an organisation are the sum of its teams. */
function rowsOf({ shown, teams }: NonNullable<ReturnType<typeof told>>, given: readonly Given[]): Together[] {
  return shown.units.flatMap((units) => {
    const parts = teams.get(units.join());
    if (parts) return parts;
    return [given.filter(({ unit }) => units.includes(unit)).map(teamOrUnit)];
  });
}

const isNone = (count: number): boolean => count === 0 || count >= FEWEST_SHOWN;

/** How many people there are who weigh something in a sum of rows less a sum of modes, in kilometres and in days. */
function countsOf(given: readonly Given[], rows: readonly string[], modes: readonly string[], keys: Together[]) {
  const weight = (each: Given): number => (rows.includes(teamOrUnit(each)) ? 1 : 0);
  const byKilometres = given.filter((each) => each.keys.some((key) => weight(each) !== (modes.includes(key) ? 1 : 0)));
  const partsIn = (day: readonly string[]): number =>
    keys.filter((part) => modes.includes(part[0] ?? '') && part.some((key) => day.includes(key))).length;
  const byDays = given.filter((each) => (each.days ?? []).some((day) => partsIn(day) !== weight(each)));
  return [byKilometres.length, byDays.length];
}

/** Sums of rows less sums of modes that tell of one to four of these people. */
function tellingOfFew(seen: NonNullable<ReturnType<typeof told>>, all: readonly Given[], of: readonly Given[]) {
  return sumsOf(rowsOf(seen, all)).flatMap((rows) =>
    sumsOf(seen.shown.keys)
      .filter((modes) => !countsOf(of, rows, modes, seen.shown.keys).every(isNone))
      .map((modes) => [rows, modes]),
  );
}

describe('What is told of a step with teams', () => {
  it('isolates fewer than five by no sum and no difference of teams, organisations, modes and the whole', () =>
    fc.assert(
      fc.property(step, (given) => {
        const seen = told(given);
        if (seen) expect(tellingOfFew(seen, given, given)).toEqual([]);
      }),
      { numRuns: 300 },
    ));

  it('does so neither for an organisation nor for a team that takes its own figures off', () =>
    fc.assert(
      fc.property(step, belongs, (given, known) => {
        const seen = told(given);
        if (!seen) return;
        const isDivided = (seen.teams.get(known.unit)?.length ?? 0) > 1;
        for (const own of ['unit', ...(isDivided && known.team ? (['team'] as const) : [])] as const) {
          const others = given.filter((each) => each[own] !== known[own]);
          expect(tellingOfFew(seen, given, others)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    ));

  it('leaves nobody out, so that an organisation less its teams is nothing', () =>
    fc.assert(
      fc.property(step, (given) => {
        const seen = told(given);
        for (const [unit, parts] of seen?.teams ?? []) {
          const names = given.filter((each) => each.unit === unit).map(teamOrUnit);
          expect(parts.flat().sort()).toEqual([...new Set(names)].sort());
        }
      }),
    ));

  it('isolates fewer than five by no two moments: a later step tells of no less, whatever was told before', () =>
    fc.assert(
      fc.property(step, step, (first, second) => {
        // Each step is told of those who gave in it, and is never told anew.
        for (const given of [first, second]) {
          const seen = told(given);
          for (const parts of seen?.teams.values() ?? []) {
            const sizes = parts.map((part) => given.filter((each) => part.includes(teamOrUnit(each))).length);
            expect(sizes.every(isNone)).toBe(true);
          }
        }
      }),
    ));
});
