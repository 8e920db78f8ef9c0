import { AsyncLocalStorage } from 'node:async_hooks';
import { FIXED_NOW } from '@zesumme/testing';
import fc from 'fast-check';
import sqlite3 from 'sqlite3';
import type { DataSource } from 'typeorm';
import { LoginGuard } from '../../identity/login-guard.entity';
import { testDatabase, type TestDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import type { Ctx } from './ctx';
import { openReader, openWriter, sqliteFile } from './data-sources';
import type { SqliteRunner } from './sqlite-runner';
import { UnitOfWork } from './unit-of-work';

const system = { kind: 'system' } as const;
const insert = (ctx: Ctx, key: string): Promise<unknown> =>
  ctx.manager.insert(LoginGuard, { key, failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null });
const later = (ctx: Ctx, key: string): Promise<void> =>
  ctx.insert(LoginGuard, [{ key, failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null }]);
const fail = (ctx: Ctx): Promise<unknown> => ctx.manager.query('SELECT * FROM nowhere');

/** What a unit does after it wrote its first row, and whether it ends well by that. */
const ways: Record<string, { does: (ctx: Ctx, key: string) => Promise<unknown>; endsWell: boolean }> = {
  'writes another': { does: (ctx, key) => insert(ctx, `${key}-b`), endsWell: true },
  'writes another in the end': { does: (ctx, key) => later(ctx, `${key}-b`), endsWell: true },
  'writes another, and asks': {
    does: async (ctx, key) => {
      await later(ctx, `${key}-b`);
      expect(await ctx.manager.countBy(LoginGuard, { key: `${key}-b` })).toBe(1);
    },
    endsWell: true,
  },
  'breaks a rule in the end': { does: (ctx, key) => later(ctx, key), endsWell: false },
  'breaks a rule in the end, after another': {
    does: (ctx, key) => later(ctx, `${key}-b`).then(() => later(ctx, key)),
    endsWell: false,
  },
  'breaks a rule in the end, and does not mind how it was asked next': {
    does: async (ctx, key) => {
      await later(ctx, key);
      await later(ctx, `${key}-b`);
      await ctx.manager.countBy(LoginGuard, { key }).catch(() => undefined);
      await later(ctx, `${key}-c`);
    },
    endsWell: false,
  },
  'throws after what was to be written in the end': {
    does: (ctx, key) => later(ctx, `${key}-b`).then(() => Promise.reject(new Error('on purpose'))),
    endsWell: false,
  },
  throws: { does: () => Promise.reject(new Error('on purpose')), endsWell: false },
  'breaks a rule': { does: (ctx, key) => insert(ctx, key), endsWell: false },
  'breaks a rule and goes on': { does: (ctx, key) => insert(ctx, key).catch(() => undefined), endsWell: true },
  'says nonsense': { does: fail, endsWell: false },
  'says nonsense and goes on': { does: (ctx) => fail(ctx).catch(() => undefined), endsWell: true },
  // As SQLite does by itself on a full disk: the transaction is over, and those before it in it are lost with it.
  'loses the transaction': { does: (ctx) => ctx.manager.query('ROLLBACK').then(() => fail(ctx)), endsWell: false },
  'loses the transaction and goes on': {
    does: (ctx) => ctx.manager.query('ROLLBACK').then(() => fail(ctx).catch(() => undefined)),
    endsWell: false,
  },
  'loses the transaction and writes on': {
    does: async (ctx, key) => {
      await ctx.manager.query('ROLLBACK').then(() => fail(ctx).catch(() => undefined));
      await Promise.allSettled([insert(ctx, `${key}-b`), later(ctx, `${key}-c`)]);
    },
    endsWell: false,
  },
};

describe('Units that wait for the one connection', () => {
  let database: TestDatabase;
  let writer: DataSource;
  let reader: DataSource;
  let units: UnitOfWork;
  beforeEach(async () => {
    database = await testDatabase();
    writer = await openWriter(database.config);
    reader = await openReader(database.config);
    units = new UnitOfWork(writer, reader, new FixedClock(new Date(FIXED_NOW)));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await writer.destroy();
    await reader.destroy();
    await database.remove();
  });

  const keys = (): Promise<string[]> =>
    units.read(system, async (ctx) => (await ctx.manager.find(LoginGuard)).map(({ key }) => key).sort());
  const many = (count: number, work: (ctx: Ctx, at: number) => Promise<unknown>) =>
    Promise.allSettled(Array.from({ length: count }, (_, at) => units.write(system, (ctx) => work(ctx, at))));

  it('share transactions, and are told of it once all of it is kept', async () => {
    const commit = jest.spyOn(writer.createQueryRunner(), 'commitTransaction');
    const seen: boolean[] = [];
    await many(20, async (ctx, at) => {
      ctx.afterCommit(() => seen.push(commit.mock.calls.length > 0));
      await insert(ctx, `unit-${at}`);
    });
    expect(commit.mock.calls.length).toBeLessThan(20);
    expect([seen.length, seen.every(Boolean), (await keys()).length]).toEqual([20, true, 20]);
  });

  it('keep what they are asked for apart', async () => {
    const asking = new AsyncLocalStorage<number>();
    const seen = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        asking.run(at, () => units.write(system, (ctx) => insert(ctx, `${at}`).then(() => asking.getStore()))),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 10 }, (_, at) => at));
  });

  /** However busy the machine is: what counts in time stands still. */
  const unhurried = (): void => void jest.spyOn(performance, 'now').mockReturnValue(0);

  it('are not refused because of what another wrote that was not kept', async () => {
    unhurried();
    const commit = jest.spyOn(writer.createQueryRunner(), 'commitTransaction').mockRejectedValueOnce(new Error('full'));
    let times = 0;
    const ends = await many(2, async (ctx, at) => {
      times += at === 0 ? 1 : 0;
      if (at === 0 && times > 1) throw new Error('not this time');
      await insert(ctx, 'the same');
    });
    expect([times, commit.mock.calls.length]).toEqual([2, 2]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await keys()).toEqual(['the same']);
  });

  it('have each its own end, and are told it when it is certain, whatever becomes of the others', async () => {
    let round = 0;
    const runner = writer.createQueryRunner() as unknown as SqliteRunner;
    const begin = jest.spyOn(runner, 'begin');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(ways)), { minLength: 1, maxLength: 12 }),
        async (chosen) => {
          const effects: number[] = [];
          const early: number[] = [];
          const ranIn = new Map<number, number>();
          round += 1;
          const name = (at: number): string => `${round}-${at}`;
          const before = await keys();
          const told = (at: number) => (): void => {
            if (runner.isTransactionActive && ranIn.get(at) === begin.mock.calls.length) early.push(at);
          };
          const work = async (ctx: Ctx, at: number): Promise<void> => {
            ranIn.set(at, begin.mock.calls.length);
            ctx.afterCommit(() => effects.push(at));
            await (at % 2 === 0 ? insert : later)(ctx, name(at));
            await ways[chosen[at] ?? '']?.does(ctx, name(at));
          };
          const ends = await Promise.allSettled(
            chosen.map((_, at) => units.write(system, (ctx) => work(ctx, at)).finally(told(at))),
          );
          expect(early).toEqual([]);
          const well = chosen.flatMap((way, at) => (ways[way]?.endsWell ? [at] : []));
          expect(ends.flatMap(({ status }, at) => (status === 'fulfilled' ? [at] : []))).toEqual(well);
          expect(effects.sort((one, other) => one - other)).toEqual(well);
          const kept = well.flatMap((at) => [
            name(at),
            ...(chosen[at]?.startsWith('writes another') ? [`${name(at)}-b`] : []),
          ]);
          expect((await keys()).filter((key) => !before.includes(key))).toEqual(kept.sort());
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are run again, each by itself, when what they shared cannot be kept', async () => {
    unhurried();
    const commit = jest.spyOn(writer.createQueryRunner(), 'commitTransaction').mockRejectedValueOnce(new Error('full'));
    const effects: number[] = [];
    const ends = await many(5, async (ctx, at) => {
      ctx.afterCommit(() => effects.push(at));
      await insert(ctx, `unit-${at}`);
    });
    expect(ends.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect([commit.mock.calls.length, effects, (await keys()).length]).toEqual([6, [0, 1, 2, 3, 4], 5]);
  });

  it('are told their end though one behind them takes long, which is run again by itself', async () => {
    unhurried();
    const commit = jest.spyOn(writer.createQueryRunner(), 'commitTransaction');
    const told: string[] = [];
    const stray: string[] = [];
    let times = 0;
    const quick = (key: string) => units.write(system, (ctx) => insert(ctx, key)).then(() => told.push(key));
    const first = quick('before');
    const long = units.write(system, async (ctx) => {
      times += 1;
      await insert(ctx, 'long-a');
      // Waits for what can only be once the one before it was answered, and then goes on as if nothing had been.
      if (times === 1) await first;
      await insert(ctx, 'long-b').catch((error: unknown) => {
        stray.push(String(error));
        throw error;
      });
    });
    await Promise.all([first, long.then(() => told.push('long')), quick('after')]);
    expect([times, told[0], commit.mock.calls.length, stray]).toEqual([
      2,
      'before',
      3,
      [expect.stringContaining('too long')],
    ]);
    expect(await keys()).toEqual(['after', 'before', 'long-a', 'long-b']);
  });

  it('are not begun behind one that took long, nor behind or before one that says that it will', async () => {
    const commit = jest.spyOn(writer.createQueryRunner(), 'commitTransaction');
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 6));
    await many(3, (ctx, at) => insert(ctx, `slow-${at}`));
    expect(commit).toHaveBeenCalledTimes(3);
    unhurried();
    await Promise.all(
      [false, true, false, false].map((isLong, at) =>
        units.write(system, (ctx) => insert(ctx, `long-${at}`), { isLong }),
      ),
    );
    expect([commit.mock.calls.length, (await keys()).length]).toEqual([6, 7]);
  });

  it('tell a unit that was alone why it was not kept', async () => {
    jest.spyOn(writer.createQueryRunner(), 'commitTransaction').mockRejectedValueOnce(new Error('full'));
    await expect(units.write(system, (ctx) => insert(ctx, 'lost'))).rejects.toThrow('full');
    await units.write(system, (ctx) => insert(ctx, 'kept'));
    expect(await keys()).toEqual(['kept']);
  });

  it.each<[string, (ctx: Ctx, letGo: () => Promise<unknown>) => Promise<unknown>, boolean]>([
    ['once the file is free', (ctx, letGo) => letGo().then(() => insert(ctx, 'a')), true],
    ['and goes on', (ctx, letGo) => letGo().then(() => insert(ctx, 'a').catch(() => undefined)), true],
    ['in the end', (ctx, letGo) => letGo().then(() => later(ctx, 'a')), true],
    [
      'before and after',
      (ctx, letGo) =>
        later(ctx, 'a')
          .then(letGo)
          .then(() => later(ctx, 'b')),
      true,
    ],
    ['nothing', (_, letGo) => letGo(), true],
    [
      'again, after it could not',
      async (ctx, letGo) => {
        await insert(ctx, 'a').catch(letGo);
        await insert(ctx, 'b').catch(() => undefined);
      },
      false,
    ],
  ])('keep nothing where their transaction could not begin, whatever they write: %s', async (_, work, isLong) => {
    const other = new sqlite3.Database(sqliteFile(database.config));
    const onOther = (sql: string) => new Promise((resolve) => other.exec(sql, resolve));
    const letGo = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, isLong ? 200 : 0));
      await onOther('ROLLBACK');
    };
    await writer.query('PRAGMA busy_timeout = 1');
    await onOther('BEGIN IMMEDIATE');
    await expect(units.write(system, (ctx) => work(ctx, letGo), { isLong })).rejects.toThrow('SQLITE_BUSY');
    expect(await keys()).toEqual([]);
    await units.write(system, (ctx) => insert(ctx, 'kept'));
    expect(await keys()).toEqual(['kept']);
    await new Promise((resolve) => other.close(resolve));
  });

  it('go on after something that is to follow a commit fails', async () => {
    const failing = units.write(system, async (ctx) => {
      ctx.afterCommit(() => {
        throw new Error('afterwards');
      });
      await insert(ctx, 'first');
    });
    const other = units.write(system, (ctx) => insert(ctx, 'second'));
    await expect(failing).rejects.toThrow('afterwards');
    await other;
    expect(await keys()).toEqual(['first', 'second']);
  });
});
