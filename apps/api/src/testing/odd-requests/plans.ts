import fc from 'fast-check';
import { people } from '../routes/people';
import { type Schema, fromSchema } from './from-schema';
import { oddHeader, oddNumber, oddText, oddValue } from './odd-values';

/** One operation of the OpenAPI document. */
export interface Operation {
  method: string;
  /** As in the document, with names in braces. */
  path: string;
  parameters: { name: string; in: string; schema: Schema }[];
  body: Schema | null;
  takesFile: boolean;
  /** The media types of answers that are no refusals. */
  types: string[];
}

/** Who asks: each column of the role tables, a system of a commune, and the holder of a personal link. */
export const askers = [...people, 'system', 'holder'] as const;
export type Asker = (typeof askers)[number];

/** What is done to one place of a body. */
export interface Change {
  /** Which of its places, counted through and begun anew at the end. */
  at: number;
  how: 'replace' | 'remove' | 'wrap' | 'add' | 'repeat' | 'unknown';
  value: unknown;
  /** Put in the place of a text, or of a number; whatever it is where these are null. */
  text: string | null;
  number: unknown;
  name: string;
}

/** One request, before the records it is about are made. */
export interface Plan {
  operation: Operation;
  asker: Asker;
  /** Which of the cases of the role tables it starts from. */
  sample: number;
  /** Of each name in the path: kept, another record's, or odd. */
  path: Record<string, { how: 'keep' | 'other' | 'odd'; which: number; text: string }>;
  query: [name: string, value: unknown][];
  rawQuery: string;
  keepsQuery: boolean;
  body: { of: 'sample' | 'filled' | 'schema' | 'odd' | 'none'; value: unknown; changes: Change[] };
  contentType: string | null;
  headers: Record<string, string>;
  file: { name: string; kind: number; shape: number };
}

const mostly = <T>(usual: T, others: fc.Arbitrary<T>, weight = 6): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'wrap', 'add', 'repeat', 'unknown'),
  value: oddValue,
  text: fc.option(oddText, { freq: 3 }),
  number: fc.option(oddNumber, { freq: 3 }),
  name: fc.constantFrom(
    'id',
    'role',
    'version',
    'isDemo',
    'createdAt',
    '__proto__',
    'constructor',
    'toString',
    'é',
    '',
  ),
});

const contentTypes = fc.constantFrom(
  ...[
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'application/problem+json',
    'a',
    'text/html',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/*',
    '',
  ],
);

const headerNames = [
  ...[
    'accept',
    'accept-language',
    'accept-encoding',
    'range',
    'if-none-match',
    'if-modified-since',
    'if-match',
    'cookie',
  ],
  ...['authorization', 'host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-request-id', 'origin'],
  ...['referer', 'user-agent', 'expect', 'content-encoding', 'sec-fetch-site', 'x-http-method-override', 'upgrade'],
  ...['content-length', 'transfer-encoding', 'forwarded', 'last-event-id', 'prefer'],
] as const;

const headers = fc.dictionary(fc.constantFrom(...headerNames), oddHeader, { maxKeys: 3 });

const pathChange = fc.record({
  how: fc.constantFrom(...Array<'keep'>(9).fill('keep'), 'other', 'other', 'odd'),
  which: fc.nat(5_000),
  text: oddText,
}) as fc.Arbitrary<Plan['path'][string]>;

/** Plans of requests for any of the operations, as any of those who ask. */
export const planOf = (operations: readonly Operation[], components: Record<string, Schema>): fc.Arbitrary<Plan> =>
  fc.oneof(...operations.map((operation) => ofOne(operation, components)));

function ofOne(operation: Operation, components: Record<string, Schema>): fc.Arbitrary<Plan> {
  const named = (where: string) => operation.parameters.filter((each) => each.in === where);
  const query = named('query').map(({ name, schema }) =>
    fc.tuple(
      fc.constant(name),
      fc.oneof({ weight: 8, arbitrary: fromSchema(schema, components) }, { weight: 1, arbitrary: oddValue }),
    ),
  );
  const fromBody = operation.body ? fromSchema(operation.body, components) : oddValue;
  return fc.record({
    operation: fc.constant(operation),
    // Everybody in turn, and those who may the most more often: what is refused at the door is not tried.
    asker: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...askers) },
      { weight: 2, arbitrary: fc.constant<Asker>('administrator') },
    ),
    sample: fc.nat(50),
    path: fc.record(Object.fromEntries(named('path').map(({ name }) => [name, pathChange]))),
    query: query.length
      ? fc.subarray(query, { maxLength: Math.min(3, query.length) }).chain((chosen) => fc.tuple(...chosen))
      : fc.constant([]),
    rawQuery: mostly(
      '',
      fc.constantFrom(
        'q=%',
        'q=%ff',
        'page=1&page=2',
        'page[]=1',
        'q[a]=b',
        '&&==',
        'size=1e3',
        'sort=%00',
        `a=${'b'.repeat(5_000)}`,
      ),
      20,
    ),
    keepsQuery: fc.boolean(),
    body: fc.record({
      of: fc.constantFrom(
        ...Array<'sample'>(5).fill('sample'),
        ...Array<'filled'>(4).fill('filled'),
        'schema',
        'odd',
        'none',
      ),
      value: fc.oneof({ weight: 6, arbitrary: fromBody }, { weight: 1, arbitrary: oddValue }),
      changes: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 4, arbitrary: fc.array(change, { minLength: 1, maxLength: 1 }) },
        { weight: 2, arbitrary: fc.array(change, { minLength: 2, maxLength: 3 }) },
      ),
    }),
    contentType: mostly<string | null>(null, contentTypes, 30),
    headers: mostly<Record<string, string>>({}, headers, 5),
    file: fc.record({ name: oddText, kind: fc.nat(20), shape: fc.nat(20) }),
  }) as fc.Arbitrary<Plan>;
}
