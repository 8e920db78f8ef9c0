import { type Actor, type QuestionnaireRef, hasAll, isRole, questionnairePolicy } from '@zesumme/domain';
import { type Condition, type Ctx, EVERYTHING, NOTHING, allOf, plain } from '../../platform/database';
import { allowOrHide, notFound } from '../../platform/errors';
import { ownGroupIds } from '../../working-groups';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Questionnaire } from './questionnaire.entity';

/** A stored questionnaire with its group and what decides about it. */
export interface SeenQuestionnaire {
  questionnaire: Questionnaire;
  group: WorkingGroup;
  ref: QuestionnaireRef;
}

/** The stored questionnaire that the reader may know of; what was taken away is not there. @throws DomainError 404 */
export async function findQuestionnaire(ctx: Ctx, id: string): Promise<SeenQuestionnaire> {
  const seen = await findKeptQuestionnaire(ctx, id);
  if (seen.questionnaire.removedAt !== null) throw notFound('questionnaire');
  return seen;
}

/** The same, also where it was taken away. @throws DomainError 404 */
export async function findKeptQuestionnaire(ctx: Ctx, id: string): Promise<SeenQuestionnaire> {
  const questionnaire = await ctx.manager.findOneBy(Questionnaire, { id });
  if (!questionnaire) throw notFound('questionnaire');
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: questionnaire.groupId });
  const ref = { groupId: group.id, groupArchived: group.archivedAt !== null, state: questionnaire.state };
  allowOrHide(questionnairePolicy.read(ctx.actor, ref), 'questionnaire');
  return { questionnaire, group, ref };
}

/** The same rule as `questionnairePolicy.read`, for a whole list; what was taken away is not in it. The alias is `questionnaire`. */
export const seesQuestionnaire = (actor: Actor): Condition =>
  allOf(plain('questionnaire.removed_at IS NULL'), ofOwnGroups(actor));

function ofOwnGroups(actor: Actor): Condition {
  if (hasAll(actor)) return EVERYTHING;
  const isManager = isRole(actor, 'project-manager');
  const ids = isManager ? actor.leadGroupIds : ownGroupIds(actor);
  const asked = "questionnaire.state <> 'draft'";
  const own = 'questionnaire.group_id IN (:...questionnaireGroupIds)';
  const parameters = { questionnaireGroupIds: ids };
  if (ids.length === 0) return isManager ? plain(asked) : NOTHING;
  return { sql: isManager ? `(${asked} OR ${own})` : `(${asked} AND ${own})`, parameters };
}
