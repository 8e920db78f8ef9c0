import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type TestDatabase, testDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import { readConfig } from '../config';
import { NightlyBackups } from './nightly-backups';
import { withOpen } from './sources';
import { superfluous } from './retention';

const daysTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => new Date(Date.parse(last) - back * 86_400_000).toISOString().slice(0, 10));

describe('What is kept of the backups', () => {
  const keep = { days: 3, weeks: 2, months: 3 };

  it('is the newest of each of the last days, weeks and months', () => {
    const days = daysTo('2026-11-25', 100);
    const gone = superfluous(days, keep);
    expect(days.filter((day) => !gone.includes(day))).toEqual([
      '2026-11-25',
      '2026-11-24',
      '2026-11-23',
      '2026-11-22',
      '2026-10-31',
      '2026-09-30',
    ]);
  });

  it('counts those that there are, so that nothing goes by when none was made', () => {
    expect(superfluous(['2024-01-01', '2024-01-01', '2025-06-06'], keep)).toEqual([]);
  });

  it('is the newest of all, whatever is asked for', () => {
    expect(superfluous(['2026-11-24', '2026-11-25'], { days: 0, weeks: 0, months: 0 })).toEqual(['2026-11-24']);
  });

  it('is as much after a year of nights as all at once', () => {
    let left: string[] = [];
    for (const day of daysTo('2026-11-25', 365).reverse()) {
      left.push(day);
      const gone = superfluous(left, keep);
      left = left.filter((each) => !gone.includes(each));
    }
    expect(left).toHaveLength(6);
  });
});

/** A document that the disk does not have. */
const INSERT = `INSERT INTO file_content (hash, size, has_preview, created_at) VALUES ('${'a'.repeat(64)}', 1, false, '')`;

describe('At night', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'zesumme-nightly-'));
  });
  afterAll(async () => {
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('one backup is made, and those that are too many go; nothing else does', async () => {
    jest.spyOn(Logger.prototype, 'log').mockImplementation();
    const { dataDir, databaseUrl } = database.config;
    const settings = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '', BACKUP_DIR: folder, BACKUP_KEEP: '1,0,0' };
    for (const name of ['zesumme-2026-11-21.tar.gz', 'mine.tar.gz']) writeFileSync(join(folder, name), '');
    // One o'clock in Luxembourg, then two.
    const clock = new FixedClock(new Date('2026-11-23T00:30:00.000Z'));
    const nightly = new NightlyBackups(clock, readConfig(settings));
    await nightly.work();
    expect(readdirSync(folder).sort()).toEqual(['mine.tar.gz', 'zesumme-2026-11-21.tar.gz']);
    clock.advance(3_600_000);
    await nightly.work();
    await nightly.work();
    expect(readdirSync(folder).sort()).toEqual(['erasures.json', 'mine.tar.gz', 'zesumme-2026-11-23.tar.gz']);
    // The next night a document is gone: what has it stays. What was killed long ago goes.
    await withOpen(database.config, {}, (runner) => runner.query(INSERT));
    const part = join(folder, 'zesumme-2026-11-20.tar.gz.0-0.part');
    writeFileSync(part, '');
    utimesSync(part, new Date('2026-11-20'), new Date('2026-11-20'));
    const told = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    clock.advance(24 * 3_600_000);
    await nightly.work();
    expect(told).toHaveBeenCalledTimes(1);
    expect(readdirSync(folder).sort()).toEqual([
      'erasures.json',
      'mine.tar.gz',
      'zesumme-2026-11-23.tar.gz',
      'zesumme-2026-11-24.tar.gz',
    ]);
    await new NightlyBackups(clock, readConfig({ DATA_DIR: dataDir })).work();
  });
});
