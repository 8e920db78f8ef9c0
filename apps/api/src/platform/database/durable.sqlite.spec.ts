import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { readConfig } from '../config';
import { openReader, openWriter, sqliteFile } from './data-sources';

const MEGABYTE = 1_000_000;

describe('The SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-durable-'));
  const config = readConfig({ DATA_DIR: folder });
  const log = `${sqliteFile(config)}-wal`;
  let writer: DataSource;
  let other: DataSource;
  beforeAll(async () => {
    writer = await openWriter(config);
    other = await openReader(config);
  });
  afterAll(async () => {
    await writer.destroy();
    await other.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what is acknowledged over a power cut: the log is flushed at each commit', async () => {
    await expect(writer.query('PRAGMA synchronous')).resolves.toEqual([{ synchronous: 2 }]);
    await expect(writer.query('PRAGMA journal_mode')).resolves.toEqual([{ journal_mode: 'wal' }]);
  });

  it('is for the owner of the process alone, as is what lies beside it', () => {
    for (const end of ['', '-wal', '-shm']) expect(statSync(`${sqliteFile(config)}${end}`).mode & 0o077).toBe(0);
  });

  it('gives the room back that its log took while somebody read for long, such as a backup', async () => {
    await writer.query('CREATE TABLE large (content TEXT)');
    await other.query('BEGIN');
    await other.query('SELECT COUNT(*) FROM large');
    for (let at = 0; at < 30; at += 1) await writer.query('INSERT INTO large VALUES (hex(zeroblob(500000)))');
    expect(statSync(log).size).toBeGreaterThan(25 * MEGABYTE);
    await other.query('ROLLBACK');
    for (let at = 0; at < 30; at += 1) await writer.query('INSERT INTO large VALUES (hex(zeroblob(500000)))');
    expect(statSync(log).size).toBeLessThan(17 * MEGABYTE);
  });
});
