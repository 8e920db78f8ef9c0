import { type DataSource, QueryFailedError, QueryResult } from 'typeorm';
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';
import { JoinedWrites, type Write } from './joined-writes';

type Done = (this: { lastID?: number; changes?: number }, error: Error | null, rows?: unknown[]) => void;

/** The part of `PreparingDatabase` that is asked. Its module loads the driver of SQLite, which PostgreSQL does without. */
interface Connection {
  failures: number;
  all(sql: string, parameters: unknown[], done: Done): void;
  run(sql: string, parameters: unknown[], done: Done): void;
}

const isInsert = (sql: string): boolean => sql.startsWith('INSERT ');
const isChange = (sql: string): boolean => isInsert(sql) || sql.startsWith('UPDATE ') || sql.startsWith('DELETE ');
const undoes = (sql: string): boolean => sql.startsWith('ROLLBACK');

/**
 * The one way to the connection of a SQLite source. It asks the driver itself: TypeORM tells five others of each statement, of
 * whom there are none here, and that took about as long as the statement.
 *
 * Within a transaction, writes that are asked for nothing wait for each other, and are sent in one statement: before whatever
 * is asked next, and so before anything that could see that they are not there yet.
 */
export class SqliteRunner extends SqliteQueryRunner {
  private waiting: Write[] = [];
  private beginning: Promise<unknown> | null = null;
  private readonly joined = new JoinedWrites((sql, parameters) => this.ask(sql, parameters));

  override async query(sql: string, parameters: unknown[] = [], isStructured = false): Promise<never> {
    if (undoes(sql)) this.drop();
    if (this.isWaiting) await this.send();
    const result = await this.ask(sql, parameters);
    return (isStructured ? result : result.raw) as never;
  }

  override async startTransaction(): Promise<void> {
    if (this.transactionDepth > 0) return super.startTransaction();
    this.begin();
    await this.beginning;
  }

  /** The same without waiting for it: what is asked next does, and is told why where it could not begin. */
  begin(): void {
    this.isTransactionActive = true;
    this.transactionDepth = 1;
    const beginning = this.ask('BEGIN TRANSACTION', []).then(
      () => {
        this.beginning = null;
      },
      (error: unknown) => {
        this.beginning = null;
        this.isTransactionActive = false;
        this.transactionDepth = 0;
        throw error;
      },
    );
    beginning.catch(() => undefined);
    this.beginning = beginning;
  }

  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) return super.commitTransaction();
    await this.query('COMMIT');
    this.isTransactionActive = false;
    this.transactionDepth = 0;
  }

  /** Takes a write of which only is to be known, in the end, that it was kept. Outside of a transaction it is made at once. */
  async later(sql: string, parameters: unknown[]): Promise<void> {
    if (this.isTransactionActive) this.waiting.push({ sql, parameters });
    else await this.query(sql, parameters);
  }

  /** How many statements failed on the connection, those left out of which it is certain that its transaction goes on. */
  get failures(): number {
    return this.connected.failures;
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Whether what waits would be undone as a whole, should it fail. */
  get waitsAsOne(): boolean {
    return this.waiting.length < 2 || this.joined.knows(this.waiting);
  }

  /** Makes the writes that wait. @throws QueryFailedError whatever one of them fails with */
  async send(): Promise<void> {
    const writes = this.waiting;
    this.waiting = [];
    for (const { sql, parameters } of this.joined.join(writes)) await this.ask(sql, parameters);
  }

  /** Forgets the writes that wait. */
  drop(): void {
    this.waiting = [];
  }

  /** Puts a mark before the writes that wait, to which the transaction can be brought back. */
  async mark(name: string): Promise<void> {
    await this.ask(`SAVEPOINT ${name}`, []);
  }

  /** Prepares for what came together again and again: outside of a transaction, with which it would be undone. */
  async prepare(): Promise<void> {
    await this.joined.prepare();
  }

  private get connected(): Connection {
    return (this.driver as SqliteDriver & { databaseConnection: Connection }).databaseConnection;
  }

  private ask(sql: string, parameters: unknown[]): Promise<QueryResult> {
    return this.beginning ? this.beginning.then(() => this.askNow(sql, parameters)) : this.askNow(sql, parameters);
  }

  private askNow(sql: string, parameters: unknown[]): Promise<QueryResult> {
    const { connected } = this;
    this.connection.logger.logQuery(sql, parameters, this);
    return new Promise((resolve, reject) => {
      const done: Done = function finished(error, rows) {
        if (error) return reject(new QueryFailedError(sql, parameters, error));
        const result = new QueryResult();
        result.raw = isInsert(sql) ? this.lastID : rows;
        if (rows) result.records = rows;
        if (this.changes !== undefined) result.affected = this.changes;
        return resolve(result);
      };
      connected[isChange(sql) ? 'run' : 'all'](sql, parameters, done);
    });
  }
}

/** Has a source asked so, before it is opened. */
export function askDirectly(source: DataSource): DataSource {
  const driver = source.driver as SqliteDriver;
  driver.createQueryRunner = () => (driver.queryRunner ??= new SqliteRunner(driver));
  return source;
}

/** Makes a write of which nothing is asked but that it is kept with the unit: on SQLite together with others. */
export async function writeLater(
  { queryRunner, connection }: { queryRunner?: unknown; connection: DataSource },
  sql: string,
  parameters: unknown[],
): Promise<void> {
  if (queryRunner instanceof SqliteRunner) await queryRunner.later(sql, parameters);
  else await connection.query(sql, parameters, queryRunner as never);
}
