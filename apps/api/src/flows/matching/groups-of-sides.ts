import { type GroupLabel, hasAll } from '@zesumme/domain';
import { type Ctx, columns } from '../../platform/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';

/** Of these groups those that the reader leads, by name; of an administrator all. One query, however many they are. */
export async function ledAmong(ctx: Ctx, ids: readonly string[]): Promise<GroupLabel[]> {
  const { actor } = ctx;
  const leads = (id: string): boolean => hasAll(actor) || (actor.kind === 'account' && actor.leadGroupIds.includes(id));
  const led = [...new Set(ids)].filter(leads);
  if (led.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .select(columns('workingGroup', ['id', 'slug', 'name', 'isDemo']))
    .where('workingGroup.id IN (:...led) AND workingGroup.archivedAt IS NULL', { led })
    .orderBy('workingGroup.searchText')
    .getRawMany<GroupLabel>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) }));
}
