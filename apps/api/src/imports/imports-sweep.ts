import { Injectable } from '@nestjs/common';
import { IMPORT_DAYS } from '@zesumme/domain';
import { In, LessThan } from 'typeorm';
import { Clock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { HOUR, Periodic } from '../platform/instances';
import { ImportRow } from './import-row.entity';
import { Import } from './import.entity';

const DAY = 86_400_000;
const AT_ONCE = 200;
const system = { kind: 'system' } as const;

/** Forgets the rows and headings of imports after some days: they are personal data. Of what was written, the numbers stay. */
@Injectable()
export class ImportsSweep extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super(6 * HOUR);
  }

  /** One round. */
  async work(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - IMPORT_DAYS * DAY).toISOString();
    await this.unitOfWork.write(system, (ctx) => forget(ctx, before), { isLong: true });
  }
}

async function forget(ctx: Ctx, before: string): Promise<void> {
  await ctx.manager.delete(Import, { state: In(['uploaded', 'checked']), createdAt: LessThan(before) });
  const old = await ctx.manager.find(Import, { where: { appliedAt: LessThan(before) }, select: { id: true } });
  for (let from = 0; from < old.length; from += AT_ONCE) {
    const ids = old.slice(from, from + AT_ONCE).map(({ id }) => id);
    await ctx.manager.delete(ImportRow, { importId: In(ids) });
    // Where a file has none, its first row was taken for them.
    await ctx.manager.update(Import, { id: In(ids) }, { headings: [], columns: [] });
  }
}
