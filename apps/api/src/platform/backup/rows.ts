import type { QueryRunner } from 'typeorm';
import { type TableShape, isPostgres } from './tables';

/** Rows that are held in memory at once. */
const PAGE = 500;
/** One at a time is open in a transaction. */
const CURSOR = 'rows_in_order';

type Row = Record<string, unknown>;

/**
 * The rows of a table, a page at a time, each as one line of JSON: the same line for the same row, in the same order, on
 * both databases. To be called within a transaction.
 */
export async function* rowPages(runner: QueryRunner, table: TableShape): AsyncGenerator<string[]> {
  for await (const rows of isPostgres(runner) ? sortedOnce(runner, table) : byKey(runner, table))
    yield rows.map((row) => lineOf(table, row));
}

/** The same, line by line. */
export async function* rowLines(runner: QueryRunner, table: TableShape): AsyncGenerator<string> {
  for await (const page of rowPages(runner, table)) yield* page;
}

/** SQLite finds in the index of the key where the page before ended. */
async function* byKey(runner: QueryRunner, table: TableShape): AsyncGenerator<Row[]> {
  const key = table.key.map((name) => `"${name}"`).join();
  let last: Row | undefined;
  for (;;) {
    const after = last ? `WHERE (${key}) > (${table.key.map(() => '?').join()})` : '';
    const rows: Row[] = await runner.query(
      `SELECT ${namesIn(table)} FROM "${table.name}" ${after} ORDER BY ${key} LIMIT ${PAGE}`,
      last ? table.key.map((name) => last?.[name]) : [],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/**
 * PostgreSQL sorts text by its language unless it is told to sort by the bytes, as SQLite does. No index of a key is in that order:
 * asked page by page, it would read and sort the whole table for each.
 */
async function* sortedOnce(runner: QueryRunner, table: TableShape): AsyncGenerator<Row[]> {
  const texts = new Set(table.columns.flatMap(({ name, isText }) => (isText ? [name] : [])));
  const key = table.key.map((name) => (texts.has(name) ? `"${name}" COLLATE "C"` : `"${name}"`)).join();
  await runner.query(
    `DECLARE ${CURSOR} NO SCROLL CURSOR FOR SELECT ${namesIn(table)} FROM "${table.name}" ORDER BY ${key}`,
  );
  try {
    for (;;) {
      const rows: Row[] = await runner.query(`FETCH ${PAGE} FROM ${CURSOR}`);
      if (rows.length > 0) yield rows;
      if (rows.length < PAGE) return;
    }
  } finally {
    // A transaction that failed has closed it already.
    await runner.query(`CLOSE ${CURSOR}`).catch(() => undefined);
  }
}

const namesIn = ({ columns }: TableShape): string => columns.map(({ name }) => `"${name}"`).join();

export const parameter = (runner: QueryRunner, at: number): string => (isPostgres(runner) ? `$${at + 1}` : '?');

function lineOf({ columns }: TableShape, row: Row): string {
  // SQLite keeps yes and no as numbers.
  const values = columns.map(({ name, isFlag }) => {
    const value = row[name] ?? null;
    return [name, isFlag && value !== null ? Boolean(value) : value];
  });
  return JSON.stringify(Object.fromEntries(values));
}
