import type { SearchHit, SearchType } from '@zesumme/domain';
import type { ObjectLiteral } from 'typeorm';
import { type Condition, type Ctx, EVERYTHING, allOf } from '../database';
import { type Indexed, indexedAs } from './indexed';
import { ALL_WORDS, TITLE_WORDS } from './postgres-index';
import type { Searched } from './searched';
import { ENTRIES, WORDS, placesOf } from './sqlite-index';
import { askedWords, ftsExpressions, tsQueries } from './words';

export interface Asked {
  q: string;
  page: number;
  size: number;
  /** As many as are counted at most: whoever finds more is told so, and types another word. */
  most: number;
}

export interface Found {
  items: SearchHit[];
  total: number;
  more: boolean;
}

/** A query, and the named ones before it that it reads. */
type Query = Condition & { before: string[] };

type Kind = Searched & Pick<Indexed, 'rank' | 'table' | 'moment'>;

/** How well something answers: a title that has the words, one with words that begin so, and the same of the whole text. */
const TIERS = ['title', 'titleBegin', 'text', 'textBegin'] as const;

/**
 * Finds by the words of the index, in one query for everything: hits in titles come first, whole words before beginnings, then
 * by kind and the newest first. Every word is needed. Each kind is read through the condition of its slice's list.
 */
export async function findByWords(ctx: Ctx, searched: readonly Searched[], asked: Asked): Promise<Found> {
  const words = askedWords(asked.q);
  if (words.length === 0 || searched.length === 0) return { items: [], total: 0, more: false };
  const kinds = searched.map((each) => ({ ...indexedAs(each.type), ...each }));
  const isPostgres = ctx.manager.connection.options.type === 'postgres';
  const { before, sql, parameters } = isPostgres ? postgresFound(kinds, words) : sqliteFound(kinds, words);
  const [json, group] = isPostgres ? ['json_build_array', 'json_agg'] : ['json_array', 'json_group_array'];
  const [text, values] = ctx.manager.connection.driver.escapeQueryWithParameters(
    `WITH ${[...before, `found AS MATERIALIZED (${sql})`].join(', ')},
      page AS MATERIALIZED (SELECT * FROM found ORDER BY place LIMIT :size OFFSET :offset)
    SELECT (SELECT COUNT(*) FROM found) AS total, (SELECT ${group}(${toldOf(kinds, json)} ORDER BY place) FROM page) AS items`,
    { ...parameters, most: asked.most + 1, size: asked.size, offset: (asked.page - 1) * asked.size },
    {},
  );
  const [row] = await ctx.manager.query<{ total: number; items: string | Cell[] | null }[]>(text, values);
  const total = Number(row?.total ?? 0);
  const cells = (typeof row?.items === 'string' ? JSON.parse(row.items) : (row?.items ?? [])) as Cell[];
  return {
    // One that is counted no more is not shown either.
    items: cells.slice(0, Math.max(0, asked.most - (asked.page - 1) * asked.size)).map(hitOf),
    total: Math.min(total, asked.most),
    more: total > asked.most,
  };
}

type Cell = [SearchType, string, string, string | null, string | null, boolean | number];

/** JSON of SQLite tells a yes or no by a number. */
const hitOf = ([type, key, title, context, day, isDemo]: Cell): SearchHit => ({
  type,
  key,
  title,
  context,
  day,
  isDemo: Boolean(isDemo),
});

/** What is told of a hit; read for those of the page alone. */
const toldOf = (kinds: readonly Kind[], json: string): string =>
  `CASE page.kind ${kinds
    .map(({ type, alias, from, hit: { key, title, context = 'NULL', day = 'NULL' } }) => {
      const cells = [`'${type}'`, key, title, context, day, `${alias}.is_demo`].join();
      return `WHEN '${type}' THEN (SELECT ${json}(${cells}) FROM ${from} WHERE ${alias}.id = page.record_id)`;
    })
    .join(' ')} END`;

/** What decides about a hit in the text alone. */
const seenText = ({ seen, seenText: text }: Searched): Condition => (text ? allOf(seen, text) : seen);

/** One search of the index after the other, each only for as many as are still wanted: mostly the first finds them all. */
function sqliteFound(kinds: readonly Kind[], words: readonly string[]): Query {
  const expressions = ftsExpressions(words);
  const ranks = kinds.map(({ rank }) => rank);
  const [from] = placesOf(Math.min(...ranks));
  const [, before] = placesOf(Math.max(...ranks));
  const parameters: ObjectLiteral = {};
  const tiers = TIERS.map((tier, at) => {
    const seen = kinds.map((kind) => {
      const condition = at < 2 ? kind.seen : seenText(kind);
      Object.assign(parameters, condition.parameters);
      // Every record of the index is there: nothing has to be looked up for whoever sees all.
      if (condition === EVERYTHING) return `WHEN '${kind.type}' THEN TRUE`;
      return `WHEN '${kind.type}' THEN EXISTS (SELECT 1 FROM ${kind.from} WHERE ${kind.alias}.id = entry.record_id AND ${condition.sql})`;
    });
    parameters[tier] = expressions[tier];
    const found = TIERS.slice(0, at).map((earlier) => ` - (SELECT COUNT(*) FROM ${nameOf(earlier)})`);
    return `${nameOf(tier)} AS MATERIALIZED (SELECT ${at} AS tier, entry.place, entry.kind, entry.record_id
      FROM ${WORDS} CROSS JOIN ${ENTRIES} entry ON entry.place = ${WORDS}.rowid
      WHERE ${WORDS} MATCH :${tier} AND ${WORDS}.rowid >= ${from} AND ${WORDS}.rowid < ${before}
        AND CASE entry.kind ${seen.join(' ')} END
      ORDER BY ${WORDS}.rowid LIMIT :most${found.join('')})`;
  });
  return {
    before: tiers,
    sql: `SELECT ROW_NUMBER() OVER (ORDER BY tier, place) AS place, kind, record_id
      FROM (${TIERS.map((tier) => `SELECT * FROM ${nameOf(tier)}`).join(' UNION ALL ')})`,
    parameters,
  };
}

const nameOf = (tier: (typeof TIERS)[number]): string => `found_by_${tier}`;

/** The words are in the rows themselves. */
function postgresFound(kinds: readonly Kind[], words: readonly string[]): Query {
  const parameters: ObjectLiteral = tsQueries(words);
  const [whole, begin] = ['CAST(:whole AS tsquery)', 'CAST(:begin AS tsquery)'];
  const rows = kinds.map((kind) => {
    const { type, alias, from, seen, seenText: text, rank, moment } = kind;
    Object.assign(parameters, seen.parameters, text?.parameters);
    const column = (name: string): string => `${alias}.${name}`;
    const tier =
      `CASE WHEN ${column(TITLE_WORDS)} @@ ${whole} THEN 0 WHEN ${column(TITLE_WORDS)} @@ ${begin} THEN 1 ` +
      `WHEN ${column(ALL_WORDS)} @@ ${whole} THEN 2 ELSE 3 END`;
    const inTitle = text ? `AND (${column(TITLE_WORDS)} @@ ${begin} OR ${text.sql})` : '';
    return `SELECT ${tier} AS tier, ${rank} AS rank, ${column(moment)} AS moment, '${type}' AS kind, ${alias}.id AS record_id
      FROM ${from} WHERE ${column(ALL_WORDS)} @@ ${begin} AND ${seen.sql} ${inTitle}`;
  });
  return {
    before: [],
    sql: `SELECT ROW_NUMBER() OVER (ORDER BY tier, rank, moment DESC, record_id) AS place, kind, record_id
      FROM (SELECT * FROM (${rows.join(' UNION ALL ')}) matching ORDER BY tier, rank, moment DESC, record_id LIMIT :most) first_ones`,
    parameters,
  };
}
