import type { EvidenceCoverage, EvidencePage, EvidenceRow, GapPage } from '@zesumme/domain';
import {
  type Chapter6World,
  type Person,
  anAssessmentPut,
  chapter6World,
  measureUrl,
} from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
let criteria: { first: string; firstToo: string };
beforeAll(async () => {
  world = await chapter6World();
  criteria = await world.given(async (given) => {
    const of = async (position: number) => (await given.criterion({ measureId: world.measures.first, position })).id;
    return { first: await of(0), firstToo: await of(1) };
  });
});
afterAll(() => world.close());

const commune = (settings: { agreed?: boolean; published?: boolean } = { agreed: true }) => world.commune(settings);
const link = (over: object = {}) => ({
  kind: 'link',
  title: 'Délibération',
  day: '2026-11-01',
  url: 'https://beispill.example/conseil',
  measureIds: [world.measures.first],
  ...over,
});
const url = (code: string) => `/api/communes/${code}/evidence`;
const add = (code: string, body: object, person: Person = 'administrator') =>
  world.people[person].post(url(code), body);
const added = async (code: string, body: object, person: Person = 'administrator'): Promise<EvidenceRow> => {
  const { status, body: row } = await add(code, body, person);
  if (status !== 201) throw new Error(`It was not added: ${JSON.stringify(row)}`);
  return row as EvidenceRow;
};
const list = async (code: string, query = '', person: Person = 'administrator'): Promise<EvidenceRow[]> => {
  const { status, body } = await world.people[person].get(`/api/evidence?communeCode=${code}&${query}`);
  expect(status).toBe(200);
  return (body as EvidencePage).items;
};

describe('The list', () => {
  it('is filtered by kind, measure, criterion and how it stands', async () => {
    const code = await commune();
    const made = async (title: string, over: object) => added(code, link({ title, ...over }));
    await made('a', { validUntil: '2026-11-22' });
    await made('b', { validUntil: '2026-12-24', criterionIds: [criteria.first] });
    await made('c', { validFrom: '2027-01-01', measureIds: [world.measures.second] });
    await made('d', { kind: 'file', url: null });
    await made('e', {});
    const titles = async (query: string) =>
      (await list(code, query.includes('sort=') ? query : `sort=title&${query}`)).map(({ title }) => title).join('');
    expect(await titles('')).toBe('abcde');
    expect(await titles('standing=stale')).toBe('a');
    expect(await titles('standing=ending')).toBe('b');
    expect(await titles('standing=valid')).toBe('be');
    expect(await titles('standing=upcoming')).toBe('c');
    expect(await titles('standing=incomplete&standing=stale')).toBe('ad');
    expect(await titles('kind=file')).toBe('d');
    expect(await titles(`criterionId=${criteria.first}`)).toBe('b');
    expect(await titles(`measureId=${world.measures.second}`)).toBe('c');
    expect(await titles('sort=validUntil&size=2')).toBe('ab');
    expect((await list(code, 'sort=title')).map(({ standing }) => standing)).toEqual([
      'stale',
      'ending',
      'upcoming',
      'incomplete',
      'valid',
    ]);
    const exported = await world.people.administrator.get(`/api/evidence/export?communeCode=${code}&format=csv`);
    expect(String(exported.body)).toContain('https://beispill.example/conseil');
  });

  it('asks the database as often for many pieces as for few', async () => {
    const code = await commune();
    await added(code, link());
    const few = await countQueries(world, () => list(code));
    const coverage = () => world.people.administrator.get(`${url(code)}/coverage`);
    const gaps = () => world.people.administrator.get(`${url(code)}/gaps`);
    await world.people.administrator.put(measureUrl(code, world.measures.first), anAssessmentPut());
    const before = [await countQueries(world, coverage), await countQueries(world, gaps)];
    for (let each = 0; each < 8; each += 1) await added(code, link({ criterionIds: [criteria.first] }));
    expect(await countQueries(world, () => list(code, 'size=100'))).toBe(few);
    expect([await countQueries(world, coverage), await countQueries(world, gaps)]).toEqual(before);
  });
});

describe('Coverage and gaps', () => {
  const read = async <T>(code: string, what: string, person: Person = 'administrator'): Promise<T> => {
    const { status, body } = await world.people[person].get(`${url(code)}/${what}`);
    expect(status).toBe(200);
    return body as T;
  };

  it('tell what is stated without valid evidence, and what would close it', async () => {
    const code = await commune();
    const answers = [
      { criterionId: criteria.first, state: 'met' as const, share: 0.5 },
      { criterionId: criteria.firstToo, state: 'planned' as const, share: 0.2 },
    ];
    const stated = anAssessmentPut({ sharesBy: 'criteria', criteria: answers });
    await world.people.administrator.put(measureUrl(code, world.measures.first), stated);
    const gaps = async (query = '') =>
      (await read<GapPage>(code, `gaps?${query}`)).items.map(({ claim, criterion, remedy }) => [
        claim,
        criterion?.id ?? null,
        remedy,
      ]);
    expect(await gaps()).toEqual([
      ['effective', null, 'add'],
      ['met', criteria.first, 'add'],
    ]);
    expect(await gaps('claim=planned')).toEqual([['planned', criteria.firstToo, 'add']]);
    await added(code, link({ criterionIds: [criteria.first], validUntil: '2026-01-31' }));
    expect(await gaps('size=1&page=2')).toEqual([['met', criteria.first, 'renew']]);
    await added(code, link({ criterionIds: [criteria.first, criteria.firstToo] }), 'project manager');
    expect(await gaps('claim=met')).toEqual([['met', criteria.first, 'decide']]);
    await added(code, link());
    expect(await gaps('claim=effective')).toEqual([]);
    const coverage = await read<EvidenceCoverage>(code, 'coverage');
    expect(coverage).toMatchObject({
      total: { proven: 0, ended: 1, unproven: 1 },
      pieces: { valid: 1, stale: 1, proposed: 1 },
      gaps: 1,
      can: { add: true, propose: false },
    });
    expect(coverage.measures[0]).toMatchObject({
      proof: 'proven',
      counts: { proven: 0, ended: 1, unproven: 1 },
      criteria: [
        { state: 'met', proof: 'ended' },
        { state: 'planned', proof: 'unproven' },
      ],
    });
    expect((await read<EvidenceCoverage>(code, 'coverage', 'project manager')).can).toEqual({
      add: false,
      propose: true,
    });
  });

  it('are for who reads the chapter behind its figures', async () => {
    const code = await commune({ published: true });
    for (const what of ['coverage', 'gaps']) {
      expect((await world.people['project manager'].get(`${url(code)}/${what}`)).status).toBe(403);
      expect((await world.people.visitor.get(`${url(code)}/${what}`)).status).toBe(401);
      expect((await world.people.contact.get(`${url(code)}/${what}`)).status).toBe(403);
      expect((await world.people.adviser.get(`${url(world.own)}/${what}`)).status).toBe(200);
    }
    expect((await world.people['project manager'].get(`${url(await commune({}))}/gaps`)).status).toBe(404);
  });
});
