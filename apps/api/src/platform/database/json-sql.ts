import type { EntityManager } from 'typeorm';

type Unit = { readonly manager: EntityManager };

const isPostgres = ({ manager }: Unit): boolean => manager.connection.options.type === 'postgres';

/** SQL that puts one row into a JSON text, as a list of these values. Read it with `jsonRow`. */
export const jsonRowSql = (unit: Unit, values: readonly string[]): string =>
  `${isPostgres(unit) ? 'json_build_array' : 'json_array'}(${values.join(', ')})`;

/** The row that `jsonRowSql` put into one; null where there is none. */
export const jsonRow = <T extends unknown[]>(json: string | T | null): T | null =>
  typeof json === 'string' ? (JSON.parse(json) as T) : json;

/**
 * SQL that puts the rows of a group into one JSON text, each as a list of these values, in order: to hand over one text is
 * many times cheaper than to hand over its rows. Read it with `jsonRows`.
 */
export const jsonRowsSql = (unit: Unit, values: readonly string[], order: string): string =>
  `${isPostgres(unit) ? 'json_agg' : 'json_group_array'}(${jsonRowSql(unit, values)} ORDER BY ${order})`;

/** The rows that `jsonRowsSql` put into one; none where there is nothing. PostgreSQL's driver has read them already. */
export const jsonRows = <T extends unknown[]>(json: string | T[] | null): T[] =>
  typeof json === 'string' ? (JSON.parse(json) as T[]) : (json ?? []);
