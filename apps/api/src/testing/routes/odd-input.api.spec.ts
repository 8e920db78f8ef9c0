import { described } from '../described';
import { allRequests, allRows } from './all';
import { measureOf } from './chapter-6.routes';
import { addressOf } from './walk';
import { type World, world } from './world';

interface Parameter {
  name: string;
  in: string;
}

/** What no database stores faithfully, and what is far too long; as it stands in an address. */
const odd = ['%00', 'a%0Ab', 'a'.repeat(3000)];
/** Milliseconds: each test sends hundreds of requests. */
const MANY = 120_000;
const ID = '00000000-0000-4000-8000-000000000000';

/** The body with one of its texts replaced, for each of its texts. */
function withEachText(body: unknown, text: string): unknown[] {
  if (typeof body === 'string') return [text];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    withEachText(value, text).map((changed) =>
      Array.isArray(body) ? body.map((item, at) => (String(at) === key ? changed : item)) : { ...body, [key]: changed },
    ),
  );
}

describe('Odd input', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
    // With a catalogue, as every installation has one: that of the rows, since two in force would stand in no order.
    await measureOf(here);
  });
  afterAll(() => here.close());

  it(
    'in an address is refused, and never an error of the server',
    async () => {
      const wrong: string[] = [];
      const administrator = await here.as(here.accounts.administrator);
      for (const [path, methods] of Object.entries(described(here.app).paths)) {
        for (const [method, operation] of Object.entries(methods as Record<string, { parameters?: Parameter[] }>)) {
          for (const parameter of operation.parameters ?? []) {
            for (const value of odd) {
              const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
                name === parameter.name && parameter.in === 'path' ? value : ID,
              );
              const url = parameter.in === 'query' ? `${filled}?${parameter.name}=${value}` : filled;
              const { status } = await administrator[method as 'get'](url);
              if (status < 400 || status >= 500) wrong.push(`${status} ${method} ${url.slice(0, 120)}`);
            }
          }
        }
      }
      expect(wrong).toEqual([]);
    },
    MANY,
  );

  it(
    'in a body is refused, and never an error of the server',
    async () => {
      const wrong: string[] = [];
      for (const row of allRows.filter(({ method }) => method !== 'GET' && method !== 'DELETE')) {
        const request = allRequests[row.name];
        if (!request) continue;
        const { body, ...rest } = await request(here);
        for (const changed of withEachText(body, 'a\u0000b')) {
          const { status } = await here.send('administrator', row.method, addressOf(row.path, rest), changed as object);
          if (status < 400 || status >= 500) wrong.push(`${status} ${row.name} ${JSON.stringify(changed)}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    MANY,
  );
});
