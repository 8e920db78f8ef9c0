import { type Actor, type IdeaRef, hasAll, ideaPolicy, isRole } from '@zesumme/domain';
import { type Condition, type Ctx, EVERYTHING, NOTHING, allOf, plain } from '../../platform/database';
import { allowOrHide, notFound } from '../../platform/errors';
import { ownGroupIds } from '../../working-groups';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Idea } from './idea.entity';

/** A stored idea with its group and what decides about it. */
export interface SeenIdea {
  idea: Idea;
  group: WorkingGroup;
  ref: IdeaRef;
}

/** The stored idea that the reader may know of; what was taken away is not there. @throws DomainError 404 */
export async function findIdea(ctx: Ctx, id: string): Promise<SeenIdea> {
  const seen = await findKeptIdea(ctx, id);
  if (seen.idea.removedAt !== null) throw notFound('idea');
  return seen;
}

/** The same, also where it was taken away. @throws DomainError 404 */
export async function findKeptIdea(ctx: Ctx, id: string): Promise<SeenIdea> {
  const idea = await ctx.manager.findOneBy(Idea, { id });
  if (!idea) throw notFound('idea');
  allowOrHide(ideaPolicy.read(ctx.actor, idea), 'idea');
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: idea.groupId });
  const { organisationId, actionId } = idea;
  const ref = {
    groupId: group.id,
    groupArchived: group.archivedAt !== null,
    organisationId,
    isAction: actionId !== null,
  };
  return { idea, group, ref };
}

/** The same rule as `ideaPolicy.read`, for a whole list; what was taken away is not in it. The alias is `idea`. */
export const seesIdea = (actor: Actor): Condition => allOf(plain('idea.removed_at IS NULL'), ofOwnGroups(actor));

function ofOwnGroups(actor: Actor): Condition {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return EVERYTHING;
  const ids = ownGroupIds(actor);
  return ids.length === 0 ? NOTHING : { sql: 'idea.group_id IN (:...ideaGroupIds)', parameters: { ideaGroupIds: ids } };
}
