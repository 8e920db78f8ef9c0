import type { MoveProposal } from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { type Equivalents, equivalentMeasures } from '../pacte-climat';
import { EvidenceMeasure } from '../pacte-climat/evidence-measure.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import type { Ctx } from '../platform/database';
import { grouped } from '../platform/grouped';

/**
 * The evidence of the commune that proves something in the version that it would leave, and which of its measures are something
 * in the other one. As many queries however much there is.
 *
 * @param former the measures of the version that it would leave
 */
export async function evidenceMoved(
  ctx: Ctx,
  communeCode: string,
  { from, to, former }: { from: string; to: string; former: readonly { id: string }[] },
): Promise<MoveProposal['evidence']> {
  const links = await ctx.manager.findBy(EvidenceMeasure, { communeCode, measureId: In(former.map(({ id }) => id)) });
  const byPiece = grouped(links, ({ evidenceId }) => evidenceId);
  const pieces = await ctx.manager.find(Evidence, {
    select: { id: true, title: true, isDemo: true },
    where: { id: In([...byPiece.keys()]), removedAt: IsNull(), state: In(['accepted', 'proposed']) },
    order: { day: 'ASC', id: 'ASC' },
  });
  // The mapping that is looked at now takes the place of what was said before.
  const equivalents: Equivalents = await equivalentMeasures(ctx, [communeCode], { communeCode, from, to });
  const isFollowing = (measureId: string): boolean => equivalents(measureId, to, communeCode).length > 0;
  return pieces.map(({ id, title, isDemo }) => {
    const measureIds = (byPiece.get(id) ?? []).map(({ measureId }) => measureId).sort();
    return { id, title, measureIds, following: measureIds.filter(isFollowing), isDemo: Boolean(isDemo) };
  });
}
