import { randomId } from '@zesumme/testing';
import { type GroupWorld, type Person, everybody, groupWorld } from '../../testing/group-world';
import { countQueries } from '../../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/pilots';
type Over = Record<string, unknown>;

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
type Working = Awaited<ReturnType<typeof working>>;

const typed = {
  title: 'Collecte commune',
  hypothesis: 'Deux cantines suffisent pour un bac.',
  fromDay: '2026-09-01',
  indicators: [
    {
      label: 'Biodéchets jetés',
      unit: 'kg par semaine',
      baseline: 120,
      target: 40,
      values: [
        { day: '2026-11-02', value: 35, source: 'Pesée du 2 novembre' },
        { day: '2026-10-01', value: 90 },
      ],
    },
    { label: 'Repas servis' },
  ],
};
const judged = { verdict: 'scale', verdictDay: '2026-11-10', learned: 'Un bac suffit.' };
const made = async (where: Working, over: Over = {}) =>
  (await world.people.lead.post(url, { ...where, ...typed, ...over })).body;

describe('A pilot', () => {
  it('keeps what is tried, where, and what is measured in the order of its days', async () => {
    const where = await working();
    const sites = [{ organisationId: world.organisations.member, label: 'Cantine' }, { label: 'Rue du Bois' }];
    const { status, body } = await world.people.lead.post(url, { ...where, ...typed, sites });
    expect([status, body]).toMatchObject([
      201,
      {
        title: 'Collecte commune',
        verdict: null,
        isCopy: false,
        sites: [
          { organisation: { name: 'Alpha' }, label: 'Cantine' },
          { organisation: null, label: 'Rue du Bois' },
        ],
        indicators: [
          { baseline: 120, target: 40, values: [{ value: 90, source: null }, { value: 35 }] },
          { label: 'Repas servis', unit: null, baseline: null, target: null, values: [] },
        ],
        can: { edit: true, copy: false },
      },
    ]);
  });

  it('is judged with a day and what was learned, and told so in the history', async () => {
    const { themeId, groupId } = await working();
    const pilot = await made({ themeId, groupId });
    const { body } = await world.people.lead.put(`${url}/${pilot.id}`, { version: 1, themeId, ...typed, ...judged });
    expect(body).toMatchObject({ verdict: 'scale', learned: 'Un bac suffit.', version: 2, can: { copy: true } });
    const { items } = (await world.people.member.get(`/api/working-groups/${groupId}/history`)).body;
    expect(items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['pilot.created', 'pilot.judged']);
    expect(items[0].subject.label).toBe('Collecte commune');
  });

  it('refuses a stale version with what is stored now', async () => {
    const where = await working();
    const { id } = await made(where);
    const put = (title: string) =>
      world.people.lead.put(`${url}/${id}`, { version: 1, themeId: where.themeId, ...typed, title });
    await put('Zuerst');
    const { status, body } = await put('Danach');
    expect([status, body.code, body.current.title]).toEqual([409, 'stale', 'Zuerst']);
  });

  it.each([
    [{ title: '' }, 400, 'title', 'required'],
    [{ verdict: 'scale', learned: 'L' }, 400, 'verdictDay', 'verdict-needs-day'],
    [{ verdict: 'scale', verdictDay: '2026-11-10' }, 400, 'learned', 'verdict-needs-learned'],
    [{ ...judged, verdictDay: '2027-01-01' }, 422, 'verdictDay', 'not-come-yet'],
    [{ themeId: randomId() }, 422, 'themeId', 'theme-not-of-group'],
    [{ sites: [{ organisationId: randomId() }] }, 422, 'sites.0.organisationId', 'not-of-group'],
    [
      { indicators: [{ label: 'I', values: [{ day: '2027-01-01', value: 1 }] }] },
      422,
      'indicators.0.values.0.day',
      'not-come-yet',
    ],
  ])('refuses %j', async (over, status, path, code) => {
    const answer = await world.people.lead.post(url, { ...(await working()), ...typed, ...over });
    expect([answer.status, answer.body.issues]).toMatchObject([status, [{ path, code }]]);
  });

  it('is read by those who see the inner part, and is no part of what is public', async () => {
    const where = await working();
    const { id } = await made(where);
    const read: Person[] = [];
    for (const person of everybody) {
      if ((await world.people[person].get(`${url}/${id}`)).status === 200) read.push(person);
    }
    expect(read).toEqual(['member', 'lead', 'other manager', 'administrator']);
    const other = await world.people['other manager'].put(`${url}/${id}`, { version: 1, ...typed, ...where });
    expect([other.status, other.body.params]).toEqual([403, { reason: 'not-your-group' }]);
  });

  it('is taken away and put back', async () => {
    const where = await working();
    const { id } = await made(where);
    expect((await world.people.lead.delete(`${url}/${id}`)).body).toMatchObject({
      removed: true,
      can: { edit: false, restore: true },
    });
    expect((await world.people.lead.get(`${url}/${id}`)).status).toBe(404);
    expect((await world.people.lead.get(`${url}?groupId=${where.groupId}`)).body.total).toBe(0);
    expect((await world.people.lead.post(`${url}/${id}/restoration`)).body).toMatchObject({ removed: false });
    expect((await world.people.lead.get(`${url}?groupId=${where.groupId}`)).body.total).toBe(1);
  });
});

describe('A scaled pilot', () => {
  const said = { title: 'Un bac pour deux', hypothesis: 'Deux voisins suffisent.' };

  it('tells the other group nothing but what is said to it, and its own that it was taken up', async () => {
    const [from, to] = [await working(), await working()];
    const source = await made(from, { ...judged, title: 'Chez Alpha', hypothesis: 'Alpha suffit.' });
    const copy = (body: object) => world.people.lead.post(`${url}/${source.id}/copies`, { ...to, ...body });
    expect((await copy({ title: 'T' })).body.issues).toMatchObject([{ path: 'hypothesis', code: 'required' }]);
    const { body } = await copy(said);
    expect(JSON.stringify(body).replaceAll(JSON.stringify(body.origin), '')).not.toContain('Alpha');
    const { items } = (await world.people.member.get(`/api/working-groups/${from.groupId}/history`)).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toContain('pilot.taken-up');
  });

  it('is the starting point of another one, and both know of each other as far as the reader may', async () => {
    const [from, to] = [await working(), await working()];
    await world.given(async (given) => given.groupTheme({ groupId: to.groupId, themeId: from.themeId }));
    const source = await made(from, judged);
    const { status, body } = await world.people.lead.post(`${url}/${source.id}/copies`, {
      groupId: to.groupId,
      ...said,
    });
    expect([status, body]).toMatchObject([
      201,
      {
        ...said,
        group: { id: to.groupId },
        fromDay: null,
        verdict: null,
        learned: null,
        isCopy: true,
        sites: [],
        origin: { id: source.id, group: { id: from.groupId } },
        indicators: [{ label: 'Biodéchets jetés', baseline: null, target: 40, values: [] }, { label: 'Repas servis' }],
      },
    ]);
    expect((await world.people.lead.get(`${url}/${source.id}`)).body.copies).toMatchObject([{ id: body.id }]);
    await world.given((given) =>
      given.membership({ groupId: to.groupId, organisationId: world.organisations.elsewhere, fromDay: '2026-01-01' }),
    );
    const seen = (await world.people['contact elsewhere'].get(`${url}/${body.id}`)).body;
    expect(seen).toMatchObject({ isCopy: true, origin: null });
    await world.people.lead.delete(`${url}/${body.id}`);
    expect((await world.people.lead.get(`${url}/${source.id}`)).body.copies).toEqual([]);
  });

  it('is copied by whoever leads the other group, to a theme of that group', async () => {
    const [from, to] = [await working(), await working()];
    const source = await made(from, judged);
    const copy = (body: object, person: Person = 'lead') =>
      world.people[person].post(`${url}/${source.id}/copies`, { ...said, ...body });
    expect((await copy({ groupId: to.groupId })).body.issues).toMatchObject([
      { path: 'themeId', code: 'theme-not-of-group' },
    ]);
    expect((await copy({ groupId: from.groupId })).body.issues).toMatchObject([
      { path: 'groupId', code: 'same-group' },
    ]);
    expect((await copy(to, 'other manager')).status).toBe(403);
    expect((await copy(to, 'member')).status).toBe(403);
    expect((await copy(to)).status).toBe(201);
    const open = await made(from);
    expect((await world.people.lead.post(`${url}/${open.id}/copies`, { ...to, ...said })).body.code).toBe(
      'pilot-not-scaled',
    );
  });
});

describe('The list of pilots', () => {
  it('is filtered, searched, sorted and taken home', async () => {
    const where = await working();
    await made(where, { title: 'Un bac', fromDay: '2026-05-01', ...judged });
    await made(where, { title: 'Deux bacs', fromDay: '2026-06-01' });
    await made(where, { title: 'Trois vélos', hypothesis: 'Moins d’autos.', fromDay: null, indicators: [] });
    const ask = async (query: string): Promise<string[]> =>
      (await world.people.member.get(`${url}?groupId=${where.groupId}&${query}`)).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect(await ask('sort=title')).toEqual(['Deux bacs', 'Trois vélos', 'Un bac']);
    expect((await ask('sort=period')).slice(0, 2)).toEqual(['Un bac', 'Deux bacs']);
    expect(await ask('verdict=scale')).toEqual(['Un bac']);
    expect(await ask('verdict=open&sort=title')).toEqual(['Deux bacs', 'Trois vélos']);
    expect(await ask('verdict=open&verdict=scale&sort=title')).toHaveLength(3);
    expect(await ask('verdict=stop')).toEqual([]);
    expect(await ask('q=velos')).toEqual(['Trois vélos']);
    expect(await ask('q=biodechets&sort=title')).toEqual(['Deux bacs', 'Un bac']);
    expect(await ask(`themeId=${where.themeId}&size=1&page=2&sort=title`)).toEqual(['Trois vélos']);
    const { items } = (await world.people.member.get(`${url}?groupId=${where.groupId}&sort=title`)).body;
    expect(items[0]).toMatchObject({ indicators: 2, reached: 1, group: { id: where.groupId } });
    const file = await world.people.member.get(`${url}/export?format=csv&groupId=${where.groupId}`);
    expect(file.raw.toString('utf8')).toContain('passer à l’échelle');
    expect((await world.people['contact elsewhere'].get(`${url}?groupId=${where.groupId}`)).body.total).toBe(0);
  });

  it('asks no more of the database for many pilots than for one', async () => {
    const where = await working();
    const ask = () => world.people.member.get(`${url}?groupId=${where.groupId}`);
    await made(where);
    const few = await countQueries(world, ask);
    for (let number = 0; number < 4; number += 1) await made(where);
    expect(await countQueries(world, ask)).toBe(few);
  });
});

describe('What a pilot tells', () => {
  it('can be erased from the history where it is free text', async () => {
    const { id } = await made(await working(), { title: 'Le bac de Jeanne' });
    const events = await world.write(({ manager }) =>
      manager.query(`SELECT id, data FROM event WHERE subject_id = '${id}'`),
    );
    expect(JSON.stringify(events)).not.toContain('Jeanne');
    const personal = await world.write(({ manager }) =>
      manager.query(`SELECT data FROM event_personal WHERE event_id = '${events[0].id}'`),
    );
    expect(JSON.stringify(personal)).toContain('Jeanne');
  });

  it('is of no organisation that had left the group before it began', async () => {
    const { groupId, themeId } = await working();
    const organisationId = await world.given(async (given) => {
      const { id } = await given.organisation({ name: randomId() });
      await given.membership({ groupId, organisationId: id, fromDay: '2026-01-01', toDay: '2026-09-30' });
      return id;
    });
    const post = (fromDay: string) =>
      world.people.lead.post(url, { ...{ groupId, themeId }, ...typed, fromDay, sites: [{ organisationId }] });
    expect((await post('2026-10-01')).body.issues).toMatchObject([
      { path: 'sites.0.organisationId', code: 'not-of-group' },
    ]);
    expect((await post('2026-09-01')).status).toBe(201);
  });
});
