import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

type Values = Record<string, unknown>;
type Unit = { readonly manager: EntityManager };

/** Asks by values that the text names, as `:id`, and as `:...ids` with a list of any length but none. */
export function namedRows<Row>({ manager }: Unit, text: string, values: Values): Promise<Row[]> {
  const [sql, parameters] = manager.connection.driver.escapeQueryWithParameters(text, { ...values }, {});
  return manager.query<Row[]>(sql, parameters);
}

/**
 * A query whose text is the same each time. It is put together once for each source, which takes longer than to run it, and
 * asked with other values, as `namedRows` is.
 */
export class SameQuery<Row> {
  private readonly texts = new WeakMap<DataSource, string>();

  constructor(private readonly build: (unit: Unit) => { getQuery: () => string } | string) {}

  /** The rows as the database tells them: on SQLite, a yes or no is a number. */
  rows(unit: Unit, values: Values): Promise<Row[]> {
    return namedRows<Row>(unit, this.text(unit), values);
  }

  /** The only row that there can be, if there is one. */
  async row(unit: Unit, values: Values): Promise<Row | undefined> {
    const [row] = await this.rows(unit, values);
    return row;
  }

  /** For a statement that gives nothing back. */
  async run(unit: Unit, values: Values): Promise<void> {
    await this.rows(unit, values);
  }

  /** The text, to stand in another query, which is told its values. */
  text(unit: Unit): string {
    const { connection } = unit.manager;
    const known = this.texts.get(connection);
    if (known !== undefined) return known;
    const built = this.build(unit);
    const text = typeof built === 'string' ? built : built.getQuery();
    this.texts.set(connection, text);
    return text;
  }
}

/** Every column of an entity that a query calls `alias`, for `entityFrom`. */
export const everyColumn = ({ manager }: Unit, entity: EntityTarget<ObjectLiteral>, alias: string): string[] =>
  manager.connection
    .getMetadata(entity)
    .columns.map(({ propertyName }) => `${alias}.${propertyName} AS "${alias}_${propertyName}"`);

/** The entity whose columns `everyColumn` read into a row. */
export function entityFrom<T extends ObjectLiteral>(
  { manager }: Unit,
  entity: EntityTarget<T>,
  alias: string,
  row: Record<string, unknown>,
): T {
  const { driver } = manager.connection;
  const { columns } = manager.connection.getMetadata(entity);
  return Object.fromEntries(
    columns.map((column) => [
      column.propertyName,
      driver.prepareHydratedValue(row[`${alias}_${column.propertyName}`], column) as unknown,
    ]),
  ) as T;
}
