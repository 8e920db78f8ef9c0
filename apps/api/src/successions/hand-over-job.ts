import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { MeetingNews } from '../meetings';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { handOver } from './hand-over';
import { Succession } from './succession.entity';

const MINUTE = 60_000;
const EVERY = 30 * MINUTE;
const system = { kind: 'system' } as const;

/** On the day on which a successor begins, passes it what is still open. */
@Injectable()
export class HandOverJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('HandOverJob');
  private readonly timers: NodeJS.Timeout[] = [];
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    private readonly news: MeetingNews,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    const start = (): void => void (this.working = this.work().catch((error: unknown) => this.logger.error(error)));
    this.timers.push(setTimeout(start, MINUTE).unref(), setInterval(start, EVERY).unref());
  }

  async onModuleDestroy(): Promise<void> {
    this.timers.forEach((timer) => clearTimeout(timer));
    await this.working;
  }

  /** One round: each succession whose day has come, in a unit of its own. */
  async work(): Promise<void> {
    const due = await this.unitOfWork.read(system, (ctx) =>
      ctx.manager.find(Succession, {
        where: {
          state: 'confirmed',
          kind: 'successor',
          handedOverAt: IsNull(),
          fromDay: LessThanOrEqual(this.clock.today()),
        },
        select: { id: true },
        order: { fromDay: 'ASC', id: 'ASC' },
      }),
    );
    for (const { id } of due) await this.unitOfWork.write(system, (ctx) => handOver(ctx, this.news, id));
  }
}
