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
    guest: person.guestAddresses,
    // Whoever has an id is told apart by it: an address is a guest's.
    key: [...subjects, ...person.guestAddresses],
    row: person.rowIds ?? [],
    name: person.names,
  };
  return values[tie];
}

const conditionOf = (column: string, tie: Tie, parameter: string): string => {
  if (tie === 'event') return `${column} IN (SELECT id FROM event WHERE subject_id IN (:...${parameter}))`;
  return `${tie === 'address' || tie === 'guest' ? `LOWER(${column})` : column} IN (:...${parameter})`;
};

/**
 * That a row is a person's.
 *
 * @param ties the columns that count
 * @param named what a column is called in the statement that the condition is for
 * @returns null when nothing of the person could be in such a column
 */
export function conditionFor(
  person: Person,
  ties: Record<string, Tie>,
  named: (column: string) => string,
): { sql: string; parameters: Record<string, string[]> } | null {
  const parameters: Record<string, string[]> = {};
  const conditions = Object.entries(ties).flatMap(([column, tie]) => {
    const values = valuesOf(person, tie);
    if (values.length === 0) return [];
    parameters[`of_${column}`] = values;
    return [conditionOf(named(column), tie, `of_${column}`)];
  });
  return conditions.length === 0 ? null : { sql: `(${conditions.join(' OR ')})`, parameters };
}

/** The rows of a holding that are a person's, as `row`; null when nothing of the person could be in them. */
export function rowsOf(ctx: Ctx, { entity, ties }: Holding, person: Person): SelectQueryBuilder<ObjectLiteral> | null {
  const condition = conditionFor(person, ties, (column) => `row.${column}`);
  if (!condition) return null;
  return ctx.manager.createQueryBuilder<ObjectLiteral>(entity, 'row').where(condition.sql, condition.parameters);
}
