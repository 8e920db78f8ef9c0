import { AsyncResource } from 'node:async_hooks';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { DomainError } from '../errors';
import { Closable } from './closable';
import { type Ground, GroundLost } from './grounds';
import { leaveTransaction } from './leave-transaction';
import { ChangedMeanwhile, type SqliteRunner } from './sqlite-runner';

/** Milliseconds for which a unit waits for those before it. */
const LONGEST_TURN = 30_000;
/** Units that one transaction takes at most, and milliseconds after which it takes no further one. */
const MOST_UNITS = 32;
const LONGEST_TAKING = 20;
/** Milliseconds after which a unit that ended has those of its transaction answered before another begins. */
const LONGEST_SHARED = 5;
/** Milliseconds for which those that have ended wait for one behind them. It is then undone, and run again by itself. */
const LONGEST_BEHIND = 100;

/** A part of a transaction: what it does, and what it is told in the end. */
export interface Unit<T> {
  /** Run again from the start where a transaction was lost. */
  run: (manager: EntityManager) => Promise<T>;
  /** Told once: after the commit, or when it is certain that nothing was kept. */
  close: (committed: boolean) => void;
  /** Whether it is known to take long: it then shares its transaction with none, so that none waits for its end. */
  isLong: boolean;
  /** What it rests on who acts: where it does not hold until the end, the unit is refused with `GroundLost`. */
  ground?: Ground | undefined;
}

interface Waiting {
  unit: Unit<unknown>;
  /** Whose call it is: what is asked for it is asked within. */
  caller: AsyncResource;
  kept: (result: unknown) => void;
  refused: (error: unknown) => void;
  turn: NodeJS.Timeout;
  /** Whether it has to have a transaction of its own: it takes long, or one that it shared was lost. */
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

  /** The state of all that says who somebody is; null where it cannot be told now. */
  get ground(): Ground | null {
    return this.runner.ground;
  }

  /** Whether that is still so, as far as it is known without asking. */
  holds(ground: Ground): boolean {
    return this.runner.holds(ground);
  }

  /** The one of the connection, however often it is asked for. */
  private get runner(): SqliteRunner {
    return this.source.createQueryRunner() as SqliteRunner;
  }

  /** @throws DomainError 503 `database-busy` where it is not its turn for too long; and whatever the unit throws */
  run<T>(unit: Unit<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const turn = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waits), 1);
        unit.close(false);
        reject(new DomainError('database-busy', 503));
      }, LONGEST_TURN);
      const waits: Waiting = {
        ...{
          unit,
          turn,
          caller: new AsyncResource('UnitOfWork', { requireManualDestroy: true }),
          isAlone: unit.isLong,
        },
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
      await begins.caller
        .runInAsyncScope(() => this.transact(begins))
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
    const { runner } = this;
    const done: { waits: Waiting; ended: Ended }[] = [];
    let current: Waiting | undefined = first;
    try {
      await runner.prepare();
      const before = runner.failures;
      // Whoever has company shares one transaction with it; whoever is alone may do without.
      if (first.isAlone || this.waiting.length > 0) runner.begin();
      else runner.promise();
      const until = performance.now() + LONGEST_TAKING;
      const isSound = (): boolean => runner.failures === before;
      while (current) {
        const waits: Waiting = current;
        const begun = performance.now();
        const ended: Ended | null =
          done.length > 0 ? await this.attemptBehind(waits, runner, isSound) : await attempt(waits, runner.manager);
        if (done.length === 0 && ended && 'error' in ended) throw ended.error;
        // A refusal waits for the commit as well: it may rest on what a unit before it wrote, and what may yet be lost.
        if (ended) done.push({ waits, ended });
        if (done.length > 1 && !isSound()) throw new Error('The transaction may be lost.');
        const now = performance.now();
        const isQuick: boolean = ended !== null && now - begun < LONGEST_SHARED && now < until;
        const mayTakeMore: boolean = !first.isAlone && !runner.isOnlyPromised;
        const takesMore: boolean = mayTakeMore && isQuick && done.length < MOST_UNITS && isSound();
        current = takesMore && this.waiting[0]?.isAlone === false ? this.next() : undefined;
      }
      await runner.commitTransaction();
    } catch (error) {
      runner.drop();
      await leaveTransaction(this.source);
      this.afterLoss(
        done.map(({ waits }) => waits),
        current,
        runner.isLost ? new ChangedMeanwhile() : error,
      );
      return;
    }
    for (const { waits, ended } of done) {
      if ('error' in ended) refuse(waits, ended.error);
      else keep(waits, ended.result);
    }
  }

  /**
   * Runs a unit behind others that wait for its end, which they do not do for long. Null where it was undone for that: it is run
   * again once nothing of it runs any more.
   *
   * @throws whatever it throws where that may have cost the whole transaction
   */
  private async attemptBehind(waits: Waiting, runner: SqliteRunner, isSound: () => boolean): Promise<Ended | null> {
    const way = new Closable(runner);
    const attempted = attempt(waits, way.manager);
    const early = await inTime(attempted);
    if (!early) await way.close();
    const ended = early ?? (way.isOver ? await attempted : null);
    if (ended && 'result' in ended) return ended;
    // A unit that failed by itself is undone by itself; anything else may have cost the whole transaction.
    if (isSound()) await way.undo();
    if (!isSound()) throw await attempted.then((late) => ('error' in late ? late.error : new Error('It may be lost.')));
    if (!ended) void attempted.then(() => this.again([waits]));
    return ended;
  }

  /** Puts units first, each to be run in a transaction of its own. */
  private again(units: readonly Waiting[]): void {
    this.waiting.unshift(...units.map((waits) => ({ ...waits, isAlone: true })));
    if (!this.isRunning) void this.takeTurns();
  }

  /**
   * Nothing of it was kept. A unit that was alone is told why, unless another process was in its way; those that shared have their
   * own transactions, and each its own end.
   */
  private afterLoss(done: readonly Waiting[], failed: Waiting | undefined, error: unknown): void {
    const lost = failed && !done.includes(failed) ? [...done, failed] : done;
    if (lost.length === 1 && lost[0] && !(error instanceof ChangedMeanwhile)) return refuse(lost[0], error);
    this.again(lost);
  }
}

async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LONGEST_BEHIND);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function attempt({ unit, caller }: Waiting, manager: EntityManager): Promise<Ended> {
  const runner = manager.queryRunner as SqliteRunner;
  const { ground } = unit;
  try {
    return {
      result: await caller.runInAsyncScope(async () => {
        if (ground) await standOn(ground, runner);
        const result = await unit.run(manager);
        await runner.finish();
        if (ground) await runner.confirm(ground);
        return result;
      }),
    };
  } catch (error) {
    return { error: ground ? await reasonOf(error, ground, runner) : error };
  }
}

/**
 * In a transaction that has begun nobody else writes any more, so that it is made sure of before anything is written: what was sent
 * could not be taken back from those who share it. Any other is the unit's alone, and undone as a whole.
 */
async function standOn(ground: Ground, runner: SqliteRunner): Promise<void> {
  if (!runner.holds(ground)) throw new GroundLost();
  if (!runner.isOnlyPromised) await runner.confirm(ground);
}

/** Why a unit failed: whatever it says means nothing where somebody else may be acting, but for a fault of the database. */
async function reasonOf(error: unknown, ground: Ground, runner: SqliteRunner): Promise<unknown> {
  if (error instanceof GroundLost) return error;
  return runner.confirm(ground).then(
    () => error,
    (reason: unknown) =>
      reason instanceof GroundLost || !(error instanceof QueryFailedError || error instanceof ChangedMeanwhile)
        ? new GroundLost()
        : error,
  );
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
