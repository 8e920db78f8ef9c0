import {
  type DataKind,
  type DataRow,
  type DataRows,
  type HeldKind,
  type PeriodKind,
  dataKinds,
  dataKindFacts,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { rowsOf } from './find-rows';
import type { Person } from './person';
import { type Holding, nameOf, register } from './register';
import { periodsInForce } from './retention/periods';

type Raw = Record<string, unknown>;

/** Technical columns, which say nothing about anybody. */
const SILENT = ['searchText', 'version', 'isDemo'];

/**
 * Everything that is held about somebody, kind by kind, in a number of queries that does not grow with it.
 *
 * @param most so many rows of each table, the newest first, else all; how many there are is told all the same
 */
export async function heldAbout(ctx: Ctx, person: Person, most?: number): Promise<HeldKind[]> {
  const held = new Map<DataKind, DataRows[]>();
  for (const holding of register) {
    const rows = await rowsHeld(ctx, holding, person, most);
    if (rows) held.set(holding.kind, [...(held.get(holding.kind) ?? []), rows]);
  }
  const periods = await periodsInForce(ctx);
  return dataKinds.map((kind) => {
    const months = periods.get(kind as PeriodKind)?.months ?? null;
    return { kind, basis: dataKindFacts(kind).basis, months, holdings: held.get(kind) ?? [] };
  });
}

async function rowsHeld(ctx: Ctx, holding: Holding, person: Person, most?: number): Promise<DataRows | null> {
  const found = rowsOf(ctx, holding, person);
  const total = found ? await found.getCount() : 0;
  if (!found || total === 0) return null;
  const shown = shownColumns(ctx, holding);
  const { about, when } = holding;
  found.select(shown.map(({ name }) => `row.${name} AS "${name}"`));
  if (about) {
    found.leftJoin(about.entity, 'about', `about.${keyOf(ctx, about.entity)} = row.${about.on}`);
    found.addSelect(`about.${about.text}`, 'about_text');
    if (about.when) found.addSelect(`about.${about.when}`, 'about_when');
    if (about.more) found.addSelect(`about.${about.more}`, 'about_more');
  }
  const newest = about?.when ? `about.${about.when}` : when ? `row.${when}` : null;
  if (newest) found.orderBy(newest, 'DESC');
  const raw = await found.limit(most).getRawMany<Raw>();
  return { table: nameOf(holding), total, rows: raw.map((row) => toldRow(holding, shown, row)) };
}

interface Shown {
  name: string;
  isJson: boolean;
  isFlag: boolean;
}

function shownColumns(ctx: Ctx, { entity, hidden = [], isPart, ties, when, say = [] }: Holding): Shown[] {
  const part = [...Object.keys(ties), ...(when ? [when] : []), ...say];
  return metadataOf(ctx, entity)
    .columns.filter(({ propertyName: name }) => !SILENT.includes(name) && !hidden.includes(name))
    .filter(({ propertyName: name }) => !isPart || part.includes(name))
    .map(({ propertyName: name, type }) => ({ name, isJson: type === 'simple-json', isFlag: type === 'boolean' }));
}

function toldRow({ facts, when, say = [], words }: Holding, shown: Shown[], raw: Raw): DataRow {
  const values: Raw = {};
  for (const { name, isJson, isFlag } of shown) {
    const value = raw[name] ?? null;
    values[name] = value === null ? null : isJson ? JSON.parse(String(value)) : isFlag ? Boolean(value) : value;
  }
  const about = raw['about_text'];
  const more = raw['about_more'];
  const inWords = words?.(values, typeof more === 'string' ? JSON.parse(more) : null) ?? [];
  const said = say.flatMap((name) => wordsIn(values[name]));
  const text = [about, ...said, ...inWords].filter((part) => typeof part === 'string' && part !== '');
  const at = raw['about_when'] ?? (when ? values[when] : null);
  return {
    at: typeof at === 'string' ? at : null,
    text: text.join(' · '),
    facts: (facts ?? []).map((field) => ({ field, value: values[field] === null ? null : String(values[field]) })),
    values: { ...values, ...(typeof about === 'string' ? { about } : {}), ...(words ? { inWords } : {}) },
  };
}

/** A text, or all that stands in a value; numbers among others are as they are written. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

const metadataOf = (ctx: Ctx, entity: Holding['entity']) => {
  const found = ctx.manager.connection.entityMetadatas.find(({ target }) => target === entity);
  if (!found) throw new Error(`There is no table of ${entity.name}.`);
  return found;
};

const keyOf = (ctx: Ctx, entity: Holding['entity']): string =>
  String(metadataOf(ctx, entity).primaryColumns[0]?.propertyName);
