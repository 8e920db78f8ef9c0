import { type MapCommune, type MapListPage, type MatrixPage, type MatrixRow, addDays } from '@zesumme/domain';
import { type Chapter6World, type Person, chapter6World } from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import { CommuneCatalogue } from './commune-catalogue.entity';

let world: Chapter6World;
let closed: string;
let agreed: string;
let shown: string;

beforeAll(async () => {
  world = await chapter6World();
  closed = await world.commune({}, 'Listig Zou');
  agreed = await world.commune({ agreed: true }, 'Listig Ausgemaach');
  shown = await world.commune({ published: true }, 'Listig Ëffentlech');
  const { first, second, third } = world.measures;
  await world.given(async (given) => {
    const [met] = [await given.criterion({ measureId: first }), await given.criterion({ measureId: first })];
    await given.criterion({ measureId: second });
    const said = { communeCode: agreed, reductionFactor: 1, reviewedOn: addDays(world.clock.today(), -100) };
    await given.assessment({ ...said, measureId: first, effectiveShare: 0.5, plannedShare: 0.1 });
    await given.assessment({ ...said, measureId: second, concerns: false, effectiveShare: null });
    await given.assessment({ communeCode: closed, measureId: first, effectiveShare: 0.9, plannedShare: null });
    await given.assessment({ communeCode: shown, measureId: third, effectiveShare: 0.2, reviewedOn: '2026-01-01' });
    const meeting = { communeCode: agreed, state: 'accepted' as const };
    await given.evidence({ ...meeting, measureId: first, criteria: [met.id] });
    await given.evidence({ ...meeting, measureId: third, validUntil: addDays(world.clock.today(), -1) });
    await given.evidence({ ...meeting, state: 'proposed', measureId: world.measures.unpublished });
    await given.evidence({ communeCode: shown, state: 'accepted', measureId: third });
    await given.audit({ communeCode: agreed, day: addDays(world.clock.today(), -30), percent: 66 });
    await given.audit({ communeCode: shown, day: addDays(world.clock.today(), -30), percent: 80 });
  });
});
afterAll(() => world.close());

const ask = async <T>(person: Person, url: string): Promise<T> => {
  const { status, body } = await world.people[person].get(url);
  expect(status).toBe(200);
  return body as T;
};
const matrix = (person: Person, query = 'q=listig'): Promise<MatrixPage> =>
  ask(person, `/api/chapter-6/matrix?${query}`);
const names = (rows: { commune: { name: string } }[]): string[] => rows.map(({ commune: { name } }) => name);

describe('GET /api/chapter-6/matrix', () => {
  const rowOf = async (person: Person, code: string, query?: string): Promise<MatrixRow | undefined> =>
    (await matrix(person, query)).items.find(({ commune }) => commune.code === code);

  it.each<[Person, string[]]>([
    ['visitor', ['Listig Ëffentlech']],
    ['contact', ['Listig Ëffentlech']],
    ['adviser', ['Listig Ëffentlech']],
    ['project manager', ['Listig Ausgemaach', 'Listig Ëffentlech']],
    ['administrator', ['Listig Ausgemaach', 'Listig Ëffentlech', 'Listig Zou']],
  ])('shows a %s the communes they may see', async (person, expected) => {
    expect(names((await matrix(person)).items)).toEqual(expected);
  });

  it('shows a commune user and an adviser their own as a whole', async () => {
    for (const person of ['commune user', 'adviser'] as const) {
      expect((await rowOf(person, world.own, 'size=100'))?.part).toBe('full');
    }
  });

  it('says of each measure what is known, what is not, and what does not concern the commune', async () => {
    const row = await rowOf('project manager', agreed);
    expect(row?.cells).toMatchObject([
      { state: 'assessed', possible: 10, effective: 5, planned: 1, share: 0.5, proof: 'proven' },
      { state: 'not-concerning', possible: null, effective: null, proof: null },
      { state: 'not-assessed', possible: 6, effective: null, unknown: 6, share: null, proof: 'ended' },
      { state: 'not-assessed', possible: null, effective: null, proof: 'unproven' },
    ]);
    expect(row).toMatchObject({ share: 5 / 16, proven: 1, total: { effective: 5, possible: 16, withoutPoints: 1 } });
  });

  it('keeps review and evidence of a commune that publishes its points alone', async () => {
    for (const person of ['visitor', 'project manager', 'adviser until yesterday'] as const) {
      const row = await rowOf(person, shown);
      expect(row).toMatchObject({ part: 'published', proven: null, reviewedOn: null });
      for (const cell of row?.cells ?? []) expect(cell).toMatchObject({ reviewedOn: null, proof: null });
    }
    expect((await rowOf('administrator', shown))?.cells[2]).toMatchObject({
      reviewedOn: '2026-01-01',
      proof: 'proven',
    });
  });

  it('stands the measures under their sections, and those whose section is not published last', async () => {
    const { sections, catalogue, catalogues, cells } = await matrix('administrator');
    expect(sections.at(-1)).toMatchObject({ id: null, code: null });
    expect(sections.flatMap(({ measures }) => measures.map(({ id }) => id))).toEqual(Object.values(world.measures));
    expect(catalogues.find(({ id }) => id === catalogue.id)?.communes).toBeGreaterThan(3);
    expect(cells).toEqual({ assessed: 3, notAssessed: 8, notConcerning: 1 });
  });

  it('sorts by the figure of the row or of a measure, what is not known last, filters and pages', async () => {
    const sorted = async (query: string): Promise<string[]> =>
      names((await matrix('administrator', `q=listig&${query}`)).items);
    const [a, e, z] = ['Listig Ausgemaach', 'Listig Ëffentlech', 'Listig Zou'];
    const { first } = world.measures;
    expect(await sorted('sort=-figure')).toEqual([z, a, e]);
    expect(await sorted('sort=figure')).toEqual([e, a, z]);
    expect(await sorted(`sort=-figure&measureId=${first}`)).toEqual([z, a, e]);
    expect(await sorted(`sort=figure&measureId=${first}`)).toEqual([a, z, e]);
    expect(await sorted('sort=figure&figure=proof')).toEqual([z, a, e]);
    expect(await sorted('size=1&page=3')).toEqual([z]);
    expect(await sorted('assessed=false')).toEqual([]);
    for (const wrong of ['sort=votes', 'figure=colour', 'size=0']) {
      expect((await world.people.administrator.get(`/api/chapter-6/matrix?${wrong}`)).status).toBe(400);
    }
  });

  it('keeps versions of the catalogue apart', async () => {
    const other = await world.commune({ agreed: true }, 'Aner Versioun');
    const measure = await world.given(async (given) =>
      given.measure({ catalogueId: (await given.catalogue({ isDefault: false })).id, maxPoints: 5 }),
    );
    await world.write((ctx) =>
      ctx.insert(CommuneCatalogue, [{ communeCode: other, catalogueId: measure.catalogueId, version: 1 }]),
    );
    expect(names((await matrix('administrator', 'q=aner')).items)).toEqual([]);
    const page = await matrix('project manager', `catalogueId=${measure.catalogueId}`);
    expect(names(page.items)).toEqual(['Aner Versioun']);
    expect(page.items[0]?.cells).toHaveLength(1);
    expect(page.catalogues.map(({ communes }) => communes)).toContain(1);
    // Whoever reads none of its communes is not told of the version.
    const unseen = `/api/chapter-6/matrix?catalogueId=${measure.catalogueId}`;
    expect((await world.people.visitor.get(unseen)).status).toBe(404);
  });

  it('is taken home with what cannot be counted in words', async () => {
    const { status, raw } = await world.people['project manager'].get(
      '/api/chapter-6/matrix/export?format=csv&language=fr&q=ausgemaach',
    );
    expect(status).toBe(200);
    const [head, row] = raw.toString('utf8').trim().split(/\r?\n/);
    expect(head).toContain('Secteur privé – Points effectifs');
    expect(row).toContain('ne concerne pas la commune');
    expect(row).toContain('pas encore évaluée');
    const proofs = '/api/chapter-6/matrix/export?format=csv&language=fr&figure=proof&q=listig';
    const published = (await world.people.visitor.get(proofs)).raw.toString('utf8');
    expect(published).not.toContain('Prouvé');
    expect((await world.people.administrator.get(proofs)).raw.toString('utf8')).toContain('Prouvé');
  });

  it('asks the database as often for many communes as for few', async () => {
    const { administrator } = world.people;
    const few = await countQueries(world, () => administrator.get('/api/chapter-6/matrix?q=listig&size=1'));
    const many = await countQueries(world, () => administrator.get('/api/chapter-6/matrix?size=100'));
    expect(many).toBe(few);
    expect(many).toBeLessThan(16);
  });
});

describe('GET /api/chapter-6/map', () => {
  const onMap = async (person: Person, code: string): Promise<MapCommune | undefined> =>
    (await ask<{ communes: MapCommune[] }>(person, '/api/chapter-6/map')).communes.find(
      ({ commune }) => commune.code === code,
    );

  it('shows each reader the communes they may see', async () => {
    expect(await onMap('visitor', agreed)).toBeUndefined();
    expect(await onMap('project manager', closed)).toBeUndefined();
    expect((await onMap('commune user', world.own))?.part).toBe('full');
    expect((await onMap('adviser', world.own))?.part).toBe('full');
    expect(await onMap('adviser until yesterday', world.own)).toBeUndefined();
  });

  it('says every figure of a commune, or that it is not known', async () => {
    expect(await onMap('project manager', agreed)).toMatchObject({
      effective: 5,
      planned: 1,
      possible: 16,
      share: 5 / 16,
      coverage: 1 / 2,
      reviewed: 100,
      level: 65,
      certificate: 'valid',
      certificateOf: 'Programme',
    });
    expect(await onMap('administrator', closed)).toMatchObject({ effective: 9, coverage: 0, level: 0 });
    expect(await onMap('administrator', world.own)).toMatchObject({
      effective: null,
      planned: null,
      share: null,
      coverage: null,
      reviewed: null,
      certificate: 'none',
    });
  });

  it('keeps review, evidence and certification of a commune that publishes its points alone', async () => {
    expect(await onMap('visitor', shown)).toMatchObject({
      part: 'published',
      effective: 1.2,
      coverage: null,
      reviewedOn: null,
      reviewed: null,
      level: null,
      certificate: null,
    });
  });

  it('asks the database as often for many communes as for few', async () => {
    const count = (): Promise<number> =>
      countQueries(world, () => world.people.administrator.get('/api/chapter-6/map/communes'));
    const few = await count();
    await world.commune({ agreed: true });
    await world.commune({ agreed: true });
    expect(await count()).toBe(few);
    expect(few).toBeLessThan(15);
  });

  const listed = (person: Person, query: string): Promise<MapListPage> =>
    ask(person, `/api/chapter-6/map/communes?q=listig&${query}`);

  it('has its table page by page, sorted by any figure, with what is not known last either way', async () => {
    const sorted = async (query: string) => names((await listed('administrator', query)).items);
    const [one, two, three] = ['Listig Zou', 'Listig Ausgemaach', 'Listig Ëffentlech'];
    expect(await sorted('')).toEqual([one, two, three]);
    expect(await sorted('sort=figure')).toEqual([three, two, one]);
    expect(await sorted('sort=name')).toEqual([two, three, one]);
    expect((await sorted('figure=reviewed&sort=figure')).at(-1)).toBe(one);
    const { items, total } = await listed('administrator', 'size=1&page=2');
    expect([names(items), total]).toEqual([[two], 3]);
    expect((await listed('administrator', 'canton=Nirgends')).total).toBe(0);
    expect(names((await listed('visitor', '')).items)).toEqual([three]);
    expect((await world.people.visitor.get('/api/chapter-6/map/communes?figure=rank')).status).toBe(400);
  });
});
