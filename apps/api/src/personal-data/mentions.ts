import { ERASED, fold } from '@zesumme/domain';
import type { ObjectLiteral } from 'typeorm';
import type { Ctx } from '../platform/database';
import { namesInTexts } from './names-of';
import type { Person } from './person';
import { type Table, texts } from './register';

type Row = Record<string, unknown>;

/** What is looked for in texts, and what is put in its place. */
export interface Needle {
  words: string[];
  instead: string;
}

const SHORTEST_TELEPHONE = 6;

/** What of a person may stand in a text: names, mail addresses, telephone numbers. */
export async function needlesOf(ctx: Ctx, { names, addresses, telephones }: Person): Promise<Needle[]> {
  const fit = await namesInTexts(ctx, names);
  return [
    ...addresses.map((address) => ({ words: [address], instead: '' })),
    ...telephones
      .filter((telephone) => telephone.length >= SHORTEST_TELEPHONE)
      .map((telephone) => ({ words: telephone.split(/\s+/), instead: '' })),
    ...fit.map((name) => ({ words: name.split(/\s+/), instead: ERASED.name as string })),
  ];
}

/** Finds a needle, whatever the capitals and the spaces between its words. What is kept as JSON has its own way to write quotes. */
const patternOf = ({ words }: Needle, isJson: boolean): RegExp => {
  const escaped = words.map((word) =>
    (isJson ? JSON.stringify(word).slice(1, -1) : word).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
};

/** The same for the database, which knows capitals of ASCII alone: it may find more, and never less. */
const likeOf = ({ words }: Needle): string =>
  `%${words
    .map((word) =>
      word
        .toLowerCase()
        .replace(/["\\]/g, '%')
        .replace(/[_]/g, '\\_')
        .replace(/[^\p{ASCII}]/gu, '_'),
    )
    .join('%')}%`;

/** A row in which a person is named, with what its columns are to say. */
export interface Mention {
  entity: Table;
  key: Row;
  changed: Row;
}

interface Column {
  name: string;
  isJson: boolean;
}

/** Every text that names the person, with what it says without. One query a table. */
export async function mentionsOf(ctx: Ctx, needles: readonly Needle[]): Promise<Mention[]> {
  const found: Mention[] = [];
  if (needles.length === 0) return found;
  const likes = Object.fromEntries(needles.map((needle, at) => [`like${at}`, likeOf(needle)]));
  for (const [entity, names] of texts) {
    const metadata = ctx.manager.connection.entityMetadatas.find(({ target }) => target === entity);
    const columns = (metadata?.columns ?? []).filter(({ propertyName }) => names.includes(propertyName));
    const keys = (metadata?.primaryColumns ?? []).map(({ propertyName }) => propertyName);
    const conditions = columns.flatMap(({ propertyName }) =>
      Object.keys(likes).map((like) => `LOWER(row.${propertyName}) LIKE :${like} ESCAPE '\\'`),
    );
    const rows = await ctx.manager
      .createQueryBuilder<ObjectLiteral>(entity, 'row')
      .select([...keys, ...names].map((name) => `row.${name} AS "${name}"`))
      .where(`(${conditions.join(' OR ')})`, likes)
      .getRawMany<Row>();
    const told = columns.map(({ propertyName, type }) => ({ name: propertyName, isJson: type === 'simple-json' }));
    for (const row of rows) {
      const changed = without(row, told, needles);
      if (Object.keys(changed).length === 0) continue;
      found.push({ entity, key: Object.fromEntries(keys.map((key) => [key, row[key]])), changed });
    }
  }
  return found;
}

function without(row: Row, columns: readonly Column[], needles: readonly Needle[]): Row {
  const changed: Row = {};
  for (const { name, isJson } of columns) {
    const text = row[name];
    if (typeof text !== 'string') continue;
    const clean = needles.reduce((left, needle) => left.replace(patternOf(needle, isJson), needle.instead), text);
    if (clean !== text) changed[name] = isJson ? JSON.parse(clean) : clean;
  }
  return changed;
}

/** Takes the person out of what records are searched by. */
export async function forgetInSearch(ctx: Ctx, needles: readonly Needle[]): Promise<void> {
  const words = needles.map(({ words: each }) => fold(each.join(' '))).filter(Boolean);
  for (const { target, columns, tableName } of ctx.manager.connection.entityMetadatas) {
    if (!columns.some(({ propertyName }) => propertyName === 'searchText')) continue;
    for (const word of words) {
      await ctx.manager
        .createQueryBuilder()
        .update(target)
        .set({ searchText: () => `REPLACE("${tableName}"."search_text", :word, '')` } as object)
        .where(`"${tableName}"."search_text" LIKE :like ESCAPE '\\'`)
        .setParameters({ word, like: `%${word.replace(/[\\%_]/g, '\\$&')}%` })
        .execute();
    }
  }
}
