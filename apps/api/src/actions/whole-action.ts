import { type Actor, hasAll, isRole } from '@zesumme/domain';

/** A condition in SQL with its parameters. */
export interface Condition {
  sql: string;
  parameters: Record<string, unknown>;
}

/**
 * Which actions the actor sees as a whole, as a condition for a query; the rule of a single action is `actionPart`.
 *
 * @param alias the alias of the action in the query, in lower case: columns are named as in the table, so that the condition
 *   also stands in a subquery
 */
export function seesWholeAction(actor: Actor, alias: string): Condition {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return { sql: '1 = 1', parameters: {} };
  if (isRole(actor, 'contact') && actor.groupIds.length > 0) {
    return { sql: `${alias}.group_id IN (:...wholeGroupIds)`, parameters: { wholeGroupIds: actor.groupIds } };
  }
  const codes = communesOf(actor);
  if (codes.length === 0) return { sql: '1 = 0', parameters: {} };
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
