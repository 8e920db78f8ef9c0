import type { QueryRunner } from 'typeorm';
import { type Indexed, indexed, indexedFirst, spelledOut } from './indexed';

/**
 * The words of every record, in FTS5, and the record that each row of it is of. A row's number says where its record comes: the
 * rank of its kind, then the newest first. FTS5 reads its rows in this order, so that a search stops where it has enough.
 */
export const WORDS = 'search_words';
export const ENTRIES = 'search_entry';

/** So many kinds of the same rank and second have a place each; 2^20 of them for each second, 2^52 for each rank. */
const PLACES = 1_048_576;
const RANK = 4_503_599_627_370_496n;
const LAST_SECOND = 4_294_967_295;

/** Between which places the kinds of a rank stand: from the first, and before the second. */
export const placesOf = (rank: number): [string, string] => [`${RANK * BigInt(rank)}`, `${RANK * BigInt(rank + 1)}`];

const MAKE = [
  `CREATE TABLE ${ENTRIES} (place INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL)`,
  `CREATE UNIQUE INDEX ${ENTRIES}_record ON ${ENTRIES} (record_id, kind)`,
  `CREATE VIRTUAL TABLE ${WORDS} USING fts5(title, text, content='', contentless_delete=1, ` +
    `tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
];

/** The first place of a row's rank and second. */
function firstPlace({ rank, moment }: Indexed, row: string): string {
  const seconds = `COALESCE(CAST(strftime('%s', ${row}.${moment}) AS INTEGER), 0)`;
  return `${RANK * BigInt(rank)} + (${LAST_SECOND} - MIN(MAX(${seconds}, 0), ${LAST_SECOND})) * ${PLACES}`;
}

const placeOf = (kind: Indexed, row: string): string =>
  `SELECT place FROM ${ENTRIES} WHERE record_id = ${row}.id AND kind = '${kind.type}'`;

const put = (kind: Indexed): string => `
  INSERT INTO ${ENTRIES} (place, kind, record_id)
    SELECT COALESCE((SELECT MAX(taken.place) + 1 FROM ${ENTRIES} taken
      WHERE taken.place >= free.place AND taken.place < free.place + ${PLACES}), free.place), '${kind.type}', NEW.id
    FROM (SELECT ${firstPlace(kind, 'NEW')} AS place) free;
  INSERT INTO ${WORDS} (rowid, title, text)
    VALUES ((${placeOf(kind, 'NEW')}), ${spelledOut(kind.title('NEW'))}, NEW.search_text);`;

const take = (kind: Indexed): string => `
  DELETE FROM ${WORDS} WHERE rowid = (${placeOf(kind, 'OLD')});
  DELETE FROM ${ENTRIES} WHERE record_id = OLD.id AND kind = '${kind.type}';`;

/** What is said of a row by its text and its moment: when these stay, so does its entry. */
const isOther = ({ title, moment }: Indexed): string =>
  [title, ...['search_text', moment, 'id'].map((column) => (row: string) => `${row}.${column}`)]
    .map((value) => `${value('OLD')} IS NOT ${value('NEW')}`)
    .join(' OR ');

/**
 * What keeps the index as the records are, in the transaction that changes them. Each speaks of its own table alone: a migration
 * that makes a table anew takes its triggers away, and those of the others stay right.
 */
function triggers(kinds: readonly Indexed[] = indexed): { name: string; sql: string }[] {
  return kinds.flatMap((kind) => {
    const trigger = (when: string, body: string, condition = '') => {
      const name = `search_${kind.table}_${when.toLowerCase()}`;
      return { name, sql: `CREATE TRIGGER ${name} AFTER ${when} ON "${kind.table}" ${condition} BEGIN${body}\nEND` };
    };
    return [
      trigger('INSERT', put(kind)),
      trigger('UPDATE', take(kind) + put(kind), `WHEN ${isOther(kind)}`),
      trigger('DELETE', take(kind)),
    ];
  });
}

export async function makeSqliteIndex(runner: QueryRunner): Promise<void> {
  for (const sql of MAKE) await runner.query(sql);
  await keepSqliteIndex(runner, indexedFirst);
}

export async function dropSqliteIndex(runner: QueryRunner): Promise<void> {
  for (const { name } of triggers(indexedFirst)) await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
  await runner.query(`DROP TABLE ${WORDS}`);
  await runner.query(`DROP TABLE ${ENTRIES}`);
}

/** Takes one kind of records out of the index. */
export async function dropFromSqliteIndex(runner: QueryRunner, kind: Indexed): Promise<void> {
  for (const { name } of triggers([kind])) await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
  const entries = `FROM ${ENTRIES} WHERE kind = '${kind.type}'`;
  await runner.query(`DELETE FROM ${WORDS} WHERE rowid IN (SELECT place ${entries})`);
  await runner.query(`DELETE ${entries}`);
}

/** Makes the index anew where a trigger is missing or of another version: what has changed since would not be in it. */
export async function keepSqliteIndex(runner: QueryRunner, kinds: readonly Indexed[] = indexed): Promise<void> {
  const found: { name: string; sql: string }[] = await runner.query(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search\\_%' ESCAPE '\\'",
  );
  const wanted = triggers(kinds);
  if (wanted.every(({ name, sql }) => found.some((each) => each.name === name && each.sql === sql))) return;
  for (const { name } of found) await runner.query(`DROP TRIGGER ${name}`);
  for (const { sql } of wanted) await runner.query(sql);
  await fill(runner, kinds);
}

async function fill(runner: QueryRunner, kinds: readonly Indexed[]): Promise<void> {
  const rows = kinds.map(
    (kind) =>
      `SELECT '${kind.type}' AS kind, source.id, ${firstPlace(kind, 'source')} AS place FROM "${kind.table}" source`,
  );
  await runner.query(`INSERT INTO ${WORDS} (${WORDS}) VALUES ('delete-all')`);
  await runner.query(`DELETE FROM ${ENTRIES}`);
  await runner.query(
    `INSERT INTO ${ENTRIES} (place, kind, record_id)
      SELECT place + ROW_NUMBER() OVER (PARTITION BY place ORDER BY id, kind) - 1, kind, id
      FROM (${rows.join(' UNION ALL ')})`,
  );
  for (const kind of kinds) {
    await runner.query(
      `INSERT INTO ${WORDS} (rowid, title, text)
        SELECT entry.place, ${spelledOut(kind.title('source'))}, source.search_text
        FROM "${kind.table}" source JOIN ${ENTRIES} entry ON entry.record_id = source.id AND entry.kind = '${kind.type}'
        ORDER BY entry.place`,
    );
  }
  await runner.query(`INSERT INTO ${WORDS} (${WORDS}) VALUES ('optimize')`);
}
