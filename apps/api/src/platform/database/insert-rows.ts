import type {
  DataSource,
  EntityManager,
  EntityMetadata,
  EntityTarget,
  ObjectLiteral,
  QueryDeepPartialEntity,
} from 'typeorm';
import { writeLater } from './sqlite-runner';

/** A database takes so many values at once: rows by the thousand go in by the hundred. */
const CHUNK = 500;
/** So many rows, or fewer, come again and again: their statements are kept. */
const FEW = 40;

const statements = new WeakMap<DataSource, Map<string, string>>();

/** Inserts whole rows; what is not said of a column becomes its default. On SQLite together with what is written beside it. */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.length <= FEW ? valuesOf(manager, entity, rows) : null;
  if (values) return writeFew(manager, entity, values);
  for (let from = 0; from < rows.length; from += CHUNK) {
    // TypeORM would read defaults back afterwards, and write them into the wrong ones of our rows.
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(from, from + CHUNK) as QueryDeepPartialEntity<T>[])
      .updateEntity(false)
      .execute();
  }
}

/** A few rows are written in the same words each time; on SQLite they are one text, so that their number does not matter. */
async function writeFew<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly unknown[][],
): Promise<void> {
  const { connection } = manager;
  const text = connection.options.type === 'sqlite' && rows.length > 1 ? asText(rows) : null;
  if (text === null) return writeLater(manager, statementFor(connection, entity, rows.length), rows.flat());
  return writeLater(manager, statementFor(connection, entity, 'text'), [text]);
}

/** What SQLite reads otherwise out of a text than it was written: no letter at all, and half of one. */
const SPOILED = /\\u(0000|d[89a-f])/;

/** Whether SQLite may read something else than it was: of what stands behind the point it reads the number beside now and then. */
const isSpoiled = (value: unknown): boolean =>
  typeof value === 'number' ? !Number.isSafeInteger(value) : value !== null && typeof value === 'object';

/** The rows as one JSON text; null where a value would not come out of it as it is. */
function asText(rows: readonly unknown[][]): string | null {
  if (rows.some((row) => row.some(isSpoiled))) return null;
  const text = JSON.stringify(rows);
  return SPOILED.test(text) ? null : text;
}

/** What stands in every column of each row; null where one is left to its default. */
function valuesOf<T extends ObjectLiteral>(
  { connection }: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): unknown[][] | null {
  const { columns } = connection.getMetadata(entity);
  const values: unknown[][] = [];
  for (const row of rows) {
    const own: unknown[] = [];
    for (const column of columns) {
      const value: unknown = row[column.propertyName];
      if (value === undefined && column.default !== undefined) return null;
      own.push(connection.driver.preparePersistentValue(value ?? null, column));
    }
    values.push(own);
  }
  return values;
}

/** Put together once: that takes longer than to run it. */
function statementFor<T extends ObjectLiteral>(
  source: DataSource,
  entity: EntityTarget<T>,
  count: number | 'text',
): string {
  const known = statements.get(source) ?? new Map<string, string>();
  statements.set(source, known);
  const metadata = source.getMetadata(entity);
  const key = `${metadata.tableName} ${count}`;
  const statement = known.get(key) ?? (count === 'text' ? madeOfText(source, metadata) : made(source, metadata, count));
  known.set(key, statement);
  return statement;
}

function made({ driver }: DataSource, { tableName, columns }: EntityMetadata, count: number): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const places = columns.map((_, at) => driver.createParameter('value', row * columns.length + at));
    return `(${places.join(', ')})`;
  });
  return `${into(driver, tableName, columns)} VALUES ${rows.join(', ')}`;
}

function madeOfText({ driver }: DataSource, { tableName, columns }: EntityMetadata): string {
  const values = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ');
  return `${into(driver, tableName, columns)} SELECT ${values} FROM json_each(?)`;
}

const into = (driver: DataSource['driver'], table: string, columns: EntityMetadata['columns']): string =>
  `INSERT INTO ${driver.escape(table)} (${columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ')})`;
