import fc from 'fast-check';
import { indicatorStanding, startingPoint, valuesInOrder } from './pilot.rules';
import { pilotCreate } from './pilot.schema';

const figure = fc.integer({ min: -10_000, max: 10_000 });
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-05-${number}`);
const values = fc.uniqueArray(fc.record({ day, value: figure }), { selector: (each) => each.day, maxLength: 12 });
const id = '8f6d1c1e-2f63-4c36-9f3b-0f5c9d1e7a10';

describe('indicatorStanding', () => {
  it.each([
    [{ baseline: 10, target: 20, values: [] }, null, null],
    [{ baseline: 10, target: 20, values: [{ day: '2026-05-10', value: 15 }] }, 0.5, false],
    [{ baseline: 10, target: 4, values: [{ day: '2026-05-10', value: 3 }] }, 7 / 6, true],
    [{ baseline: null, target: 20, values: [{ day: '2026-05-10', value: 25 }] }, null, null],
    [{ baseline: 10, target: null, values: [{ day: '2026-05-10', value: 25 }] }, null, null],
    [{ baseline: 10, target: 10, values: [{ day: '2026-05-10', value: 25 }] }, null, null],
  ])('of %j', (indicator, way, reached) => {
    const standing = indicatorStanding(indicator);
    expect([standing.way === null ? null : standing.way.toFixed(4), standing.reached]).toEqual([
      way === null ? null : way.toFixed(4),
      reached,
    ]);
  });

  it('goes by the latest value, in whatever order they were entered', () => {
    fc.assert(
      fc.property(figure, figure, values, (baseline, target, given) => {
        const standing = indicatorStanding({ baseline, target, values: given });
        const last = given.reduce<(typeof given)[number] | null>((a, b) => (a === null || b.day > a.day ? b : a), null);
        expect(standing.latest).toEqual(last);
        expect(indicatorStanding({ baseline, target, values: [...given].reverse() })).toEqual(standing);
      }),
    );
  });

  it('is reached just where the whole way is done, and the nearer the value is, the more of it', () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, (baseline, target, one, other) => {
        fc.pre(baseline !== target);
        const at = (value: number) => indicatorStanding({ baseline, target, values: [{ day: '2026-05-10', value }] });
        const [low, high] =
          target > baseline
            ? [Math.min(one, other), Math.max(one, other)]
            : [Math.max(one, other), Math.min(one, other)];
        expect(at(low).way ?? 0).toBeLessThanOrEqual(at(high).way ?? 0);
        expect(at(one).reached).toBe((at(one).way ?? 0) >= 1);
      }),
    );
  });
});

describe('startingPoint', () => {
  it('takes over what was tried, and nothing that was measured', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ baseline: figure, target: figure, values }), { maxLength: 5 }), (given) => {
        const indicators = given.map((each, at) => ({ ...each, label: `I${at}`, unit: 'kg' }));
        const begun = startingPoint({ indicators });
        expect(begun.indicators.map(({ label, target }) => [label, target])).toEqual(
          indicators.map(({ label, target }) => [label, target]),
        );
        expect(begun.indicators.every((each) => each.baseline === null && each.values.length === 0)).toBe(true);
      }),
    );
  });
});

it('valuesInOrder sorts by day', () => {
  fc.assert(
    fc.property(values, (given) => {
      const days = valuesInOrder(given).map((each) => each.day);
      expect(days).toEqual([...days].sort());
      expect(days).toHaveLength(given.length);
    }),
  );
});

describe('pilotCreate', () => {
  const typed = { groupId: id, themeId: id, title: 'T', hypothesis: 'H' };
  it.each([
    [{ verdict: 'scale', learned: 'L' }, ['verdictDay']],
    [{ verdict: 'stop', verdictDay: '2026-05-10' }, ['learned']],
    [{ verdictDay: '2026-05-10' }, ['verdict']],
    [{ fromDay: '2026-05-10', toDay: '2026-05-01' }, ['toDay']],
    [{ sites: [{}] }, ['sites', 0, 'label']],
    [{ sites: [{ organisationId: id }, { organisationId: id }] }, ['sites', 1, 'organisationId']],
    [
      {
        indicators: [
          {
            label: 'I',
            values: [
              { day: '2026-05-10', value: 1 },
              { day: '2026-05-10', value: 2 },
            ],
          },
        ],
      },
      ['indicators', 0, 'values', 1, 'day'],
    ],
  ])('refuses %j', (over, path) => {
    expect(pilotCreate.safeParse({ ...typed, ...over }).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
  it('keeps what nobody knows as null', () => {
    expect(pilotCreate.parse({ ...typed, indicators: [{ label: 'I' }] })).toMatchObject({
      fromDay: null,
      verdict: null,
      indicators: [{ unit: null, baseline: null, target: null, values: [] }],
    });
  });
});
