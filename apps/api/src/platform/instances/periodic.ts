import { Inject, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { JobTurns } from './job-turns';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/**
 * Work that the product does by itself: soon after it started and then again and again, one round at a time, and by one of
 * the processes that share a database.
 */
export abstract class Periodic implements OnApplicationBootstrap, OnModuleDestroy {
  protected readonly logger = new Logger(this.constructor.name);
  @Inject(JobTurns) private readonly turns: JobTurns;
  private readonly timers: NodeJS.Timeout[] = [];
  private working: Promise<void> = Promise.resolve();

  /**
   * @param every so many milliseconds lie between the beginnings of two rounds
   * @param first and so many before the first one
   */
  protected constructor(
    private readonly every: number,
    private readonly first = MINUTE,
  ) {}

  onApplicationBootstrap(): void {
    const start = (): void => {
      this.working = this.working.then(() => this.round()).catch((error: unknown) => this.logger.error(error));
    };
    this.timers.push(setTimeout(start, this.first).unref(), setInterval(start, this.every).unref());
  }

  async onModuleDestroy(): Promise<void> {
    this.timers.forEach((timer) => clearTimeout(timer));
    await this.working;
  }

  /** A round, if it is this process's turn. */
  round(): Promise<void> {
    return this.turns.take(this.constructor.name, this.every, () => this.work());
  }

  /** One round. */
  abstract work(): Promise<void>;
}
