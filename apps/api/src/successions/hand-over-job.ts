import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { MeetingNews } from '../meetings';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { HOUR, Periodic } from '../platform/instances';
import { handOver } from './hand-over';
import { Succession } from './succession.entity';

const system = { kind: 'system' } as const;

/** On the day on which a successor begins, passes it what is still open. */
@Injectable()
export class HandOverJob extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly news: MeetingNews,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super(HOUR / 2);
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
