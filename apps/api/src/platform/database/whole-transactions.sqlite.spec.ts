import { FIXED_NOW } from '@zesumme/testing';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { LoginGuard } from '../../identity/login-guard.entity';
import { testDatabase, type TestDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import type { Ctx } from './ctx';
import { openReader, openWriter } from './data-sources';
import { SameQuery } from './same-query';
import { UnitOfWork } from './unit-of-work';

const system = { kind: 'system' } as const;
const ROUNDS = 5;
const SET = new SameQuery<never>(() => 'UPDATE login_guard SET failures = :failures WHERE "key" = :key');

const guard = (key: string) => ({ key, failures: 0, lastFailureAt: FIXED_NOW, blockedUntil: null });
const set = (ctx: Ctx, key: string, failures: number): Promise<void> => SET.run(ctx, { key, failures: `${failures}` });

describe('A unit that is alone', () => {
  let database: TestDatabase;
  let open: DataSource[];
  let units: UnitOfWork;
  /** What another process would do with the same file. */
  let others: UnitOfWork;
  beforeEach(async () => {
    database = await testDatabase();
    open = [];
    [units, others] = [await opened(), await opened()];
    await units.write(system, (ctx) => ctx.insert(LoginGuard, ['a', 'b'].map(guard)));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const source of open) await source.destroy();
    await database.remove();
  });

  async function opened(): Promise<UnitOfWork> {
    const [writer, reader] = [await openWriter(database.config), await openReader(database.config)];
    open.push(writer, reader);
    return new UnitOfWork(writer, reader, new FixedClock(new Date(FIXED_NOW)));
  }

  const failures = async (ctx: Ctx, key: string): Promise<number> =>
    (await ctx.manager.findOneByOrFail(LoginGuard, { key })).failures;
  const told = (key: string): Promise<number> => others.read(system, (ctx) => failures(ctx, key));
  const isSet = (key: string, to: number) => units.write(system, (ctx) => set(ctx, key, to));
  const areSet = (to: number) =>
    units.write(system, async (ctx) => {
      await set(ctx, 'a', to);
      await set(ctx, 'b', to);
    });
  async function warmUp(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) await isSet('a', 0).then(() => areSet(0));
  }

  it.each([
    ['one row', (ctx: Ctx, to: number) => set(ctx, 'a', to)],
    ['several', (ctx: Ctx, to: number) => set(ctx, 'b', to).then(() => set(ctx, 'a', to))],
  ])('writes %s in one statement, which is its own transaction', async (_, write) => {
    const log = jest.spyOn(units.sources[0]?.logger as { logQuery: (sql: string) => void }, 'logQuery');
    const asked: string[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      log.mockClear();
      await units.write(system, async (ctx) => write(ctx, (await failures(ctx, 'a')) + 1));
      asked.push(log.mock.calls.map(([sql]) => sql.split(' ')[0] ?? ''));
    }
    expect(asked.at(-1)).toEqual(['SELECT', 'INSERT']);
    expect(asked[0]?.slice(0, 3)).toEqual(['SELECT', 'BEGIN', 'PRAGMA']);
    await expect(told('a')).resolves.toBe(ROUNDS);
  });

  it('asks for no transaction where it writes nothing', async () => {
    const log = jest.spyOn(units.sources[0]?.logger as { logQuery: (sql: string) => void }, 'logQuery');
    await expect(units.write(system, (ctx) => failures(ctx, 'a'))).resolves.toBe(0);
    await expect(units.write(system, () => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');
    expect(log.mock.calls.map(([sql]) => sql.split(' ')[0])).toEqual(['SELECT']);
  });

  it.each<[string, (ctx: Ctx, to: number) => Promise<unknown>]>([
    ['one row in the end', (ctx, to) => set(ctx, 'a', to)],
    ['several in the end', (ctx, to) => set(ctx, 'a', to).then(() => set(ctx, 'b', to))],
    ['and asks again', (ctx, to) => set(ctx, 'a', to).then(() => failures(ctx, 'b'))],
    ['at once', (ctx, to) => ctx.manager.update(LoginGuard, { key: 'a' }, { failures: to })],
    [
      'at once, and does not mind how it ends',
      (ctx, to) => ctx.manager.update(LoginGuard, { key: 'a' }, { failures: to }).catch(() => undefined),
    ],
  ])('is run again where another process wrote after it had read, and it writes %s', async (_, write) => {
    await warmUp();
    let runs = 0;
    await units.write(system, async (ctx) => {
      runs += 1;
      const known = await failures(ctx, 'a');
      if (runs === 1)
        await others.write(system, (other) => other.manager.update(LoginGuard, { key: 'a' }, { failures: 10 }));
      await write(ctx, known + 1);
    });
    expect(runs).toBe(2);
    await expect(told('a')).resolves.toBe(11);
  });

  it('sees what it wrote in each of several questions that it asks at once', async () => {
    const count = ({ manager }: Ctx): Promise<number> => manager.countBy(LoginGuard, { failures: 0 });
    await units.write(system, count);
    const counts = await units.write(system, async (ctx) => {
      // In words that the connection has to read first: what it knows would overtake them.
      await ctx.insert(LoginGuard, [guard('c')]);
      return Promise.all([count(ctx), count(ctx), count(ctx)]);
    });
    expect(counts).toEqual([3, 3, 3]);
  });

  it('is told of a rule that it breaks, and nothing of it is kept', async () => {
    const write = (key: string) =>
      units.write(system, async (ctx) => {
        await set(ctx, 'a', 7);
        await ctx.insert(LoginGuard, [guard(key)]);
      });
    for (let round = 0; round < ROUNDS; round += 1) await write(`${round}`);
    await isSet('a', 0);
    await expect(write('0')).rejects.toThrow('UNIQUE');
    await expect(told('a')).resolves.toBe(0);
    await areSet(3);
    await expect(told('b')).resolves.toBe(3);
  });

  it('loses nothing of what others count in the same rows, whichever way each writes', async () => {
    await warmUp();
    const ways: ((ctx: Ctx, key: string) => Promise<unknown>)[] = [
      async (ctx, key) => set(ctx, key, (await failures(ctx, key)) + 1),
      async (ctx, key) => ctx.manager.update(LoginGuard, { key }, { failures: (await failures(ctx, key)) + 1 }),
      async (ctx, key) => {
        const counted = (await failures(ctx, key)) + 1;
        await set(ctx, key, counted);
        await set(ctx, key === 'a' ? 'b' : 'a', await failures(ctx, key === 'a' ? 'b' : 'a'));
      },
      async (ctx, key) => {
        await set(ctx, key, (await failures(ctx, key)) + 1);
        await ctx.insert(LoginGuard, [guard(`${Math.random()}`)]);
      },
    ];
    const counted = { a: 0, b: 0 };
    const one = fc.record({
      by: fc.constantFrom(units, others),
      way: fc.constantFrom(...ways),
      key: fc.constantFrom('a' as const, 'b' as const),
      turns: fc.nat(3),
    });
    [counted.a, counted.b] = [await told('a'), await told('b')];
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 2, maxLength: 8 }), async (all) => {
        await Promise.all(
          all.map(async ({ by, way, key, turns }) => {
            for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
            await by.write(system, (ctx) => way(ctx, key));
            counted[key] += 1;
          }),
        );
        expect({ a: await told('a'), b: await told('b') }).toEqual(counted);
      }),
      { numRuns: 60 },
    );
  });
});
