import sqlite3 from 'sqlite3';

/** Statements that are kept prepared for each connection; the one that was not used for longest makes way. */
const KEPT = 400;
/** Longer ones name rows one by one and do not come again; the search of everything is about half as long. */
const LONGEST = 20_000;
/** Characters or bytes: what was given to a kept statement stays with it until its next use, unless it is more than this. */
const MOST_LEFT = 2_000;
/** What comes again and again. Anything else, such as a change of the schema, is prepared for its one use. */
const recurring = /^(SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT|SAVEPOINT|RELEASE|PRAGMA data_version)\b/;

/**
 * TypeORM's way to begin, and ours. Left to itself SQLite takes the lock at the first write, and refuses it at once where
 * another process has written since the unit first read. Taken at the beginning, the lock is waited for.
 */
const BEGIN = { typeorm: 'BEGIN TRANSACTION', ours: 'BEGIN IMMEDIATE' };
/** TypeORM says so before each transaction. It is so without: connections share no cache, in which alone it could be otherwise. */
const KNOWN = 'PRAGMA read_uncommitted = false';

/** What a broken constraint is called: of such a statement nothing is kept, and all else of its transaction is. */
const CONSTRAINT = 'SQLITE_CONSTRAINT';

type Done = (this: unknown, error: Error | null, rows?: unknown[]) => void;
type Method = 'all' | 'run';

interface Prepared {
  all(parameters: unknown, done: Done): this;
  run(parameters: unknown, done: Done): this;
  bind(parameters: unknown, done: () => void): void;
  reset(done: () => void): void;
  finalize(): void;
}

const Statement = sqlite3.Statement as unknown as new (
  database: sqlite3.Database,
  sql: string,
  ready: (error: Error | null) => void,
) => Prepared;

/**
 * A connection that keeps its statements prepared: else each query would be read and planned anew, which takes longer than
 * most of them run. SQLite itself plans a kept one again when the schema changes.
 */
class PreparingDatabase extends sqlite3.Database {
  /** How many statements failed in a way after which SQLite may have ended the transaction by itself. */
  failures = 0;
  private readonly kept = new Map<string, Prepared>();

  override all(sql: string, ...rest: never[]): this {
    return this.use('all', sql, rest) ?? super.all(sql, ...this.counting(rest));
  }

  override run(sql: string, ...rest: never[]): this {
    return this.use('run', sql, rest) ?? super.run(sql, ...this.counting(rest));
  }

  override close(done?: (error: Error | null) => void): void {
    for (const statement of this.kept.values()) statement.finalize();
    this.kept.clear();
    super.close(done);
  }

  private use(method: Method, asked: string, [parameters, done]: unknown[]): this | null {
    const sql = asked === BEGIN.typeorm ? BEGIN.ours : asked;
    if (sql === KNOWN && typeof done === 'function') {
      process.nextTick(() => (done as Done).call(this, null, []));
      return this;
    }
    if (typeof done !== 'function' || sql.length > LONGEST || !recurring.test(sql)) return null;
    const statement = this.kept.get(sql) ?? this.prepared(sql, done as Done);
    statement[method](
      parameters,
      this.freeing(statement, isMuch(parameters) ? emptying(statement, done as Done) : (done as Done)),
    );
    if (this.kept.delete(sql)) this.kept.set(sql, statement);
    return this;
  }

  /** It is kept once it is ready: one that cannot be prepared tells only whoever asked for it first. */
  private prepared(sql: string, done: Done): Prepared {
    const statement = new Statement(this, sql, (error) => {
      if (!error) return this.keep(sql, statement);
      this.count(error);
      done.call(statement, error);
    });
    return statement;
  }

  /**
   * A statement that failed, such as on a database that another process has locked, is not over for SQLite until it is reset:
   * until then no transaction of its connection can end.
   */
  private freeing(statement: Prepared, done: Done): Done {
    const count = (error: Error): void => this.count(error);
    return function finished(error, rows) {
      if (!error) return done.call(this, error, rows);
      count(error);
      statement.reset(() => done.call(this, error));
    };
  }

  /** The same arguments; what fails of them is counted. */
  private counting(rest: never[]): never[] {
    const done: unknown = rest.at(-1);
    if (typeof done !== 'function') return rest;
    const count = (error: Error): void => this.count(error);
    const counted: Done = function finished(error, rows) {
      if (error) count(error);
      (done as Done).call(this, error, rows);
    };
    return [...rest.slice(0, -1), counted as never];
  }

  private count(error: Error & { code?: string }): void {
    if (error.code !== CONSTRAINT) this.failures += 1;
  }

  private keep(sql: string, statement: Prepared): void {
    this.kept.get(sql)?.finalize();
    this.kept.set(sql, statement);
    const [[oldest, unused] = []] = this.kept;
    if (this.kept.size <= KEPT || oldest === undefined) return;
    this.kept.delete(oldest);
    unused?.finalize();
  }
}

const isMuch = (parameters: unknown): boolean =>
  Array.isArray(parameters) &&
  parameters.reduce<number>((sum, each) => sum + ((each as { length?: number } | null)?.length ?? 0), 0) > MOST_LEFT;

/**
 * Lets go of what a statement was given, once it was told that it is done: a letter or a file would stay in memory for as long as
 * the connection.
 */
const emptying = (statement: Prepared, done: Done): Done =>
  function finished(error, rows) {
    done.call(this, error, rows);
    statement.bind([null], () => undefined);
  };

/**
 * What TypeORM takes for its driver. It would ask for long stack traces, for which every query would write out its parameters
 * and an error of its own: a tenth of the time of a request. Errors of queries carry their statement without them.
 */
export const preparingDriver = {
  ...sqlite3,
  Database: PreparingDatabase,
  verbose: () => ({ ...sqlite3, Database: PreparingDatabase }),
};
