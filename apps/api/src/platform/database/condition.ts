/**
 * A condition in SQL with its parameters, for the query of a list and for any other over the same rows. Columns are named as in
 * the tables, each with the alias of its table, so that it holds in a query builder and in plain SQL.
 */
export interface Condition {
  sql: string;
  parameters: Record<string, unknown>;
}

export const EVERYTHING: Condition = { sql: '1 = 1', parameters: {} };
export const NOTHING: Condition = { sql: '1 = 0', parameters: {} };

/** That one of them holds. */
export const anyOf = (...conditions: Condition[]): Condition =>
  conditions.includes(EVERYTHING) ? EVERYTHING : combined(' OR ', conditions);

/** That each of them holds. */
export function allOf(...conditions: Condition[]): Condition {
  const narrowing = conditions.filter((condition) => condition !== EVERYTHING);
  return narrowing.length === 0 ? EVERYTHING : combined(' AND ', narrowing);
}

const combined = (between: string, conditions: Condition[]): Condition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(between)})`,
  parameters: Object.assign({}, ...conditions.map(({ parameters }) => parameters)) as Condition['parameters'],
});

/** A condition without parameters. */
export const plain = (sql: string): Condition => ({ sql, parameters: {} });
