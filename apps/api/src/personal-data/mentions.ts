import type { ObjectLiteral } from 'typeorm';
import type { Ctx } from '../platform/database';
import type { Needle } from './needles';
import { type Table, texts } from './register';

type Row = Record<string, unknown>;

/** A row in which a person is named, with what its columns are to say. */
export interface Mention {
  entity: Table;
  key: Row;
  changed: Row;
}

interface Column {
  name: string;
  isJson: boolean;
  /** How many letters it holds; null where that is open. */
  most: number | null;
}

/** Every text that names the person, with what it says without. One query a table. */
export async function mentionsOf(ctx: Ctx, needles: readonly Needle[]): Promise<Mention[]> {
  const found: Mention[] = [];
  if (needles.length === 0) return found;
  const likes = Object.fromEntries(needles.map(({ like }, at) => [`like${at}`, like]));
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
    const told = columns.map(({ propertyName: name, type, length }) => ({
      name,
      isJson: type === 'simple-json',
      most: Number(length) || null,
    }));
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
  const clean = (text: string): string => needles.reduce((left, needle) => needle.without(left), text);
  for (const { name, isJson, most } of columns) {
    const text = row[name];
    if (typeof text !== 'string') continue;
    if (isJson) {
      const value: unknown = JSON.parse(text);
      const cleaned = everyText(value, clean);
      if (JSON.stringify(cleaned) !== JSON.stringify(value)) changed[name] = cleaned;
    } else if (clean(text) !== text) changed[name] = cut(clean(text), most);
  }
  return changed;
}

/** What stands for a name may be longer than the name, and the column full. */
const cut = (text: string, most: number | null): string =>
  most === null || text.length <= most ? text : [...text].slice(0, most).join('');

/** A value with each of its texts written otherwise, however deep they lie. */
export function everyText(value: unknown, write: (text: string) => string): unknown {
  if (typeof value === 'string') return write(value);
  if (Array.isArray(value)) return value.map((each) => everyText(each, write));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [write(key), everyText(each, write)]));
}

/** Takes the person out of what records are searched by, as if it were written anew without them. */
export async function forgetInSearch(ctx: Ctx, needles: readonly Needle[]): Promise<void> {
  if (needles.length === 0) return;
  const likes = Object.fromEntries(needles.map(({ foldedLike }, at) => [`like${at}`, foldedLike]));
  const condition = Object.keys(likes).map((like) => `row.searchText LIKE :${like} ESCAPE '\\'`);
  for (const { target, columns, primaryColumns } of ctx.manager.connection.entityMetadatas) {
    if (!columns.some(({ propertyName }) => propertyName === 'searchText')) continue;
    const keys = primaryColumns.map(({ propertyName }) => propertyName);
    const rows = await ctx.manager
      .createQueryBuilder<ObjectLiteral>(target, 'row')
      .select([...keys, 'searchText'].map((name) => `row.${name} AS "${name}"`))
      .where(`(${condition.join(' OR ')})`, likes)
      .getRawMany<Row & { searchText: string }>();
    for (const row of rows) {
      const searchText = needles.reduce((left, needle) => needle.withoutFolded(left), row.searchText);
      if (searchText === row.searchText) continue;
      await ctx.manager.update<ObjectLiteral>(target, Object.fromEntries(keys.map((key) => [key, row[key]])), {
        searchText,
      });
    }
  }
}
