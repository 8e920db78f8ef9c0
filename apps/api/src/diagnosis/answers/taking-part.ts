import type { OrganisationLabel } from '@zesumme/domain';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { Membership } from '../../working-groups/membership.entity';

/** The organisations that take part in a group today, by their names; others are not asked. */
export async function takingPart(ctx: Ctx, groupId: string): Promise<OrganisationLabel[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select('membership.organisationId', 'organisationId')
    .where('membership.groupId = :groupId', { groupId })
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)', { today: ctx.clock.today() })
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)')
    .andWhere('organisation.archivedAt IS NULL')
    .getRawMany<{ organisationId: string }>();
  return labelsOf(ctx, [...new Set(rows.map(({ organisationId }) => organisationId))]);
}

/** What is said of organisations, by their names. */
export async function labelsOf(ctx: Ctx, ids: readonly string[]): Promise<OrganisationLabel[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('organisation.id IN (:...ids)', { ids })
    .orderBy('organisation.searchText')
    .getRawMany<OrganisationLabel>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) }));
}
