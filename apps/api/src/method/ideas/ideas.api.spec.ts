import type { IdeaDetail, IdeaRow } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { type GroupWorld, type Person, everybody, groupWorld } from '../../testing/group-world';
import { countQueries } from '../../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/ideas';
type Over = Record<string, unknown>;

/** A published group of the lead that works on a theme, with the member and the other member in it. */
async function working() {
  return world.given(async (given) => {
    const { id: themeId } = await given.theme();
    const { id: groupId } = await given.group({
      leadAccountId: world.accounts.lead,
      publishedAt: '2026-01-01T10:00:00.000Z',
      themes: [{ themeId }],
    });
    for (const organisationId of [world.organisations.member, world.organisations.other])
      await given.membership({ groupId, organisationId, fromDay: '2026-01-01' });
    return { groupId, themeId };
  });
}
type Working = Awaited<ReturnType<typeof working>>;

const typed = { title: 'Une navette à midi', description: 'Entre la gare et la zone.' };
const put = async (where: Working, over: Over = {}, person: Person = 'member'): Promise<IdeaDetail> =>
  (await world.people[person].post(url, { ...where, ...typed, ...over })).body;
const speak = (id: string, voice: object, person: Person = 'member') =>
  world.people[person].put(`${url}/${id}/voice`, voice);

describe('An idea', () => {
  it('is put forward by an organisation of the group, or by whoever leads it, for problems of the group', async () => {
    const where = await working();
    const problem = await world.given((given) => given.problem({ ...where, title: 'Le bus passe trop tôt' }));
    expect(await put(where, { problemIds: [problem.id] })).toMatchObject({
      ...typed,
      organisation: { name: 'Alpha' },
      problems: [{ id: problem.id, title: 'Le bus passe trop tôt' }],
      ...{ effort: null, effect: null, votesFor: 0, votesAgainst: 0, joins: 0, state: 'open', action: null, own: null },
      can: { edit: true, rate: false, speak: true, act: false, remove: true, restore: false },
    });
    expect(await put(where, {}, 'lead')).toMatchObject({
      organisation: null,
      can: { edit: true, rate: true, speak: false, act: true },
    });
  });

  it.each([
    [{ title: ' ' }, 400, 'title', 'required'],
    [{ themeId: randomId() }, 422, 'themeId', 'theme-not-of-group'],
    [{ problemIds: [randomId()] }, 422, 'problemIds.0', 'invalid-choice'],
  ])('refuses %j', async (over, status, path, code) => {
    const answer = await world.people.member.post(url, { ...(await working()), ...typed, ...over });
    expect([answer.status, answer.body.issues]).toMatchObject([status, [{ path, code }]]);
  });

  it('is for no problem of another group', async () => {
    const [where, elsewhere] = [await working(), await working()];
    const problem = await world.given((given) => given.problem(elsewhere));
    const answer = await world.people.member.post(url, { ...where, ...typed, problemIds: [problem.id] });
    expect(answer.body.issues).toMatchObject([{ path: 'problemIds.0', code: 'invalid-choice' }]);
  });

  it('is read by those who see the inner part; whoever reads counts alone does not learn who says what', async () => {
    const { id } = await put(await working());
    await speak(id, { vote: 'for', joins: true });
    const read: Person[] = [];
    for (const person of everybody)
      if ((await world.people[person].get(`${url}/${id}`)).status === 200) read.push(person);
    expect(read).toEqual(['member', 'other member', 'lead', 'other manager', 'administrator']);
    const { body: other } = await world.people['other member'].get(`${url}/${id}`);
    expect(other).toMatchObject({ own: null, voices: [{ organisation: { name: 'Alpha' }, vote: 'for', joins: true }] });
  });

  it('has one voice for each organisation, which it may change or take back', async () => {
    const { id } = await put(await working());
    expect((await speak(id, { vote: 'for', joins: true })).body).toMatchObject({
      ...{ votesFor: 1, votesAgainst: 0, joins: 1, version: 1 },
      own: { vote: 'for', joins: true },
    });
    await speak(id, { vote: 'for' }, 'other member');
    expect((await speak(id, { vote: 'against', joins: true })).body).toMatchObject({
      votesFor: 1,
      votesAgainst: 1,
      joins: 1,
    });
    expect((await speak(id, {})).body).toMatchObject({ votesFor: 1, votesAgainst: 0, joins: 0, own: null });
    expect((await speak(id, { vote: 'maybe' })).body.issues).toMatchObject([{ path: 'vote', code: 'invalid-choice' }]);
    expect((await speak(id, { vote: 'for' }, 'lead')).status).toBe(403);
  });

  it('takes back what others said where its text becomes another, and nothing where its problems or theme do', async () => {
    const where = await working();
    const { id } = await put(where);
    for (const person of ['member', 'other member'] as const) await speak(id, { vote: 'for', joins: true }, person);
    const change = async (version: number, over: object) =>
      (await world.people.member.put(`${url}/${id}`, { version, themeId: where.themeId, ...typed, ...over })).body;
    expect(await change(1, { problemIds: [] })).toMatchObject({ votesFor: 2 });
    expect(await change(2, { description: 'Tout autre chose.' })).toMatchObject({
      ...{ votesFor: 1, joins: 1 },
      voices: [{ organisation: { name: 'Alpha' } }],
    });
  });

  it('is not counted the voice of an organisation that has left the group', async () => {
    const where = await working();
    const { id } = await put(where);
    await world.given((given) =>
      given.idea({ ...where, title: 'Autre', voices: [{ organisationId: world.organisations.former, vote: 'for' }] }),
    );
    await world.given(async (given) => {
      const { id: organisationId } = await given.organisation({ archivedAt: '2026-02-01T10:00:00.000Z' });
      await given.membership({ groupId: where.groupId, organisationId, fromDay: '2026-01-01' });
      await given.idea({ ...where, title: 'Autrefois', voices: [{ organisationId, vote: 'for' }] });
    });
    await speak(id, { vote: 'for', joins: true });
    const { items } = (await world.people.lead.get(`${url}?groupId=${where.groupId}&sort=title`)).body;
    expect(items.map(({ votesFor }: IdeaRow) => votesFor)).toEqual([0, 0, 1]);
    const other = (await world.people.lead.get(`${url}/${items[0].id}`)).body;
    expect(other.voices).toEqual([]);
  });

  it('is changed by its own organisation until it is an action, and refuses a stale version', async () => {
    const where = await working();
    const { id } = await put(where);
    const change = (person: Person, version: number, title = 'Autrement') =>
      world.people[person].put(`${url}/${id}`, { version, themeId: where.themeId, title });
    expect((await change('other member', 1)).body.params).toEqual({ reason: 'not-your-organisation' });
    expect((await change('member', 1)).body).toMatchObject({ title: 'Autrement', description: null, version: 2 });
    const late = await change('member', 1, 'Trop tard');
    expect([late.status, late.body.code, late.body.current.title]).toEqual([409, 'stale', 'Autrement']);
    await world.people.lead.post(`${url}/${id}/action`, { version: 2, title: 'Une navette' });
    expect((await change('member', 3)).body.params).toEqual({ reason: 'state' });
    expect((await speak(id, { vote: 'for' })).status).toBe(403);
    expect((await change('lead', 3)).status).toBe(200);
  });

  it('is taken away and put back', async () => {
    const where = await working();
    const { id } = await put(where);
    expect((await world.people.member.delete(`${url}/${id}`)).body).toMatchObject({
      removed: true,
      can: { restore: true },
    });
    expect((await world.people.lead.get(`${url}/${id}`)).status).toBe(404);
    expect((await world.people.lead.get(`${url}?groupId=${where.groupId}`)).body.total).toBe(0);
    expect((await world.people.member.post(`${url}/${id}/restoration`)).body).toMatchObject({ removed: false });
  });
});

describe('An idea that becomes an action', () => {
  it('is planned in its group with those who answer for it, and both lead to each other', async () => {
    const where = await working();
    const { id } = await put(where);
    const organisationIds = [world.organisations.member];
    const { status, body } = await world.people.lead.post(`${url}/${id}/action`, {
      version: 1,
      ...typed,
      ...{ synergy: 'shared-service', dueDay: '2027-03-01', organisationIds },
    });
    expect([status, body]).toMatchObject([
      200,
      { state: 'action', action: { title: typed.title }, can: { act: false } },
    ]);
    const action = (await world.people.lead.get(`/api/actions/${body.action.id}`)).body;
    expect(action).toMatchObject({
      ...{ status: 'planned', synergy: 'shared-service', dueDay: '2027-03-01', theme: { id: where.themeId } },
      responsibles: [{ organisation: { id: world.organisations.member } }],
    });
    const back = (await world.people.member.get(`${url}?actionId=${action.id}`)).body;
    expect(back.items.map((row: IdeaRow) => row.id)).toEqual([id]);
  });

  it('becomes one only, and none where something is wrong with it', async () => {
    const where = await working();
    const { id } = await put(where);
    const act = (body: object) => world.people.lead.post(`${url}/${id}/action`, { version: 1, ...typed, ...body });
    expect((await act({ organisationIds: [randomId()] })).status).toBe(422);
    expect((await act({ version: 7 })).body.code).toBe('stale');
    expect((await act({})).status).toBe(200);
    expect((await act({ version: 2 })).status).toBe(403);
    const { body } = await world.people.lead.get(`/api/actions?groupId=${where.groupId}`);
    expect(body.total).toBe(1);
  });
});

describe('The action that an idea became', () => {
  it('is not told to a commune that may not know of it', async () => {
    const { id, named } = await world.given(async (given) => {
      const { id: themeId } = await given.theme();
      const { id: groupId } = await given.group({ publishedAt: null, zoneId: world.zone, themes: [{ themeId }] });
      const action = await given.action({ groupId, title: 'Secrète' });
      const known = await given.action({ groupId, communes: [{ communeCode: world.communes.own }] });
      return {
        id: (await given.idea({ groupId, themeId, actionId: action.id })).id,
        named: (await given.idea({ groupId, themeId, actionId: known.id })).id,
      };
    });
    const read = async (key: string) => (await world.people.commune.get(`${url}/${key}`)).body;
    expect(await read(id)).toMatchObject({ state: 'action', action: null, voices: null });
    expect((await read(named)).action).not.toBeNull();
  });
});

describe('The list of ideas', () => {
  const rows = async (query: string): Promise<string[]> =>
    (await world.people.member.get(`${url}?${query}`)).body.items.map(({ title }: IdeaRow) => title);

  it('is filtered, searched, sorted and taken home, the best supported first', async () => {
    const where = await working();
    const [a, b, c] = [
      await put(where, { title: 'Navette' }),
      await put(where, { title: 'Vélos', description: 'À l’accueil' }),
      await put(where, { title: 'Bacs' }, 'lead'),
    ];
    await speak(b.id, { vote: 'for', joins: true });
    await speak(c.id, { vote: 'against' });
    await world.people.lead.put(`${url}/${a.id}/rating`, { version: 1, effort: 2, effect: 5 });
    await world.people.lead.put(`${url}/${b.id}/rating`, { version: 1, effort: 4, effect: null });
    await world.people.lead.post(`${url}/${c.id}/action`, { version: 1, title: 'Bacs' });
    const own = `groupId=${where.groupId}`;
    expect(await rows(own)).toEqual(['Vélos', 'Navette', 'Bacs']);
    expect(await rows(`${own}&sort=-joins`)).toEqual(['Vélos', expect.anything(), expect.anything()]);
    expect(await rows(`${own}&sort=effort`)).toEqual(['Navette', 'Vélos', 'Bacs']);
    expect(await rows(`${own}&state=open&sort=title`)).toEqual(['Navette', 'Vélos']);
    expect(await rows(`${own}&state=action`)).toEqual(['Bacs']);
    expect(await rows(`${own}&effort=2&effect=5`)).toEqual(['Navette']);
    expect(await rows(`${own}&q=accueil`)).toEqual(['Vélos']);
    expect(await rows(`${own}&sort=title&size=1&page=2`)).toEqual(['Navette']);
    const file = await world.people.member.get(`${url}/export?format=csv&${own}`);
    expect(file.raw.toString('utf8')).toContain('devenue action');
    const { body } = await world.people.member.get(`${url}/plot?${own}`);
    expect(body).toMatchObject({ rated: 1, unrated: 2, points: [{ title: 'Navette', effort: 2, effect: 5 }] });
    expect((await world.people['contact elsewhere'].get(`${url}?${own}`)).body.total).toBe(0);
    expect((await world.people['contact elsewhere'].get(`${url}/plot?${own}`)).body).toEqual({
      points: [],
      rated: 0,
      unrated: 0,
    });
  });

  it('finds those for a problem', async () => {
    const where = await working();
    const problem = await world.given((given) => given.problem(where));
    await put(where, { title: 'Pour lui', problemIds: [problem.id] });
    await put(where);
    expect(await rows(`problemId=${problem.id}`)).toEqual(['Pour lui']);
  });

  it('asks no more of the database for many ideas than for one', async () => {
    const where = await working();
    const list = () => world.people.member.get(`${url}?groupId=${where.groupId}`);
    const plot = () => world.people.member.get(`${url}/plot?groupId=${where.groupId}`);
    const one = async () => world.given((given) => given.idea({ ...where, effort: 1, effect: 1 }));
    const { id } = await one();
    const detail = () => world.people.member.get(`${url}/${id}`);
    await list();
    const few = [await countQueries(world, list), await countQueries(world, plot), await countQueries(world, detail)];
    for (let number = 0; number < 4; number += 1) await one();
    for (const person of ['member', 'other member'] as const) await speak(id, { vote: 'for' }, person);
    await list();
    expect([
      await countQueries(world, list),
      await countQueries(world, plot),
      await countQueries(world, detail),
    ]).toEqual(few);
  });
});
