import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../clock';
import { Config } from '../config';
import { HOUR, Periodic } from '../instances';
import { erasuresOf } from './erase-again';
import { keepErasureList } from './erasure-list';
import { superfluous } from './retention';

/** From this hour on in Luxembourg, when hardly anybody works. */
const FROM = 2;
const NAME = /^zesumme-(\d{4}-\d{2}-\d{2})\.tar\.gz$/;
const PART = /^zesumme-\d{4}-\d{2}-\d{2}\.tar\.gz\.[\w-]+\.part$/;

/** What nightly backups that were killed left behind. One that is being made is never that old. */
async function removeLeft(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const found = PART.test(name) ? await stat(join(folder, name)).catch(() => null) : null;
    if (found && now.getTime() - found.mtimeMs > 24 * HOUR) await rm(join(folder, name), { force: true });
  }
}

/**
 * One backup for each day into BACKUP_DIR, and as many kept as BACKUP_KEEP says. What else lies in that folder is left
 * alone. A day that was missed because nothing ran at night has its backup when the server runs again.
 */
@Injectable()
export class NightlyBackups extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super(HOUR);
  }

  /** One round. */
  async work(): Promise<void> {
    const folder = this.config.backupDir;
    const now = this.clock.now();
    if (folder === null || DateTime.fromJSDate(now, { zone: 'Europe/Luxembourg' }).hour < FROM) return;
    const file = join(folder, `zesumme-${this.clock.today()}.tar.gz`);
    if (existsSync(file)) return;
    await mkdir(folder, { recursive: true });
    await removeLeft(folder, now);
    const { backUp } = await import('./back-up');
    const { missing, dump } = await backUp(this.config, file, now);
    keepErasureList(this.config, { writtenAt: now.toISOString(), rows: await erasuresOf(this.config) });
    if (dump?.state === 'failed')
      this.logger.error(`${file} is whole, but without a dump for pg_restore: ${dump.why}.`);
    if (missing.length > 0) {
      // An older one may be the only one that has them.
      this.logger.error(
        `${file} is without ${missing.length} documents that were not found whole on the disk. Older backups are kept until one is whole.`,
      );
      return;
    }
    const without = dump?.state === 'none' ? `, without a dump for pg_restore: ${dump.why}` : '';
    this.logger.log(`Backed up to ${file}${without}.`);
    const days = (await readdir(folder)).flatMap((name) => NAME.exec(name)?.[1] ?? []);
    for (const day of superfluous(days, this.config.backupKeep)) await rm(join(folder, `zesumme-${day}.tar.gz`));
  }
}
