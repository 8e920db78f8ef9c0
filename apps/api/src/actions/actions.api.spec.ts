import type { ActionDetail, ActionPage } from '@zesumme/domain';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/actions';
const titles = (body: ActionPage): string[] => body.items.map(({ title }) => title);

/** An action of the group that names the commune and that the member is responsible for. */
const anAction = (over: object = {}) =>
  world.given((given) =>
    given.action({
      groupId: world.own.id,
      title: 'Compter les places libres',
      description: 'Chaque matin, par étage.',
      dueDay: '2026-11-15',
      communes: [{ communeCode: world.communes.own, share: 0.1 }],
      responsible: [{ organisationId: world.organisations.member, contactId: world.contacts.member }],
      ...over,
    }),
  );

describe('GET /api/actions/:id', () => {
  // By hand from the table "Who sees and does what".
  const full: Person[] = ['member', 'other member', 'commune', 'adviser', 'lead', 'other manager', 'administrator'];

  it('is whole in own groups, for the commune it names and its adviser; else title and status', async () => {
    const { id } = await anAction();
    const parts = await Promise.all(
      everybody.map(async (person) => (await world.people[person].get(`${url}/${id}`)).body.part),
    );
    expect(everybody.filter((_, index) => parts[index] === 'full')).toEqual(full);
    const { body } = await world.visitor.get(`${url}/${id}`);
    expect(body).toMatchObject({ part: 'public', title: 'Compter les places libres', status: 'planned' });
    const { description, synergy, dueDay, daysLate, progress, communes, measures, responsibles, reports } =
      body as ActionDetail;
    expect({ description, synergy, dueDay, daysLate, progress, communes, measures, responsibles, reports }).toEqual({
      description: null,
      synergy: null,
      dueDay: null,
      daysLate: 0,
      progress: null,
      communes: [],
      measures: [],
      responsibles: [],
      reports: [],
    });
  });

  it('does not exist outside while the group is not published', async () => {
    const { id } = await world.given(async (given) =>
      given.action({ communes: [{ communeCode: world.communes.own }] }),
    );
    const answers = await Promise.all(everybody.map((person) => world.people[person].get(`${url}/${id}`)));
    expect(everybody.filter((_, index) => answers[index]?.status === 200)).toEqual([
      'commune',
      'adviser',
      'lead',
      'other manager',
      'administrator',
    ]);
  });

  it('keeps what a commune states to those who read its chapter 6, and people from advisers', async () => {
    const { id } = await anAction();
    const seen = async (person: Person) => {
      const { body } = await world.people[person].get(`${url}/${id}`);
      return [body.communes[0].share, body.communes[0].mayState, body.responsibles[0].contact !== null, body.daysLate];
    };
    expect(await seen('member')).toEqual([null, false, true, 8]);
    expect(await seen('lead')).toEqual([null, false, true, 8]);
    expect(await seen('commune')).toEqual([0.1, true, true, 8]);
    expect(await seen('adviser')).toEqual([0.1, false, false, 8]);
    expect(await seen('administrator')).toEqual([0.1, true, true, 8]);
  });

  it('tells the meeting it was born in to those who may read the meeting', async () => {
    const { open, draft } = await world.given(async (given) => ({
      open: await given.meeting({ groupId: world.own.id, title: 'Automne' }),
      draft: await given.meeting({ groupId: world.own.id, state: 'draft' }),
    }));
    const bornIn = async (person: Person, meetingId: string) =>
      (await world.people[person].get(`${url}/${(await anAction({ meetingId })).id}`)).body.meeting?.title;
    expect(await bornIn('member', open.id)).toBe('Automne');
    expect(await bornIn('adviser', open.id)).toBeUndefined();
    expect(await bornIn('member', draft.id)).toBeUndefined();
  });
});

describe('GET /api/actions', () => {
  let groupId: string;
  let themeId: string;
  let measureId: string;
  beforeAll(async () => {
    const { organisations, communes, accounts } = world;
    await world.given(async (given) => {
      const group = await given.group({
        publishedAt: '2026-01-01T10:00:00.000Z',
        leadAccountId: accounts.otherManager,
      });
      groupId = group.id;
      await given.membership({ groupId, organisationId: organisations.other });
      themeId = (await given.theme()).id;
      measureId = (await given.measure()).id;
      await given.action({
        groupId,
        title: 'Été',
        status: 'under-way',
        dueDay: '2026-10-07',
        progress: 40,
        synergy: 'joint-activity',
        themeId,
      });
      await given.action({
        groupId,
        title: 'Hiver',
        status: 'done',
        dueDay: '2026-10-01',
        description: 'Avec des vélos',
        responsible: [{ organisationId: organisations.other }],
      });
      await given.action({
        groupId,
        title: 'Marc de café',
        status: 'idea',
        synergy: 'flow-exchange',
        measures: [measureId],
        communes: [{ communeCode: communes.other }],
      });
      await given.action({ groupId, title: 'Navette', dueDay: '2027-03-01', synergy: 'shared-service' });
    });
  });
  const ask = async (query: string, person: Person = 'other manager'): Promise<string[]> =>
    titles((await world.people[person].get(`${url}?groupId=${groupId}&${query}`)).body);

  it('filters, sorts, searches and pages', async () => {
    expect(await ask('')).toEqual(['Hiver', 'Été', 'Navette', 'Marc de café']);
    expect(await ask('sort=-dueDay')).toEqual(['Navette', 'Été', 'Hiver', 'Marc de café']);
    expect(await ask('sort=title&q=e')).toHaveLength(4);
    expect(await ask('sort=status')).toEqual(['Marc de café', 'Navette', 'Été', 'Hiver']);
    for (const sort of ['group', 'synergy', '-progress', '-createdAt'])
      expect(await ask(`sort=${sort}`)).toHaveLength(4);
    expect(await ask('late=true')).toEqual(['Été']);
    expect(await ask('late=false')).toEqual(['Hiver', 'Navette', 'Marc de café']);
    expect(await ask('unfinished=true')).toEqual(['Été', 'Navette', 'Marc de café']);
    expect(await ask('unfinished=false')).toEqual(['Hiver']);
    expect(await ask('status=done&status=idea')).toEqual(['Hiver', 'Marc de café']);
    expect(await ask('synergy=shared-service&synergy=none')).toEqual(['Hiver', 'Navette']);
    expect(await ask(`themeId=${themeId}`)).toEqual(['Été']);
    expect(await ask(`measureId=${measureId}`)).toEqual(['Marc de café']);
    expect(await ask(`communeCode=${world.communes.other}`)).toEqual(['Marc de café']);
    expect(await ask(`organisationId=${world.organisations.other}`)).toEqual(['Hiver']);
    expect(await ask('dueFrom=2026-10-02&dueTo=2026-12-31')).toEqual(['Été']);
    expect(await ask('q=ETE')).toEqual(['Été']);
    expect(await ask('q=velo')).toEqual(['Hiver']);
    expect(await ask('q=beta')).toEqual(['Hiver']);
    expect(await ask('size=1&page=2')).toEqual(['Été']);
    expect(await ask('own=true')).toHaveLength(4);
    expect(await ask('own=true', 'other member')).toEqual(['Hiver']);
    expect(await ask('own=true', 'other commune')).toEqual(['Marc de café']);
  });

  it('tells of public parts neither by filter, nor by search, nor by order', async () => {
    expect(await ask('sort=title', 'visitor')).toEqual(['Été', 'Hiver', 'Marc de café', 'Navette']);
    for (const query of [
      'late=true',
      'late=false',
      'synergy=none',
      `themeId=${themeId}`,
      'dueFrom=2020-01-01',
      'q=velo',
      'q=beta',
      'own=true',
    ]) {
      expect([query, await ask(query, 'visitor')]).toEqual([query, []]);
    }
    expect(await ask('q=ete', 'visitor')).toEqual(['Été']);
    expect(await ask('status=done', 'visitor')).toEqual(['Hiver']);
    expect(await ask('sort=dueDay', 'visitor')).toEqual((await ask('sort=-dueDay', 'visitor')).reverse());
    expect(await ask('late=true', 'other commune')).toEqual([]);
    expect(await ask('sort=dueDay', 'other commune')).toHaveLength(4);
  });

  it('sums up what the reader may know of', async () => {
    const summary = async (person: Person) =>
      (await world.people[person].get(`${url}?groupId=${groupId}&q=nothing`)).body.summary;
    expect((await summary('visitor')).late).toBeNull();
    expect((await summary('administrator')).late).toBeGreaterThan(0);
    expect((await summary('visitor')).done).toBe(1);
  });

  it('asks no more of the database for many actions than for a few', async () => {
    const count = (size: number) => countQueries(world, () => world.people.lead.get(`${url}?size=${size}`));
    expect(await count(50)).toBe(await count(1));
  });
});
