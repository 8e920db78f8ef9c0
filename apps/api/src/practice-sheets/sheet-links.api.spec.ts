import { type Client, type TestApp, testApp } from '../testing/test-app';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('what a sheet goes with, its languages and its versions', () => {
  let app: TestApp;
  let manager: Client;
  let member: Client;
  let themeId: string;
  let measureId: string;
  let otherId: string;
  let draftId: string;

  beforeAll(async () => {
    app = await testApp();
    const accounts = await app.given(async (make) => {
      themeId = (await make.theme({ nameFr: 'Déchets' })).id;
      measureId = (await make.measure()).id;
      otherId = (await make.practiceSheet({ title: 'Gourdes', publishedAt: '2026-01-01T10:00:00.000Z' })).id;
      draftId = (await make.practiceSheet({ title: 'Brouillon' })).id;
      const own = (await make.organisation()).id;
      return { manager: await make.account(), member: await make.speaker(own) };
    });
    manager = await app.as(accounts.manager);
    member = await app.as(accounts.member);
  });

  afterAll(() => app.close());

  const created = async (over: object = {}) =>
    (await manager.post('/api/practice-sheets', { title: 'Tasses', published: true, ...over })).body;
  const german = { locale: 'de', title: 'Tassen', summary: 'Statt Becher', steps: ['Spülen'] };

  it('has themes, measures and related sheets, each as far as the reader may know of it', async () => {
    const { slug, id } = await created({
      themeIds: [themeId],
      measureIds: [measureId],
      relatedIds: [otherId, draftId],
    });
    const seen = (await app.visitor.get(`/api/practice-sheets/${slug}`)).body;
    expect(seen).toMatchObject({
      themes: [{ id: themeId, nameFr: 'Déchets' }],
      measures: [{ id: measureId }],
      related: [{ id: otherId, title: 'Gourdes', locale: 'fr' }],
    });
    expect((await manager.get(`/api/practice-sheets/${slug}`)).body.related).toHaveLength(2);
    // Each names the other.
    expect((await app.visitor.get(`/api/practice-sheets/${otherId}`)).body.related).toEqual([
      expect.objectContaining({ id }),
    ]);
    const total = async (query: string): Promise<number> =>
      (await app.visitor.get(`/api/practice-sheets?${query}`)).body.total;
    expect(await total(`themeId=${themeId}`)).toBe(1);
    expect(await total(`measureId=${measureId}`)).toBe(1);
    expect(await total(`themeId=${NOWHERE}`)).toBe(0);
  });

  it.each([
    ['themeIds', NOWHERE],
    ['measureIds', NOWHERE],
    ['relatedIds', NOWHERE],
  ])('refuses %s that are no choice', async (name, id) => {
    const answer = await manager.post('/api/practice-sheets', { title: 'Tasses', [name]: [id] });
    expect([answer.status, answer.body.issues[0]]).toEqual([
      422,
      expect.objectContaining({ path: `${name}.0`, code: 'invalid-choice' }),
    ]);
  });

  it('does not go with itself', async () => {
    const { id } = await created();
    const answer = await manager.patch(`/api/practice-sheets/${id}`, { version: 1, relatedIds: [id] });
    expect(answer.body.issues[0].path).toBe('relatedIds.0');
  });

  it('keeps the links that are not given, and replaces those that are', async () => {
    const { id } = await created({ themeIds: [themeId], relatedIds: [otherId] });
    const kept = await manager.patch(`/api/practice-sheets/${id}`, { version: 1, title: 'Tasses et verres' });
    expect([kept.body.themes.length, kept.body.related.length]).toEqual([1, 1]);
    const without = await manager.patch(`/api/practice-sheets/${id}`, { version: 2, themeIds: [], relatedIds: [] });
    expect([without.body.themes, without.body.related]).toEqual([[], []]);
  });

  it('is written in several languages, each once, and found in all of them', async () => {
    const sheet = await created({ title: 'Tasses en faïence', translations: [german] });
    expect(sheet).toMatchObject({
      locale: 'fr',
      translations: [{ ...german, goodToKnow: null, difficulties: [] }],
    });
    const listed = (await app.visitor.get('/api/practice-sheets?q=tassen%20faience')).body.items;
    expect(listed).toEqual([
      expect.objectContaining({
        locale: 'fr',
        translations: [{ locale: 'de', title: 'Tassen', summary: 'Statt Becher' }],
      }),
    ]);
    const twice = await manager.post('/api/practice-sheets', { title: 'x', translations: [german, german] });
    expect(twice.body.issues[0]).toMatchObject({ path: 'translations.1.locale', code: 'given-twice' });
    const own = await manager.patch(`/api/practice-sheets/${sheet.id}`, { version: 1, locale: 'de' });
    expect(own.body.issues[0]).toMatchObject({ path: 'translations.0.locale', code: 'given-twice' });
  });

  it('tells its versions to project managers, and is put back to what it was before a change', async () => {
    const { id, slug } = await created({ title: 'Un', steps: ['a'], themeIds: [themeId], translations: [german] });
    const edit = (version: number, body: object) => manager.patch(`/api/practice-sheets/${id}`, { version, ...body });
    app.clock.advance(60_000);
    await edit(1, { title: 'Deux', steps: ['b'], themeIds: [] });
    app.clock.advance(60_000);
    await edit(2, { title: 'Trois', cost: 2, translations: [] });
    const history = (await manager.get(`/api/practice-sheets/${slug}/history`)).body.items;
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['practice-sheet.edited', 'practice-sheet.edited', 'practice-sheet.created'],
    ]);
    expect((await member.get(`/api/practice-sheets/${slug}/history`)).status).toBe(403);
    expect((await app.visitor.get(`/api/practice-sheets/${slug}/history`)).status).toBe(401);
    const back = (eventId: string, version: number) =>
      manager.post(`/api/practice-sheets/${id}/history/${eventId}/restoration`, { version });
    const first = await back(history[1].id, 3);
    expect(first.body).toMatchObject({
      ...{ title: 'Un', steps: ['a'], cost: null, version: 4, published: true },
      themes: [{ id: themeId }],
      translations: [{ locale: 'de', title: 'Tassen' }],
    });
    expect((await back(history[1].id, 3)).body.code).toBe('stale');
    expect((await back(history[2].id, 4)).status).toBe(404);
    const { id: otherSheet } = await created();
    expect(
      (await manager.post(`/api/practice-sheets/${otherSheet}/history/${history[1].id}/restoration`, { version: 1 }))
        .status,
    ).toBe(404);
  });
});
