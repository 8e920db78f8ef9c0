import type { QueryRunner } from 'typeorm';
import { FixedClock } from '../clock';
import type { Config } from '../config';
import { Ctx } from '../database';
import { entities } from '../database/entities';
import type { ErasureList } from './erasure-list';
import type { Place } from './place';
import { readAtOneInstant, withOpen } from './sources';
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

/** What came out of applying the lists of erasures. */
export interface ErasedAgain {
  /** How many were erased again. */
  count: number;
  /** Whether a list was found that is newer than the backup: else somebody may be in it again. */
  isSure: boolean;
}

/** What a restore knows of erasures beside the databases. */
export interface Known {
  /** When the backup was made. */
  madeAt: string;
  lists: readonly ErasureList[];
}

const isThere = async (runner: QueryRunner, table: string): Promise<boolean> =>
  (await tablesOf(runner)).some(({ name }) => name === table);

/** Whether a database has gone on from where the backup was made: it has what had happened last. */
async function hasGoneOn(old: QueryRunner, restored: QueryRunner): Promise<boolean> {
  if (!(await isThere(old, LIST))) return false;
  const [last]: { id: string }[] = await restored.query('SELECT id FROM event ORDER BY at DESC, id DESC LIMIT 1');
  if (!last) return true;
  const found: unknown[] = await old.query(`SELECT 1 FROM event WHERE id = '${last.id.replace(/'/g, "''")}'`);
  return found.length > 0;
}

/** All erasures that the database of these settings knows of. */
export const erasuresOf = (config: Config): Promise<ErasureRow[]> =>
  readAtOneInstant(config, (runner) => runner.query(`SELECT * FROM "${LIST}"`));

/** All erasures that the replaced database and the lists beside it know of, each once. */
async function erasuresIn({ old }: Place, lists: readonly ErasureList[]): Promise<ErasureRow[]> {
  const rows: ErasureRow[] = old && (await isThere(old, LIST)) ? await old.query(`SELECT * FROM "${LIST}"`) : [];
  const all = [...lists.flatMap((list) => list.rows), ...rows];
  return [...new Map(all.map((row) => [row.id, row])).values()];
}

/** Erases in the restored database whom a list of erasures says were erased, before anybody can read them there. */
export async function eraseAgainIn(
  place: Place,
  eraseAgain: EraseAgain,
  now: Date,
  { madeAt, lists }: Known,
): Promise<ErasedAgain> {
  const rows = await erasuresIn(place, lists);
  return withOpen(place.config, { schema: place.schema, entities }, async (runner) => {
    const isSure =
      lists.some(({ writtenAt }) => writtenAt > madeAt) || (place.old !== null && (await hasGoneOn(place.old, runner)));
    if (rows.length === 0) return { count: 0, isSure };
    await runner.startTransaction();
    try {
      const ctx = new Ctx(system, runner.manager, new FixedClock(now), true);
      const count = await eraseAgain(ctx, rows);
      await runner.commitTransaction();
      // All into the one file, which can then be moved alone.
      if (!isPostgres(runner)) await runner.query('PRAGMA journal_mode = DELETE');
      return { count, isSure };
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  });
}
