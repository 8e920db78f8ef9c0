import { allRequests, allRows } from './all';
import { addressOf } from './walk';
import { type World, world } from './world';

/** Milliseconds. */
const MANY = 120_000;

/** Cases that carry the version that an edit started from. */
const versioned = allRows.filter(
  ({ method, expected }) => ['PATCH', 'PUT'].includes(method) && Number(expected.administrator) < 300,
);

describe('Two people who save the same record at the same moment', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  it(
    'are told apart: the one is taken, and the other gets what is stored now',
    async () => {
      const wrong: string[] = [];
      const tried = new Set<string>();
      for (const row of versioned) {
        const { body, ...request } = (await allRequests[row.name]?.(here)) ?? {};
        if (typeof (body as { version?: unknown } | undefined)?.version !== 'number') continue;
        const url = addressOf(row.path, request);
        // Their sessions are begun before, so that what they send meets.
        await here.send('administrator', 'GET', '/api/me');
        // Two who note the same of an item agree.
        const bodies = [body, body && 'record' in body ? { ...body, record: 'Autre chose.' } : body];
        const answers = await Promise.all(bodies.map((each) => here.send('administrator', row.method, url, each)));
        const [taken, refused] = answers.sort((a, b) => a.status - b.status);
        const { code, current } = JSON.parse(refused?.text || '{}');
        tried.add(`${row.method} ${row.path}`);
        const isTold = taken?.status === 200 && refused?.status === 409 && code === 'stale' && Boolean(current);
        if (!isTold) wrong.push(`${answers.map(({ status }) => status).join()} ${code} ${row.name}`);
      }
      expect(wrong).toEqual([]);
      expect(tried.size).toBeGreaterThan(25);
    },
    MANY,
  );
});
