import fc from 'fast-check';
import { aCommune, anId, oddText } from './odd-values';

/** As much of JSON Schema as the OpenAPI document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | boolean;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

const twoDigits = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((value) => String(value).padStart(2, '0'));
const day = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), twoDigits(12), twoDigits(28))
  .map(([year, month, date]) => `${year}-${month}-${date}`);
const time = fc.tuple(twoDigits(23), twoDigits(59)).map(([hour, minute]) => `${hour}:${minute}`);

const formats: Record<string, fc.Arbitrary<string>> = {
  uuid: fc.oneof({ weight: 4, arbitrary: fc.nat().map(anId) }, { weight: 1, arbitrary: fc.uuid() }),
  'commune-code': fc.nat().map(aCommune),
  date: day,
  'date-time': fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}:00.000Z`),
  'wall-time': fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}`),
  'time-zone': fc.constantFrom('Europe/Luxembourg', 'America/New_York', 'Pacific/Apia', 'UTC'),
  email: fc.nat().map((which) => `a${which}@odd.example`),
  uri: fc.constantFrom('https://odd.example/', 'http://[::1]/', 'https://é.example/%20?a=b#c'),
  slug: fc.constantFrom('a', 'gare-2', '0'),
  'nace-code': fc.constantFrom('A', '01.11', 'K64'),
};

/** Values that the schema takes, as far as it says what those are; what it leaves out is decided behind it. */
export function fromSchema(schema: Schema, components: Record<string, Schema>, depth = 0): fc.Arbitrary<unknown> {
  const of = (inner: Schema): fc.Arbitrary<unknown> => fromSchema(inner, components, depth + 1);
  if (schema.$ref) return of(components[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(of));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => of({ ...schema, type })));
  if (schema.type === 'object') return objectOf(schema, of);
  if (schema.type === 'array') return arrayOf(schema, of, depth);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema);
  return textOf(schema);
}

function objectOf({ properties = {}, required = [] }: Schema, of: (schema: Schema) => fc.Arbitrary<unknown>) {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, of(schema)]));
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}

function arrayOf(
  { items, prefixItems, minItems = 0, maxItems = 5 }: Schema,
  of: (schema: Schema) => fc.Arbitrary<unknown>,
  depth: number,
) {
  if (prefixItems) return fc.tuple(...prefixItems.map(of));
  const maxLength = Math.max(minItems, Math.min(maxItems, depth > 3 ? 1 : 4));
  return fc.array(of(typeof items === 'object' ? items : {}), { minLength: minItems, maxLength });
}

function numberOf({ type, minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const min = minimum ?? exclusiveMinimum ?? -1e6;
  const max = maximum ?? 1e9;
  if (type === 'integer') return fc.integer({ min: Math.ceil(min), max: Math.min(max, 2 ** 31) });
  return fc.double({ min, max, noNaN: true });
}

function textOf({ format = '', pattern, minLength = 0, maxLength = 500 }: Schema): fc.Arbitrary<string> {
  const known = formats[format];
  if (known) return known;
  if (pattern === '^[0-9a-f]{64}$') return fc.constantFrom('0'.repeat(64), 'abcdef01'.repeat(8));
  if (pattern) return fc.oneof(fc.nat().map(anId), fc.constantFrom('a', 'é-1_'));
  const fitting = oddText.map((text) => text.slice(0, maxLength).padEnd(minLength, 'x'));
  return fc.oneof(
    fitting,
    fc.constantFrom('Gare', 'Été').map((text) => text.padEnd(minLength, '.')),
    formats['uuid'] ?? fitting,
  );
}
