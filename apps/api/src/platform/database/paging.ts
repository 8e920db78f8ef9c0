import { wordsOf } from '@zesumme/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Condition, allOf, anyOf } from './condition';

interface Asked {
  page: number;
  size: number;
  sort: string;
  q: string;
}

interface How {
  /**
   * The column behind each sort that the list offers, as `alias.property` or an expression. Names and titles are sorted by
   * the folded text, which begins with them: databases disagree on where accents and capitals go.
   */
  sorts: Record<string, string>;
  /** The column of folded text that each word of the search has to occur in. */
  searchIn?: string;
  /** The column that makes the order total; an identifier. */
  tieBreak: string;
}

/** Columns of one alias, each selected under its property's name, for `getRawMany`. */
export const columns = (alias: string, properties: readonly string[]): string[] =>
  properties.map((property) => `${alias}.${property} AS "${property}"`);

/** Keeps the rows in which every word of the search occurs, whatever the accents and the case. */
export function search<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  column: string,
  text: string,
): SelectQueryBuilder<E> {
  const { sql, parameters } = wordsIn(column, text);
  return query.andWhere(sql, parameters);
}

/** The same as a condition. */
function wordsIn(column: string, text: string): Condition {
  const words = wordsOf(text).map((word, number): Condition => {
    const escaped = word.replace(/[\\%_]/g, (character) => `\\${character}`);
    return {
      sql: `${column} LIKE :word${number} ESCAPE '\\'`,
      parameters: { [`word${number}`]: `%${escaped}%` },
    };
  });
  return allOf(...words);
}

/**
 * The rows in which every word of the search occurs, or whose code the words mean; and by what they are sorted, so that those come
 * first, the ones that are named before the ones that are akin, and then by code.
 */
export function wordsOrMeant(
  { code, text }: { code: string; text: string },
  asked: string,
  { named, akin }: { named: readonly string[]; akin: readonly string[] },
): { kept: Condition; order: string } {
  const kept = wordsIn(text, asked);
  const ranked = Object.entries({ named, akin }).filter(([, codes]) => codes.length > 0);
  if (asked.trim() === '' || ranked.length === 0) return { kept, order: code };
  const parameters = Object.fromEntries(ranked);
  const meant = ranked.map(([name]): Condition => ({ sql: `${code} IN (:...${name})`, parameters }));
  const cases = meant.map(({ sql }, at) => `WHEN ${sql} THEN '${at}'`);
  return { kept: anyOf(kept, ...meant), order: `(CASE ${cases.join(' ')} ELSE '${ranked.length}' END || ${code})` };
}

/**
 * One page of raw rows, in two queries however many rows there are. The query selects what the list shows; its joins must
 * not multiply rows.
 */
export async function pageRows<T, E extends ObjectLiteral = ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  asked: Asked,
  how: How,
): Promise<{ rows: T[]; total: number; page: number; size: number }> {
  if (how.searchIn) search(query, how.searchIn, asked.q);
  const counted = await query.clone().select('COUNT(*)', 'count').getRawOne<{ count: number }>();
  const rows = await rowsOfPage<T, E>(query, asked, how);
  return { rows, total: Number(counted?.count ?? 0), page: asked.page, size: asked.size };
}

/** The rows of a page alone, in one query: to count all of them may take longer than to find the first. */
export function rowsOfPage<T, E extends ObjectLiteral = ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  asked: Omit<Asked, 'q'>,
  { sorts, tieBreak }: Omit<How, 'searchIn'>,
): Promise<T[]> {
  const descending = asked.sort.startsWith('-');
  const column = sorts[descending ? asked.sort.slice(1) : asked.sort];
  if (!column) throw new Error(`The list has no sort named ${asked.sort}.`);
  const order = descending ? 'DESC' : 'ASC';
  // An absent value comes last, whichever way the rest is sorted, on both databases.
  return query
    .addSelect(`CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END`, 'is_absent')
    .orderBy('is_absent', 'ASC')
    .addOrderBy(column, order)
    .addOrderBy(tieBreak, order)
    .offset((asked.page - 1) * asked.size)
    .limit(asked.size)
    .getRawMany<T>();
}
