import { type Actor, type OrganisationRef, hasAll, isRole } from '@zesumme/domain';
import { type Condition, type Ctx, EVERYTHING, NOTHING, columns } from '../platform/database';
import { ownGroupIds } from '../working-groups';
import { Membership } from '../working-groups/membership.entity';
import type { Organisation } from './organisation.entity';

/** That a dated row holds today, in SQL; the parameter is `today`. */
export const holdsToday = (alias: string): string =>
  `(${alias}.from_day IS NULL OR ${alias}.from_day <= :today) AND (${alias}.to_day IS NULL OR ${alias}.to_day >= :today)`;

/** Those who keep the register see all of it. */
export const keepsRegister = (actor: Actor): boolean => hasAll(actor) || isRole(actor, 'project-manager');

/**
 * Which organisations the reader sees, as a condition for a query; the rule of a single one is `organisationPolicy.read`.
 *
 * @param alias the alias of the organisation in the query
 */
export function seesOrganisation(ctx: Ctx, alias: string): Condition {
  const { actor } = ctx;
  if (keepsRegister(actor)) return EVERYTHING;
  const isInside = isRole(actor, 'contact') || isRole(actor, 'commune-user');
  if (!isInside) return NOTHING;
  const parts = [`${alias}.id = :ownOrganisationId`];
  const seenGroupIds = ownGroupIds(actor);
  if (seenGroupIds.length > 0) {
    parts.push(
      `EXISTS (SELECT 1 FROM membership shared WHERE shared.organisation_id = ${alias}.id ` +
        `AND shared.group_id IN (:...seenGroupIds) AND ${holdsToday('shared')})`,
    );
  }
  return {
    sql: `(${parts.join(' OR ')})`,
    parameters: { ownOrganisationId: actor.organisationId, seenGroupIds, today: ctx.clock.today() },
  };
}

/**
 * That everybody may read the name of an organisation, as a condition for a query: it takes part today in a group that is
 * published.
 *
 * @param alias the alias of the organisation in the query
 */
export const isNamedPublicly = (ctx: Ctx, alias: string): Condition => ({
  sql:
    `EXISTS (SELECT 1 FROM membership public_membership INNER JOIN working_group public_group ` +
    `ON public_group.id = public_membership.group_id WHERE public_membership.organisation_id = ${alias}.id ` +
    `AND public_group.published_at IS NOT NULL AND public_group.archived_at IS NULL ` +
    `AND ${holdsToday('public_membership')})`,
  parameters: { today: ctx.clock.today() },
});

/** The groups in which each organisation takes part today, in one query. */
export async function groupIdsOf(ctx: Ctx, organisationIds: string[]): Promise<Map<string, string[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .select(columns('membership', ['organisationId', 'groupId']))
    .where('membership.organisationId IN (:...organisationIds)', { organisationIds: [...new Set(organisationIds)] })
    .andWhere(holdsToday('membership'), { today: ctx.clock.today() })
    .getRawMany<{ organisationId: string; groupId: string }>();
  const groups = new Map<string, string[]>();
  for (const { organisationId, groupId } of rows) {
    groups.set(organisationId, [...(groups.get(organisationId) ?? []), groupId]);
  }
  return groups;
}

/** What the policies ask about a stored organisation. */
export async function organisationRef(ctx: Ctx, { id, archivedAt }: Organisation): Promise<OrganisationRef> {
  const groups = await groupIdsOf(ctx, [id]);
  return { id, groupIds: groups.get(id) ?? [], archived: archivedAt !== null };
}
