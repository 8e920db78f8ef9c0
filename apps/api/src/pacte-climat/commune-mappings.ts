import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { CommuneMapping } from './commune-mapping.entity';

/** A move of a commune from the measures of one version to those of another. */
export interface MappedVersions {
  former: readonly { id: string }[];
  into: readonly { id: string }[];
  mapping: readonly { from: string; to: string | null }[];
}

/** Keeps along which mapping the commune moved, in the place of how it moved between these two versions before. */
export async function keepMapping(
  ctx: Ctx,
  communeCode: string,
  { former, into, mapping }: MappedVersions,
): Promise<void> {
  await ctx.manager.delete(CommuneMapping, {
    communeCode,
    fromMeasureId: In(former.map(({ id }) => id)),
    toMeasureId: In(into.map(({ id }) => id)),
  });
  await ctx.insert(
    CommuneMapping,
    mapping.flatMap(({ from, to }) => (to === null ? [] : [{ communeCode, fromMeasureId: from, toMeasureId: to }])),
  );
}

/** Along which mapping the commune moved between these two versions before. */
export async function keptMapping(
  ctx: Ctx,
  communeCode: string,
  { former, into }: Pick<MappedVersions, 'former' | 'into'>,
): Promise<{ from: string; to: string }[]> {
  const kept = await ctx.manager.find(CommuneMapping, {
    where: {
      communeCode,
      fromMeasureId: In(former.map(({ id }) => id)),
      toMeasureId: In(into.map(({ id }) => id)),
    },
    order: { fromMeasureId: 'ASC', toMeasureId: 'ASC' },
  });
  return kept.map(({ fromMeasureId, toMeasureId }) => ({ from: fromMeasureId, to: toMeasureId }));
}
