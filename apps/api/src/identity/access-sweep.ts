import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { HOUR, JobRun, Periodic } from '../platform/instances';
import { FORGOTTEN_AFTER } from './login-guard';
import { LoginGuard } from './login-guard.entity';
import { OneTimeToken } from './one-time-token.entity';
import { Session } from './session.entity';
import { IDLE_LIMIT } from './sessions';

const system = { kind: 'system' } as const;

/**
 * Forgets sessions, links for one use and counts of guesses that open or keep back nothing any more: they say when somebody came,
 * and whoever guesses would add to them without end.
 */
@Injectable()
export class AccessSweep extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super(6 * HOUR);
  }

  /** One round: what had ended by the one before. A clock that was ahead for a while ends nobody's session by that. */
  async work(): Promise<void> {
    const last = await this.unitOfWork.read(system, ({ manager }) =>
      manager.findOneBy(JobRun, { name: AccessSweep.name }),
    );
    if (!last?.succeededAt) return;
    const before = Math.min(Date.parse(last.succeededAt), this.clock.now().getTime());
    await this.unitOfWork.write(system, (ctx) => forget(ctx, before), { isLong: true });
  }
}

async function forget({ manager }: Ctx, before: number): Promise<void> {
  const until = (ago: number) => LessThanOrEqual(new Date(before - ago).toISOString());
  await manager.delete(Session, { expiresAt: until(0) });
  await manager.delete(Session, { seenAt: until(IDLE_LIMIT) });
  await manager.delete(OneTimeToken, { expiresAt: until(0) });
  // No wait is as long.
  await manager.delete(LoginGuard, { lastFailureAt: until(FORGOTTEN_AFTER) });
}
