import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
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
import { loadDemonstration } from '../../seeds/demonstration';
import { loadReference } from '../../seeds/reference';
import { OpenDatabase } from '../../testing/open-database';
import { SentForm } from '../links/sent-form.entity';
import { ReaderZone } from '../outbox/reader-zone.entity';
import { type Config, readConfig } from '../config';
import { openWriter } from '../database/data-sources';
import { type Entry, entryOf, writeArchive } from './archive';
import { DUMP, MANIFEST, type Manifest } from './manifest';
import { unpack } from './unpack';
import { backUp } from './back-up';
import { restore } from './restore';

/** The programs of PostgreSQL, of the version of the server that the tests are given. */
const programs = process.env['TEST_PG_PROGRAMS'] ?? '';
const server = process.env['TEST_DATABASE_URL'] ?? '';
const NOW = new Date(FIXED_NOW);
const nobody = async (): Promise<number> => 0;

let folder: string;
let source: OpenDatabase;
let archive: string;
let made: Manifest;
let dump: string;
const created: string[] = [];

/** Settings for a database, with the programs in the path as an operator has them. */
const settings = (databaseUrl: string | null, more: Record<string, string> = {}): Config =>
  readConfig({ DATA_DIR: source.database.config.dataDir, DATABASE_URL: databaseUrl ?? '', PATH: programs, ...more });

async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** An empty database beside the others. */
async function emptyDatabase(): Promise<string> {
  const name = `zesumme_test_${randomUUID().replaceAll('-', '')}`;
  await query(server, `CREATE DATABASE ${name}`);
  created.push(name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The archive anew with another dump; none leaves it out. */
async function withDump(content: Buffer | null, change: Partial<Manifest> = {}): Promise<string> {
  const unpacked = mkdtempSync(join(folder, 'unpacked-'));
  await unpack(archive, unpacked);
  const names = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(unpacked, path)).isFile(),
  );
  async function* entries(): AsyncGenerator<Entry> {
    for (const name of names) {
      if (name === MANIFEST) yield entryOf(name, Buffer.from(JSON.stringify({ ...made, ...change })));
      else if (name !== DUMP) yield entryOf(name, readFileSync(join(unpacked, name)));
      else if (content) yield entryOf(name, content);
    }
  }
  const file = join(folder, `${randomUUID()}.tar.gz`);
  await writeArchive(file, entries(), NOW);
  return file;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zesumme-dump-'));
  source = await OpenDatabase.open(FIXED_NOW);
  // Without its documents, which a dump has nothing of.
  await source.write(loadReference);
  await source.write((ctx) => loadDemonstration(ctx, 'nobody signs in'));
  const { databaseUrl } = source.database.config;
  await query(
    databaseUrl ?? '',
    `INSERT INTO login_guard (key, failures, last_failure_at) VALUES ('somebody', 1, '')`,
    'CREATE TABLE "Their Notes" (id integer)',
  );
  // Others write meanwhile, always two rows at once.
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
  archive = join(folder, 'all.tar.gz');
  made = await backUp(settings(databaseUrl), archive, NOW).finally(() => (isOver = true));
  await writing;
  const unpacked = join(folder, 'whole');
  mkdirSync(unpacked);
  await unpack(archive, unpacked);
  dump = join(unpacked, DUMP);
}, 120_000);
afterAll(async () => {
  await source.close();
  for (const name of created) await query(server, `DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});

describe('The dump in a backup', () => {
  it('is one that pg_restore reads: of every table of Zesumme, of no other, and without the rows of sessions', () => {
    expect(made).toMatchObject({ format: 2, dump: { state: 'inside', madeBy: expect.stringMatching(/^pg_dump \d+/) } });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    const list = execFileSync(join(programs, 'pg_restore'), ['--list', dump], { encoding: 'utf8' });
    const named = (kind: string): string[] =>
      [...list.matchAll(new RegExp(`^\\d+; \\d+ \\d+ ${kind} public (.+) \\S+$`, 'gm'))].map(([, name = '']) => name);
    const [tables, filled] = [named('TABLE'), named('TABLE DATA')];
    expect(tables).toEqual(expect.arrayContaining([...Object.keys(made.tables), ...made.leftOut, 'migrations']));
    expect(tables).not.toContain('Their Notes');
    expect(filled).toEqual(expect.arrayContaining([...Object.keys(made.tables), 'migrations']));
    expect(filled.filter((name) => made.leftOut.includes(name))).toEqual([]);
  });

  it('brings the very rows of the backup into an empty database, on which Zesumme opens', async () => {
    const url = await emptyDatabase();
    // As the documentation says: triggers go without what they call, and Zesumme makes them itself.
    const pgRestore = join(programs, 'pg_restore');
    const list = execFileSync(pgRestore, ['--list', dump], { encoding: 'utf8' }).split('\n');
    const wanted = join(folder, 'wanted.list');
    writeFileSync(wanted, list.filter((line) => !line.includes(' TRIGGER ')).join('\n'));
    execFileSync(pgRestore, ['--exit-on-error', '--no-owner', `--use-list=${wanted}`, `--dbname=${url}`, dump]);
    const again = await backUp(settings(url, { PG_DUMP: 'off' }), join(folder, 'again.tar.gz'), NOW);
    expect(again.tables).toEqual(made.tables);
    expect(again.migrations).toEqual(made.migrations);
    expect(again).toMatchObject({ format: 1, dump: { state: 'none' }, ignored: [] });
    expect(made.tables['sent_form']?.rows).toBeLessThan(await source.count('sent_form'));
    await expect(query(url, 'SELECT * FROM login_guard')).resolves.toEqual([]);
    const opened = await openWriter(settings(url));
    expect(list.filter((line) => line.includes(' TRIGGER public ')).length).toBeGreaterThan(0);
    await expect(query(url, "SELECT tgname FROM pg_trigger WHERE tgname LIKE 'kept%'")).resolves.not.toEqual([]);
    await opened.destroy();
  });

  it('does not stand in the way of a restore, which is from the rows', async () => {
    const into = readConfig({ DATA_DIR: join(folder, 'into'), LOG_LEVEL: 'silent' });
    await restore(into, archive, nobody, NOW);
    const { tables } = await backUp(into, join(folder, 'into.tar.gz'), NOW);
    expect(tables).toEqual(made.tables);
  });

  it('is held against what it was: a damaged, missing or added one is refused', async () => {
    const into = readConfig({ DATA_DIR: join(folder, 'untouched'), LOG_LEVEL: 'silent' });
    const whole = readFileSync(dump);
    const damaged = Buffer.from(whole);
    damaged[whole.length >> 1] = (damaged[whole.length >> 1] ?? 0) ^ 1;
    for (const [file, why] of [
      [await withDump(damaged), 'postgres.dump is not what it was'],
      [await withDump(whole.subarray(0, -1)), 'postgres.dump is not what it was'],
      [await withDump(null), 'postgres.dump is not as its list says'],
      [await withDump(whole, { dump: null }), 'postgres.dump is not as its list says'],
      [await withDump(whole, { format: 3 }), 'newer version'],
    ] as const)
      await expect(restore(into, file, nobody, NOW)).rejects.toThrow(why);
    expect(existsSync(join(into.dataDir, 'zesumme.sqlite'))).toBe(false);
    // As versions wrote it that knew of no dump.
    const older = await withDump(null, { dump: undefined, format: 1 });
    await expect(unpack(older, mkdtempSync(join(folder, 'older-')))).resolves.toMatchObject({ format: 1, dump: null });
  });

  it('is missed and told of where the user may not dump, and all the rest is there', async () => {
    const url = new URL(source.database.config.databaseUrl ?? '');
    const role = `reader_${randomUUID().slice(0, 8)}`;
    await query(
      url.href,
      `CREATE ROLE ${role} LOGIN PASSWORD 'geheim'`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`,
    );
    [url.username, url.password] = [role, 'geheim'];
    const file = join(folder, 'reader.tar.gz');
    const { dump: none, tables, format } = await backUp(settings(url.href), file, NOW);
    expect([none?.state, format]).toEqual(['failed', 1]);
    expect(none).toMatchObject({ why: expect.stringContaining('permission denied for sequence migrations_id_seq') });
    expect(Object.keys(tables)).toEqual(Object.keys(made.tables));
    const unpacked = mkdtempSync(join(folder, 'reader-'));
    await expect(unpack(file, unpacked)).resolves.toMatchObject({ dump: { state: 'failed' } });
    await query(server, `DROP OWNED BY ${role}`).catch(() => undefined);
  });
});
