import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock';
import { UnitOfWork } from '../database';
import { JobRun } from './job-run.entity';
import { SharedConnection } from './shared-connection';

const system = { kind: 'system' } as const;
const LONGEST = 300;

/**
 * Whose turn it is: of the processes that share a database, one makes a round of a job while the others go without, and a
 * round that went well is not made again before half its time is over. A process that dies gives its turn back with that.
 */
@Injectable()
export class JobTurns {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly clock: Clock,
    private readonly connection: SharedConnection,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Makes a round of the job, unless another process does or has.
   *
   * @param every milliseconds between two rounds
   */
  async take(name: string, every: number, work: () => Promise<void>): Promise<void> {
    const giveBack = await this.connection.lock(`job ${name}`);
    if (!giveBack) return;
    try {
      if (!(await this.isDue(name, every))) return;
      await this.note(name, { startedAt: this.clock.instant() });
      await work();
      await this.note(name, { succeededAt: this.clock.instant(), failure: null });
    } catch (error) {
      await this.note(name, { failure: String(error instanceof Error ? error.message : error).slice(0, LONGEST) });
      throw error;
    } finally {
      await giveBack();
    }
  }

  private async isDue(name: string, every: number): Promise<boolean> {
    const last = await this.unitOfWork.read(system, (ctx) => ctx.manager.findOneBy(JobRun, { name }));
    if (!last?.succeededAt) return true;
    const ago = this.clock.now().getTime() - Date.parse(last.succeededAt);
    // One that lies ahead was noted by a clock that was wrong.
    return ago < 0 || ago >= every / 2;
  }

  /** Where nothing can be noted, such as on a full disk, the work is done all the same: a backup is wanted then. */
  private async note(name: string, change: Partial<JobRun>): Promise<void> {
    try {
      await this.unitOfWork.write(system, async (ctx) => {
        const before = await ctx.manager.findOneBy(JobRun, { name });
        const startedAt = change.startedAt ?? before?.startedAt ?? this.clock.instant();
        const rounds = (before?.rounds ?? 0) + (change.startedAt ? 1 : 0);
        const row = { name, succeededAt: null, failure: null, ...before, ...change, startedAt, rounds };
        await ctx.manager.upsert(JobRun, row, ['name']);
      });
    } catch (error) {
      this.logger.warn(error);
    }
  }
}
