import { Injectable } from '@nestjs/common';
import { yearlyDayDue } from '@zesumme/domain';
import { Clock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { HOUR, Periodic } from '../platform/instances';
import { Commune } from '../territory/commune.entity';
import { Assessment } from './assessment.entity';
import { Chapter6Snapshot } from './chapter-6-snapshot.entity';
import { takeSnapshot } from './take-snapshot';

const system = { kind: 'system' } as const;

/** At the beginning of a year, keeps how each commune that has assessed anything stood at the end of the year before. */
@Injectable()
export class YearlySnapshots extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super(HOUR);
  }

  /** One round: each commune in a unit of its own, once a year. */
  async work(): Promise<void> {
    const day = yearlyDayDue(this.clock.today());
    if (day === null) return;
    for (const communeCode of await this.unitOfWork.read(system, (ctx) => communesWithout(ctx, day))) {
      try {
        await this.unitOfWork.write(system, (ctx) =>
          takeSnapshot(ctx, { communeCode, kind: 'yearly', label: null, day }),
        );
      } catch (error) {
        this.logger.error(error);
      }
    }
  }
}

/**
 * Communes with an assessment and without the yearly snapshot of the day; one that was taken back is not taken again. One that
 * had merged by then has nothing new to keep.
 */
async function communesWithout(ctx: Ctx, day: string): Promise<string[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Assessment, 'assessment')
    .select('assessment.communeCode', 'communeCode')
    .distinct(true)
    .innerJoin(
      Commune,
      'commune',
      'commune.code = assessment.communeCode AND (commune.mergedOn IS NULL OR commune.mergedOn > :day)',
    )
    .leftJoin(
      Chapter6Snapshot,
      'snapshot',
      "snapshot.communeCode = assessment.communeCode AND snapshot.kind = 'yearly' AND snapshot.day = :day",
      { day },
    )
    .where('snapshot.id IS NULL')
    .orderBy('assessment.communeCode')
    .getRawMany<{ communeCode: string }>();
  return rows.map(({ communeCode }) => communeCode);
}
