import { type Actor, type DiagnosisRef, hasAll, isRole, problemPolicy } from '@zesumme/domain';
import { type Condition, type Ctx, EVERYTHING, NOTHING, allOf, plain } from '../../platform/database';
import { allowOrHide, notFound } from '../../platform/errors';
import { ownGroupIds } from '../../working-groups';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Problem } from './problem.entity';

/** A stored problem with its group and what decides about it. */
export interface SeenProblem {
  problem: Problem;
  group: WorkingGroup;
  ref: DiagnosisRef;
}

/** The stored problem that the reader may know of; what was taken away is not there. @throws DomainError 404 */
export async function findProblem(ctx: Ctx, id: string): Promise<SeenProblem> {
  const seen = await findKeptProblem(ctx, id);
  if (seen.problem.removedAt !== null) throw notFound('problem');
  return seen;
}

/** The same, also where it was taken away. @throws DomainError 404 */
export async function findKeptProblem(ctx: Ctx, id: string): Promise<SeenProblem> {
  const problem = await ctx.manager.findOneBy(Problem, { id });
  if (!problem) throw notFound('problem');
  allowOrHide(problemPolicy.read(ctx.actor, problem), 'problem');
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: problem.groupId });
  return { problem, group, ref: { groupId: group.id, groupArchived: group.archivedAt !== null } };
}

/** The same rule as `problemPolicy.read`, for a whole list; what was taken away is not in it. The alias is `problem`. */
export const seesProblem = (actor: Actor): Condition => allOf(plain('problem.removed_at IS NULL'), ofOwnGroups(actor));

function ofOwnGroups(actor: Actor): Condition {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return EVERYTHING;
  const ids = ownGroupIds(actor);
  return ids.length === 0
    ? NOTHING
    : { sql: 'problem.group_id IN (:...problemGroupIds)', parameters: { problemGroupIds: ids } };
}
