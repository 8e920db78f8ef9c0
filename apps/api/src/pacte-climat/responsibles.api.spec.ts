import { type ActionPage, type ResponsiblePage, addDays } from '@zesumme/domain';
import { type Chapter6World, type Person, chapter6World } from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
let agreed: string;

beforeAll(async () => {
  world = await chapter6World();
  agreed = await world.commune({ agreed: true }, 'Listig Ausgemaach');
});
afterAll(() => world.close());

const ask = async <T>(person: Person, url: string): Promise<T> => {
  const { status, body } = await world.people[person].get(url);
  expect(status).toBe(200);
  return body as T;
};

describe('GET /api/actions/by-responsible', () => {
  const by = (person: Person, query = ''): Promise<ResponsiblePage> =>
    ask(person, `/api/actions/by-responsible?${query}`);

  beforeAll(async () => {
    await world.given(async (given) => {
      const one = (await given.organisation({ name: 'Äerzminn' })).id;
      const other = (await given.organisation({ name: 'Brauerei' })).id;
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

  it('is taken home whole, with the contacts, however few a page shows', async () => {
    const url = `/api/actions/by-responsible/export?format=csv&communeCode=${agreed}&size=1`;
    const { status, raw } = await world.people['project manager'].get(url);
    expect(status).toBe(200);
    const lines = raw.toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('Comptées');
    expect(lines.slice(1).map((line) => line.split(';').slice(0, 4))).toEqual([
      ['Äerzminn', '', '2', '1'],
      ['Brauerei', '', '1', '1'],
      ['Sans responsable', '', '1', '0'],
    ]);
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
    const file = async (person: Person): Promise<string[][]> => {
      const url = `/api/actions/by-responsible/export?format=csv&${query}`;
      const { raw } = await world.people[person].get(url);
      const lines = raw.toString('utf8').trim().split('\r\n').slice(1);
      return lines.map((line) => line.split(';').slice(0, 3));
    };
    expect(await file('commune user')).toEqual([
      ['Kontakter', '', '2'],
      ['Kontakter', 'Nora Beispill', '1'],
      ['Kontakter', 'sans personne désignée', '2'],
    ]);
    expect(await file('adviser')).toEqual([['Kontakter', '', '2']]);
    expect((await by('commune user', 'q=nora')).total).toBe(1);
    const [row] = (await by('adviser', query)).items;
    expect(row).toMatchObject({ counted: 2, contacts: [] });
    expect((await by('adviser', `communeCode=${world.own}&q=nora`)).total).toBe(0);
    expect((await ask<ActionPage>('adviser', `/api/actions?contactId=${contactId}`)).total).toBe(0);
  });
});
