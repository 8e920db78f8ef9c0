import { type Actor, hasAll, isRole } from '@zesumme/domain';
import { type Condition, EVERYTHING, NOTHING, anyOf, plain } from '../platform/database';

/** That the group of an action is known to everybody, and with it the action's title and status. */
const PUBLIC = plain('("workingGroup".published_at IS NOT NULL AND "workingGroup".archived_at IS NULL)');

/** Which actions the actor knows of: as a whole, or their public part. The query joins their group as `workingGroup`. */
export const seesAction = (actor: Actor): Condition => anyOf(seesWholeAction(actor, 'action'), PUBLIC);

/**
 * Which actions the actor sees as a whole, as a condition for a query; the rule of a single action is `actionPart`.
 *
 * @param alias the alias of the action in the query, in lower case: columns are named as in the table, so that the condition
 *   also stands in a subquery
 */
export function seesWholeAction(actor: Actor, alias: string): Condition {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return EVERYTHING;
  if (isRole(actor, 'contact') && actor.groupIds.length > 0) {
    return { sql: `${alias}.group_id IN (:...wholeGroupIds)`, parameters: { wholeGroupIds: actor.groupIds } };
  }
  const codes = communesOf(actor);
  if (codes.length === 0) return NOTHING;
  return {
    sql: `EXISTS (SELECT 1 FROM action_commune named WHERE named.action_id = ${alias}.id AND named.commune_code IN (:...wholeCodes))`,
    parameters: { wholeCodes: codes },
  };
}

/** Whether the reader of a whole action reads who in an organisation answers for it. An adviser reads of organisations alone. */
export const readsNames = (actor: Actor): boolean => !isRole(actor, 'adviser');

function communesOf(actor: Actor): string[] {
  if (isRole(actor, 'commune-user')) return actor.communeCode === null ? [] : [actor.communeCode];
  return isRole(actor, 'adviser') ? actor.grants.map(({ communeCode }) => communeCode) : [];
}
