import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config';
import { sqliteFile } from '../database/data-sources';

const DAY = 86_400_000;

/** The folder in which a restore works; it may be large. */
export const workFolder = (config: Config): string => join(config.dataDir, 'restoring');

/**
 * Tells what a restore that was killed left in the data folder, before the database is opened.
 *
 * @returns removes it, once the database is open: a restore that goes on would have kept it shut. With PostgreSQL, where the
 * restore may go on elsewhere, only what nobody has touched for a day
 */
export function leftRestore(config: Config): () => Promise<boolean> {
  const hadFile = existsSync(sqliteFile(config));
  return async () => {
    const found = await stat(workFolder(config)).catch(() => null);
    const isLeft = found !== null && (config.databaseUrl ? Date.now() - found.mtimeMs > DAY : hadFile);
    if (isLeft) await rm(workFolder(config), { recursive: true, force: true });
    return isLeft;
  };
}
