import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
 * restored where that database is gone still is without those who were erased.
 */
export function keepErasureList(config: Places, list: ErasureList): void {
  for (const folder of foldersOf(config)) {
    mkdirSync(folder, { recursive: true });
    const [file, part] = [join(folder, FILE), join(folder, `${FILE}.part`)];
    writeFileSync(part, JSON.stringify(list), { mode: 0o600 });
    // Whoever reads it meanwhile has the old one or the new one, each whole.
    renameSync(part, file);
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
