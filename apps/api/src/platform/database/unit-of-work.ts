import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Actor } from '@zesumme/domain';
import { Subject } from 'rxjs';
import { type DataSource, QueryFailedError } from 'typeorm';
import { Clock } from '../clock';
import { type Subject as ChangedSubject, Ctx } from './ctx';
import type { Ground } from './grounds';
import { requireOutermost, within } from './nested-units';
import { SharedTransactions, type Unit } from './shared-transactions';

type How = Partial<Pick<Unit<unknown>, 'isLong' | 'ground'>>;

const MOST_ATTEMPTS = 8;
/** Milliseconds; grows with the attempts. */
const PAUSE = 20;
/** PostgreSQL's codes for a serialization failure and for a deadlock. */
const IN_THE_WAY = ['40001', '40P01'];

const wasInTheWay = (error: unknown): boolean =>
  error instanceof QueryFailedError && IN_THE_WAY.includes((error.driverError as { code?: string }).code ?? '');

/** SQLite says the same of a disk that cannot be written to: that would be a fault of the surroundings, and this is one of ours. */
const wroteInReading = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === 'SQLITE_READONLY';

/**
 * The only way to the database.
 *
 * TypeORM gives a SQLite source one connection, so that two overlapping transactions would share it and a write reported
 * as committed could be rolled back by the other. Here every write waits its turn, and reads use a second source that cannot
 * write. On PostgreSQL the pool keeps transactions apart, and nothing waits.
 */
@Injectable()
export class UnitOfWork {
  /** Fires after a unit that queued mail was committed. */
  readonly mailQueued = new Subject<void>();
  /** Fires for each record that a unit changed, once it is committed, in whichever process. */
  readonly changed = new Subject<ChangedSubject>();
  /** The same for what this process changed. */
  readonly changedHere = new Subject<ChangedSubject>();
  private readonly turns = this.writer.options.type === 'sqlite' ? new SharedTransactions(this.writer) : null;

  constructor(
    @InjectDataSource('writer') private readonly writer: DataSource,
    @InjectDataSource('reader') private readonly reader: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Both sources, for tests that count what is sent to them. */
  get sources(): DataSource[] {
    return [this.writer, this.reader];
  }

  /**
   * The state of all that says who somebody is: to be taken before it is read. Null where it cannot be told, as always on
   * PostgreSQL: there it is read each time.
   */
  get ground(): Ground | null {
    return this.turns?.ground ?? null;
  }

  /** Whether that is still so, as far as it is known without asking. A unit that is told of it makes sure. */
  holds(ground: Ground): boolean {
    return this.turns?.holds(ground) ?? false;
  }

  /**
   * Runs the work in one transaction: all of it is kept, or none when it throws. Never to be called within a unit: what belongs
   * to it is handed its ctx.
   *
   * @param how `isLong` where it is known to take long: no other then waits for its end to be told its own. `ground` is what it
   *   rests on who acts, where that was read before
   * @throws GroundLost where that ground does not hold until the end; and whatever the work throws
   */
  async write<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, { isLong = false, ground }: How = {}): Promise<T> {
    requireOutermost(this);
    const unit = { ...this.unitOf(actor, work), isLong, ground };
    return this.turns ? this.turns.run(unit) : this.transact(unit);
  }

  /** Runs the work against committed data, without a transaction of its own. Never to be called within a unit. */
  async read<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    requireOutermost(this);
    const ctx = new Ctx(actor, this.reader.manager, this.clock, false);
    try {
      return await within(this, ctx, () => work(ctx));
    } catch (error) {
      throw wroteInReading(error) ? new Error('A read unit tried to write.', { cause: error }) : error;
    } finally {
      ctx.close(false);
    }
  }

  /** The work with a context of its own each time that it is run. */
  private unitOf<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Pick<Unit<T>, 'run' | 'close'> {
    let last: Ctx | undefined;
    return {
      run: async (manager) => {
        const ctx = new Ctx(actor, manager, this.clock, true, this.announceMail, this.announceChange);
        last = ctx;
        try {
          return await within(this, ctx, () => work(ctx));
        } finally {
          ctx.end();
        }
      },
      close: (committed) => last?.close(committed),
    };
  }

  /** On PostgreSQL, units that ran into each other are run again: one after the other they would have gone well. */
  private async transact<T>(unit: Unit<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactOnce(unit);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !wasInTheWay(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * attempt * PAUSE));
      }
    }
  }

  private async transactOnce<T>(unit: Unit<T>): Promise<T> {
    let committed = false;
    try {
      // Services check before they write: the database has to see to it that what they saw still holds when they commit.
      const result = await this.writer.transaction('SERIALIZABLE', unit.run);
      committed = true;
      return result;
    } finally {
      unit.close(committed);
    }
  }

  private readonly announceMail = (): void => this.mailQueued.next();

  private readonly announceChange = (subject: ChangedSubject): void => {
    this.changed.next(subject);
    this.changedHere.next(subject);
  };
}
