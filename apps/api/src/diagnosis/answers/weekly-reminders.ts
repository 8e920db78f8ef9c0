import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { HOUR, Periodic } from '../../platform/instances';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import { remind } from './follow';

const system = { kind: 'system' } as const;

/** Once a day, reminds contacts who have not answered, or who pass on a link, a week after the last mail about it; asks who came since. */
@Injectable()
export class WeeklyReminders extends Periodic {
  constructor(private readonly units: UnitOfWork) {
    super(24 * HOUR, HOUR);
  }

  async work(): Promise<void> {
    const open = await this.units.read(system, ({ manager }) =>
      manager.find(Questionnaire, { where: { state: 'open' }, order: { id: 'ASC' } }),
    );
    for (const questionnaire of open) {
      try {
        await this.units.write(system, (ctx) => remind(ctx, questionnaire));
      } catch (error) {
        this.logger.error(error);
      }
    }
  }
}
