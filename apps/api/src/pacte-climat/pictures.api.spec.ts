import {
  type ActionPage,
  type MapCommune,
  type MapListPage,
  type MatrixPage,
  type MatrixRow,
  type ResponsiblePage,
  addDays,
} from '@zesumme/domain';
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

describe('GET /api/actions/by-responsible', () => {
  let one: string;
  let other: string;
  const by = (person: Person, query = ''): Promise<ResponsiblePage> =>
    ask(person, `/api/actions/by-responsible?${query}`);

  beforeAll(async () => {
    await world.given(async (given) => {
      one = (await given.organisation({ name: 'Äerzminn' })).id;
      other = (await given.organisation({ name: 'Brauerei' })).id;
      const late = addDays(world.clock.today(), -1);
      const counts = { communes: [{ communeCode: agreed }], measures: [world.measures.first] };
      const both = [{ organisationId: one }, { organisationId: one }, { organisationId: other }];
      await given.action({ ...counts, status: 'done', dueDay: late, responsible: both });
      await given.action({ ...counts, status: 'planned', dueDay: late, responsible: [{ organisationId: one }] });
      await given.action({ ...counts, status: 'under-way', dueDay: null });
      await given.action({ ...counts, status: 'abandoned', responsible: [{ organisationId: other }] });
      // These count nowhere: one serves no measure, the other names no commune.
      await given.action({ ...counts, measures: [], responsible: [{ organisationId: one }] });
      await given.action({ ...counts, communes: [], responsible: [{ organisationId: one }] });
    });
  });

  it('counts each action once for each that answers for it, and once altogether', async () => {
    const { items, actions, commune } = await by('project manager', `communeCode=${agreed}`);
    expect(commune?.name).toBe('Listig Ausgemaach');
    expect(items.map(({ organisation, counted }) => [organisation?.name ?? null, counted])).toEqual([
      ['Äerzminn', 2],
      ['Brauerei', 1],
      [null, 1],
    ]);
    expect(items[0]?.counts).toMatchObject({ done: 1, late: 1, planned: 0 });
    expect(items[1]?.counts).toMatchObject({ done: 1, abandoned: 1 });
    expect(actions).toEqual({ done: 1, 'under-way': 1, planned: 0, idea: 0, late: 1, abandoned: 1 });
  });

  it('leads to as many actions as it counts', async () => {
    const { items } = await by('project manager', `communeCode=${agreed}`);
    const listed = async (query: string): Promise<number> =>
      (await ask<{ total: number }>('project manager', `/api/actions?chapter6=true&communeCode=${agreed}&${query}`))
        .total;
    for (const { organisation, counts, counted } of items) {
      const whose = organisation ? `organisationId=${organisation.id}` : 'unassigned=true';
      expect(await listed(`${whose}&late=true`)).toBe(counts.late);
      expect(await listed(`${whose}&status=planned&late=false`)).toBe(counts.planned);
      expect(await listed(`${whose}&status=under-way&late=false`)).toBe(counts['under-way']);
      expect(await listed(whose)).toBe(counted + counts.abandoned);
    }
    expect((await ask<{ total: number }>('project manager', '/api/actions?chapter6=false')).total).toBe(2);
  });

  it('tells a commune and its adviser of their own alone', async () => {
    expect((await by('commune user')).items).toEqual([]);
    await world.given((given) =>
      given.action({ communes: [{ communeCode: world.own }], measures: [world.measures.first] }),
    );
    for (const person of ['commune user', 'adviser'] as const) {
      expect((await by(person)).items.map(({ counted }) => counted)).toEqual([1]);
      expect((await world.people[person].get(`/api/actions/by-responsible?communeCode=${agreed}`)).status).toBe(404);
    }
    expect((await world.people.contact.get('/api/actions/by-responsible')).status).toBe(403);
  });

  it('sorts, searches and pages', async () => {
    const sorted = async (query: string): Promise<(string | undefined)[]> =>
      (await by('project manager', `communeCode=${agreed}&${query}`)).items.map(
        ({ organisation }) => organisation?.name,
      );
    expect(await sorted('sort=name')).toEqual(['Äerzminn', 'Brauerei', undefined]);
    expect(await sorted('sort=-late&size=1')).toEqual(['Äerzminn']);
    expect(await sorted('q=brau')).toEqual(['Brauerei']);
  });

  it('asks the database as often for many actions as for few', async () => {
    const few = await countQueries(world, () => by('administrator', `communeCode=${world.own}`));
    const many = await countQueries(world, () => by('administrator', `communeCode=${agreed}`));
    expect(few).toBeLessThanOrEqual(many);
    expect(many).toBeLessThan(8);
  });

  it('breaks an organisation out by contact for who reads names, each leading to its actions, and for no adviser', async () => {
    const counts = { communes: [{ communeCode: world.own }], measures: [world.measures.first] };
    const { organisationId, contactId } = await world.given(async (given) => {
      const { id } = await given.organisation({ name: 'Kontakter' });
      const contact = await given.contact({ organisationId: id, givenName: 'Nora', familyName: 'Beispill' });
      const named = [{ organisationId: id, contactId: contact.id }, { organisationId: id }];
      await given.action({ ...counts, status: 'done', responsible: named });
      await given.action({ ...counts, status: 'planned', dueDay: null, responsible: [{ organisationId: id }] });
      return { organisationId: id, contactId: contact.id };
    });
    const query = `communeCode=${world.own}&q=kontakter`;
    for (const person of ['commune user', 'administrator'] as const) {
      const [row] = (await by(person, query)).items;
      expect(row).toMatchObject({ counted: 2 });
      expect(row?.contacts.map(({ contact, counted }) => [contact?.name ?? null, counted])).toEqual([
        ['Nora Beispill', 1],
        [null, 2],
      ]);
      const list = `/api/actions?chapter6=true&communeCode=${world.own}&organisationId=${organisationId}`;
      const asked = await ask<ActionPage>(person, `${list}&contactId=${contactId}`);
      expect([asked.total, asked.contact?.name]).toEqual([1, 'Nora Beispill']);
      expect((await ask<ActionPage>(person, `${list}&contactId=none`)).total).toBe(2);
    }
    expect((await by('commune user', 'q=nora')).total).toBe(1);
    const [row] = (await by('adviser', query)).items;
    expect(row).toMatchObject({ counted: 2, contacts: [] });
    expect((await by('adviser', `communeCode=${world.own}&q=nora`)).total).toBe(0);
    expect((await ask<ActionPage>('adviser', `/api/actions?contactId=${contactId}`)).total).toBe(0);
  });
});
