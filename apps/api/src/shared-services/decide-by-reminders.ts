import { Injectable } from '@nestjs/common';
import { addDays } from '@zesumme/domain';
import { In } from 'typeorm';
import { Clock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { HOUR, Periodic } from '../platform/instances';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { tellReminded } from './mails';
import { recordService } from './record-service';
import { partsOf } from './service-parts';
import { SharedService } from './shared-service.entity';

const system = { kind: 'system' } as const;
/** So many days before the last one. */
const AHEAD = 7;

/** A week before the last day, reminds the members who have not said what they think; once for each day that was set. */
@Injectable()
export class DecideByReminders extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
  ) {
    super(HOUR);
  }

  async work(): Promise<void> {
    const today = this.clock.today();
    for (const id of await this.units.read(system, (ctx) => due(ctx, today))) {
      try {
        await this.units.write(system, (ctx) => remind(ctx, id));
      } catch (error) {
        this.logger.error(error);
      }
    }
  }
}

async function due(ctx: Ctx, today: string): Promise<string[]> {
  const rows = await ctx.manager
    .createQueryBuilder(SharedService, 'service')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = service.groupId AND workingGroup.archivedAt IS NULL')
    .where("service.phase IN ('interest', 'offers') AND service.decideBy BETWEEN :today AND :until", {
      today,
      until: addDays(today, AHEAD),
    })
    .andWhere('(service.remindedFor IS NULL OR service.remindedFor <> service.decideBy)')
    .getMany();
  return rows.map(({ id }) => id);
}

async function remind(ctx: Ctx, id: string): Promise<void> {
  const service = await ctx.manager.findOneBy(SharedService, { id, phase: In(['interest', 'offers']) });
  if (!service || service.decideBy === null || service.remindedFor === service.decideBy) return;
  await ctx.manager.update(SharedService, { id }, { remindedFor: service.decideBy });
  const { participants, interests } = await partsOf(ctx, service);
  const answered = interests.filter(({ answer }) => answer !== 'not-yet').map(({ organisationId }) => organisationId);
  const asked = participants.filter((each) => each.role === 'member' && !answered.includes(each.id));
  if (asked.length === 0) return;
  const eventId = await recordService(ctx, 'reminded', service, { isPrivate: true });
  await tellReminded(
    ctx,
    eventId,
    id,
    asked.map((each) => each.id),
  );
}
