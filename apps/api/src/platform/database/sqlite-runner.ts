import { type DataSource, QueryFailedError, QueryResult } from 'typeorm';
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';
import { type Ground, GroundLost, Grounds } from './grounds';
import { CHANGED, JoinedWrites, type Write } from './joined-writes';
import { MOST_VARIABLES, eachOnce } from './many-values';

type Done = (this: { lastID?: number; changes?: number }, error: Error | null, rows?: unknown[]) => void;

/** The part of `PreparingDatabase` that is asked. Its module loads the driver of SQLite, which PostgreSQL does without. */
interface Connection {
  failures: number;
  all(sql: string, parameters: unknown[], done: Done): void;
  run(sql: string, parameters: unknown[], done: Done): void;
}

/** Of such a statement nothing is kept, and all else of its transaction is. */
const CONSTRAINT = 'SQLITE_CONSTRAINT';
const isInsert = (sql: string): boolean => sql.startsWith('INSERT ');
const isChange = (sql: string): boolean => isInsert(sql) || sql.startsWith('UPDATE ') || sql.startsWith('DELETE ');
const undoes = (sql: string): boolean => sql.startsWith('ROLLBACK');
const onlyReads = (sql: string): boolean => /^\s*SELECT\b/i.test(sql);

/** Another process wrote after the unit had read: nothing of the unit was kept, and it has to be run again. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('Another process changed the database meanwhile.');
  }
}

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
  /** What waited is on its way: the connection itself may overtake it with what is asked meanwhile. */
  private sending: Promise<void> | null = null;
  /** Why what waited could not be made, though the unit may have thought that of what it asked next. */
  private failed: { error: unknown } | null = null;
  private isPromised = false;
  private hasRead = false;
  private wasLost = false;
  /** The state of the file that other connections made, as it was last asked for: what this one commits does not change it. */
  private version: number | null = null;
  /** Whether it is known of this transaction that it sees that state. */
  private isConfirmed = false;
  private readonly grounds = new Grounds();
  private readonly joined = new JoinedWrites((sql, parameters) => this.ask(sql, parameters));

  override async query(sql: string, parameters: unknown[] = [], isStructured = false): Promise<never> {
    if (undoes(sql)) {
      this.waiting = [];
      // However it ends: it is undone.
      await this.sending?.catch(() => undefined);
    } else if (this.isWaiting || this.sending) await this.send();
    if (this.isPromised) {
      if (onlyReads(sql)) this.hasRead = true;
      else await this.fulfil();
    }
    const result = await this.askNoting(sql, parameters);
    return (isStructured ? result : result.raw) as never;
  }

  /** Asks it, and keeps in mind what it may change. */
  private async askNoting(sql: string, parameters: unknown[]): Promise<QueryResult> {
    if (!this.isTransactionActive) return this.grounds.during(sql, () => this.ask(sql, parameters));
    this.grounds.note(sql);
    // However it ends: there is no transaction any more.
    return this.ask(sql, parameters).finally(() => sql === 'ROLLBACK' && this.grounds.settle());
  }

  override async startTransaction(): Promise<void> {
    if (this.transactionDepth > 0) return super.startTransaction();
    this.begin();
    try {
      await this.beginning;
    } catch (error) {
      this.beginning = null;
      this.isOver();
      throw error;
    }
  }

  /**
   * A transaction that begins with the first write. Until then each query sees what is committed; should another process have
   * committed something since, it fails instead of writing. Where all that it writes is one statement at its end, that is its
   * own transaction: to begin and to commit one takes as long as most statements.
   */
  promise(): void {
    this.isTransactionActive = true;
    this.transactionDepth = 1;
    this.isPromised = true;
    this.isConfirmed = false;
    this.hasRead = false;
  }

  /** Whether the transaction has not begun: nothing was written, or all of it is kept already. */
  get isOnlyPromised(): boolean {
    return this.isPromised;
  }

  /** Whether another process wrote after the unit had read: whatever the unit says, it has to be run again. */
  get isLost(): boolean {
    return this.wasLost;
  }

  /** The same without waiting for it: all that is asked of it does, and is told why where it could not begin. */
  begin(): void {
    this.isTransactionActive = true;
    this.transactionDepth = 1;
    this.isConfirmed = false;
    // That of another one, which is over.
    this.beginning = null;
    // One that failed stays: without it, what is asked later would be kept, each by itself.
    const beginning = this.ask('BEGIN TRANSACTION', []).then(() => {
      this.beginning = null;
    });
    beginning.catch(() => undefined);
    this.beginning = beginning;
  }

  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) return super.commitTransaction();
    if (this.wasLost) throw new ChangedMeanwhile();
    if (!this.isPromised) await this.query('COMMIT');
    this.isOver();
  }

  /** Takes a write of which only is to be known, in the end, that it was kept. Outside of a transaction it is made at once. */
  async later(sql: string, parameters: unknown[]): Promise<void> {
    if (!this.isTransactionActive) return void (await this.query(sql, parameters));
    this.grounds.note(sql);
    this.waiting.push({ sql, parameters });
  }

  /** The state of all that says who somebody is; null where it cannot be told now. */
  get ground(): Ground | null {
    return this.grounds.now(this.version);
  }

  /** Whether that is still so, as far as it is known without asking. */
  holds(ground: Ground): boolean {
    const now = this.ground;
    return now?.version === ground.version && now.changes === ground.changes;
  }

  /** Makes sure that no other process had changed the file when the unit was over. @throws GroundLost */
  async confirm(ground: Ground): Promise<void> {
    if (!this.isConfirmed) {
      this.version = await this.askVersion();
      // Once it has begun, nobody else writes.
      this.isConfirmed = !this.isPromised;
    }
    if (this.version !== ground.version) throw new GroundLost();
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

  /** Makes the writes that wait, and waits for those on their way. @throws QueryFailedError whatever one of them fails with */
  async send(): Promise<void> {
    if (this.isWaiting) {
      const sending = (this.sending ? this.sending.then(() => this.sendNow()) : this.sendNow()).finally(() => {
        if (this.sending === sending) this.sending = null;
      });
      this.sending = sending;
    }
    await this.sending;
  }

  private async sendNow(): Promise<void> {
    if (this.isPromised && this.isWaiting) await this.fulfil();
    const writes = this.waiting;
    this.waiting = [];
    try {
      for (const { sql, parameters } of this.joined.join(writes)) await this.ask(sql, parameters);
    } catch (error) {
      this.failed ??= { error };
      throw error;
    }
  }

  /** Makes the writes that wait at the end of a unit. @throws ChangedMeanwhile, and whatever one of all that waited failed with */
  async finish(): Promise<void> {
    const whole = this.isPromised && this.isWaiting ? this.joined.whole(this.waiting, this.version) : null;
    if (!whole) {
      await this.send();
      if (this.failed) throw this.failed.error;
      return;
    }
    this.waiting = [];
    try {
      await this.ask(whole.sql, whole.parameters);
      this.isConfirmed = true;
    } catch (error) {
      throw saysChanged(error) ? this.lose() : error;
    }
  }

  /** Forgets the writes that wait, and the transaction where it was only promised. */
  drop(): void {
    this.waiting = [];
    this.failed = null;
    if (this.isPromised) this.isOver();
  }

  private isOver(): void {
    this.isPromised = false;
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    this.grounds.settle();
  }

  /** Begins what was promised. @throws ChangedMeanwhile where what was read since may be no more so */
  private async fulfil(): Promise<void> {
    this.isPromised = false;
    this.begin();
    await this.beginning;
    if (!this.hasRead) return;
    if (this.version !== (await this.askVersion())) throw this.lose();
    this.isConfirmed = true;
  }

  private lose(): ChangedMeanwhile {
    this.wasLost = true;
    this.version = null;
    return new ChangedMeanwhile();
  }

  private async askVersion(): Promise<number> {
    const { raw } = await this.ask('PRAGMA data_version', []);
    return (raw as [{ data_version: number }])[0].data_version;
  }

  /** Puts a mark before the writes that wait, to which the transaction can be brought back. */
  async mark(name: string): Promise<void> {
    await this.ask(`SAVEPOINT ${name}`, []);
  }

  /** Prepares for what came together again and again: outside of a transaction, with which it would be undone. */
  async prepare(): Promise<void> {
    this.wasLost = false;
    this.beginning = null;
    this.isPromised = false;
    await this.joined.prepare();
    this.version ??= await this.askVersion();
  }

  private get connected(): Connection {
    return (this.driver as SqliteDriver & { databaseConnection: Connection }).databaseConnection;
  }

  private ask(sql: string, parameters: unknown[]): Promise<QueryResult> {
    if (this.wasLost && !undoes(sql)) return Promise.reject(new ChangedMeanwhile());
    if (!this.beginning) return this.askNow(sql, parameters);
    const begun = undoes(sql) ? this.beginning.catch(() => undefined) : this.beginning;
    return begun.then(() => this.askNow(sql, parameters));
  }

  /**
   * SQLite ends a transaction by itself when the disk is full: what is asked of it then would be kept, each by itself. So after a
   * failure all of that waits until it is known that it goes on. Where it does not, another has begun by that, to be undone.
   */
  private doubt(sql: string, error: Error & { code?: string }): void {
    const isBegun = this.isTransactionActive && !this.isPromised && !this.beginning;
    if (!isBegun || undoes(sql) || error.code === CONSTRAINT) return;
    const goesOn = new Promise<void>((resolve, reject) => {
      this.connected.all('BEGIN', [], (refused) => {
        if (!refused) return reject(new QueryFailedError(sql, [], error));
        this.beginning = null;
        return resolve();
      });
    });
    goesOn.catch(() => undefined);
    this.beginning = goesOn;
  }

  private askNow(asked: string, values: unknown[]): Promise<QueryResult> {
    const [sql, parameters] = values.length > MOST_VARIABLES ? eachOnce(asked, values) : [asked, values];
    const { connected } = this;
    const doubt = (error: Error): void => this.doubt(sql, error);
    this.connection.logger.logQuery(sql, parameters, this);
    return new Promise((resolve, reject) => {
      const done: Done = function finished(error, rows) {
        if (error) {
          doubt(error);
          return reject(new QueryFailedError(sql, parameters, error));
        }
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

const saysChanged = (error: unknown): boolean => error instanceof QueryFailedError && error.message.includes(CHANGED);

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
