import { existsSync } from 'node:fs';
import type { QueryRunner } from 'typeorm';
import { type Config, ConfigurationError, readConfig } from '../config';
import { sqliteFile } from '../database/data-sources';
import { fillDatabase } from './fill';
import { tablesMadeBy } from './made-tables';
import { inPostgres, requireEmptyPostgres } from './postgres-place';
import { stampOf } from './restore';
import { rowLines } from './rows';
import { withClaimed } from './sqlite-place';
import { LEFT_OUT, migrationsOf, tablesOf } from './tables';

/** What a copy did. */
export interface Copied {
  rows: number;
  /** What is worth nothing elsewhere. */
  leftOut: readonly string[];
  /** Tables in the file that are not Zesumme's. */
  foreign: string[];
}

/**
 * Copies the rows of the SQLite file into an empty PostgreSQL database and compares each. Documents and secret stay in
 * DATA_DIR, which both use; the SQLite file stays as it is.
 *
 * @returns how many rows were copied, and which tables were left out
 * @throws ConfigurationError when there is nothing to copy, a server is running, or the other database is not empty
 */
export async function copyToPostgres(config: Config, url: string, now = new Date()): Promise<Copied> {
  if (config.databaseUrl) {
    throw new ConfigurationError(
      'DATABASE_URL is set, and what is copied is the SQLite file in DATA_DIR: unset it, and name the database to copy to with --to.',
    );
  }
  if (!existsSync(sqliteFile(config)))
    throw new ConfigurationError(
      `There is no SQLite file in ${config.dataDir}. Set DATA_DIR as it is set for npm start.`,
    );
  const target = readConfig({ DATA_DIR: config.dataDir, DATABASE_URL: url });
  await requireEmptyPostgres(target);
  return withClaimed(config, (runner) => copyRows(runner, target, stampOf(now)));
}

async function copyRows(from: QueryRunner | null, target: Config, stamp: string): Promise<Copied> {
  const migrations = from ? await migrationsOf(from) : [];
  if (!from || migrations.length === 0)
    throw new ConfigurationError('The SQLite file is damaged or holds no data of Zesumme. Restore a backup first.');
  const made = await tablesMadeBy(migrations);
  const all = await tablesOf(from);
  const ours = all.filter(({ name }) => made.has(name));
  const foreign = all.flatMap(({ name }) => (made.has(name) ? [] : [name]));
  const tables = new Map(ours.map((table) => [table.name, table]));
  return inPostgres(target, stamp, async (place) => {
    const rows = await fillDatabase(place, {
      migrations,
      tables: [...tables.keys()],
      async *linesOf(name) {
        const table = tables.get(name);
        if (table) yield* rowLines(from, table);
      },
    });
    await place.takeOver('');
    return { rows, leftOut: LEFT_OUT, foreign };
  });
}
