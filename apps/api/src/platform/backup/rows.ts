import type { QueryRunner } from 'typeorm';
import { type TableShape, isPostgres } from './tables';

/** Rows that are held in memory at once. */
const PAGE = 500;

type Row = Record<string, unknown>;

/**
 * The rows of a table, a page at a time, each as one line of JSON: the same line for the same row, in the same order, on
 * both databases.
 */
export async function* rowPages(runner: QueryRunner, table: TableShape): AsyncGenerator<string[]> {
  const names = table.columns.map(({ name }) => `"${name}"`).join();
  const key = table.key.map((name) => ordered(runner, table, name)).join();
  let last: Row | undefined;
  for (;;) {
    const after = last ? `WHERE (${key}) > (${table.key.map((_, at) => parameter(runner, at)).join()})` : '';
    const rows: Row[] = await runner.query(
      `SELECT ${names} FROM "${table.name}" ${after} ORDER BY ${key} LIMIT ${PAGE}`,
      last ? table.key.map((name) => last?.[name]) : [],
    );
    if (rows.length > 0) yield rows.map((row) => lineOf(table, row));
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/** The same, line by line. */
export async function* rowLines(runner: QueryRunner, table: TableShape): AsyncGenerator<string> {
  for await (const page of rowPages(runner, table)) yield* page;
}

/** PostgreSQL sorts text by its language unless it is told to sort by the bytes, as SQLite does. */
function ordered(runner: QueryRunner, table: TableShape, name: string): string {
  const isText = table.columns.some((column) => column.name === name && column.isText);
  return isPostgres(runner) && isText ? `"${name}" COLLATE "C"` : `"${name}"`;
}

export const parameter = (runner: QueryRunner, at: number): string => (isPostgres(runner) ? `$${at + 1}` : '?');

function lineOf({ columns }: TableShape, row: Row): string {
  // SQLite keeps yes and no as numbers.
  const values = columns.map(({ name, isFlag }) => {
    const value = row[name] ?? null;
    return [name, isFlag && value !== null ? Boolean(value) : value];
  });
  return JSON.stringify(Object.fromEntries(values));
}
