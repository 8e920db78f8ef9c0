import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '../errors';
import { leaveTransaction } from './leave-transaction';
import { failures } from './preparing-driver';

/** Milliseconds for which a unit waits for those before it. */
const LONGEST_TURN = 30_000;
/** Units that one transaction takes at most, and milliseconds after which it takes no further one. */
const MOST_UNITS = 32;
const LONGEST_TAKING = 20;

/** A part of a transaction: what it does, and what it is told in the end. */
export interface Unit<T> {
  /** Run again from the start where a transaction was lost. */
  run: (manager: EntityManager) => Promise<T>;
  /** Told once: after the commit, or when it is certain that nothing was kept. */
  close: (committed: boolean) => void;
}

interface Waiting {
  unit: Unit<unknown>;
  inContext: <R>(work: () => R) => R;
  kept: (result: unknown) => void;
  refused: (error: unknown) => void;
  turn: NodeJS.Timeout;
  /** Whether it has to have a transaction of its own, since one that it shared was lost. */
  isAlone: boolean;
}

type Ended = { result: unknown } | { error: unknown };

/**
 * The turns of the one connection to a SQLite file. Units run one after the other; those that wait meanwhile share the
 * transaction of the one before them, and its flush to the disk, which takes as long as some of them. Each is undone by itself
 * when it fails, and none is told how it ended before all of it is on the disk.
 */
export class SharedTransactions {
  private readonly waiting: Waiting[] = [];
  private isRunning = false;

  constructor(private readonly source: DataSource) {}

  /** @throws DomainError 503 `database-busy` where it is not its turn for too long; and whatever the unit throws */
  run<T>(unit: Unit<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const turn = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waits), 1);
        unit.close(false);
        reject(new DomainError('database-busy', 503));
      }, LONGEST_TURN);
      const waits: Waiting = {
        ...{ unit, turn, inContext: AsyncLocalStorage.snapshot(), isAlone: false },
        ...{ kept: (result: unknown) => resolve(result as T), refused: reject },
      };
      this.waiting.push(waits);
      if (!this.isRunning) void this.takeTurns();
    });
  }

  private async takeTurns(): Promise<void> {
    this.isRunning = true;
    for (let first = this.next(); first; first = this.next()) {
      const begins = first;
      await begins
        .inContext(() => this.transact(begins))
        .catch((error: unknown) => {
          refuse(begins, error);
        });
    }
    this.isRunning = false;
  }

  private next(): Waiting | undefined {
    const waits = this.waiting.shift();
    clearTimeout(waits?.turn);
    return waits;
  }

  /** One transaction, begun for this unit. Never fails: whatever comes of it is told to its units. */
  private async transact(first: Waiting): Promise<void> {
    const runner = this.source.createQueryRunner();
    const done: { waits: Waiting; ended: Ended }[] = [];
    let current: Waiting | undefined = first;
    try {
      await runner.startTransaction('SERIALIZABLE');
      const before = failures(this.source);
      const until = performance.now() + LONGEST_TAKING;
      const isSound = (): boolean => failures(this.source) === before;
      while (current) {
        const waits: Waiting = current;
        if (done.length > 0) await runner.query('SAVEPOINT unit');
        const ended = await attempt(waits, runner.manager);
        if ('error' in ended) {
          // A unit that failed by itself is undone by itself; anything else may have cost the whole transaction.
          if (done.length === 0 || !isSound()) throw ended.error;
          await runner.query('ROLLBACK TO unit');
        }
        // A refusal waits for the commit as well: it may rest on what a unit before it wrote, and what may yet be lost.
        done.push({ waits, ended });
        if (done.length > 1 && !isSound()) throw new Error('The transaction may be lost.');
        const takesMore = done.length < MOST_UNITS && performance.now() < until && isSound() && !first.isAlone;
        current = takesMore && this.waiting[0]?.isAlone === false ? this.next() : undefined;
      }
      await runner.commitTransaction();
    } catch (error) {
      await leaveTransaction(this.source);
      this.afterLoss(
        done.map(({ waits }) => waits),
        current,
        error,
      );
      return;
    }
    for (const { waits, ended } of done) {
      if ('error' in ended) refuse(waits, ended.error);
      else keep(waits, ended.result);
    }
  }

  /** Nothing of it was kept. A unit that was alone is told why; those that shared have their own transactions, and each its own end. */
  private afterLoss(done: readonly Waiting[], failed: Waiting | undefined, error: unknown): void {
    const lost = failed && !done.includes(failed) ? [...done, failed] : done;
    if (lost.length === 1 && lost[0]) return refuse(lost[0], error);
    this.waiting.unshift(...lost.map((waits) => ({ ...waits, isAlone: true })));
  }
}

async function attempt({ unit, inContext }: Waiting, manager: EntityManager): Promise<Ended> {
  try {
    return { result: await inContext(() => unit.run(manager)) };
  } catch (error) {
    return { error };
  }
}

function refuse({ unit, refused }: Waiting, error: unknown): void {
  unit.close(false);
  refused(error);
}

function keep({ unit, kept, refused }: Waiting, result: unknown): void {
  try {
    unit.close(true);
    kept(result);
  } catch (error) {
    refused(error);
  }
}
