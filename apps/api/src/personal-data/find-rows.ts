import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Ctx } from '../platform/database';
import type { Person } from './person';
import type { Holding, Tie } from './register';

/** The values of a person that a column of this kind may hold. */
function valuesOf(person: Person, tie: Tie): string[] {
  const subjects = [...person.contactIds, ...person.accountIds];
  const values: Record<Tie, string[]> = {
    contact: person.contactIds,
    account: person.accountIds,
    subject: subjects,
    event: subjects,
    address: person.addresses,
    key: [...subjects, ...person.addresses],
    name: person.names,
  };
  return values[tie];
}

const conditionOf = (column: string, tie: Tie, parameter: string): string => {
  if (tie === 'event') return `${column} IN (SELECT id FROM event WHERE subject_id IN (:...${parameter}))`;
  return `${tie === 'address' ? `LOWER(${column})` : column} IN (:...${parameter})`;
};

/**
 * The rows of a holding that are a person's, as `row`.
 *
 * @param ties those that count; all of the holding's unless it is said
 * @returns null when nothing of the person could be in such a column
 */
export function rowsOf(
  ctx: Ctx,
  { entity, ties: all }: Holding,
  person: Person,
  ties: Record<string, Tie> = all,
): SelectQueryBuilder<ObjectLiteral> | null {
  const parameters: Record<string, string[]> = {};
  const conditions = Object.entries(ties).flatMap(([column, tie]) => {
    const values = valuesOf(person, tie);
    if (values.length === 0) return [];
    parameters[`of_${column}`] = values;
    return [conditionOf(`row.${column}`, tie, `of_${column}`)];
  });
  if (conditions.length === 0) return null;
  return ctx.manager.createQueryBuilder<ObjectLiteral>(entity, 'row').where(`(${conditions.join(' OR ')})`, parameters);
}
