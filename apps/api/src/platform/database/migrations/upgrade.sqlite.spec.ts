import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { NamingStrategy } from '../naming';
import { migrations } from '.';

const LAST_OF_THE_FIRST_VERSION = 'Platform1700000009000';
const ACTS_BY_LINK = 'ActsByLink1700000046500';
const AUDIT_CATALOGUES = 'AuditCatalogues1700000047000';
const ONE_GRANT_EACH = 'OneGrantEach1700000048000';
const COMMUNE_MAPPINGS = 'CommuneMappings1700000054000';
const EVIDENCE_PIECES = 'EvidencePieces1700000025000';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zesumme-upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (chosen: typeof migrations): Promise<DataSource> =>
  new DataSource({
    type: 'sqlite',
    database: join(folder, 'zesumme.sqlite'),
    migrations: chosen,
    namingStrategy: new NamingStrategy(),
    migrationsTransactionMode: 'each',
  }).initialize();

interface Column {
  name: string;
  type: string;
}
type Row = Record<string, unknown>;

async function tablesOf(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations' ORDER BY name",
  );
  return rows.map(({ name }) => name);
}

/** One row in each of these tables, or in every one, each value after the type of its column; what it refers to does not matter here. */
async function fill(source: DataSource, tables?: string[]): Promise<Record<string, Row>> {
  await source.query('PRAGMA foreign_keys = OFF');
  const rows: Record<string, Row> = {};
  for (const table of tables ?? (await tablesOf(source))) {
    const columns: Column[] = await source.query(`PRAGMA table_info("${table}")`);
    const row = Object.fromEntries(
      columns.map(({ name, type }) => [name, /int|bool|float/i.test(type) ? 1 : `${table}.${name}`]),
    );
    const names = Object.keys(row).map((name) => `"${name}"`);
    const values = Object.values(row);
    await source.query(`INSERT INTO "${table}" (${names.join()}) VALUES (${values.map(() => '?').join()})`, values);
    rows[table] = row;
  }
  await source.query('PRAGMA foreign_keys = ON');
  return rows;
}

describe('Upgrading an SQLite file', () => {
  it('keeps every row of the first version, and all that stood in it', async () => {
    const first = migrations.slice(0, migrations.findIndex(({ name }) => name === LAST_OF_THE_FIRST_VERSION) + 1);
    const before = await open(first);
    await before.runMigrations();
    const rows = await fill(before);
    await before.destroy();

    const after = await open(migrations);
    await after.runMigrations();
    const kept: Record<string, Row[]> = {};
    for (const [table, row] of Object.entries(rows)) {
      const names = Object.keys(row).map((name) => `"${name}"`);
      kept[table] = await after.query(`SELECT ${names.join()} FROM "${table}"`);
    }
    await after.destroy();
    expect(Object.keys(rows).length).toBeGreaterThan(30);
    expect(kept).toEqual(Object.fromEntries(Object.entries(rows).map(([table, row]) => [table, [row]])));
  });

  it('keeps what was evidence for one measure each, by a meeting, with its answer', async () => {
    const before = await open(
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === EVIDENCE_PIECES),
      ),
    );
    await before.runMigrations();
    const { evidence = {}, meeting = {} } = await fill(before);
    await before.destroy();
    expect([evidence['measure_id'], meeting['title']]).toEqual(['evidence.measure_id', 'meeting.title']);

    const after = await open(migrations);
    await after.query('PRAGMA foreign_keys = OFF');
    // The filled rows refer to each other by chance alone: here the evidence is of the meeting.
    await after.query('UPDATE evidence SET meeting_id = (SELECT id FROM meeting)');
    await after.runMigrations();
    const [kept] = await after.query('SELECT * FROM evidence');
    expect(kept).toMatchObject({ id: 'evidence.id', kind: 'meeting', title: 'meeting.title', state: 'evidence.state' });
    expect(kept).toMatchObject({ word: 'evidence.word', is_proposal: 1, removed_at: null, valid_until: null });
    expect(await after.query('SELECT * FROM evidence_measure')).toEqual([
      {
        evidence_id: 'evidence.id',
        measure_id: 'evidence.measure_id',
        commune_code: 'evidence.commune_code',
        source_id: 'meeting.id',
      },
    ]);
    const since = migrations.slice(migrations.findIndex(({ name }) => name === EVIDENCE_PIECES));
    for (const _ of since) {
      await after.query('PRAGMA foreign_keys = OFF');
      await after.undoLastMigration();
    }
    const [again] = await after.query('SELECT id, measure_id, meeting_id, state FROM evidence');
    expect(again).toEqual({
      id: 'evidence.id',
      measure_id: 'evidence.measure_id',
      meeting_id: 'meeting.id',
      state: 'evidence.state',
    });
    await after.destroy();
  });

  it('says of what was done by a link whose it was, where there is one who it can have been', async () => {
    const before = await open(
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === ACTS_BY_LINK),
      ),
    );
    await before.runMigrations();
    await fill(before, ['contact', 'personal_link', 'event']);
    await before.query('PRAGMA foreign_keys = OFF');
    // The one row of each table is made to be: the link of Ada Lo to the meeting, and an answer by whoever is called so.
    await before.query("UPDATE contact SET given_name = 'Ada', family_name = 'Lo'");
    await before.query("UPDATE personal_link SET purpose = 'answer', subject_id = 'm', holder_id = 'contact.id'");
    await before.query("UPDATE event SET actor_account_id = NULL, subject_type = 'meeting', subject_id = 'm'");
    await before.query("UPDATE event SET actor_label = 'Ada Lo'");
    const columns: Column[] = await before.query('PRAGMA table_info("event")');
    const others = columns.map(({ name }) => name).filter((name) => name !== 'id' && name !== 'actor_label');
    await before.query(
      `INSERT INTO event (id, actor_label, ${others.join()}) SELECT 'other', 'Another', ${others.join()} FROM event`,
    );
    await before.destroy();

    const after = await open(migrations);
    await after.runMigrations();
    const told: Row[] = await after.query('SELECT actor_label, actor_holder_id FROM event ORDER BY actor_label');
    await after.destroy();
    expect(told).toEqual([
      { actor_label: 'Ada Lo', actor_holder_id: 'contact.id' },
      { actor_label: 'Another', actor_holder_id: null },
    ]);
  });

  it('leaves each audit the catalogue by which its level was shown, with the reviews that rest on it', async () => {
    const before = await open(
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === AUDIT_CATALOGUES),
      ),
    );
    await before.runMigrations();
    const { commune_audit: stored = {}, commune_catalogue: chosen = {} } = await fill(before, [
      ...['catalogue', 'commune_audit', 'commune_catalogue', 'chapter_6_review'],
    ]);
    await before.query('PRAGMA foreign_keys = OFF');
    await before.query('UPDATE chapter_6_review SET audit_id = (SELECT id FROM commune_audit)');
    const [review] = await before.query('SELECT * FROM chapter_6_review');
    await before.destroy();

    const after = await open(migrations);
    await after.runMigrations();
    expect(await after.query('SELECT * FROM commune_audit')).toEqual([{ ...stored, catalogue_id: 'catalogue.id' }]);
    expect(await after.query('SELECT * FROM chapter_6_review')).toEqual([review]);
    for (const _ of migrations.slice(migrations.findIndex(({ name }) => name === AUDIT_CATALOGUES))) {
      await after.query('PRAGMA foreign_keys = OFF');
      await after.undoLastMigration();
    }
    expect(await after.query('SELECT * FROM commune_audit')).toEqual([stored]);
    await after.query('UPDATE commune_audit SET commune_code = ?', [chosen['commune_code']]);
    await after.runMigrations();
    const [own] = await after.query('SELECT catalogue_id FROM commune_audit');
    expect(own).toEqual({ catalogue_id: chosen['catalogue_id'] });
    await after.destroy();
  });

  it('prefers for an audit of a commune that has not chosen a catalogue that is valid today, as the product does', async () => {
    const before = await open(
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === AUDIT_CATALOGUES),
      ),
    );
    await before.runMigrations();
    await fill(before, ['catalogue', 'commune_audit']);
    await before.query('PRAGMA foreign_keys = OFF');
    const columns: Column[] = await before.query('PRAGMA table_info("catalogue")');
    const names = columns.map(({ name }) => name);
    const versions = [
      { id: 'valid', valid_from: '2021-01-01', valid_until: null, published_at: '2021-01-01' },
      { id: 'to-come', valid_from: '2999-01-01', valid_until: null, published_at: '2023-01-01' },
      { id: 'over', valid_from: null, valid_until: '2020-12-31', published_at: '2022-01-01' },
    ];
    for (const version of versions) {
      const values: Row = { ...version, is_default: 1 };
      const chosen = names.map((name) => (name in values ? '?' : `"${name}"`));
      await before.query(
        `INSERT INTO catalogue (${names.map((name) => `"${name}"`).join()}) SELECT ${chosen.join()} FROM catalogue WHERE id = 'catalogue.id'`,
        names.filter((name) => name in values).map((name) => values[name]),
      );
    }
    await before.query("DELETE FROM catalogue WHERE id = 'catalogue.id'");
    await before.destroy();

    const after = await open(migrations);
    await after.query('PRAGMA foreign_keys = OFF');
    await after.runMigrations();
    expect(await after.query('SELECT catalogue_id FROM commune_audit')).toEqual([{ catalogue_id: 'valid' }]);
    for (const _ of migrations.slice(migrations.findIndex(({ name }) => name === AUDIT_CATALOGUES))) {
      await after.query('PRAGMA foreign_keys = OFF');
      await after.undoLastMigration();
    }
    await after.query('PRAGMA foreign_keys = OFF');
    await after.query("DELETE FROM catalogue WHERE id = 'valid'");
    await after.runMigrations();
    expect(await after.query('SELECT catalogue_id FROM commune_audit')).toEqual([{ catalogue_id: 'to-come' }]);
    await after.destroy();
  });

  it('leaves an adviser who was named twice for a commune the later day, and names nobody twice from then on', async () => {
    const before = await open(
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === ONE_GRANT_EACH),
      ),
    );
    await before.runMigrations();
    await before.query('PRAGMA foreign_keys = OFF');
    const days = [null, '2026-12-30', '2026-12-31', '2026-12-31'];
    for (const [at, day] of days.entries()) {
      await before.query(`INSERT INTO adviser_grant VALUES (?, 'adviser', 'D001', ?, '')`, [`${at}`, day]);
    }
    await before.query(`INSERT INTO adviser_grant VALUES ('other', 'adviser', 'D002', NULL, '')`);
    await before.destroy();

    const after = await open(migrations);
    await after.query('PRAGMA foreign_keys = OFF');
    await after.runMigrations();
    expect(await after.query('SELECT id, until_day FROM adviser_grant ORDER BY id')).toEqual([
      { id: '2', until_day: '2026-12-31' },
      { id: 'other', until_day: null },
    ]);
    const again = after.query(`INSERT INTO adviser_grant VALUES ('new', 'adviser', 'D001', NULL, '')`);
    await expect(again).rejects.toThrow('UNIQUE');
    await after.destroy();
  });

  it('learns from the history along which mapping a commune moved, the last time that it did', async () => {
    const before = await open(
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === COMMUNE_MAPPINGS),
      ),
    );
    await before.runMigrations();
    await fill(before, ['event', 'assessment', 'measure']);
    await before.query('PRAGMA foreign_keys = OFF');
    const add = async (table: string, values: Row): Promise<void> => {
      const columns: Column[] = await before.query(`PRAGMA table_info("${table}")`);
      const names = columns.map(({ name }) => name);
      await before.query(
        `INSERT INTO ${table} (${names.join()}) SELECT ${names.map((name) => (name in values ? '?' : name)).join()} FROM ${table} WHERE id = '${table}.id'`,
        names.filter((name) => name in values).map((name) => values[name]),
      );
    };
    const versions = { one: 'first', two: 'first', eins: 'second', zwei: 'second' };
    for (const [id, catalogue_id] of Object.entries(versions)) {
      await add('measure', { id, catalogue_id, slug: id });
      await add('assessment', { id: `of-${id}`, measure_id: id, commune_code: 'D001' });
    }
    const carried = (at: string, from: string, to: string): Promise<void> => {
      const data = JSON.stringify({ changes: [{ field: 'carriedFrom', before: null, after: `of-${from}` }] });
      const what = { kind: 'assessment.carried', subject_id: `of-${to}`, commune_code: 'D001' };
      return add('event', { id: at, at, data, ...what });
    };
    await carried('2026-01-01', 'one', 'eins');
    await carried('2026-01-02', 'two', 'gone');
    await carried('2026-01-03', 'gone', 'eins');
    await carried('2026-02-01', 'one', 'zwei');
    await before.destroy();

    const after = await open(migrations);
    await after.query('PRAGMA foreign_keys = OFF');
    await after.runMigrations();
    expect(await after.query('SELECT * FROM commune_mapping')).toEqual([
      { commune_code: 'D001', from_measure_id: 'one', to_measure_id: 'zwei' },
    ]);
    await after.destroy();
  });
});
