import { existsSync } from 'node:fs';
import type { Database } from 'sqlite3';
import { type Config, ConfigurationError } from '../config';
import { sqliteFile } from './data-sources';

/**
 * Looks through the SQLite file before anything is written to it: on a damaged one, what is written would be lost too.
 *
 * @throws ConfigurationError with what to do when it is damaged
 */
export async function requireWhole(config: Config): Promise<void> {
  const file = sqliteFile(config);
  if (config.databaseUrl !== null || !existsSync(file)) return;
  const { default: sqlite3 } = await import('sqlite3');
  const [database, opened] = await new Promise<[Database, Error | null]>((resolve) => {
    const made = new sqlite3.Database(file, (error) => resolve([made, error]));
  });
  // What cannot even be opened is told by whoever opens it.
  if (opened) return;
  const found = await new Promise<string>((resolve) => {
    database.configure('busyTimeout', 5_000);
    database.all(
      'PRAGMA quick_check(1)',
      (error: (Error & { code?: string }) | null, rows: { quick_check: string }[]) =>
        resolve(error ? (error.code ?? error.message) : (rows[0]?.quick_check ?? 'ok')),
    );
  });
  await new Promise((resolve) => database.close(resolve));
  const isDamaged = found !== 'ok' && !['SQLITE_BUSY', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(found);
  if (!isDamaged) return;
  throw new ConfigurationError(
    `The database file ${file} is damaged. Put back a backup with npm run restore, or move the file away to start anew, and its -wal, -shm and -journal with it.`,
  );
}
