import type { WorkingGroupRow } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/working-groups';
const typed = { name: 'Zone d’essai', purpose: 'Agir ensemble.' };
const names = (body: { items: WorkingGroupRow[] }): string[] => body.items.map(({ name }) => name);

describe('GET /api/working-groups/:id', () => {
  // By hand from the table "Who sees and does what".
  const inner: Person[] = ['member', 'other member', 'commune', 'lead', 'other manager', 'administrator'];

  it('shows the inner part in own groups, on own territory and to project managers', async () => {
    const parts = await Promise.all(
      everybody.map(async (person) => (await world.people[person].get(`${url}/${world.own.slug}`)).body.part),
    );
    expect(everybody.filter((_, index) => parts[index] === 'inner')).toEqual(inner);
    expect(new Set(parts)).toEqual(new Set(['inner', 'public']));
  });

  it('does not exist for those outside when it is not published, or archived', async () => {
    const { hidden, archived } = await world.given(async (given) => ({
      hidden: await given.group(),
      archived: await given.group({ publishedAt: '2026-01-01T10:00:00.000Z', archivedAt: '2026-02-01T10:00:00.000Z' }),
    }));
    for (const { id } of [hidden, archived]) {
      const answers = await Promise.all(everybody.map((person) => world.people[person].get(`${url}/${id}`)));
      expect(everybody.filter((_, index) => answers[index]?.status === 200)).toEqual([
        'lead',
        'other manager',
        'administrator',
      ]);
      expect(answers[0]?.body.code).toBe('not-found');
    }
  });

  it('tells the public name, zone, themes, purpose, since and members, and nothing else', async () => {
    const group = await world.given(async (given) => {
      const { id } = await given.group({
        publishedAt: '2026-01-01T10:00:00.000Z',
        leadAccountId: world.accounts.lead,
        themes: [{ phase: 'pilot' }],
      });
      await given.membership({ groupId: id, organisationId: (await given.organisation({ name: 'Epsilon' })).id });
      await given.action({ groupId: id, dueDay: '2026-11-01' });
      await given.meeting({ groupId: id });
      return { id };
    });
    const { body } = await world.visitor.get(`${url}/${group.id}`);
    expect(body).toMatchObject({
      part: 'public',
      phase: 'pilot',
      participants: [{ name: 'Epsilon', role: 'member' }],
      counts: { members: 1, partners: 0, communes: 0 },
      lead: null,
      links: [],
      progress: null,
      meetings: null,
      nextMeeting: null,
      lateActions: null,
    });
    expect(Object.values(body.can).some(Boolean)).toBe(false);
    const inner = await world.people.lead.get(`${url}/${group.id}`);
    expect(inner.body).toMatchObject({
      lead: { displayName: 'Lead' },
      progress: { done: 0, counted: 1, late: 1, percent: 0 },
      meetings: { upcoming: 1, past: 0 },
      nextMeeting: { startsLocal: '2026-12-03T14:00' },
      lateActions: 1,
    });
  });

  it('ends the access of an organisation with its membership', async () => {
    const { body } = await world.people.lead.get(`${url}/${world.own.id}/memberships?q=beta`);
    const membership = body.items[0];
    const yesterday = { version: membership.version, toDay: '2026-11-22' };
    const ended = await world.people.lead.patch(`/api/memberships/${membership.id}`, yesterday);
    expect(ended.body).toMatchObject({ current: false, toDay: '2026-11-22' });
    expect((await world.people['other member'].get(`${url}/${world.own.id}`)).body.part).toBe('public');
    await world.people.lead.patch(`/api/memberships/${membership.id}`, { version: 2, toDay: null });
    expect((await world.people['other member'].get(`${url}/${world.own.id}`)).body.part).toBe('inner');
  });
});

describe('GET /api/working-groups', () => {
  it('filters, sorts, searches and pages', async () => {
    const { theme, zone } = await world.given(async (given) => {
      const theme = await given.theme();
      const zone = await given.zone({ communes: [world.communes.other] });
      const themes = (phase: 'diagnosis' | 'scaling') => [{ themeId: theme.id, phase }];
      await given.group({ name: 'Été', zoneId: zone.id, themes: themes('diagnosis'), sinceDay: '2020-01-01' });
      await given.group({ name: 'Hiver', state: 'paused', themes: themes('scaling'), sinceDay: '2016-01-01' });
      const third = await given.group({ name: 'Printemps', themes: themes('diagnosis') });
      await given.membership({ groupId: third.id, organisationId: world.organisations.elsewhere });
      return { theme, zone };
    });
    const ask = async (query: string): Promise<string[]> =>
      names((await world.people.lead.get(`${url}?themeId=${theme.id}&${query}`)).body);
    expect(await ask('')).toEqual(['Été', 'Hiver', 'Printemps']);
    expect(await ask('sort=sinceDay')).toEqual(['Hiver', 'Été', 'Printemps']);
    expect(await ask('sort=-sinceDay')).toEqual(['Été', 'Hiver', 'Printemps']);
    expect((await ask('sort=-phase'))[0]).toBe('Hiver');
    expect((await ask('sort=-members'))[0]).toBe('Printemps');
    expect(await ask('q=ete')).toEqual(['Été']);
    expect(await ask(`zoneId=${zone.id}`)).toEqual(['Été']);
    expect(await ask(`communeCode=${world.communes.other}`)).toEqual(['Été']);
    expect(await ask(`organisationId=${world.organisations.elsewhere}`)).toEqual(['Printemps']);
    expect(await ask('phase=scaling')).toEqual(['Hiver']);
    expect(await ask('state=paused')).toEqual(['Hiver']);
    expect(await ask('archived=true')).toEqual([]);
    expect(await ask('published=true')).toEqual([]);
    expect(await ask('own=true')).toEqual([]);
    expect(await ask('sort=-sinceDay&size=1&page=2')).toEqual(['Hiver']);
    for (const sort of ['nextMeeting', 'lateActions']) expect(await ask(`sort=-${sort}`)).toHaveLength(3);
  });

  it('sorts and filters by the phase of one theme, whatever others have reached', async () => {
    const theme = await world.given(async (given) => {
      const [theme, other] = [await given.theme(), await given.theme()];
      const at = (phase: 'diagnosis' | 'solutions' | 'pilot', further: 'diagnosis' | 'scaling') => [
        { themeId: theme.id, phase },
        { themeId: other.id, phase: further },
      ];
      await given.group({ name: 'Alt', themes: at('pilot', 'diagnosis') });
      await given.group({ name: 'Bunt', themes: at('diagnosis', 'scaling') });
      await given.group({ name: 'Chic', themes: at('solutions', 'scaling') });
      return theme;
    });
    const ask = async (query: string): Promise<string[]> =>
      names((await world.people.lead.get(`${url}?${query}`)).body);
    expect(await ask(`themeId=${theme.id}&sort=themePhase`)).toEqual(['Bunt', 'Chic', 'Alt']);
    expect(await ask(`themeId=${theme.id}&sort=-themePhase`)).toEqual(['Alt', 'Chic', 'Bunt']);
    expect(await ask(`themeId=${theme.id}&themePhase=pilot&themePhase=solutions`)).toEqual(['Alt', 'Chic']);
    // Without a theme it is the furthest.
    expect((await ask('themePhase=scaling')).filter((name) => ['Alt', 'Bunt', 'Chic'].includes(name))).toEqual([
      'Bunt',
      'Chic',
    ]);
    expect(await ask('sort=-themePhase')).toEqual(await ask('sort=-phase'));
  });

  it('lists for each what they may know of', async () => {
    await world.given((given) => given.group({ name: 'Nicht öffentlich' }));
    const seen = async (person: Person, query = ''): Promise<string[]> =>
      names((await world.people[person].get(`${url}?size=100${query}`)).body);
    expect(await seen('visitor')).not.toContain('Nicht öffentlich');
    expect(await seen('member')).not.toContain('Nicht öffentlich');
    expect(await seen('other manager')).toContain('Nicht öffentlich');
    expect(await seen('member', '&own=true')).toEqual(['Gare']);
    expect(await seen('commune', '&own=true')).toEqual(['Gare']);
    expect(await seen('other commune', '&own=true')).toEqual(['Été']);
    expect(await seen('visitor', `&leadAccountId=${world.accounts.lead}`)).toEqual([]);
    for (const sort of ['members', 'nextMeeting', '-lateActions', 'phase'])
      expect((await seen('member', `&sort=${sort}`)).length).toBeGreaterThan(0);
  });

  it('asks no more of the database for many groups than for a few', async () => {
    const few = await countQueries(world, () => world.people.member.get(`${url}?size=1`));
    await world.given(async (given) => {
      for (let number = 0; number < 5; number += 1) {
        const { id } = await given.group({ publishedAt: '2026-01-01T10:00:00.000Z', themes: [{}] });
        await given.membership({ groupId: id });
      }
    });
    expect(await countQueries(world, () => world.people.member.get(`${url}?size=50`))).toBe(few);
  });

  it.each([
    ['phase=first', 'phase.0', 'invalid-choice'],
    ['sort=purpose', 'sort', 'invalid-choice'],
    ['size=1000', 'size', 'too-big'],
  ])('refuses %s', async (query, path, code) => {
    const { status, body } = await world.visitor.get(`${url}?${query}`);
    expect([status, body.issues[0]]).toMatchObject([400, { path, code }]);
  });
});

describe('POST /api/working-groups', () => {
  it('is for project managers, who then lead the group', async () => {
    const statuses: number[] = [];
    for (const person of everybody) statuses.push((await world.people[person].post(url, typed)).status);
    expect(everybody.filter((_, index) => statuses[index] === 201)).toEqual(['lead', 'other manager', 'administrator']);
    expect(statuses[0]).toBe(401);
    expect(statuses[1]).toBe(403);
    const { body } = await world.people.lead.post(url, typed);
    expect(body).toMatchObject({
      lead: { displayName: 'Lead' },
      published: false,
      state: 'active',
      isDemo: false,
      version: 1,
    });
    expect(body.slug).toMatch(/^zone-d-essai-\d$/);
  });

  it('keeps themes, links and what a source states', async () => {
    const theme = await world.given((given) => given.theme());
    const { body } = await world.people.lead.post(url, {
      ...typed,
      zoneId: world.zone,
      sinceDay: '2016-01-01',
      sincePrecision: 'year',
      published: true,
      statedCompanies: 8,
      statedSourceUrl: 'https://source.example',
      themes: [{ themeId: theme.id, phase: 'pilot', sinceDay: '2025-08-01' }],
      links: [{ label: 'Guide', url: 'https://guide.example' }],
    });
    expect(body).toMatchObject({
      statedCompanies: 8,
      published: true,
      themes: [{ theme: { id: theme.id }, phase: 'pilot', sinceDay: '2025-08-01' }],
      links: [{ label: 'Guide', url: 'https://guide.example' }],
      territory: [{ name: 'Beispill' }],
    });
  });

  it.each([
    [{ name: '' }, 400, 'name', 'required'],
    [{ purpose: null }, 400, 'purpose', 'required'],
    [{ statedSourceUrl: 'javascript:alert(1)' }, 400, 'statedSourceUrl', 'invalid-format'],
    [{ links: [{ label: 'x', url: 'ftp://x' }] }, 400, 'links.0.url', 'invalid-format'],
    [{ slug: 'new' }, 422, 'slug', 'duplicate'],
    [{ zoneId: randomId() }, 422, 'zoneId', 'invalid-choice'],
    [{ leadAccountId: randomId() }, 422, 'leadAccountId', 'invalid-choice'],
    [{ themes: [{ themeId: randomId(), phase: 'pilot' }] }, 422, 'themes.0.themeId', 'invalid-choice'],
  ])('refuses %j', async (over, status, path, code) => {
    const answer = await world.people.lead.post(url, { ...typed, ...over });
    expect([answer.status, answer.body.issues]).toMatchObject([status, [{ path, code }]]);
  });
});

describe('changing a group', () => {
  const fresh = async () => (await world.people.lead.post(url, typed)).body;

  it('is for whoever leads it', async () => {
    const { id } = await fresh();
    await world.given((given) => given.membership({ groupId: id, organisationId: world.organisations.member }));
    const tries: [Person, number, string][] = [
      ['visitor', 401, 'not-signed-in'],
      ['member', 403, 'forbidden'],
      ['commune', 403, 'forbidden'],
      ['adviser', 403, 'forbidden'],
      ['other manager', 403, 'forbidden'],
    ];
    for (const [person, status, code] of tries) {
      const answer = await world.people[person].patch(`${url}/${id}`, { version: 1, name: 'Anders' });
      expect([person, answer.status, answer.body.code]).toEqual([person, status, code]);
    }
    const other = await world.people['other manager'].patch(`${url}/${id}`, { version: 1 });
    expect(other.body.params).toEqual({ reason: 'not-your-group' });
    const { body } = await world.people.lead.patch(`${url}/${id}`, { version: 1, name: 'Anders' });
    expect(body).toMatchObject({ name: 'Anders', purpose: typed.purpose, version: 2 });
  });

  it('refuses a stale version with what is stored now', async () => {
    const { id } = await fresh();
    await world.people.lead.patch(`${url}/${id}`, { version: 1, name: 'Zuerst' });
    const { status, body } = await world.people.lead.patch(`${url}/${id}`, { version: 1, name: 'Danach' });
    expect([status, body.code, body.current.name]).toEqual([409, 'stale', 'Zuerst']);
  });

  it('hands it to another project manager', async () => {
    const { id } = await fresh();
    await world.people.lead.patch(`${url}/${id}`, { version: 1, leadAccountId: world.accounts.otherManager });
    expect((await world.people.lead.patch(`${url}/${id}`, { version: 2, name: 'x' })).status).toBe(403);
    expect((await world.people['other manager'].patch(`${url}/${id}`, { version: 2, name: 'x' })).status).toBe(200);
  });

  it('archives and restores', async () => {
    const { id } = await fresh();
    expect((await world.people['other manager'].post(`${url}/${id}/archive`)).status).toBe(403);
    expect((await world.people.lead.post(`${url}/${id}/archive`)).body).toMatchObject({
      archived: true,
      can: { edit: false, restore: true },
    });
    expect((await world.people.lead.patch(`${url}/${id}`, { version: 2, name: 'x' })).body.params).toEqual({
      reason: 'archived',
    });
    expect(names((await world.people.lead.get(`${url}?archived=true`)).body)).toContain(typed.name);
    expect((await world.people.lead.post(`${url}/${id}/restoration`)).body).toMatchObject({
      archived: false,
      can: { edit: true },
    });
  });

  it('is told in the history', async () => {
    const { id } = await fresh();
    world.clock.advance(1000);
    await world.people.lead.patch(`${url}/${id}`, { version: 1, name: 'Anders', published: true });
    world.clock.advance(1000);
    await world.people.lead.post(`${url}/${id}/memberships`, {
      organisationId: world.organisations.member,
      role: 'member',
      contactIds: [world.contacts.member],
    });
    const kinds = async (person: Person) => (await world.people[person].get(`${url}/${id}/history`)).body.items;
    const told = await kinds('lead');
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual([
      'membership.created',
      'working-group.edited',
      'working-group.created',
    ]);
    expect(told[0]).toMatchObject({ actorLabel: 'Lead', subject: { label: 'Alpha' } });
    expect(told[1].changes).toContainEqual({ field: 'name', before: typed.name, after: 'Anders' });
    const fields = (items: { changes: { field: string }[] }[]) => items[0]?.changes.map(({ field }) => field);
    expect(fields(told)).toContain('contactIds');
    expect(fields(await kinds('member'))).not.toContain('contactIds');
    expect((await world.people['contact elsewhere'].get(`${url}/${id}/history`)).status).toBe(403);
    expect((await world.people.adviser.get(`${url}/${id}/history`)).status).toBe(403);
    expect((await world.visitor.get(`${url}/${id}/history`)).status).toBe(401);
  });
});

describe('GET /api/working-groups/possible-leads', () => {
  it('names project managers to project managers', async () => {
    const { body } = await world.people['other manager'].get(`${url}/possible-leads`);
    expect(body.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Lead', 'Other']);
    expect((await world.people.member.get(`${url}/possible-leads`)).status).toBe(403);
  });
});
