import type {
  DataSource,
  EntityManager,
  EntityMetadata,
  EntityTarget,
  ObjectLiteral,
  QueryDeepPartialEntity,
} from 'typeorm';

/** A database takes so many values at once: rows by the thousand go in by the hundred. */
const CHUNK = 500;
/** So many rows, or fewer, come again and again: their statements are kept. */
const FEW = 40;

const statements = new WeakMap<DataSource, Map<string, string>>();

/** Inserts whole rows; what is not said of a column becomes its default. */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.length <= FEW ? valuesOf(manager, entity, rows) : null;
  if (values) {
    await manager.query(statementFor(manager.connection, entity, rows.length), values);
    return;
  }
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

/** What stands in every column, row after row; null where one is left to its default. */
function valuesOf<T extends ObjectLiteral>(
  { connection }: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): unknown[] | null {
  const { columns } = connection.getMetadata(entity);
  const values: unknown[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const value: unknown = row[column.propertyName];
      if (value === undefined && column.default !== undefined) return null;
      values.push(connection.driver.preparePersistentValue(value ?? null, column));
    }
  }
  return values;
}

/** Put together once: that takes longer than to run it. */
function statementFor<T extends ObjectLiteral>(source: DataSource, entity: EntityTarget<T>, count: number): string {
  const known = statements.get(source) ?? new Map<string, string>();
  statements.set(source, known);
  const metadata = source.getMetadata(entity);
  const key = `${metadata.tableName} ${count}`;
  const statement = known.get(key) ?? made(source, metadata, count);
  known.set(key, statement);
  return statement;
}

function made({ driver }: DataSource, { tableName, columns }: EntityMetadata, count: number): string {
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const rows = Array.from({ length: count }, (_, row) => {
    const places = columns.map((_, at) => driver.createParameter('value', row * columns.length + at));
    return `(${places.join(', ')})`;
  });
  return `INSERT INTO ${driver.escape(tableName)} (${names}) VALUES ${rows.join(', ')}`;
}
