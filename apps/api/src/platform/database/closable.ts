import type { EntityManager, QueryRunner } from 'typeorm';

/** A way to a connection that can be closed while somebody who was given it is still at work. */
export class Closable {
  readonly manager: EntityManager;
  private isOpen = true;
  private readonly asked = new Set<Promise<unknown>>();

  constructor(private readonly runner: QueryRunner) {
    // An entity manager makes itself that of its runner: the one of the connection has to stay its own.
    let manager: unknown;
    const closable = new Proxy(runner, {
      get: (target, key, receiver) => {
        if (key === 'query') return this.query;
        return key === 'manager' ? manager : (Reflect.get(target, key, receiver) as unknown);
      },
      set: (target, key, value) => {
        if (key !== 'manager') return Reflect.set(target, key, value);
        manager = value;
        return true;
      },
    });
    this.manager = runner.connection.createEntityManager(closable);
  }

  /** From now on nothing more is asked by it; resolves once what was asked before is answered. */
  async close(): Promise<void> {
    this.isOpen = false;
    await Promise.allSettled(this.asked);
  }

  private readonly query = (...asking: Parameters<QueryRunner['query']>): Promise<unknown> => {
    if (!this.isOpen)
      return Promise.reject(new Error('It took too long, and is run again in a transaction of its own.'));
    const asked = this.runner.query(...asking) as Promise<unknown>;
    this.asked.add(asked);
    const answered = (): void => void this.asked.delete(asked);
    asked.then(answered, answered);
    return asked;
  };
}
