import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { queueReminder, remindersDue } from './queue';

const MINUTE = 60_000;
const EVERY = 5 * MINUTE;
const system = { kind: 'system' } as const;

/** Looks every few minutes which reminders it is time for. */
@Injectable()
export class Reminders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Reminders');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  onApplicationBootstrap(): void {
    const look = (): void => {
      this.working = this.look().catch((error: unknown) => this.logger.error(error));
    };
    look();
    this.timer = setInterval(look, EVERY).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** One round. A reminder that cannot be queued keeps no other from being so, and is tried again. */
  async look(): Promise<void> {
    for (const due of await this.unitOfWork.read(system, remindersDue)) {
      try {
        await this.unitOfWork.write(system, (ctx) => queueReminder(ctx, due));
      } catch (error) {
        this.logger.error(error);
      }
    }
  }
}
