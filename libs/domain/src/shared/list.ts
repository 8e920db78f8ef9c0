import * as z from 'zod';
import { choice, count, word } from './primitives';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** A sort order: the name of a column, or the same with `-` in front for descending. */
export type Sort<S extends string> = S | `-${S}`;

/** Yes or no in an address: `true` or `false`. */
export const queryBoolean = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A whole number in an address. */
export const queryInteger = z.coerce.number().int();

/** One or several values in an address: `?status=idea` or `?status=idea&status=planned`. */
export const queryList = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(50).optional(),
  );

/**
 * What a list is asked for: page, size, search and order, with the filters of the list beside them.
 *
 * @param sorts the columns a reader can sort by
 * @param filters one schema a filter, each optional
 * @param defaultSort the order when none is asked for
 */
export function listQuery<const S extends readonly [string, ...string[]], F extends z.ZodRawShape>(
  sorts: S,
  filters: F,
  defaultSort: Sort<S[number]>,
) {
  const orders = sorts.flatMap((sort) => [sort, `-${sort}`]) as [Sort<S[number]>, ...Sort<S[number]>[]];
  return z.object({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
    sort: choice(orders).default(() => defaultSort as never),
    q: word(200).default(''),
    ...filters,
  });
}

/** A sort order taken apart. */
export function sortOf<S extends string>(sort: Sort<S>): { by: S; descending: boolean } {
  const descending = sort.startsWith('-');
  return { by: (descending ? sort.slice(1) : sort) as S, descending };
}

/** One page of a list. `total` counts the rows of all pages under the same filters. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ items: z.array(row), total: count, page: z.int(), size: z.int() });

/** A page of rows of type T. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}
