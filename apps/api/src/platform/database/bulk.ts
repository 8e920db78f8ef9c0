import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows in one statement. */
const AT_ONCE = 2_000;

/**
 * Inserts many whole rows fast: each statement takes its rows as one JSON text, which SQLite itself takes apart. Which
 * columns there are is asked of the entity, so that a row which lacks one is an error and not an empty column.
 */
export class Bulk {
  private readonly statements = new Map<string, string>();

  constructor(private readonly manager: EntityManager) {}

  /** @throws Error where a row says nothing of a column that the entity has */
  async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly T[]): Promise<void> {
    const { tableName, columns } = this.manager.connection.getMetadata(entity);
    const { driver } = this.manager.connection;
    const valuesOf = (row: T): unknown[] =>
      columns.map((column) => {
        const value: unknown = row[column.propertyName];
        if (value === undefined) throw new Error(`Nothing is made up for ${tableName}.${column.propertyName}.`);
        return driver.preparePersistentValue(value, column);
      });
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const chunk = rows.slice(from, from + AT_ONCE);
      await this.manager.query(this.statementFor(entity), [JSON.stringify(chunk.map(valuesOf))]);
    }
  }

  private statementFor<T extends ObjectLiteral>(entity: EntityTarget<T>): string {
    const { tableName, columns } = this.manager.connection.getMetadata(entity);
    const known = this.statements.get(tableName);
    if (known) return known;
    const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const values = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ');
    const statement = `INSERT INTO "${tableName}" (${names}) SELECT ${values} FROM json_each(?)`;
    this.statements.set(tableName, statement);
    return statement;
  }
}
