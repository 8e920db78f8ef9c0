import { described } from '../described';
import { allRequests, allRows } from './all';
import { addressOf, whoMay } from './walk';
import { type World, world } from './world';

/** Milliseconds: hundreds of records are made. */
const MANY = 180_000;
/** What nobody sends, so that it is known again wherever it is kept. */
const MARK = '0badc0de-0bad-4bad-8bad-0badc0de0bad';
const LONG_AGO = '1961-06-01T01:02:03.456Z';

/** Fields that records have, and that whoever writes has no business to set. */
const slipped = {
  id: MARK,
  ownerId: MARK,
  accountId: MARK,
  createdBy: MARK,
  actorLabel: MARK,
  passwordHash: MARK,
  tokenHash: MARK,
  searchText: MARK,
  slug: MARK,
  createdAt: LONG_AGO,
  publishedAt: LONG_AGO,
  agreedAt: LONG_AGO,
  archivedAt: LONG_AGO,
  confirmedAt: LONG_AGO,
  sentAt: LONG_AGO,
  invitedAt: LONG_AGO,
  lastLoginAt: LONG_AGO,
  isDemo: true,
};

interface Described {
  paths: Record<string, Record<string, { requestBody?: unknown }>>;
  components: { schemas: Record<string, unknown> };
}

interface Schema {
  $ref?: string;
  properties?: Record<string, unknown>;
}

/** Every name that a body may hold, at whatever depth. */
function namesIn(schema: unknown, components: Record<string, unknown>, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  const { $ref, properties } = schema as Schema;
  if ($ref) return namesIn(components[$ref.split('/').at(-1) ?? ''], components, found);
  for (const name of Object.keys(properties ?? {})) found.add(name);
  for (const inner of Object.values(schema)) namesIn(inner, components, found);
  return found;
}

/** The body with these fields beside its own, in each of its objects, but for those that it may hold. */
function withSlipped(body: unknown, known: ReadonlySet<string>): unknown {
  if (Array.isArray(body)) return body.map((item) => withSlipped(item, known));
  if (typeof body !== 'object' || body === null) return body;
  const more = Object.entries(slipped).filter(([name]) => !known.has(name));
  const own = Object.entries(body).map(([name, value]): [string, unknown] => [name, withSlipped(value, known)]);
  return Object.fromEntries([...more, ...own]);
}

/** Other cases have assessed the commune by then, and these say of no measure where it goes: they are refused as they are. */
const REFUSED_AS_THEY_ARE = [
  '409 POST /api/communes/:code/chapter-6/catalogue (closed)',
  '409 POST /api/communes/:code/chapter-6/catalogue (shown)',
];

/**
 * None of the table's people may do these as they stand there: they come with a token of a system or of the console, half signed
 * in, with a code of the moment, where a provider is set up, or as a person who understood what is erased.
 */
const FOR_NONE_OF_THEM = [
  'POST /api/first-administrator',
  'POST /api/me/data/erasure',
  'POST /api/me/second-factor/confirmation',
  'POST /api/me/second-factor/recovery-codes',
  'POST /api/me/second-factor/removal',
  'POST /api/session/code',
  'POST /api/session/oidc',
  'POST /api/session/second-factor/confirmation',
  'PUT /api/v1/communes/:code/measures/:measure/indicator-values/:year',
];

/** Of the routes that take a body, so many are known to have taken one. */
const LEAST = 100;

describe('Fields that were slipped into a body', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  /** The tables in which something of them is kept. */
  const kept = (): Promise<string[]> =>
    here.write(async ({ manager }) => {
      const found: string[] = [];
      for (const { tableName, columns } of manager.connection.entityMetadatas) {
        const rows: Record<string, unknown>[] = await manager.query(`SELECT * FROM ${tableName}`);
        const hasFlag = columns.some(({ databaseName }) => databaseName === 'is_demo');
        const isMarked = (row: Record<string, unknown>): boolean =>
          JSON.stringify(row).includes(MARK) ||
          JSON.stringify(row).includes(LONG_AGO) ||
          (hasFlag && Boolean(row['is_demo']));
        if (rows.some(isMarked)) found.push(`${tableName}: ${JSON.stringify(rows.find(isMarked)).slice(0, 400)}`);
      }
      return found;
    });

  it(
    'are dropped on every route that takes one, and the rest is done, for somebody who may do it',
    async () => {
      const { paths, components } = described(here.app) as unknown as Described;
      const [sent, unsent] = [new Set<string>(), new Set<string>()];
      const [refused, asWithout]: [string[], string[]] = [[], []];
      for (const row of allRows.filter(({ method }) => method !== 'GET')) {
        const route = `${row.method} ${row.path}`;
        const person = whoMay(row);
        const operation = paths[row.path.replace(/:(\w+)/g, '{$1}')]?.[row.method.toLowerCase()];
        if (!person && operation?.requestBody) unsent.add(route);
        if (!person) continue;
        const { body, ...request } = (await allRequests[row.name]?.(here)) ?? {};
        if (!body || body instanceof FormData) continue;
        const known = namesIn(operation?.requestBody, components.schemas);
        const changed = withSlipped(body, known) as object;
        const answer = await here.send(person, row.method, addressOf(row.path, request), changed);
        if (answer.status === Number(row.expected[person])) {
          sent.add(route);
          continue;
        }
        const plain = (await allRequests[row.name]?.(here)) ?? {};
        const usual = await here.send(person, row.method, addressOf(row.path, plain), plain.body);
        if (usual.status === answer.status) asWithout.push(`${answer.status} ${row.name}`);
        else refused.push(`${answer.status} ${row.name} ${answer.text.slice(0, 300)}`);
      }
      expect(refused).toEqual([]);
      expect(asWithout).toEqual(REFUSED_AS_THEY_ARE);
      expect([...unsent].filter((route) => !sent.has(route)).sort()).toEqual(FOR_NONE_OF_THEM);
      expect(sent.size).toBeGreaterThan(LEAST);
      expect(await kept()).toEqual([]);
    },
    MANY,
  );
});
