import { setTimeout as pause } from 'node:timers/promises';
import { FIXED_NOW } from '@zesumme/testing';
import sqlite3 from 'sqlite3';
import type { DataSource } from 'typeorm';
import { LoginGuard } from '../../identity/login-guard.entity';
import { testDatabase, type TestDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import { problemOf } from '../http/problem.filter';
import type { Ctx } from './ctx';
import { openReader, openWriter, sqliteFile } from './data-sources';
import { UnitOfWork } from './unit-of-work';

const WAIT = 1_500;
const SHORT = 1_000;
const system = { kind: 'system' } as const;

/** Services read before they write. */
async function readThenWrite(ctx: Ctx, key: string): Promise<void> {
  await ctx.manager.count(LoginGuard);
  await ctx.manager.insert(LoginGuard, { key, failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null });
}

describe('A SQLite file that another process writes to', () => {
  let database: TestDatabase;
  let writer: DataSource;
  let reader: DataSource;
  let units: UnitOfWork;
  let other: sqlite3.Database;

  const onOther = (statement: string): Promise<void> =>
    new Promise((resolve, reject) => other.exec(statement, (error) => (error ? reject(error) : resolve())));
  const keys = (): Promise<string[]> =>
    units.read(system, async (ctx) => (await ctx.manager.find(LoginGuard)).map(({ key }) => key).sort());

  beforeEach(async () => {
    database = await testDatabase();
    writer = await openWriter(database.config);
    reader = await openReader(database.config);
    units = new UnitOfWork(writer, reader, new FixedClock(new Date(FIXED_NOW)));
    other = new sqlite3.Database(sqliteFile(database.config));
    await onOther('SELECT 1');
  });

  afterEach(async () => {
    await new Promise((resolve) => other.close(resolve));
    await writer.destroy();
    await reader.destroy();
    await database.remove();
  });

  it('is waited for, for five seconds', async () => {
    expect(await writer.query('PRAGMA busy_timeout')).toEqual([{ timeout: 5_000 }]);
  });

  it('is said to be busy only after the whole wait, also where something is read first; reading goes on', async () => {
    await writer.query(`PRAGMA busy_timeout = ${WAIT}`);
    await onOther('BEGIN IMMEDIATE');
    const began = Date.now();
    const refused = await units.write(system, (ctx) => readThenWrite(ctx, 'refused')).catch((error: unknown) => error);
    expect(Date.now() - began).toBeGreaterThanOrEqual(WAIT * 0.9);
    expect(problemOf(refused)).toMatchObject({ status: 503, code: 'database-busy' });
    expect(await keys()).toEqual([]);
    await onOther('ROLLBACK');
    await units.write(system, (ctx) => readThenWrite(ctx, 'afterwards'));
    expect(await keys()).toEqual(['afterwards']);
  });

  it('holds up a unit that reads first, and what the other process wrote meanwhile is seen by it', async () => {
    const waiting = (async () => {
      await pause(20);
      return units.write(system, (ctx) => readThenWrite(ctx, 'waited'));
    })();
    await onOther('BEGIN IMMEDIATE');
    await onOther(`INSERT INTO login_guard VALUES ('other', 1, '${FIXED_NOW}', NULL)`);
    await pause(SHORT);
    await onOther('COMMIT');
    await waiting;
    expect(await keys()).toEqual(['other', 'waited']);
  });

  it('is not written over by a unit that had read what the other process then changed', async () => {
    let hasRead = (): void => undefined;
    const began = new Promise<void>((resolve) => (hasRead = resolve));
    const unit = units.write(system, async (ctx) => {
      await ctx.manager.count(LoginGuard);
      hasRead();
      await pause(100);
      await ctx.manager.insert(LoginGuard, { key: 'own', failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null });
    });
    await began;
    // The other one waits for its turn instead of spoiling that of the unit.
    await onOther('PRAGMA busy_timeout = 5000');
    await onOther(`INSERT INTO login_guard VALUES ('other', 1, '${FIXED_NOW}', NULL)`);
    await unit;
    expect(await keys()).toEqual(['other', 'own']);
  });

  it('is written to again by whoever asks without a unit, after a transaction that SQLite ended by itself', async () => {
    const write = (key: string) =>
      writer.transaction(async (manager) => {
        if (key === 'lost') {
          await manager.query('ROLLBACK');
          await manager.query('SELECT * FROM nowhere').catch(() => undefined);
        }
        await manager.insert(LoginGuard, { key, failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null });
      });
    await expect(write('lost')).rejects.toThrow();
    await write('kept');
    expect(await keys()).toEqual(['kept']);
  });
});
