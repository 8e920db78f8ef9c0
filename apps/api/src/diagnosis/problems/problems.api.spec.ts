import { randomId } from '@zesumme/testing';
import { type GroupWorld, groupWorld } from '../../testing/group-world';
import { countQueries } from '../../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/problems';

/** A published group of the lead that works on a theme, with the member in it. */
async function working() {
  return world.given(async (given) => {
    const { id: themeId } = await given.theme();
    const { id: groupId } = await given.group({
      leadAccountId: world.accounts.lead,
      publishedAt: '2026-01-01T10:00:00.000Z',
      themes: [{ themeId }],
    });
    await given.membership({ groupId, organisationId: world.organisations.member, fromDay: '2026-01-01' });
    return { groupId, themeId };
  });
}

const typed = { title: 'Le bus passe trop tôt', description: 'Avant la fin du service.', effort: 'medium' };
const made = async (over: object = {}) => (await world.people.lead.post(url, { ...typed, ...over })).body;

describe('A problem', () => {
  it('is noted, edited, and told in the history', async () => {
    const { groupId, themeId } = await working();
    const problem = await made({ groupId, themeId });
    expect(problem).toMatchObject({ ...typed, state: 'open', isShown: false, source: null, can: { edit: true } });
    const { body } = await world.people.lead.put(`${url}/${problem.id}`, {
      ...typed,
      themeId,
      state: 'solved',
      version: 1,
    });
    expect(body).toMatchObject({ state: 'solved', version: 2 });
    const { items } = (await world.people.member.get(`/api/working-groups/${groupId}/history`)).body;
    expect(items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['problem.created', 'problem.edited']);
    expect(items[0].subject.label).toBe(typed.title);
  });

  it('refuses a stale version with what is stored now', async () => {
    const { groupId, themeId } = await working();
    const { id } = await made({ groupId, themeId });
    const put = (title: string) => world.people.lead.put(`${url}/${id}`, { ...typed, themeId, title, version: 1 });
    await put('Zuerst');
    const { status, body } = await put('Danach');
    expect([status, body.code, body.current.title]).toEqual([409, 'stale', 'Zuerst']);
  });

  it('is taken away and put back', async () => {
    const { groupId, themeId } = await working();
    const { id } = await made({ groupId, themeId });
    const gone = await world.people.lead.delete(`${url}/${id}`);
    expect(gone.body).toMatchObject({ removed: true, can: { edit: false, restore: true } });
    expect((await world.people.lead.get(`${url}/${id}`)).status).toBe(404);
    expect((await world.people.lead.post(`${url}/${id}/restoration`)).body).toMatchObject({ removed: false });
  });

  it.each([
    [{ title: ' ' }, 400, 'title', 'required'],
    [{ effort: 'huge' }, 400, 'effort', 'invalid-choice'],
    [{ themeId: randomId() }, 422, 'themeId', 'theme-not-of-group'],
    [{ questionnaireId: randomId() }, 422, 'questionnaireId', 'unknown-questionnaire'],
  ])('refuses %j', async (over, status, path, code) => {
    const answer = await world.people.lead.post(url, { ...(await working()), ...typed, ...over });
    expect([answer.status, answer.body.issues]).toMatchObject([status, [{ path, code }]]);
  });
});

describe('The list of problems', () => {
  it('is filtered, searched and sorted in as many queries for many as for one', async () => {
    const where = await working();
    await made({ ...where, title: 'Un seul' });
    const query = `${url}?groupId=${where.groupId}&state=open&sort=title`;
    await world.people.lead.get(query);
    const few = await countQueries(world, () => world.people.lead.get(query));
    for (const title of ['Ampoules', 'Zones sans ombre', 'Bruit']) await made({ ...where, title });
    expect(await countQueries(world, () => world.people.lead.get(query))).toBe(few);
    const answer = await world.people.lead.get(query);
    expect(answer.body.items.map(({ title }: { title: string }) => title)).toEqual([
      'Ampoules',
      'Bruit',
      'Un seul',
      'Zones sans ombre',
    ]);
    const found = await world.people.member.get(`${url}?groupId=${where.groupId}&q=bruit`);
    expect(found.body.items).toMatchObject([{ title: 'Bruit', state: 'open', effort: 'medium' }]);
    expect((await world.people.lead.get(`${query}&state=solved`)).status).toBe(200);
  });
});
