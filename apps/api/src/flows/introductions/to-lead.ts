import { isRole } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { FlowIntroduction } from './flow-introduction.entity';

/** How many exchanges of the reader's groups have both sides know each other and nothing more yet, and since when the oldest does. */
export async function exchangesToLead(ctx: Ctx): Promise<{ count: number; since: string | null; isDemo: boolean }> {
  const { actor } = ctx;
  if (!isRole(actor, 'project-manager') || actor.leadGroupIds.length === 0)
    return { count: 0, since: null, isDemo: false };
  const found = await ctx.manager
    .createQueryBuilder(FlowIntroduction, 'introduction')
    .select('COUNT(*)', 'count')
    .addSelect('MIN(introduction.changedAt)', 'since')
    .addSelect('SUM(CASE WHEN introduction.isDemo THEN 1 ELSE 0 END)', 'demo')
    .where("introduction.phase = 'discussion' AND introduction.groupId IN (:...ids)", { ids: actor.leadGroupIds })
    .getRawOne<{ count: number; since: string | null; demo: number | null }>();
  const count = Number(found?.count ?? 0);
  return { count, since: found?.since ?? null, isDemo: count > 0 && Number(found?.demo) === count };
}
