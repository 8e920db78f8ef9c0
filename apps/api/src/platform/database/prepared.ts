import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Ctx } from './ctx';

/** What the SQLite driver gives for a statement that it has prepared. */
interface Statement {
  all(values: unknown[], done: (error: Error | null, rows: unknown[]) => void): void;
  finalize(done: () => void): void;
}

interface SqliteDriver {
  databaseConnection: { prepare(sql: string, done: (this: Statement, error: Error | null) => void): Statement };
  disconnect(): Promise<void>;
}

/** As many as one product asks often; the one that was not asked for longest makes room. */
const MOST = 60;
const kept = new WeakMap<DataSource, Map<string, Promise<Statement>>>();

/**
 * Reads by a long statement that is asked again and again. SQLite takes longer to understand such a one than to answer it, so
 * that it is kept as it was understood. Parameters as in a query builder.
 */
export async function readPrepared<T>(
  { manager, writable }: Ctx,
  sql: string,
  parameters: ObjectLiteral,
): Promise<T[]> {
  const { connection } = manager;
  const [text, values] = connection.driver.escapeQueryWithParameters(sql, parameters, {});
  if (writable || connection.options.type === 'postgres') return manager.query(text, values);
  connection.logger.logQuery(text, values);
  const statement = await statementOf(connection, text);
  return new Promise((resolve, reject) => {
    statement.all(values, (error, rows) => (error ? reject(error) : resolve(rows as T[])));
  });
}

function statementOf(source: DataSource, sql: string): Promise<Statement> {
  const statements = kept.get(source) ?? begin(source);
  const found = statements.get(sql);
  const statement = found ?? prepare(source, sql);
  statements.delete(sql);
  statements.set(sql, statement);
  if (!found) {
    statement.catch(() => statements.delete(sql));
    const [oldest] = statements.keys();
    if (statements.size > MOST && oldest !== undefined) void finalize(statements, oldest);
  }
  return statement;
}

/** A connection with open statements cannot be closed. */
function begin(source: DataSource): Map<string, Promise<Statement>> {
  const statements = new Map<string, Promise<Statement>>();
  kept.set(source, statements);
  const driver = source.driver as unknown as SqliteDriver;
  const disconnect = driver.disconnect.bind(driver);
  driver.disconnect = async () => {
    driver.disconnect = disconnect;
    kept.delete(source);
    for (const sql of [...statements.keys()]) await finalize(statements, sql);
    return disconnect();
  };
  return statements;
}

const prepare = (source: DataSource, sql: string): Promise<Statement> =>
  new Promise((resolve, reject) => {
    const { databaseConnection } = source.driver as unknown as SqliteDriver;
    databaseConnection.prepare(sql, function prepared(error) {
      if (error) reject(error);
      else resolve(this);
    });
  });

/** What was asked of it before is answered first. */
async function finalize(statements: Map<string, Promise<Statement>>, sql: string): Promise<void> {
  const statement = await statements.get(sql)?.catch(() => null);
  statements.delete(sql);
  if (statement) await new Promise<void>((resolve) => statement.finalize(resolve));
}
