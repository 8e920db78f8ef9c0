import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { writeLater } from './sqlite-runner';

type Values = Record<string, unknown>;
type Unit = { readonly manager: EntityManager };

/** A text as the database takes it, and which value stands where: its name, and its place in a list or -1. */
interface Fillable {
  sql: string;
  places: (readonly [name: string, at: number])[];
}

/** Texts that are kept so for each source; most of them come again and again. */
const MOST_TEXTS = 500;
/** Ways to fill each of them, and entries of a list beyond which one is not kept: long lists are large, and seldom come again. */
const MOST_WAYS = 100;
const LONGEST_LIST = 50;
const texts = new WeakMap<DataSource, Map<string, Map<string, Fillable>>>();
/** What no name has in it. */
const MARK = '\u0000';

/**
 * What the driver makes of a text with lists of these lengths. It reads the whole of it each time, which takes longer than to ask. Null
 * where a value is of a kind that the driver writes into the text.
 */
function fillable(source: DataSource, text: string, values: Values): Fillable | null {
  let lengths = '';
  let isLong = false;
  for (const value of Object.values(values)) {
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
      lengths += `${value.length} `;
      isLong ||= value.length > LONGEST_LIST;
    } else if (typeof value !== 'string' && value !== null) return null;
  }
  if (isLong) return madeFillable(source, text, values);
  const ways = waysOf(source, text);
  const found = ways.get(lengths) ?? madeFillable(source, text, values);
  if (ways.size >= MOST_WAYS && !ways.has(lengths)) ways.clear();
  ways.set(lengths, found);
  return found;
}

/** What is kept of one text; of so many texts that they no longer come again, all are forgotten. */
function waysOf(source: DataSource, text: string): Map<string, Fillable> {
  const known = texts.get(source) ?? new Map<string, Map<string, Fillable>>();
  texts.set(source, known);
  const ways = known.get(text) ?? new Map<string, Fillable>();
  if (known.size >= MOST_TEXTS && !known.has(text)) known.clear();
  known.set(text, ways);
  return ways;
}

/** How many ways to fill texts are kept for a source, for the test of its bound. */
export const waysKept = (source: DataSource): number =>
  [...(texts.get(source)?.values() ?? [])].reduce((sum, { size }) => sum + size, 0);

function madeFillable({ driver }: DataSource, text: string, values: Values): Fillable {
  const marked = Object.entries(values).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? value.map((_, at) => `${name}${MARK}${at}`) : `${name}${MARK}-1`,
  ]);
  const [sql, parameters] = driver.escapeQueryWithParameters(text, Object.fromEntries(marked), {});
  const places = parameters.map((mark: unknown) => {
    const [name = '', at] = String(mark).split(MARK);
    return [name, Number(at)] as const;
  });
  return { sql, places };
}

/** Asks by values that the text names, as `:id`, and as `:...ids` with a list of any length but none. */
export const namedRows = <Row>({ manager }: Unit, text: string, values: Values): Promise<Row[]> =>
  manager.query<Row[]>(...filled(manager.connection, text, values));

function filled(source: DataSource, text: string, values: Values): [sql: string, parameters: unknown[]] {
  const known = fillable(source, text, values);
  return known
    ? [known.sql, known.places.map(([name, at]) => (at < 0 ? values[name] : (values[name] as unknown[])[at]))]
    : source.driver.escapeQueryWithParameters(text, { ...values }, {});
}

/**
 * A query whose text is the same each time. It is put together once for each source, which takes longer than to run it, and
 * asked with other values, as `namedRows` is.
 */
export class SameQuery<Row> {
  private readonly texts = new WeakMap<DataSource, string>();

  constructor(private readonly build: (unit: Unit) => { getQuery: () => string } | string) {}

  /** The rows as the database tells them: on SQLite, a yes or no is a number. */
  rows(unit: Unit, values: Values): Promise<Row[]> {
    return namedRows<Row>(unit, this.text(unit), values);
  }

  /** The only row that there can be, if there is one. */
  async row(unit: Unit, values: Values): Promise<Row | undefined> {
    const [row] = await this.rows(unit, values);
    return row;
  }

  /** For a statement that changes rows, of which nothing is asked but that it is kept with the unit. */
  run(unit: Unit, values: Values): Promise<void> {
    const { manager } = unit;
    return writeLater(manager, ...filled(manager.connection, this.text(unit), values));
  }

  /** The text, to stand in another query, which is told its values. */
  text(unit: Unit): string {
    const { connection } = unit.manager;
    const known = this.texts.get(connection);
    if (known !== undefined) return known;
    const built = this.build(unit);
    const text = typeof built === 'string' ? built : built.getQuery();
    this.texts.set(connection, text);
    return text;
  }
}

/** Every column of an entity that a query calls `alias`, for `entityFrom`. */
export const everyColumn = ({ manager }: Unit, entity: EntityTarget<ObjectLiteral>, alias: string): string[] =>
  manager.connection
    .getMetadata(entity)
    .columns.map(({ propertyName }) => `${alias}.${propertyName} AS "${alias}_${propertyName}"`);

/** The entity whose columns `everyColumn` read into a row. */
export function entityFrom<T extends ObjectLiteral>(
  { manager }: Unit,
  entity: EntityTarget<T>,
  alias: string,
  row: Record<string, unknown>,
): T {
  const { driver } = manager.connection;
  const { columns } = manager.connection.getMetadata(entity);
  return Object.fromEntries(
    columns.map((column) => [
      column.propertyName,
      driver.prepareHydratedValue(row[`${alias}_${column.propertyName}`], column) as unknown,
    ]),
  ) as T;
}
