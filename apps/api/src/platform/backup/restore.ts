import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../config';
import { requireWritableFolder } from '../database/data-sources';
import { flushFolder } from '../stored-files';
import { dropKept, keepReplaced, placeDocuments, placeSecret } from './documents';
import { type EraseAgain, eraseAgainIn } from './erase-again';
import { keptErasureLists } from './erasure-list';
import { fillDatabase } from './fill';
import { freeName } from './free-name';
import { workFolder } from './left-restore';
import type { Manifest } from './manifest';
import type { Place } from './place';
import { inPostgres } from './postgres-place';
import { inSqlite } from './sqlite-place';
import { withTemporary } from './temporary';
import { linesOf, unpack } from './unpack';

/** What a restore did. */
export interface Restored {
  manifest: Manifest;
  rows: number;
  /** Where what was there before is kept: a folder, a schema, or both. */
  replaced: string[];
  /** How many people were erased again. */
  erasedAgain: number;
  /** Whether a list of erasures was there that is newer than the backup. */
  isSureOfErasures: boolean;
}

/** `2026-11-29T05:00:00.000Z`, as a part of names. */
export const stampOf = (now: Date): string => now.toISOString().slice(0, 19).replace(/\W/g, '').toLowerCase();

/**
 * Puts a backup in the place of what is there. The archive is checked, a new database is made beside the old one and
 * checked, and only then do they change places: whatever fails or stops before leaves everything as it was.
 *
 * @param eraseAgain takes out of it whom an erasure has named since the backup was made
 * @throws ConfigurationError when the file is no whole backup, is of a newer version, or a server is running
 */
export async function restore(
  config: Config,
  file: string,
  eraseAgain: EraseAgain,
  now = new Date(),
): Promise<Restored> {
  requireWritableFolder(config.dataDir);
  const work = workFolder(config);
  // Of a restore that was ended in the middle.
  await rm(work, { recursive: true, force: true });
  return withTemporary(work, async () => {
    const unpacked = join(work, 'archive');
    await mkdir(unpacked, { recursive: true, mode: 0o700 });
    return beside(config, work, now, async (place) => {
      const manifest = await unpack(resolve(file), unpacked);
      const rows = await fillDatabase(place, {
        migrations: manifest.migrations,
        tables: Object.keys(manifest.tables),
        linesOf: (table) => linesOf(unpacked, table, manifest.tables[table]?.parts ?? 0),
      });
      const known = { madeAt: manifest.madeAt, lists: keptErasureLists(config, resolve(file)) };
      const { count: erasedAgain, isSure: isSureOfErasures } = await eraseAgainIn(place, eraseAgain, now, known);
      const kept = await freeName(join(config.dataDir, `replaced-${stampOf(now)}`), existsSync);
      const schema = await replace(async () => {
        await keepReplaced(config, kept);
        await placeDocuments(config, unpacked, manifest);
        return place.takeOver(kept);
      }, kept);
      placeSecret(config, unpacked, manifest);
      await flushFolder(config.dataDir);
      const replaced = [...(existsSync(kept) ? [kept] : []), ...(schema ? [schema] : [])];
      return { manifest, rows, replaced, erasedAgain, isSureOfErasures };
    });
  });
}

async function replace<T>(work: () => Promise<T>, kept: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await dropKept(kept);
    throw error;
  }
}

/** Opens a place for a new database beside the one of these settings, in a folder that is removed afterwards. */
const beside = <T>(config: Config, work: string, now: Date, then: (place: Place) => Promise<T>): Promise<T> =>
  config.databaseUrl ? inPostgres(config, stampOf(now), then) : inSqlite(config, work, then);
