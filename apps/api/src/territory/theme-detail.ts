import {
  type Phase,
  type ThemeDetail,
  allOf,
  announcementPolicy,
  canOf,
  hasAll,
  isRole,
  phases,
  themePolicy,
  yesIf,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import { keepKnownGroups } from '../working-groups';
import { GroupTheme } from '../working-groups/group-theme.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Theme } from './theme.entity';

/**
 * One theme, in two queries.
 *
 * @param key its id or its slug
 * @throws DomainError 404
 */
export async function readTheme(ctx: Ctx, key: string): Promise<ThemeDetail> {
  const theme = await ctx.manager
    .createQueryBuilder(Theme, 'theme')
    .where('theme.id = :key OR theme.slug = :key', { key })
    .getOne();
  if (!theme) throw notFound('theme');
  const { id, slug, nameFr, nameDe, nameEn, version, archivedAt } = theme;
  const counts = await countByPhase(ctx, id);
  const led = counts.reduce((sum, each) => sum + each.led, 0);
  return {
    ...{ id, slug, nameFr, nameDe, nameEn, version },
    archived: archivedAt !== null,
    groups: counts.reduce((sum, each) => sum + each.groups, 0),
    phases: phases.map((phase) => ({ phase, groups: counts.find((each) => each.phase === phase)?.groups ?? 0 })),
    can: canOf({
      edit: themePolicy.edit(ctx.actor),
      announce: allOf(
        announcementPolicy.create(ctx.actor, { groupIds: [] }),
        yesIf(archivedAt === null, 'archived'),
        yesIf(led > 0, 'not-your-group'),
      ),
    }),
  };
}

interface PhaseCount {
  phase: Phase;
  groups: number;
  /** Those of them to which the reader may announce something. */
  led: number;
}

async function countByPhase(ctx: Ctx, themeId: string): Promise<PhaseCount[]> {
  const leads = leadsGroup(ctx);
  const working = ctx.manager
    .createQueryBuilder(GroupTheme, 'groupTheme')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = groupTheme.groupId')
    .select('groupTheme.phase', 'phase')
    .addSelect('COUNT(*)', 'groups')
    .addSelect(`SUM(CASE WHEN workingGroup.state <> 'closed' AND ${leads.sql} THEN 1 ELSE 0 END)`, 'led')
    .where('groupTheme.themeId = :themeId', { themeId, ...leads.parameters })
    .groupBy('groupTheme.phase');
  const rows = await keepKnownGroups(working, ctx.actor).getRawMany<Record<keyof PhaseCount, string>>();
  return rows.map(({ phase, groups, led }) => ({ phase: phase as Phase, groups: Number(groups), led: Number(led) }));
}

function leadsGroup({ actor }: Ctx): { sql: string; parameters: object } {
  if (hasAll(actor)) return { sql: '1 = 1', parameters: {} };
  const ids = isRole(actor, 'project-manager') ? actor.leadGroupIds : [];
  return ids.length === 0
    ? { sql: '1 = 0', parameters: {} }
    : { sql: 'workingGroup.id IN (:...ledIds)', parameters: { ledIds: ids } };
}
