import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config';
import type { ErasureRow } from './erase-again';

const FILE = 'erasures.json';

/** The list of erasures as it was at some time. It names nobody. */
export interface ErasureList {
  writtenAt: string;
  rows: ErasureRow[];
}

type Places = Pick<Config, 'dataDir' | 'backupDir'>;

const foldersOf = ({ dataDir, backupDir }: Places): string[] => [dataDir, ...(backupDir === null ? [] : [backupDir])];

/**
 * Keeps the whole list of erasures outside of the database too, beside it and beside the nightly backups: a backup that is
 * restored where that database is gone still is without those who were erased. What a list there has beside stays in it: another
 * process that shares the folder may have erased somebody in the same moment. A folder that cannot be written to does not keep the
 * list out of the other.
 *
 * @throws Error where it could not be kept in one of them
 */
export function keepErasureList(config: Places, list: ErasureList): void {
  const failures: unknown[] = [];
  for (const folder of foldersOf(config)) {
    try {
      keepIn(folder, list);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

function keepIn(folder: string, { writtenAt, rows }: ErasureList): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  const part = `${file}.${randomUUID()}.part`;
  const all = new Map([...(listIn(file)?.rows ?? []), ...rows].map((row) => [row.id, row]));
  const list: ErasureList = { writtenAt, rows: [...all.values()] };
  try {
    // On the disk before it has its name: whoever reads it meanwhile, or after a power cut, has the old one or the new one, each whole.
    writeFileSync(part, JSON.stringify(list), { mode: 0o600, flush: true });
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

/** The lists that lie beside the database, beside the nightly backups, and beside an archive; damaged ones are none. */
export function keptErasureLists(config: Places, archive: string): ErasureList[] {
  const folders = new Set([...foldersOf(config), dirname(archive)].map((folder) => resolve(folder)));
  return [...folders].flatMap((folder) => listIn(join(folder, FILE)) ?? []);
}

function listIn(file: string): ErasureList | null {
  try {
    const { writtenAt, rows } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ErasureList>;
    return typeof writtenAt === 'string' && Array.isArray(rows) ? { writtenAt, rows } : null;
  } catch {
    return null;
  }
}
