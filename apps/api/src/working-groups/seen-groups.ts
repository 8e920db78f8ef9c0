import { type Actor, type GroupRef, groupPart, hasAll, isRole, workingGroupPolicy } from '@zesumme/domain';
import { type Condition, type Ctx, anyOf, plain } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { WorkingGroup } from './working-group.entity';

/**
 * Of which groups the actor sees the inner part, as a condition for a query; the rule of a single group is `groupPart`.
 *
 * @param alias the alias of the group in the query
 */
export function seesInner(actor: Actor, alias: string): Condition {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return { sql: '1 = 1', parameters: {} };
  const ids = ownGroupIds(actor);
  if (ids.length === 0) return { sql: '1 = 0', parameters: {} };
  return { sql: `${alias}.id IN (:...innerIds)`, parameters: { innerIds: ids } };
}

/**
 * Which groups the actor may know of, in the query as `workingGroup`: the inner part needs them to be inside; what is published
 * and not archived is known to everybody.
 */
export const seesGroup = (actor: Actor): Condition =>
  anyOf(
    seesInner(actor, '"workingGroup"'),
    plain('("workingGroup".published_at IS NOT NULL AND "workingGroup".archived_at IS NULL)'),
  );

/** The groups that are the actor's own: led, taken part in, or on the territory of their commune. */
export function ownGroupIds(actor: Actor): string[] {
  if (isRole(actor, 'project-manager')) return actor.leadGroupIds;
  if (isRole(actor, 'contact')) return actor.groupIds;
  return isRole(actor, 'commune-user') ? [...new Set([...actor.territoryGroupIds, ...actor.groupIds])] : [];
}

/** What the policies ask about a stored group. */
export const groupRefOf = (group: Pick<WorkingGroup, 'id' | 'publishedAt' | 'archivedAt'>): GroupRef => ({
  id: group.id,
  published: group.publishedAt !== null,
  archived: group.archivedAt !== null,
});

/**
 * The stored group that the reader may know of.
 *
 * @param key its id or its slug
 * @throws DomainError 404
 */
export async function findGroup(
  ctx: Ctx,
  key: string,
): Promise<{ group: WorkingGroup; ref: GroupRef; inner: boolean }> {
  const group = await ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .where('workingGroup.id = :key OR workingGroup.slug = :key', { key })
    .getOne();
  if (!group) throw notFound('working-group');
  const ref = groupRefOf(group);
  allowOrHide(workingGroupPolicy.read(ctx.actor, ref), 'working-group');
  return { group, ref, inner: groupPart(ctx.actor, ref) === 'inner' };
}
