import type { MeasureLabel } from '@zesumme/domain';
import { Measure } from '../pacte-climat/measure.entity';
import { type Ctx, columns } from '../platform/database';

/** What is said of these measures where something is about them, by their ids; one query. */
export async function measureLabels(ctx: Ctx, ids: readonly string[]): Promise<Map<string, MeasureLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
    .where('measure.id IN (:...ids)', { ids })
    .getRawMany<MeasureLabel>();
  return new Map(rows.map((row) => [row.id, row]));
}
