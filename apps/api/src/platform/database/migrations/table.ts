import { Table, type TableColumnOptions } from 'typeorm';

/*
 * Tables as data, in words that mean the same to SQLite and PostgreSQL. Migrations describe tables with these and never
 * with the entities, so that an old migration stays what it was when the entities change.
 */

type Column = TableColumnOptions;

export const string = (name: string, length: number): Column => ({ name, type: 'varchar', length: String(length) });
export const id = (name: string): Column => string(name, 36);
export const instant = (name: string): Column => string(name, 24);
export const day = (name: string): Column => string(name, 10);
export const wallTime = (name: string): Column => string(name, 16);
export const text = (name: string): Column => ({ name, type: 'text' });
export const integer = (name: string): Column => ({ name, type: 'integer' });
export const flag = (name: string): Column => ({ name, type: 'boolean' });
/** Double precision. */
export const number = (name: string): Column => ({ name, type: 'float' });

export const primary = (column: Column): Column => ({ ...column, isPrimary: true });
export const optional = (column: Column): Column => ({ ...column, isNullable: true });
/** A column that says this as long as nothing else was written into it. */
export const orElse = (column: Column, value: number | boolean | string): Column => ({
  ...column,
  default: typeof value === 'number' ? String(value) : typeof value === 'string' ? `'${value}'` : value,
});

/** `table.column` and what happens to this row when that one is deleted. */
export type Reference = `${string}.${string} ${'CASCADE' | 'RESTRICT' | 'SET NULL'}`;
export type Uniques = string[][];

/** A key as TypeORM wants to be told of it. */
export function referenceOf(column: string, reference: Reference) {
  const [, parent, parentColumn, onDelete] = /^(\w+)\.(\w+) (.+)$/.exec(reference) ?? [];
  return {
    columnNames: [column],
    referencedTableName: String(parent),
    referencedColumnNames: [String(parentColumn)],
    onDelete: String(onDelete),
  };
}

interface Parts {
  columns: Column[];
  references?: Record<string, Reference>;
  indices?: string[][];
  uniques?: Uniques;
  /** What is unique only among the rows that meet a condition. */
  uniquesWhere?: { columns: string[]; where: string }[];
}

/** A table with its keys and indices; their names come from the naming strategy, as those of the entities do. */
export function table(
  name: string,
  { columns, references = {}, indices = [], uniques = [], uniquesWhere = [] }: Parts,
): Table {
  return new Table({
    name,
    columns,
    foreignKeys: Object.entries(references).map(([column, reference]) => referenceOf(column, reference)),
    indices: [
      ...indices.map((columnNames) => ({ columnNames })),
      ...uniquesWhere.map(({ columns: columnNames, where }) => ({ columnNames, where, isUnique: true })),
    ],
    uniques: uniques.map((columnNames) => ({ columnNames })),
  });
}
