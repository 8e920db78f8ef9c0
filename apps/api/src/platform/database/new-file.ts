import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../clock';
import { type Config, readConfig } from '../config';
import { Bulk } from './bulk';
import { Ctx } from './ctx';
import { keepWhatIsKept, letGo } from '../kept';
import { openWriter, sqliteFile } from './data-sources';

/** Runs work in one transaction of a file that is being made. */
export type WriteNew = <T>(work: (ctx: Ctx, bulk: Bulk) => Promise<T>) => Promise<T>;

/** Makes a new SQLite file of the product with many rows. It takes its place only once it is whole. */
export async function newFile(file: string, clock: Clock, fill: (write: WriteNew) => Promise<void>): Promise<void> {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  // Beside it, so that it can be moved in one step; of a name that nobody else has.
  const making = mkdtempSync(join(folder, '.making-'));
  try {
    const config = readConfig({ DATA_DIR: making });
    await make(config, clock, fill);
    renameSync(sqliteFile(config), file);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function make(config: Config, clock: Clock, fill: (write: WriteNew) => Promise<void>): Promise<void> {
  const writer = await openWriter(config);
  try {
    // Nobody has been told yet that anything is kept: what a power cut spoils is made again.
    await writer.query('PRAGMA synchronous = OFF');
    await writer.query('PRAGMA cache_size = -200000');
    // Counted once, and not with every row.
    const runner = writer.createQueryRunner();
    await letGo(runner);
    await fill((work) =>
      writer.transaction((manager) => work(new Ctx({ kind: 'system' }, manager, clock, true), new Bulk(manager))),
    );
    await keepWhatIsKept(writer);
    await writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await writer.destroy();
  }
}
