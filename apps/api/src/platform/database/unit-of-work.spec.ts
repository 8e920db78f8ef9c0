import { FIXED_NOW } from '@zesumme/testing';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../testing/database';
import { Event } from '../audit/event.entity';
import { FixedClock } from '../clock';
import { LoginGuard } from '../../identity/login-guard.entity';
import type { Ctx } from './ctx';
import { openReader, openWriter } from './data-sources';
import { UnitOfWork } from './unit-of-work';

const UNITS = 500;
const ROLLED_BACK_EVERY = 5;
const system = { kind: 'system' } as const;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
const row = (key: string): LoginGuard => ({ key, failures: 1, lastFailureAt: FIXED_NOW, blockedUntil: null });
const insert = (ctx: Ctx, key: string): Promise<unknown> => ctx.manager.insert(LoginGuard, row(key));
const keysIn = async (ctx: Ctx): Promise<string[]> => {
  const rows = await ctx.manager
    .createQueryBuilder(LoginGuard, 'g')
    .select('g.key', 'key')
    .getRawMany<{ key: string }>();
  return rows.map(({ key }) => key);
};

describe('The unit of work', () => {
  let database: TestDatabase;
  let writer: DataSource;
  let reader: DataSource;
  let unitOfWork: UnitOfWork;

  beforeEach(async () => {
    database = await testDatabase();
    writer = await openWriter(database.config);
    reader = await openReader(database.config);
    unitOfWork = new UnitOfWork(writer, reader, new FixedClock(new Date(FIXED_NOW)));
  });

  afterEach(async () => {
    await writer.destroy();
    await reader.destroy();
    await database.remove();
  });

  it('keeps exactly the rows of the units that ended well, however many overlap', async () => {
    const seenUncommitted: string[] = [];
    const unit = async (number: number): Promise<void> => {
      const fails = number % ROLLED_BACK_EVERY === 0;
      const name = `${fails ? 'lost' : 'kept'}-${number}`;
      await unitOfWork.write(system, async (ctx) => {
        await insert(ctx, `${name}-a`);
        await pause();
        await insert(ctx, `${name}-b`);
        if (fails) throw new Error('rolled back on purpose');
      });
    };
    const look = async (): Promise<void> => {
      await pause();
      const keys = await unitOfWork.read(system, keysIn);
      seenUncommitted.push(...keys.filter((key) => key.startsWith('lost')));
    };
    const numbers = Array.from({ length: UNITS }, (_, number) => number);
    const ends = await Promise.allSettled(numbers.flatMap((number) => [unit(number), look()]));

    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(UNITS / ROLLED_BACK_EVERY);
    expect(seenUncommitted).toEqual([]);
    const kept = numbers
      .filter((number) => number % ROLLED_BACK_EVERY !== 0)
      .flatMap((number) => [`kept-${number}-a`, `kept-${number}-b`]);
    expect((await unitOfWork.read(system, keysIn)).sort()).toEqual(kept.sort());
  }, 60_000);

  it('names whoever acts as far as the history has room, without cutting a character in two', async () => {
    const actor = {
      kind: 'link',
      displayName: '\u{1F600}'.repeat(201),
      contactId: null,
      guestEmail: null,
      organisationId: null,
      organisationName: null,
    } as const;
    const read = (ctx: Ctx) => ctx.manager.find(Event);
    await unitOfWork.write(actor, (ctx) => ctx.record({ kind: 'group.greeted', subject: { type: 'group', id: 'a' } }));
    expect((await unitOfWork.read(system, read)).map(({ actorLabel }) => actorLabel)).toEqual([
      '\u{1F600}'.repeat(200),
    ]);
  });

  it('would lose writes on one shared connection: the trap is real', async () => {
    if (writer.options.type !== 'sqlite') return;
    const [kept] = await Promise.allSettled([
      writer.transaction(async (manager) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        await manager.insert(LoginGuard, row('reported-as-kept'));
      }),
      writer.transaction(async (manager) => {
        await manager.insert(LoginGuard, row('rolled-back'));
        await new Promise((resolve) => setTimeout(resolve, 40));
        throw new Error('rolled back on purpose');
      }),
    ]);
    const keys = await unitOfWork.read(system, keysIn);
    expect({ reported: kept.status, isThere: keys.includes('reported-as-kept') }).not.toEqual({
      reported: 'fulfilled',
      isThere: true,
    });
  });

  it('loses no update when units read the same row and write it anew', async () => {
    await unitOfWork.write(system, (ctx) => ctx.manager.insert(LoginGuard, { ...row('counted'), failures: 0 }));
    const addOne = (): Promise<unknown> =>
      unitOfWork.write(system, async (ctx) => {
        const { failures } = await ctx.manager.findOneByOrFail(LoginGuard, { key: 'counted' });
        await pause();
        await ctx.manager.update(LoginGuard, { key: 'counted' }, { failures: failures + 1 });
      });
    await Promise.all(Array.from({ length: 5 }, addOne));
    const counted = await unitOfWork.read(system, (ctx) => ctx.manager.findOneByOrFail(LoginGuard, { key: 'counted' }));
    expect(counted.failures).toBe(5);
  });

  it.each(['write', 'read'] as const)('fails where a unit opens another to %s, and keeps nothing', async (open) => {
    const nesting = unitOfWork.write(system, async (ctx) => {
      await insert(ctx, 'outer');
      await unitOfWork[open](system, keysIn);
    });
    await expect(nesting).rejects.toThrow('within another');
    await expect(unitOfWork.read(system, () => unitOfWork[open](system, keysIn))).rejects.toThrow('within another');
    expect(await unitOfWork.read(system, keysIn)).toEqual([]);
  });

  it('is told from that of another database, also where one runs within the other', async () => {
    const other = await testDatabase();
    const [otherWriter, otherReader] = [await openWriter(other.config), await openReader(other.config)];
    const otherUnits = new UnitOfWork(otherWriter, otherReader, new FixedClock(new Date(FIXED_NOW)));
    try {
      const nesting = unitOfWork.write(system, () =>
        otherUnits.write(system, async () => unitOfWork.read(system, keysIn)),
      );
      await expect(nesting).rejects.toThrow('within another');
      const lost = unitOfWork.write(system, async (ctx) => {
        await insert(ctx, 'lost');
        await otherUnits.write(system, (inner) => insert(inner, 'kept all the same'));
        throw new Error('rolled back on purpose');
      });
      await expect(lost).rejects.toThrow('on purpose');
      expect(await unitOfWork.read(system, keysIn)).toEqual([]);
      expect(await otherUnits.read(system, keysIn)).toEqual(['kept all the same']);
    } finally {
      await otherWriter.destroy();
      await otherReader.destroy();
      await other.remove();
    }
  });

  it('begins afresh what a unit left running', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await unitOfWork.write(system, async () => {
      late = pause().then(() => unitOfWork.write(system, (ctx) => insert(ctx, 'late')));
    });
    await late;
    expect(await unitOfWork.read(system, keysIn)).toEqual(['late']);
  });

  it('lets a reading unit write nothing', async () => {
    await expect(unitOfWork.read(system, (ctx) => insert(ctx, 'written-by-a-reader'))).rejects.toThrow();
    expect(await unitOfWork.read(system, keysIn)).toEqual([]);
  });

  it('runs what follows a commit after it, and never after a rollback', async () => {
    const effects: string[] = [];
    await unitOfWork.write(system, async (ctx) => ctx.afterCommit(() => effects.push('committed')));
    await unitOfWork
      .write(system, async (ctx) => {
        ctx.afterCommit(() => effects.push('rolled back'));
        throw new Error('rolled back on purpose');
      })
      .catch(() => undefined);
    expect(effects).toEqual(['committed']);
  });
});
