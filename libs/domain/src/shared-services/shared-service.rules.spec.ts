import fc from 'fast-check';
import { serviceSavingCreate } from './service-saving.schema';
import { bestFirst, pooledOf, serviceMove, serviceMoves, servicePhases, yearlyCents } from './shared-service.rules';
import { sharedServiceCreate } from './shared-service.schema';

const id = '8f6d1c1e-2f63-4c36-9f3b-0f5c9d1e7a10';

describe('serviceMove', () => {
  it.each([
    ['need', ['interest', 'abandoned']],
    ['interest', ['offers', 'abandoned']],
    ['offers', ['interest', 'agreed', 'abandoned']],
    ['agreed', ['offers', 'running', 'abandoned']],
    ['running', ['ended', 'abandoned']],
    ['ended', ['running']],
    ['abandoned', ['need']],
  ] as const)('from %s leads to %j', (from, to) => {
    expect(serviceMoves(from)).toEqual(to);
  });

  it('goes on one step at a time, and never stays', () => {
    for (const from of servicePhases) expect(serviceMove(from, from)).toBeNull();
    expect(serviceMove('offers', 'agreed')).toBe('on');
    expect(serviceMove('agreed', 'offers')).toBe('back');
    expect(serviceMove('running', 'abandoned')).toBe('abandon');
  });
});

describe('pooledOf', () => {
  it('adds up what is known, to the thousandth, and counts what is not', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1000));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const { sum, known, unknown } = pooledOf(values);
        expect(known + unknown).toBe(values.length);
        expect(unknown).toBe(values.filter((each) => each === null).length);
        expect(Math.round(sum * 1000)).toBe(
          values.reduce<number>((all, each) => all + Math.round((each ?? 0) * 1000), 0),
        );
        expect(pooledOf([...values].reverse())).toEqual({ sum, known, unknown });
      }),
    );
  });
});

describe('yearlyCents', () => {
  it.each([
    [{ fixedCents: 60_000, unitPrice: 50 }, 10, 12, 660_000],
    [{ fixedCents: 0, unitPrice: 0.1234 }, 3, 52, 1925],
    // Products of fractions are a hair below the half: 14.499999999999998.
    [{ fixedCents: 0, unitPrice: 0.145 }, 1, 1, 15],
    [{ fixedCents: 0, unitPrice: 1.005 }, 1, 1, 101],
    [{ fixedCents: 60_000, unitPrice: 0 }, null, 12, 60_000],
    [{ fixedCents: 60_000, unitPrice: 1 }, null, 12, null],
  ])('of %j for %s, %d times, is %s', (offer, volume, times, expected) => {
    expect(yearlyCents(offer, volume, times)).toBe(expected);
  });
});

it('bestFirst has the cheapest first, then those of which nobody knows, and the expired last', () => {
  const offer = (supplier: string, totalCents: number | null, expired = false) => ({ supplier, totalCents, expired });
  const given = [offer('d', 1, true), offer('c', null), offer('b', 20), offer('a', 20), offer('e', 3)];
  expect(bestFirst(given).map(({ supplier }) => supplier)).toEqual(['e', 'a', 'b', 'c', 'd']);
});

describe('what is typed', () => {
  const period = { fromDay: '2026-01-01', toDay: '2026-06-30' };
  const typed = {
    ...{ groupId: id, kind: 'shuttle', title: 'T', need: 'N', unit: 'trip', per: 'day', timesPerYear: 220 },
  };
  const paths = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
    result.error?.issues.map(({ path }) => path);

  it.each([
    [{ ...period, kgCo2e: 5 }, [['source']]],
    [period, [['costAfter']]],
    [{ fromDay: '2026-02-01', toDay: '2026-01-01', costAfter: 3 }, [['toDay']]],
    [{ ...period, costAfter: 3.001 }, [['costAfter']]],
  ])('of a saving %j is refused', (saving, expected) => {
    expect(paths(serviceSavingCreate.safeParse(saving))).toEqual(expected);
  });

  it.each([
    [{ floor: -1 }, [['floor']]],
    [{ timesPerYear: 0 }, [['timesPerYear']]],
    [{ decideBy: '2026-02-30' }, [['decideBy']]],
  ])('of a need %j is refused', (over, expected) => {
    expect(paths(sharedServiceCreate.safeParse({ ...typed, ...over }))).toEqual(expected);
  });
});
