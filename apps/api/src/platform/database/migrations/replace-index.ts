import { type QueryRunner, TableIndex } from 'typeorm';

/** Puts an index of a table in place of the one that is over these columns. */
export async function replaceIndex(
  runner: QueryRunner,
  table: string,
  known: readonly string[],
  wanted: { columnNames: string[]; where?: string },
): Promise<void> {
  const stored = await runner.getTable(table);
  // PostgreSQL names the columns of an index in an order of its own.
  const index = stored?.indices.find(({ columnNames }) => sameColumns(columnNames, known));
  if (index) await runner.dropIndex(table, index);
  await runner.createIndex(table, new TableIndex(wanted));
}

const sameColumns = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();
