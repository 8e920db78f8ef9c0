import { randomUUID } from 'node:crypto';
import { FIXED_NOW } from '@zesumme/testing';
import type { DataSource } from 'typeorm';
import { LoginGuard } from '../../identity/login-guard.entity';
import { testDatabase, type TestDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import type { Ctx } from './ctx';
import { openReader, openWriter } from './data-sources';
import { writeLater } from './sqlite-runner';
import { UnitOfWork } from './unit-of-work';

const system = { kind: 'system' } as const;
const ROUNDS = 6;

describe('What a unit writes without asking for anything', () => {
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

  const guards = (ctx: Ctx, ...keys: string[]): Promise<void> =>
    ctx.insert(
      LoginGuard,
      keys.map((key) => ({ key, failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null })),
    );
  const keys = (): Promise<string[]> =>
    units.read(system, async (ctx) => (await ctx.manager.find(LoginGuard)).map(({ key }) => key).sort());
  const event = (ctx: Ctx) =>
    ctx.record({
      kind: 'meeting.answered',
      subject: { type: 'meeting', id: 'one' },
      after: { answer: 'accepted', note: 'Est-ce que? «Oui»' },
      personal: ['note'],
    });

  it('is one statement once it has come again and again, however many rows it is', async () => {
    const log = jest.spyOn(writer.logger, 'logQuery');
    const counts: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      log.mockClear();
      await units.write(system, async (ctx) => {
        await guards(ctx, ...Array.from({ length: round + 2 }, () => randomUUID()));
        await event(ctx);
      });
      counts.push(log.mock.calls.filter(([sql]) => sql.startsWith('INSERT')).length);
    }
    expect(counts).toEqual([3, 3, 3, 1, 1, 1]);
    const [{ events, notes, guarded }] = await reader.query<[Record<string, number>]>(
      `SELECT (SELECT COUNT(*) FROM event) AS events, (SELECT COUNT(*) FROM login_guard) AS guarded,
        (SELECT COUNT(*) FROM event_personal WHERE data LIKE '%Est-ce que? «Oui»%') AS notes`,
    );
    expect({ events, notes, guarded }).toEqual({ events: ROUNDS, notes: ROUNDS, guarded: 2 + 3 + 4 + 5 + 6 + 7 });
  });

  it('is kept as it was said, whatever it is', async () => {
    const odd = ['a "quote" and \\u0000', 'half \ud83d', 'nul \u0000 within', '😀', "d'\n?", ''].map(
      (each) => `x${each}`,
    );
    await units.write(system, (ctx) => guards(ctx, ...odd));
    const one = await keys();
    await units.write(system, (ctx) => ctx.manager.clear(LoginGuard));
    for (const key of odd) await units.write(system, (ctx) => guards(ctx, key));
    expect(one).toEqual(await keys());
    expect(one).toHaveLength(odd.length);
  });

  it('is kept or undone as a whole', async () => {
    const write = (key: string) =>
      units.write(system, async (ctx) => {
        await event(ctx);
        await guards(ctx, key);
      });
    for (let round = 0; round < ROUNDS; round += 1) await write(`${round}`);
    const ends = await Promise.allSettled([write('before'), write('0'), write('between'), write('1'), write('after')]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    const [{ events }] = await reader.query<[{ events: number }]>('SELECT COUNT(*) AS events FROM event');
    expect([events, (await keys()).length]).toEqual([ROUNDS + 3, ROUNDS + 3]);
  });

  it('is kept one by one where it cannot be joined', async () => {
    // No trigger inserts a row without saying what.
    await writer.query('CREATE TABLE odd (n DEFAULT 1)');
    for (let round = 0; round < ROUNDS; round += 1)
      await units.write(system, async (ctx) => {
        await guards(ctx, `${round}`);
        await writeLater(ctx.manager, 'INSERT INTO odd DEFAULT VALUES', []);
      });
    await expect(reader.query('SELECT COUNT(*) AS n FROM odd')).resolves.toEqual([{ n: ROUNDS }]);
    expect(await keys()).toHaveLength(ROUNDS);
  });
});
