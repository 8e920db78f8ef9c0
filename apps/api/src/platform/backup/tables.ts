import type { QueryRunner } from 'typeorm';
import { grouped } from '../grouped';
import { KEPT } from '../kept';

/** A table as the database itself describes it, whatever the entities of this version say. */
export interface TableShape {
  name: string;
  /** In the order of their names, which is the same on both databases. */
  columns: { name: string; isFlag: boolean; isText: boolean }[];
  /** The columns of the primary key, in its order. */
  key: string[];
}

/**
 * What is worth nothing elsewhere: who is signed in, how often somebody failed to, and when the processes did what. It is not
 * in a backup, and after a restore everybody signs in anew. The list of migrations is in the manifest.
 */
export const LEFT_OUT = ['job_run', 'login_guard', 'session', 'shared_count'];
export const MIGRATIONS = 'migrations';
/** What is made of the rows themselves: the index of the search on SQLite, what is counted, and what TypeORM asks for computed columns. */
export const DERIVED = ['search_entry', 'typeorm_metadata', ...KEPT];

const SQLITE = `
  SELECT m.name AS "table", c.name AS "column", c.type AS "type", c.pk AS "place"
  FROM pragma_table_list m JOIN pragma_table_info(m.name) c
  WHERE m.schema = 'main' AND m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;

const POSTGRES = `
  SELECT t.relname AS "table", c.attname AS "column", format_type(c.atttypid, NULL) AS "type",
    COALESCE(array_position(k.indkey::int2[], c.attnum), -1) + 1 AS "place"
  FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = ''
  LEFT JOIN pg_index k ON k.indrelid = t.oid AND k.indisprimary
  WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace`;

interface Described {
  table: string;
  column: string;
  type: string;
  /** From 1 where the column belongs to the key. */
  place: number;
}

export const isPostgres = (runner: QueryRunner): boolean => runner.connection.options.type === 'postgres';

const byName = (one: { name: string }, other: { name: string }): number =>
  one.name < other.name ? -1 : Number(one.name > other.name);

/** Every table that a backup holds, in the order of their names. */
export async function tablesOf(runner: QueryRunner): Promise<TableShape[]> {
  const described: Described[] = await runner.query(isPostgres(runner) ? POSTGRES : SQLITE);
  const kept = described.filter(({ table }) => ![MIGRATIONS, ...LEFT_OUT, ...DERIVED].includes(table));
  return [...grouped(kept, ({ table }) => table)].map(([name, columns]) => shapeOf(name, columns)).sort(byName);
}

function shapeOf(name: string, described: Described[]): TableShape {
  const columns = described
    .map(({ column, type }) => ({ name: column, isFlag: /^bool/i.test(type), isText: /char|text/i.test(type) }))
    .sort(byName);
  const key = described.filter(({ place }) => place > 0).sort((one, other) => one.place - other.place);
  // Without a key, all that is in a row is what it is known by.
  return { name, columns, key: (key.length > 0 ? key : described).map(({ column }) => column) };
}

/**
 * The names of the migrations that made this database, oldest first.
 *
 * @returns nothing when it holds no data of Zesumme
 */
export async function migrationsOf(runner: QueryRunner): Promise<string[]> {
  const [found] = await runner.query(
    isPostgres(runner)
      ? `SELECT 1 FROM pg_class WHERE relname = '${MIGRATIONS}' AND relnamespace = current_schema()::regnamespace`
      : `SELECT 1 FROM sqlite_master WHERE name = '${MIGRATIONS}'`,
  );
  if (!found) return [];
  const rows: { name: string }[] = await runner.query(`SELECT name FROM "${MIGRATIONS}" ORDER BY id`);
  return rows.map(({ name }) => name);
}
