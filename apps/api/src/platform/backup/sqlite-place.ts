import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { type Config, ConfigurationError, readConfig } from '../config';
import { sqliteFile } from '../database/data-sources';
import { withOpen } from './sources';
import type { Place } from './place';

const codeOf = (error: unknown): string =>
  String((error as { driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code);

const inUse = (config: Config): ConfigurationError =>
  new ConfigurationError(
    `Something is using the database in ${config.dataDir}, such as a running server. Stop it, and run the command again. Nothing was changed.`,
  );

/**
 * Keeps everybody else from the SQLite file while the work goes on.
 *
 * @param work gets the connection, or nothing when there is no file or it cannot be read
 * @throws ConfigurationError when another process has the file open
 */
export async function withClaimed<T>(config: Config, work: (runner: QueryRunner | null) => Promise<T>): Promise<T> {
  if (!existsSync(sqliteFile(config))) return work(null);
  let isClaimed = false;
  try {
    return await withOpen(config, {}, async (runner) => {
      // Leaving the write-ahead log succeeds only for the last one that has the file open, and brings all into the one file.
      await runner.query('PRAGMA busy_timeout = 200');
      const [{ journal_mode: mode }] = await runner.query('PRAGMA journal_mode = DELETE');
      if (mode !== 'delete') throw inUse(config);
      await runner.query('BEGIN EXCLUSIVE');
      isClaimed = true;
      try {
        return await work(runner);
      } finally {
        await runner.query('ROLLBACK');
      }
    });
  } catch (error) {
    if (isClaimed) throw error;
    if (codeOf(error) === 'SQLITE_BUSY') throw inUse(config);
    // What is damaged may be replaced, and is nobody's.
    if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(codeOf(error))) return work(null);
    throw error;
  }
}

/** A new file in the work folder, which takes the place of the old one in one step. */
export async function inSqlite<T>(config: Config, work: string, then: (place: Place) => Promise<T>): Promise<T> {
  return withClaimed(config, (old) => {
    const made = readConfig({ DATA_DIR: work });
    return then({
      config: made,
      old,
      async takeOver(replaced) {
        const [file, kept] = [sqliteFile(config), join(replaced, 'zesumme.sqlite')];
        // Left by a file that is gone or could not be read. Beside the new file, they would be taken for its own.
        const rests = ['-wal', '-shm', '-journal'].filter((rest) => existsSync(`${file}${rest}`));
        const isThere = existsSync(file);
        chmodSync(sqliteFile(made), isThere ? statSync(file).mode & 0o777 : 0o600);
        if (isThere || rests.length > 0) mkdirSync(replaced, { recursive: true, mode: 0o700 });
        for (const rest of rests) renameSync(`${file}${rest}`, `${kept}${rest}`);
        if (isThere) keep(file, kept);
        renameSync(sqliteFile(made), file);
        return null;
      },
    });
  });
}

/** By a second name, so that there is a database at every moment; where the disk knows none, by moving it. */
function keep(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    renameSync(file, kept);
  }
}
