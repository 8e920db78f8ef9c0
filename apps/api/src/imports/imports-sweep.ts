import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IMPORT_DAYS } from '@zesumme/domain';
import { In, LessThan } from 'typeorm';
import { Clock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { ImportRow } from './import-row.entity';
import { Import } from './import.entity';

const MINUTE = 60_000;
const DAY = 86_400_000;
const EVERY = 6 * 60 * MINUTE;
const AT_ONCE = 200;
const system = { kind: 'system' } as const;

/** Forgets the rows of imports after some days: they are personal data. Of what was written, the numbers stay. */
@Injectable()
export class ImportsSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('ImportsSweep');
  private readonly timers: NodeJS.Timeout[] = [];
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    const start = (): void => void (this.working = this.sweep().catch((error: unknown) => this.logger.error(error)));
    this.timers.push(setTimeout(start, MINUTE).unref(), setInterval(start, EVERY).unref());
  }

  async onModuleDestroy(): Promise<void> {
    this.timers.forEach((timer) => clearTimeout(timer));
    await this.working;
  }

  /** One round. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - IMPORT_DAYS * DAY).toISOString();
    await this.unitOfWork.write(system, (ctx) => forget(ctx, before));
  }
}

async function forget(ctx: Ctx, before: string): Promise<void> {
  await ctx.manager.delete(Import, { state: In(['uploaded', 'checked']), createdAt: LessThan(before) });
  const old = await ctx.manager.find(Import, { where: { appliedAt: LessThan(before) }, select: { id: true } });
  for (let from = 0; from < old.length; from += AT_ONCE) {
    const ids = old.slice(from, from + AT_ONCE).map(({ id }) => id);
    await ctx.manager.delete(ImportRow, { importId: In(ids) });
  }
}
