import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { HOUR, Periodic } from '../../platform/instances';
import { tellEnding } from './tell-ending';

const DAY = 24 * HOUR;

/** Once a day, tells organisations which of their flows end soon. */
@Injectable()
export class EndingFlows extends Periodic {
  constructor(private readonly units: UnitOfWork) {
    super(DAY, HOUR);
  }

  async work(): Promise<void> {
    await this.units.write({ kind: 'system' }, tellEnding);
  }
}
