import {
  type MigrationInterface,
  type QueryRunner,
  type Table,
  type TableColumnOptions,
  TableColumn,
  TableForeignKey,
  TableIndex,
  TableUnique,
} from 'typeorm';
import { type Reference, type Uniques, referenceOf } from './table';

/** What a migration adds to a table that is there already. */
export interface Additions {
  columns: TableColumnOptions[];
  references?: Record<string, Reference>;
  uniques?: Uniques;
  indices?: string[][];
  /** Columns that may be empty from now on. */
  nowOptional?: string[];
}

/** A migration that adds tables, parents first, and columns, and takes them away again in the other order. */
export abstract class TablesMigration implements MigrationInterface {
  abstract readonly name: string;
  protected readonly tables: readonly Table[] = [];
  /** By table. Rows that are there stay: a new column may be empty, or says what stands in it. */
  protected readonly additions: Record<string, Additions> = {};

  async up(runner: QueryRunner): Promise<void> {
    for (const table of this.tables) await runner.createTable(table.clone(), false, true, true);
    for (const [table, { columns, references = {}, uniques = [], indices = [], nowOptional = [] }] of Object.entries(
      this.additions,
    )) {
      await runner.addColumns(
        table,
        columns.map((column) => columnFor(runner, column)),
      );
      if (Object.keys(references).length > 0) await runner.createForeignKeys(table, keysOf(references));
      for (const columnNames of uniques) await runner.createUniqueConstraint(table, new TableUnique({ columnNames }));
      for (const columnNames of indices) await runner.createIndex(table, new TableIndex({ columnNames }));
      for (const name of nowOptional) await setOptional(runner, table, name, true);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, { columns, uniques = [], indices = [], nowOptional = [] }] of Object.entries(
      this.additions,
    ).reverse()) {
      for (const name of nowOptional) await setOptional(runner, table, name, false);
      const stored = await runner.getTable(table);
      for (const columnNames of uniques) {
        const unique = stored?.uniques.find((each) => each.columnNames.join() === columnNames.join());
        if (unique) await runner.dropUniqueConstraint(table, unique);
      }
      for (const columnNames of indices) {
        const index = stored?.indices.find((each) => each.columnNames.join() === columnNames.join());
        if (index) await runner.dropIndex(table, index);
      }
      await runner.dropColumns(
        table,
        columns.map(({ name }) => name),
      );
    }
    for (const table of [...this.tables].reverse()) await runner.dropTable(table.name);
  }
}

const keysOf = (references: Record<string, Reference>): TableForeignKey[] =>
  Object.entries(references).map(([column, reference]) => new TableForeignKey(referenceOf(column, reference)));

/** SQLite keeps yes and no as numbers, and says so in its defaults. */
function columnFor(runner: QueryRunner, column: TableColumnOptions): TableColumn {
  const isFlag = column.type === 'boolean' && column.default !== undefined;
  const isPostgres = runner.connection.options.type === 'postgres';
  return new TableColumn(isFlag && !isPostgres ? { ...column, default: column.default ? '1' : '0' } : column);
}

async function setOptional(runner: QueryRunner, table: string, name: string, isNullable: boolean): Promise<void> {
  const column = (await runner.getTable(table))?.findColumnByName(name);
  if (!column) throw new Error(`${table} has no column ${name}.`);
  const changed = column.clone();
  changed.isNullable = isNullable;
  await runner.changeColumn(table, column, changed);
}
