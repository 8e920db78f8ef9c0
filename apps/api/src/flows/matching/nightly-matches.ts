import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { HOUR, Periodic } from '../../platform/instances';
import { Flow } from '../flow.entity';
import { judgeAll, keepMatches } from './match-all';

const system = { kind: 'system' } as const;
const DAY = 24 * HOUR;

/**
 * Once a day, matches all flows anew: what changed around them (the place of a zone, the activity of an organisation, a flow
 * that expired) shows in their matches then.
 */
@Injectable()
export class NightlyMatches extends Periodic {
  constructor(private readonly units: UnitOfWork) {
    super(DAY, HOUR);
  }

  async work(): Promise<void> {
    if (!(await this.units.read(system, (ctx) => ctx.manager.exists(Flow)))) return;
    // Judged outside of the transaction, where nobody waits for it; a flow changed meanwhile is matched by its own change again.
    const judged = await this.units.read(system, judgeAll);
    await this.units.write(system, (ctx) => keepMatches(ctx, judged), { isLong: true });
  }
}
