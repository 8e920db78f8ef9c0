import { wordsOf } from '@zesumme/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

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
  wordsOf(text).forEach((word, number) => {
    const escaped = word.replace(/[\\%_]/g, (character) => `\\${character}`);
    query.andWhere(`${column} LIKE :word${number} ESCAPE '\\'`, { [`word${number}`]: `%${escaped}%` });
  });
  return query;
}

/**
 * One page of raw rows, in two queries however many rows there are. The query selects what the list shows; its joins must
 * not multiply rows.
 */
export async function pageRows<T, E extends ObjectLiteral = ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  asked: Asked,
  { sorts, searchIn, tieBreak }: How,
): Promise<{ rows: T[]; total: number; page: number; size: number }> {
  if (searchIn) search(query, searchIn, asked.q);
  const counted = await query.clone().select('COUNT(*)', 'count').getRawOne<{ count: number }>();
  const descending = asked.sort.startsWith('-');
  const column = sorts[descending ? asked.sort.slice(1) : asked.sort];
  if (!column) throw new Error(`The list has no sort named ${asked.sort}.`);
  const order = descending ? 'DESC' : 'ASC';
  // An absent value comes last, whichever way the rest is sorted, on both databases.
  const rows = await query
    .addSelect(`CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END`, 'is_absent')
    .orderBy('is_absent', 'ASC')
    .addOrderBy(column, order)
    .addOrderBy(tieBreak, order)
    .offset((asked.page - 1) * asked.size)
    .limit(asked.size)
    .getRawMany<T>();
  return { rows, total: Number(counted?.count ?? 0), page: asked.page, size: asked.size };
}
