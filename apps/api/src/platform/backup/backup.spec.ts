import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXED_NOW } from '@zesumme/testing';
import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../../testing/database';
import { fillWithDemonstration } from '../../testing/demonstration';
import { OpenDatabase } from '../../testing/open-database';
import { indexed } from '../../testing/search-index';
import { type Config, ConfigurationError, readConfig } from '../config';
import { openWriter, sqliteFile } from '../database/data-sources';
import { migrations } from '../database/migrations';
import { serverSecret } from '../links/secret';
import { ReaderZone } from '../outbox/reader-zone.entity';
import { SentForm } from '../links/sent-form.entity';
import { type Entry, entryOf, writeArchive } from './archive';
import { MANIFEST, type Manifest, SECRET } from './manifest';
import { withOpen } from './sources';
import { unpack } from './unpack';
import { backUp } from './back-up';
import { copyToPostgres } from './copy';
import { restore } from './restore';
import { LEFT_OUT } from './tables';

/** Nobody was erased; what becomes of those who were is told beside the erasures. */
const nobody = async (): Promise<number> => 0;

const onPostgres = Boolean(process.env['TEST_DATABASE_URL']);
const NOW = new Date(FIXED_NOW);
let folder: string;
let source: OpenDatabase;
let archive: string;
let made: Manifest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zesumme-backup-'));
  source = await OpenDatabase.open(FIXED_NOW);
  await fillWithDemonstration(source);
  serverSecret(source.database.config);
  // Marks that end lines elsewhere, and letters that each language sorts otherwise.
  const keys = ['é', 'z', 'A', 'a\u2028b', 'a b\n"', 'Ä', '😀'];
  const zones = keys.map((recipientKey) => ({ recipientKey, timeZone: 'UTC', changedAt: '' }));
  await source.write((ctx) => ctx.insert(ReaderZone, zones));
  archive = join(folder, 'all.tar.gz');
  made = await backUp(source.database.config, archive, NOW);
}, 120_000);
afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

const sqliteIn = (name: string): Config => readConfig({ DATA_DIR: join(folder, name), LOG_LEVEL: 'silent' });

/** An SQLite database that the tests hand on from one to the next: filled first, changed last. */
const base = (): Config => sqliteIn('base');

/** What is in there, as a backup of it says: the hashes of all rows and files, whichever database it is. */
async function contentsOf(config: Config): Promise<Pick<Manifest, 'tables' | 'files'>> {
  const file = join(folder, `${createHash('sha256').update(JSON.stringify(config)).digest('hex')}.tar.gz`);
  rmSync(file, { force: true });
  const { tables, files, missing } = await backUp(config, file, NOW);
  expect(missing).toEqual([]);
  return { tables, files };
}

/** The archive anew, with some entries otherwise; nothing for one leaves it out. */
async function tampered(name: string, changes: Record<string, string | null>): Promise<string> {
  const unpacked = mkdtempSync(join(folder, 'unpacked-'));
  await unpack(archive, unpacked);
  const names = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(unpacked, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
  async function* entries(): AsyncGenerator<Entry> {
    for (const path of new Set([...names, ...Object.keys(changes)])) {
      const change = changes[path];
      if (change === null) continue;
      yield entryOf(path, change === undefined ? readFileSync(join(unpacked, path)) : Buffer.from(change));
    }
  }
  await writeArchive(join(folder, name), entries(), NOW);
  return join(folder, name);
}

type Change = Partial<Record<keyof Manifest, unknown>>;
const manifestWith = (change: Change) => ({ [MANIFEST]: JSON.stringify({ ...made, ...change }) });

describe('A backup', () => {
  it('holds every table but sessions, the documents and the secret, for its owner alone', () => {
    expect(made).toMatchObject({ format: 1, leftOut: LEFT_OUT, missing: [], secret: 'inside' });
    expect(Object.keys(made.tables).length).toBeGreaterThan(60);
    expect(made.tables['meeting']?.rows).toBeGreaterThan(3);
    expect([...Object.keys(made.tables), ...made.ignored].filter((name) => name.startsWith('search_'))).toEqual([]);
    expect(Object.keys(made.files).filter((name) => /^files\/\w+$/.test(name)).length).toBeGreaterThan(4);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
  });

  it('is not written over another, and leaves nothing behind when it cannot be made', async () => {
    await expect(backUp(source.database.config, archive)).rejects.toThrow('is there already');
    await expect(backUp(sqliteIn('nowhere'), join(folder, 'none.tar.gz'))).rejects.toThrow('There is no database');
    await expect(backUp(source.database.config, join(folder, 'no/such.tar.gz'))).rejects.toThrow(
      'Choose another place',
    );
    expect(readdirSync(folder).filter((name) => /part|none/.test(name))).toEqual([]);
  });

  it('holds what was there at one instant while others write', async () => {
    let isOver = false;
    const writing = (async () => {
      for (let n = 0; !isOver; n += 1) {
        await source.write(async (ctx) => {
          await ctx.insert(ReaderZone, [{ recipientKey: `written ${n}`, timeZone: 'UTC', changedAt: '' }]);
          await ctx.insert(SentForm, [{ id: `written ${n}`, sentAt: '' }]);
        });
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const file = join(folder, 'meanwhile.tar.gz');
    const { tables } = await backUp(source.database.config, file, NOW).finally(() => (isOver = true));
    await writing;
    const written = await source.count('sent_form');
    expect(written).toBeGreaterThan(1);
    expect((tables['reader_zone']?.rows ?? 0) - (made.tables['reader_zone']?.rows ?? 0)).toBe(
      tables['sent_form']?.rows,
    );
    await source.write((ctx) => ctx.manager.query("DELETE FROM reader_zone WHERE recipient_key LIKE 'written%'"));
    await source.write((ctx) => ctx.manager.query('DELETE FROM sent_form'));
    // What was left by a file that is gone would be taken for the new one's.
    const to = sqliteIn('meanwhile');
    mkdirSync(to.dataDir);
    for (const rest of ['-wal', '-journal']) writeFileSync(`${sqliteFile(to)}${rest}`, 'stale');
    const { replaced } = await restore(to, file, nobody, NOW);
    expect(readdirSync(replaced[0] ?? '').sort()).toEqual(['zesumme.sqlite-journal', 'zesumme.sqlite-wal']);
    expect(existsSync(`${sqliteFile(to)}-journal`)).toBe(false);
    expect(statSync(sqliteFile(to)).mode & 0o777).toBe(0o600);
    expect(statSync(replaced[0] ?? '').mode & 0o777).toBe(0o700);
  });
});

describe('A restore', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.remove());

  it('brings the same rows, documents and secret, and keeps what was there', async () => {
    const { config } = database;
    mkdirSync(join(config.dataDir, 'restoring/left-by-a-kill'), { recursive: true });
    serverSecret(config);
    const secret = readFileSync(join(config.dataDir, SECRET), 'utf8');
    const { replaced, rows } = await restore(config, archive, nobody, NOW);
    expect(rows).toBe(Object.values(made.tables).reduce((sum, table) => sum + table.rows, 0));
    await expect(contentsOf(config)).resolves.toEqual({ tables: made.tables, files: made.files });
    expect(existsSync(join(config.dataDir, 'restoring'))).toBe(false);
    if (onPostgres) expect(replaced[1]).toBe('zesumme_replaced_20261123t090000');
    else expect(existsSync(join(replaced[0] ?? '', 'zesumme.sqlite'))).toBe(true);
    // A second one within the same second keeps its own beside them, and the product opens what it brought.
    const again = await restore(config, archive, nobody, new Date(NOW.getTime() + 1));
    expect(again.replaced).toEqual(replaced.map((place) => `${place}_2`));
    expect(readFileSync(join(replaced[0] ?? '', SECRET), 'utf8')).toBe(secret);
    await (await openWriter(config)).destroy();
  });

  it('goes from one database to the other and back', async () => {
    const config = base();
    await restore(config, archive, nobody, NOW);
    await expect(contentsOf(config)).resolves.toEqual({ tables: made.tables, files: made.files });
    const back = join(folder, 'crossing.tar.gz');
    await backUp(config, back, NOW);
    await restore(database.config, back, nobody, NOW);
    await expect(contentsOf(database.config)).resolves.toEqual({ tables: made.tables, files: made.files });
    for (const each of [config, database.config]) await expect(indexed(each, 'mobilit')).resolves.toEqual([true, 0]);
  });

  it('refuses while a server runs', async () => {
    const server = await openWriter(database.config);
    await expect(restore(database.config, archive, nobody, NOW)).rejects.toThrow('Stop it, and run the command again');
    await server.destroy();
  });

  it('refuses an address that says in which schema or under which name', async () => {
    for (const setting of ['options=-c%20search_path%3Dpublic', 'application_name=other']) {
      const config = readConfig({
        DATA_DIR: join(folder, 'plain'),
        DATABASE_URL: `postgres://127.0.0.1:1/x?${setting}`,
      });
      await expect(restore(config, archive, nobody, NOW)).rejects.toThrow(`sets ${setting.split('=')[0]}`);
    }
  });
});

describe('A file that is no whole backup of this version', () => {
  let database: TestDatabase;
  let before: unknown;
  beforeAll(async () => {
    database = await testDatabase();
    before = await contentsOf(database.config);
  });
  afterAll(() => database.remove());

  async function expectRefused(file: string, why: string): Promise<void> {
    const refusal: unknown = await restore(database.config, file, nobody, NOW).catch((error: unknown) => error);
    expect(String(refusal)).toContain(why);
    expect(String(refusal)).toContain('Nothing was changed');
    expect(refusal).toBeInstanceOf(ConfigurationError);
    expect(readdirSync(database.config.dataDir).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
  }
  afterEach(async () => {
    await expect(contentsOf(database.config)).resolves.toEqual(before);
  });

  it('is refused when it is another file, none, or cut off', async () => {
    await expectRefused(join(folder, 'no-such-file'), 'There is no file');
    const whole = readFileSync(archive);
    const cut = join(folder, 'cut');
    for (const bytes of ['', 'A letter.', '\x1f\x8b not really', whole.subarray(0, 20), whole.subarray(0, -9)]) {
      writeFileSync(cut, bytes);
      await expectRefused(cut, 'is no whole backup');
    }
    writeFileSync(cut, whole.subarray(0, whole.length / 2));
    await expectRefused(cut, 'is no whole backup');
  });

  it('is refused when one byte of it is another, wherever', async () => {
    const whole = readFileSync(archive);
    const file = join(folder, 'flipped');
    const ends = Array.from({ length: 12 }, (_, at) => [at, whole.length - 1 - at]).flat();
    const between = Array.from({ length: 12 }, (_, part) => Math.floor(((part + 0.5) * whole.length) / 12));
    for (const at of [...ends, ...between, whole.length - 115, whole.length - 105]) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      writeFileSync(file, flipped);
      const unpacked = mkdtempSync(join(folder, 'flipped-'));
      await expect(unpack(file, unpacked)).rejects.toThrow(ConfigurationError);
      rmSync(unpacked, { recursive: true });
    }
  });

  it('is refused when it comes from a newer version', async () => {
    const newer = [...made.migrations, 'Tomorrow1900000000000'];
    await expectRefused(await tampered('newer', manifestWith({ migrations: newer })), 'newer version');
    await expectRefused(await tampered('format', manifestWith({ format: 3 })), 'newer version');
  });

  it('is refused when something is in it that leads out, is missing or does not fit', async () => {
    await expectRefused(await tampered('out', { '../out': 'x' }), 'does not belong');
    expect(existsSync(join(folder, 'out.tar.gz'))).toBe(false);
    await expectRefused(await tampered('more', { 'rows/meeting/000009.ndjson': '{}\n' }), 'not as its list says');
    await expectRefused(await tampered('less', { 'rows/meeting/000001.ndjson': null }), 'not as its list says');
    await expectRefused(await tampered('other', { 'rows/meeting/000001.ndjson': '{}\n' }), 'not what they were');
    await expectRefused(await tampered('unlisted', { [MANIFEST]: null }), 'it has no manifest.json');
    await expectRefused(await tampered('strange', { [MANIFEST]: '{"product":"other"}' }), 'cannot be read');
  });

  it('changes nothing when only the last check finds what is wrong', async () => {
    // Every hash is right, and a row refers to one that is missing.
    const sha256 = createHash('sha256').update('').digest('hex');
    const tables = { ...made.tables, organisation: { rows: 0, parts: 0, sha256 } };
    const parts = made.tables['organisation']?.parts ?? 0;
    const names = Array.from({ length: parts }, (_, part) => `rows/organisation/00000${part + 1}.ndjson`);
    const changes = { ...manifestWith({ tables }), ...Object.fromEntries(names.map((name) => [name, null])) };
    const file = await tampered('broken', changes);
    const refusal = restore(database.config, file, nobody, NOW);
    await expect(refusal).rejects.toThrow(onPostgres ? '(23503)' : 'refers to one of');
    expect(readdirSync(database.config.dataDir).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
  });
});

describe('Copying to PostgreSQL', () => {
  it('brings every row into an empty database, and into no other', async () => {
    const from = base();
    await expect(copyToPostgres(from, 'postgres://127.0.0.1:1/none', NOW)).rejects.toThrow('ECONNREFUSED');
    // The rest needs a server, which the tests on PostgreSQL have.
    if (!onPostgres) return;
    const database = await testDatabase();
    const url = database.config.databaseUrl ?? '';
    await expect(copyToPostgres(from, url, NOW)).rejects.toThrow('Give an empty one');
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await client.end();
    const server = await openWriter(from);
    await expect(copyToPostgres(from, url, NOW)).rejects.toThrow('Stop it, and run the command again');
    await server.destroy();
    await expect(copyToPostgres(from, url, NOW)).resolves.toMatchObject({ leftOut: LEFT_OUT, foreign: [] });
    const to = readConfig({ DATA_DIR: from.dataDir, DATABASE_URL: url });
    await expect(contentsOf(to)).resolves.toEqual({ tables: made.tables, files: made.files });
    await openWriter(to).then((source) => source.destroy());
    await database.remove();
  });
});

describe('A backup of', () => {
  it('documents that are not whole on the disk names them, and holds the rest', async () => {
    const config = base();
    const [first = '', second = ''] = readdirSync(join(config.dataDir, 'files'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /[\da-f]{64}$/.test(path))
      .map((path) => join(config.dataDir, 'files', path));
    rmSync(first);
    writeFileSync(second, 'otherwise');
    const { missing, files } = await backUp(config, join(folder, 'lost.tar.gz'), NOW);
    expect(missing.sort()).toEqual([first.slice(-64), second.slice(-64)].sort());
    expect(Object.keys(files)).toContain(SECRET);
    await expect(restore(sqliteIn('found'), join(folder, 'lost.tar.gz'), nobody, NOW)).resolves.toMatchObject({
      replaced: [],
    });
  });

  it('a database with tables of others leaves those out, and one without its secret is refused', async () => {
    const config = base();
    await withOpen(config, {}, (runner) => runner.query('CREATE TABLE "Their Notes" (id integer)'));
    const { ignored, tables } = await backUp(config, join(folder, 'theirs.tar.gz'), NOW);
    expect(ignored).toEqual(['Their Notes']);
    expect(Object.keys(tables)).toEqual(Object.keys(made.tables));
    await restore(sqliteIn('ours'), join(folder, 'theirs.tar.gz'), nobody, NOW);
    await withOpen(config, {}, (runner) => runner.query('DROP TABLE "Their Notes"'));
    const secret = join(config.dataDir, SECRET);
    const was = readFileSync(secret);
    rmSync(secret);
    mkdirSync(secret);
    await expect(backUp(config, join(folder, 'unread.tar.gz'), NOW)).rejects.toThrow('may not read');
    rmSync(secret, { recursive: true });
    writeFileSync(secret, was);
  });

  it('an older version is brought up to this one', async () => {
    const config = base();
    await withOpen(config, { migrations }, async (runner, from) => {
      await runner.query('PRAGMA foreign_keys = OFF');
      await from.undoLastMigration();
    });
    const older = await backUp(config, join(folder, 'older.tar.gz'), NOW);
    expect(older.migrations).toEqual(made.migrations.slice(0, -1));
    await restore(config, join(folder, 'older.tar.gz'), nobody, NOW);
    await expect(withOpen(config, {}, (runner) => runner.query('SELECT name FROM "migrations"'))).resolves.toHaveLength(
      made.migrations.length,
    );
  });
});
