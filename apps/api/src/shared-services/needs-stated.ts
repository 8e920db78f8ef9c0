import { isRole } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { SharedService } from './shared-service.entity';

/** How many needs organisations have stated in the reader's groups that nobody was asked about yet, and since when the oldest waits. */
export async function needsStated(ctx: Ctx): Promise<{ count: number; since: string | null; isDemo: boolean }> {
  const { actor } = ctx;
  if (!isRole(actor, 'project-manager') || actor.leadGroupIds.length === 0)
    return { count: 0, since: null, isDemo: false };
  const found = await ctx.manager
    .createQueryBuilder(SharedService, 'service')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = service.groupId AND workingGroup.archivedAt IS NULL')
    .select('COUNT(*)', 'count')
    .addSelect('MIN(service.createdAt)', 'since')
    .addSelect('SUM(CASE WHEN service.isDemo THEN 1 ELSE 0 END)', 'demo')
    .where("service.phase = 'need' AND service.statedById IS NOT NULL")
    .andWhere('service.groupId IN (:...ids)', { ids: actor.leadGroupIds })
    .getRawOne<{ count: number; since: string | null; demo: number | null }>();
  const count = Number(found?.count ?? 0);
  return { count, since: found?.since ?? null, isDemo: count > 0 && Number(found?.demo) === count };
}
