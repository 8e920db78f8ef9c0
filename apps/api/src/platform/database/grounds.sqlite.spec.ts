import { randomUUID } from 'node:crypto';
import { FIXED_NOW } from '@zesumme/testing';
import fc from 'fast-check';
import sqlite3 from 'sqlite3';
import type { DataSource } from 'typeorm';
import { LoginGuard } from '../../identity/login-guard.entity';
import { testDatabase, type TestDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import type { Ctx } from './ctx';
import { openReader, openWriter, sqliteFile } from './data-sources';
import { type Ground, GroundLost, WITHOUT_STANDING, mayChangeStanding } from './grounds';
import { UnitOfWork } from './unit-of-work';

const system = { kind: 'system' } as const;
const ROUNDS = 6;
/** Whose rows say who somebody is and what they may do: see `actor.ts` and `sessions.ts`. */
const STANDING = [
  ...['account', 'adviser_grant', 'api_token', 'contact', 'contact_relation', 'membership', 'organisation'],
  ...['session', 'working_group', 'zone', 'zone_commune'],
];

describe('A statement', () => {
  it.each([
    ['SELECT * FROM account', false],
    ['PRAGMA data_version', false],
    ['SAVEPOINT unit', false],
    ['INSERT INTO "event" ("id") VALUES (?)', false],
    ['UPDATE invitation SET answer = ?', false],
    ['DELETE FROM "meeting" WHERE id = ?', false],
    ['UPDATE "session" SET seen_at = ?', true],
    ['DELETE FROM account', true],
    ['INSERT INTO joined_1 VALUES (?)', true],
    ['INSERT OR REPLACE INTO event VALUES (?)', true],
    ['WITH gone AS (SELECT 1) DELETE FROM event', true],
    ['update  Membership set to_day = ?', true],
    ['DROP TABLE event', true],
  ])('is taken to change who somebody is unless it certainly does not: %s', (sql, expected) => {
    expect(mayChangeStanding(sql)).toBe(expected);
  });
});

describe('On what it rests who acts', () => {
  let database: TestDatabase;
  let writer: DataSource;
  let reader: DataSource;
  let units: UnitOfWork;
  let other: sqlite3.Database;

  beforeEach(async () => {
    database = await testDatabase();
    writer = await openWriter(database.config);
    reader = await openReader(database.config);
    units = new UnitOfWork(writer, reader, new FixedClock(new Date(FIXED_NOW)));
    other = new sqlite3.Database(sqliteFile(database.config));
    await units.write(system, async (ctx) => void (await ctx.manager.count(LoginGuard)));
  });
  afterEach(async () => {
    await new Promise((resolve) => other.close(resolve));
    await writer.destroy();
    await reader.destroy();
    await database.remove();
  });

  const onOther = (statement: string): Promise<void> =>
    new Promise((resolve, reject) => other.exec(statement, (error) => (error ? reject(error) : resolve())));
  const changeElsewhere = (): Promise<void> =>
    onOther(`INSERT INTO login_guard VALUES ('${randomUUID()}', 1, '${FIXED_NOW}', NULL)`);
  const record = (ctx: Ctx): Promise<string> =>
    ctx.record({ kind: 'meeting.answered', subject: { type: 'meeting', id: 'one' }, after: { answer: 'accepted' } });
  const read = (ctx: Ctx): Promise<number> => ctx.manager.count(LoginGuard);
  const readAndRecord = async (ctx: Ctx): Promise<void> => {
    await read(ctx);
    await record(ctx);
  };
  const events = async (): Promise<number> => {
    const [{ count }] = await reader.query<[{ count: number }]>('SELECT COUNT(*) AS count FROM event');
    return count;
  };
  const ground = (): Ground => {
    const now = units.ground;
    if (!now) throw new Error('It cannot be told.');
    return now;
  };
  const guard = (ctx: Ctx): Promise<unknown> =>
    ctx.manager.insert(LoginGuard, { key: randomUUID(), failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null });

  it('no table that is left out of account takes along one that says so, nor does what it sets off write to one', async () => {
    const sql = `SELECT child.name AS child, key."table" AS parent FROM sqlite_master child, pragma_foreign_key_list(child.name) key
      WHERE child.type = 'table' AND key.on_delete IN ('CASCADE', 'SET NULL', 'SET DEFAULT')`;
    const along = await reader.query<{ child: string; parent: string }[]>(sql);
    const reached = new Set(WITHOUT_STANDING);
    for (const from of reached)
      along.filter(({ parent }) => parent === from).forEach(({ child }) => reached.add(child));
    const triggers = await reader.query<{ tbl_name: string; sql: string }[]>(
      "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'",
    );
    const written = triggers
      .filter(({ tbl_name: table }) => reached.has(table))
      .flatMap(({ sql: text }) => [...text.matchAll(/\b(?:INTO|UPDATE|DELETE FROM)\s+"?([a-z_]+)"?/g)])
      .map(([, table]) => table);
    expect(written).not.toHaveLength(0);
    expect([...reached, ...written].filter((table) => STANDING.includes(String(table)))).toEqual([]);
  });

  it('goes on while only other things are written, and is over with each that may change it', async () => {
    const before = ground();
    for (let round = 0; round < ROUNDS; round += 1) await units.write(system, readAndRecord, { ground: before });
    expect(units.holds(before)).toBe(true);
    await units.write(system, guard);
    expect(units.holds(before)).toBe(false);
    const after = ground();
    await units.write(system, guard).catch(() => undefined);
    await units
      .write(system, async (ctx) => {
        await guard(ctx);
        throw new Error('Taken back.');
      })
      .catch(() => undefined);
    expect(units.holds(after)).toBe(false);
    const alone = ground();
    await writer.query('DELETE FROM session');
    expect(units.holds(alone)).toBe(false);
    expect(await events()).toBe(ROUNDS);
  });

  it('cannot be told while it is being changed', async () => {
    const before = ground();
    await units.write(system, async (ctx) => {
      await guard(ctx);
      expect([units.ground, units.holds(before)]).toEqual([null, false]);
    });
    expect(units.ground).not.toBeNull();
  });

  it.each([
    ['reads and writes', readAndRecord],
    ['only writes', async (ctx: Ctx) => void (await record(ctx))],
    ['only reads', async (ctx: Ctx) => void (await read(ctx))],
    ['writes in between', async (ctx: Ctx) => void [await guard(ctx), await read(ctx)]],
  ])('is lost where another process wrote before a unit that %s, of which nothing is kept', async (_, work) => {
    // What came together often is one statement from then on, which is asked otherwise.
    for (let round = 0; round < ROUNDS; round += 1) await units.write(system, work);
    const [before, kept] = [ground(), await events()];
    await changeElsewhere();
    await expect(units.write(system, work, { ground: before })).rejects.toThrow(GroundLost);
    expect(await events()).toBe(kept);
    await expect(units.write(system, work, { ground: ground() })).resolves.toBeUndefined();
  });

  it('is lost where another process writes while the unit runs', async () => {
    for (let round = 0; round < ROUNDS; round += 1) await units.write(system, readAndRecord);
    const kept = await events();
    const unit = units.write(
      system,
      async (ctx) => {
        await read(ctx);
        await changeElsewhere();
        await record(ctx);
      },
      { ground: ground() },
    );
    await expect(unit).rejects.toThrow(GroundLost);
    expect(await events()).toBe(kept);
  });

  it('is lost before a refusal is told that may rest on it', async () => {
    const before = ground();
    const refuse = async (ctx: Ctx): Promise<never> => {
      await read(ctx);
      throw new Error('Not yours.');
    };
    await expect(units.write(system, refuse, { ground: before })).rejects.toThrow('Not yours.');
    const lose = async (ctx: Ctx): Promise<never> => {
      await record(ctx);
      // As SQLite does by itself on a full disk, and the unit does not mind.
      await ctx.manager.query('ROLLBACK');
      await ctx.manager.query('SELECT * FROM nowhere').catch(() => undefined);
      throw new Error('Not yours.');
    };
    for (const work of [refuse, lose]) {
      const then = ground();
      await changeElsewhere();
      await expect(units.write(system, work, { ground: then })).rejects.toThrow(GroundLost);
      await units.write(system, read);
    }
  });

  it('is lost for each unit of a shared transaction that rests on it, and for no other', async () => {
    for (let round = 0; round < ROUNDS; round += 1) await units.write(system, readAndRecord);
    const [before, kept] = [ground(), await events()];
    await changeElsewhere();
    const ends = await Promise.allSettled([
      units.write(system, readAndRecord),
      units.write(system, readAndRecord, { ground: before }),
      units.write(system, readAndRecord),
      units.write(system, async (ctx) => void (await read(ctx)), { ground: before }),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(await events()).toBe(kept + 2);
  });

  it('keeps nothing of a unit that lost it, whatever it writes and whoever it shares a transaction with', async () => {
    const event = (ctx: Ctx, id: string, more: object = {}): Promise<string> =>
      ctx.record({ kind: 'meeting.answered', subject: { type: 'meeting', id }, ...more });
    const ways: Record<string, (ctx: Ctx, id: string) => Promise<unknown>> = {
      'reads and writes': async (ctx, id) => [await read(ctx), await event(ctx, id)],
      'only writes': (ctx, id) => event(ctx, id),
      'writes several things': (ctx, id) => event(ctx, id, { after: { note: 'oui' }, personal: ['note'] }),
      'writes in between': async (ctx, id) => [await event(ctx, id), await read(ctx), await event(ctx, id)],
      'writes and throws': async (ctx, id) => {
        await event(ctx, id);
        throw new Error('on purpose');
      },
    };
    const unit = fc.record({ way: fc.constantFrom(...Object.keys(ways)), rests: fc.boolean() });
    const when = fc.constantFrom('never', 'before', 'meanwhile');
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 8 }), when, fc.boolean(), async (all, when, waits) => {
        // Whatever was written elsewhere until now is known from here on.
        await units.write(system, readAndRecord);
        const before = ground();
        if (when === 'before') await changeElsewhere();
        // While it runs the others wait, and share the next transaction.
        const first = waits && units.write(system, async (ctx) => void (await read(ctx)));
        const ids = all.map(() => randomUUID());
        const ending = Promise.allSettled(
          all.map(({ way, rests }, at) =>
            units.write(system, (ctx) => (ways[way] as (typeof ways)[string])(ctx, ids[at] ?? ''), {
              ground: rests ? before : undefined,
            }),
          ),
        );
        if (when === 'meanwhile') await changeElsewhere();
        await first;
        const ends = await ending;
        const kept = await reader.query<{ id: string }[]>('SELECT DISTINCT subject_id AS id FROM event');
        const known = new Set(kept.map(({ id }) => id));
        expect(ids.map((id) => known.has(id))).toEqual(ends.map(({ status }) => status === 'fulfilled'));
        const lost = ends.map((end) => end.status === 'rejected' && end.reason instanceof GroundLost);
        if (when === 'before') expect(lost).toEqual(all.map(({ rests }) => rests));
        if (when === 'never') expect(lost).toEqual(all.map(() => false));
      }),
      { numRuns: 60 },
    );
  });

  it('is lost behind a unit of the same transaction that changed who somebody is', async () => {
    const before = ground();
    const ends = await Promise.allSettled([
      units.write(system, readAndRecord, { ground: before }),
      units.write(system, async (ctx) => void (await guard(ctx))),
      units.write(system, readAndRecord, { ground: before }),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  it('is made sure of in one question for all units of a transaction', async () => {
    const before = ground();
    const log = jest.spyOn(writer.logger, 'logQuery');
    await Promise.all(Array.from({ length: 8 }, () => units.write(system, readAndRecord, { ground: before })));
    const asked = log.mock.calls.filter(([sql]) => sql === 'PRAGMA data_version');
    log.mockRestore();
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(await events()).toBe(8);
  });
});
