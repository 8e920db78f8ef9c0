import { QueryFailedError, type QueryRunner } from 'typeorm';
import { type Config, ConfigurationError } from '../config';
import { migrations } from '../database/migrations';
import { letGo } from '../kept';
import { knownMigrations } from './manifest';
import { parameter, rowPages } from './rows';
import { withOpen } from './sources';
import { type TableShape, isPostgres, tablesOf } from './tables';

/** A database that nobody uses yet. */
export interface EmptyPlace {
  config: Config;
  /** PostgreSQL: the schema that is filled. */
  schema?: string;
}

/** The rows that are to be in it. */
export interface Rows {
  /** The migrations that made the tables they come from. */
  migrations: readonly string[];
  tables: readonly string[];
  /** Read twice: to be written, and to be held against what was written. */
  linesOf(table: string): AsyncIterable<string>;
}

type Row = Record<string, unknown>;

/** As many rows go into one statement as both databases take values. */
const MOST_ROWS = 500;
const MOST_VALUES = 30_000;

const mismatch = (what: string): ConfigurationError =>
  new ConfigurationError(`${what}. Nothing was changed: use another backup, and tell the makers of Zesumme.`);

/**
 * Makes the tables as they were where the rows come from, fills them, reads every row back and compares it, and only then
 * brings the tables up to this version.
 *
 * @returns how many rows were written
 * @throws ConfigurationError when a row is not there as it should be, or refers to one that is missing
 */
export async function fillDatabase(place: EmptyPlace, rows: Rows): Promise<number> {
  const former = { schema: place.schema, migrations: knownMigrations(rows.migrations) };
  const count = await withOpen(place.config, former, async (runner, source) => {
    await source.runMigrations();
    // Rows come in no order in which they could be counted: they are once the database is opened.
    await letGo(runner);
    const tables = await tablesOf(runner);
    const missing = tables.find(({ name }) => !rows.tables.includes(name));
    if (missing) throw mismatch(`The rows of ${missing.name} are missing`);
    if (!isPostgres(runner)) await runner.query('PRAGMA foreign_keys = OFF');
    await runner.query('BEGIN');
    const written = await withoutReferences(runner, () => writeAll(runner, tables, rows));
    await runner.query('COMMIT');
    return written;
  });
  await withOpen(place.config, { schema: place.schema, migrations }, async (runner, source) => {
    await source.runMigrations();
    // All into the one file, which can then be moved alone.
    if (!isPostgres(runner)) await runner.query('PRAGMA journal_mode = DELETE');
  });
  return count;
}

async function writeAll(runner: QueryRunner, tables: TableShape[], rows: Rows): Promise<number> {
  let count = 0;
  for (const table of tables) {
    count += await writeTable(runner, table, rows).catch((error: unknown) => {
      throw withoutValues(error, table.name);
    });
  }
  return count;
}

async function writeTable(runner: QueryRunner, table: TableShape, rows: Rows): Promise<number> {
  let count = 0;
  // A migration may have put rows there, which the backup holds as well.
  await runner.query(`DELETE FROM "${table.name}"`);
  for await (const lines of inChunks(rows.linesOf(table.name), table)) {
    await insert(runner, table, lines);
    count += lines.length;
  }
  await compare(runner, table, rows.linesOf(table.name));
  return count;
}

/** What a database refuses is told with all the values of the statement, which belong into no log. */
function withoutValues(error: unknown, table: string): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code = 'unknown' } = error.driverError as { code?: string };
  // Rows that do not fit; all else is the surroundings'.
  if (/^(22|23|SQLITE_(CONSTRAINT|MISMATCH|TOOBIG))/.test(code))
    return mismatch(`The database refuses rows of ${table} (${code})`);
  return Object.assign(new Error(`The rows of ${table} could not be written (${code}).`), { code });
}

/** Rows refer to each other in circles, so that no order would do: what they refer to is looked at once all are there. */
async function withoutReferences<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  if (!isPostgres(runner)) {
    const result = await work();
    const [broken] = await runner.query('PRAGMA foreign_key_check');
    if (broken) throw mismatch(`A row of ${broken.table} refers to one of ${broken.parent} that is missing`);
    return result;
  }
  const references: { table: string; name: string; definition: string }[] = await runner.query(`
    SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`);
  for (const { table, name } of references) await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  const result = await work();
  for (const { table, name, definition } of references) {
    await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`).catch((error: unknown) => {
      throw withoutValues(error, table);
    });
  }
  return result;
}

async function* inChunks(lines: AsyncIterable<string>, { columns }: TableShape): AsyncGenerator<string[]> {
  const most = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length));
  let chunk: string[] = [];
  for await (const line of lines) {
    chunk.push(line);
    if (chunk.length < most) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function insert(runner: QueryRunner, table: TableShape, lines: string[]): Promise<void> {
  const values: unknown[] = [];
  const places = lines.map((line) => {
    const row = JSON.parse(line) as Row;
    return `(${table.columns.map(({ name }) => parameter(runner, values.push(row[name]) - 1)).join()})`;
  });
  const names = table.columns.map(({ name }) => `"${name}"`).join();
  await runner.query(`INSERT INTO "${table.name}" (${names}) VALUES ${places.join()}`, values);
}

/** Row by row: what was to be written, and what the database says of it. */
async function compare(runner: QueryRunner, table: TableShape, lines: AsyncIterable<string>): Promise<void> {
  const expected = lines[Symbol.asyncIterator]();
  for await (const page of rowPages(runner, table)) {
    for (const found of page) {
      const { value, done } = await expected.next();
      if (done || value !== found) throw mismatch(`A row of ${table.name} came out otherwise than it went in`);
    }
  }
  if (!(await expected.next()).done) throw mismatch(`A row of ${table.name} is missing`);
}
