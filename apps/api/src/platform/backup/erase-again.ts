import { FixedClock } from '../clock';
import { Ctx } from '../database';
import { entities } from '../database/entities';
import type { Place } from './place';
import { withOpen } from './sources';
import { isPostgres, tablesOf } from './tables';

/** A row of the list of erasures, as the database has it. */
export type ErasureRow = Record<string, unknown> & { id: string };

/**
 * Takes people out of a database by the list of erasures of another, and keeps that list in it.
 *
 * @returns how many were erased that were not yet
 */
export type EraseAgain = (ctx: Ctx, rows: readonly ErasureRow[]) => Promise<number>;

const LIST = 'erasure';
const system = { kind: 'system' } as const;

/** The erasures that the replaced database knows of; null when it cannot be read, none when it is older than the list. */
async function erasuresIn({ old }: Place): Promise<ErasureRow[] | null> {
  if (!old) return null;
  const tables = await tablesOf(old);
  return tables.some(({ name }) => name === LIST) ? old.query(`SELECT * FROM "${LIST}"`) : [];
}

/** Erases in the restored database whom the replaced one says were erased, before anybody can read them there. */
export async function eraseAgainIn(place: Place, eraseAgain: EraseAgain, now: Date): Promise<number | null> {
  const rows = await erasuresIn(place);
  if (rows === null || rows.length === 0) return rows && 0;
  return withOpen(place.config, { schema: place.schema, entities }, async (runner) => {
    await runner.startTransaction();
    try {
      const ctx = new Ctx(system, runner.manager, new FixedClock(now), true);
      const count = await eraseAgain(ctx, rows);
      await runner.commitTransaction();
      // All into the one file, which can then be moved alone.
      if (!isPostgres(runner)) await runner.query('PRAGMA journal_mode = DELETE');
      return count;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  });
}
