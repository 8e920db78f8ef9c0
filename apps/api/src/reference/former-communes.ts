import type { FormerCommune } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { Commune } from '../territory/commune.entity';

type Row = Pick<Commune, 'code' | 'name' | 'mergedIntoCode' | 'mergedOn'>;

/**
 * The communes that merged, by the code of the one that came of them, in the order of their names.
 *
 * @param into of one commune alone
 */
export async function formerCommunes(ctx: Ctx, into?: string): Promise<Map<string, FormerCommune[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(Commune, 'commune')
    .select(columns('commune', ['code', 'name', 'mergedIntoCode', 'mergedOn']))
    .where(into ? 'commune.mergedIntoCode = :into' : 'commune.mergedIntoCode IS NOT NULL', { into })
    .orderBy('commune.name')
    .addOrderBy('commune.code')
    .getRawMany<Row>();
  const byCommune = grouped(rows, ({ mergedIntoCode }) => mergedIntoCode ?? '');
  return new Map(
    [...byCommune].map(([code, former]) => [
      code,
      former.map(({ code: own, name, mergedOn }) => ({ code: own, name, mergedOn: mergedOn ?? '' })),
    ]),
  );
}
