import { type Ctx, columns } from '../platform/database';
import { invalidField } from '../platform/errors';
import { Commune } from '../territory/commune.entity';

/** A commune that was named, and the field that names it. */
export interface NamedCommune {
  field: string;
  code: string | null | undefined;
}

/**
 * Takes the communes that are in being; a former one only where it was named before.
 *
 * @param kept the codes that were named before
 * @throws DomainError 422 on the first field whose commune does not exist, or has merged into another
 */
export async function refuseUnknownCommunes(
  ctx: Ctx,
  named: readonly NamedCommune[],
  kept: readonly (string | null)[] = [],
): Promise<void> {
  const codes = named.flatMap(({ code }) => code ?? []);
  if (codes.length === 0) return;
  const rows = await ctx.manager
    .createQueryBuilder(Commune, 'commune')
    .select(columns('commune', ['code', 'mergedIntoCode']))
    .where('commune.code IN (:...codes)', { codes })
    .getRawMany<Pick<Commune, 'code' | 'mergedIntoCode'>>();
  const known = new Map(rows.map(({ code, mergedIntoCode }) => [code, mergedIntoCode]));
  for (const { field, code } of named) {
    if (!code) continue;
    const mergedInto = known.get(code);
    if (mergedInto === undefined) throw invalidField(field, 'unknown-commune');
    if (mergedInto !== null && !kept.includes(code)) throw invalidField(field, 'merged-commune');
  }
}
