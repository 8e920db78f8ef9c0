import type { EntityManager } from 'typeorm';
import type { SqliteRunner } from './sqlite-runner';

const WRITES = /^\s*(?!SELECT\b|PRAGMA\b)/i;

/**
 * A way to a connection for a unit that shares its transaction: it can be closed while the unit is still at work, and what the
 * unit wrote can be undone by itself. Where all that it writes is one statement, at its end, there is nothing to come back to.
 */
export class Closable {
  readonly manager: EntityManager;
  private isOpen = true;
  private marking: Promise<void> | null = null;
  private isDone = false;
  private readonly asked = new Set<Promise<unknown>>();

  constructor(private readonly runner: SqliteRunner) {
    // An entity manager makes itself that of its runner: the one of the connection has to stay its own.
    let manager: unknown;
    const { query, later, finish, confirm } = this;
    const own: Record<PropertyKey, unknown> = { query, later, finish, confirm };
    const closable = new Proxy(runner, {
      get: (target, key, receiver) => {
        if (key === 'manager') return manager;
        return own[key] ?? (Reflect.get(target, key, receiver) as unknown);
      },
      set: (target, key, value) => {
        if (key !== 'manager') return Reflect.set(target, key, value);
        manager = value;
        return true;
      },
    });
    this.manager = runner.connection.createEntityManager(closable);
  }

  /** Whether the unit has come to its end, and only what it wrote last may still be on its way. */
  get isOver(): boolean {
    return this.isDone;
  }

  /** From now on nothing more is asked by it; resolves once what was asked before is answered. */
  async close(): Promise<void> {
    this.isOpen = false;
    await Promise.allSettled(this.asked);
  }

  /** Undoes what the unit wrote, and nothing else of the transaction. */
  async undo(): Promise<void> {
    this.runner.drop();
    if (this.marking) await this.runner.query('ROLLBACK TO unit').catch(() => undefined);
  }

  private readonly query = (...asking: Parameters<SqliteRunner['query']>): Promise<unknown> =>
    this.ask(async () => {
      if (this.runner.isWaiting || WRITES.test(asking[0])) await this.mark();
      return this.runner.query(...asking) as Promise<unknown>;
    });

  private readonly later = (...write: Parameters<SqliteRunner['later']>): Promise<unknown> =>
    this.ask(() => this.runner.later(...write));

  private readonly confirm = (...asking: Parameters<SqliteRunner['confirm']>): Promise<unknown> =>
    // Whoever closes it waits for one that is over to be told how it ended.
    this.isDone ? this.runner.confirm(...asking) : this.ask(() => this.runner.confirm(...asking));

  private readonly finish = (): Promise<unknown> =>
    this.ask(async () => {
      this.isDone = true;
      if (!this.runner.waitsAsOne) await this.mark();
      await this.runner.finish();
    });

  /** Whoever asks at the same time waits for the mark as well. */
  private mark(): Promise<void> {
    return (this.marking ??= this.runner.mark('unit'));
  }

  private ask(asking: () => Promise<unknown>): Promise<unknown> {
    if (!this.isOpen)
      return Promise.reject(new Error('It took too long, and is run again in a transaction of its own.'));
    const asked = asking();
    this.asked.add(asked);
    const answered = (): void => void this.asked.delete(asked);
    asked.then(answered, answered);
    return asked;
  }
}
