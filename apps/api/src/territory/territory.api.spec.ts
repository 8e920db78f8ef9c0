import { type Client, type TestApp, testApp } from '../testing/test-app';
import { countQueries } from '../testing/query-count';
import { Nace } from './nace.entity';

const outline = [
  [6.1, 49.6],
  [6.2, 49.6],
  [6.2, 49.7],
  [6.1, 49.6],
];

describe('territory', () => {
  let app: TestApp;
  let manager: Client;
  let administrator: Client;
  let member: Client;
  let here: string;
  let there: string;

  beforeAll(async () => {
    app = await testApp();
    const accounts = await app.given(async (make) => {
      here = (await make.commune({ name: 'Échange', canton: 'Capellen', population: 1000 })).code;
      there = (await make.commune({ name: 'Ailleurs', canton: 'Wiltz', isDemo: true })).code;
      const organisation = await make.organisation();
      return {
        manager: await make.account(),
        administrator: await make.account({ role: 'administrator' }),
        member: await make.speaker(organisation.id),
      };
    });
    manager = await app.as(accounts.manager);
    administrator = await app.as(accounts.administrator);
    member = await app.as(accounts.member);
  });
  afterAll(() => app.close());

  const zone = (over: object = {}) => ({ name: 'Cloche d’Or', communeCodes: [here], ...over });
  const created = async (over: object = {}) => (await manager.post('/api/zones', zone(over))).body;

  describe('zones', () => {
    it('is entered by a project manager and read by everybody', async () => {
      const { status, body } = await manager.post(
        '/api/zones',
        zone({ lon: 6.13, lat: 49.58, outline, note: 'Two sites', sourceUrl: 'https://example.org/zone' }),
      );
      expect(status).toBe(201);
      const read = await app.visitor.get(`/api/zones/${body.id}`);
      expect(read.body).toMatchObject({
        name: 'Cloche d’Or',
        communes: [{ code: here, name: 'Échange', isDemo: false }],
        lon: 6.13,
        lat: 49.58,
        outline,
        note: 'Two sites',
        groups: [],
        organisations: 0,
        figures: { participants: null, campaigns: null, exchanges: null, pilots: null },
        can: { edit: false, archive: false, restore: false },
      });
      expect(body.can).toEqual({ edit: true, archive: true, restore: false });
    });

    it.each([
      ['a visitor', () => app.visitor, 401],
      ['a contact', () => member, 403],
      ['an administrator', () => administrator, 201],
    ])('%s is answered as the table says', async (_, client, status) => {
      expect((await client().post('/api/zones', zone())).status).toBe(status);
    });

    it.each([
      [{ name: ' ' }, 400, 'name', 'required'],
      [{ communeCodes: [] }, 400, 'communeCodes', 'too-few'],
      [{ communeCodes: ['9999'] }, 422, 'communeCodes.0', 'unknown-commune'],
      [{ lon: 6.1 }, 422, 'lat', 'required'],
      [{ lon: 600, lat: 49 }, 400, 'lon', 'too-big'],
      [{ outline: [outline[0], outline[1], outline[0]] }, 400, 'outline', 'too-few'],
      [{ outline: [...outline.slice(0, 3), [7, 50]] }, 400, 'outline', 'outline-not-closed'],
      [{ sourceUrl: 'javascript:alert(1)' }, 400, 'sourceUrl', 'invalid-format'],
    ])('refuses %j', async (over, status, path, code) => {
      const answer = await manager.post('/api/zones', zone(over));
      expect(answer.status).toBe(status);
      expect(answer.body.issues).toEqual([expect.objectContaining({ path, code })]);
    });

    it('keeps what is not given, and refuses an edit of an older state', async () => {
      const { id } = await created({ note: 'kept', lon: 6, lat: 49 });
      const edited = await manager.patch(`/api/zones/${id}`, { version: 1, name: 'Renamed', communeCodes: [there] });
      expect(edited.body).toMatchObject({
        name: 'Renamed',
        note: 'kept',
        lon: 6,
        version: 2,
        communes: [{ code: there }],
      });
      const late = await manager.patch(`/api/zones/${id}`, { version: 1, name: 'Other' });
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({ code: 'stale', current: { name: 'Renamed' } });
      expect((await manager.patch(`/api/zones/${id}`, { version: 2, lon: null })).body.issues[0].path).toBe('lon');
    });

    it('is put away, hidden from those who do not manage it, and brought back', async () => {
      const { id } = await created({ name: 'Old ground' });
      expect((await manager.post(`/api/zones/${id}/archive`)).body).toMatchObject({
        archived: true,
        can: { restore: true },
      });
      expect((await manager.patch(`/api/zones/${id}`, { version: 2, name: 'x' })).status).toBe(403);
      expect((await member.get(`/api/zones/${id}`)).status).toBe(404);
      expect((await member.get('/api/zones?archived=true')).status).toBe(403);
      expect((await manager.get('/api/zones?archived=true&q=old%20ground')).body.total).toBe(1);
      expect((await manager.get('/api/zones?q=old%20ground')).body.total).toBe(0);
      expect((await manager.post(`/api/zones/${id}/restoration`)).body.archived).toBe(false);
      expect((await manager.post(`/api/zones/${id}/restoration`)).status).toBe(403);
    });

    it('names groups to those who may know of them', async () => {
      const { id } = await created({ name: 'Group ground' });
      await app.given(async (make) => {
        await make.group({ name: 'Hidden', zoneId: id });
        await make.group({ name: 'Shown', zoneId: id, publishedAt: '2026-01-01T00:00:00.000Z' });
      });
      const names = async (client: Client) =>
        (await client.get(`/api/zones/${id}`)).body.groups.map(({ name }: { name: string }) => name);
      expect(await names(app.visitor)).toEqual(['Shown']);
      expect(await names(member)).toEqual(['Shown']);
      expect(await names(manager)).toEqual(['Hidden', 'Shown']);
      expect((await app.visitor.get('/api/zones?sort=-groups&size=1')).body.items[0].groups).toHaveLength(1);
    });

    it('is searched without accents, filtered by commune and sorted as a dictionary', async () => {
      for (const name of ['Été Sud', 'abri Sud', 'Zénith Sud']) await created({ name, communeCodes: [there] });
      const names = async (query: string) =>
        (await app.visitor.get(`/api/zones?${query}`)).body.items.map(({ name }: { name: string }) => name);
      expect(await names('q=sud')).toEqual(['abri Sud', 'Été Sud', 'Zénith Sud']);
      expect(await names('q=sud&sort=-name&size=1&page=2')).toEqual(['Été Sud']);
      expect(await names('q=ete')).toEqual(['Été Sud']);
      expect(await names(`q=sud&communeCode=${here}`)).toEqual([]);
    });

    it('takes as many queries for many zones as for few', async () => {
      const read = (size: number) => countQueries(app, () => manager.get(`/api/zones?size=${size}`));
      const few = await read(1);
      expect(await read(50)).toBe(few);
    });
  });

  describe('themes', () => {
    const names = { nameFr: 'Énergie', nameDe: 'Energie', nameEn: 'Energy' };

    it('is named in each language and gets an address of its own', async () => {
      const made = await manager.post('/api/themes', names);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ ...names, slug: 'energie', groups: 0, can: { edit: true } });
      const again = await manager.post('/api/themes', { ...names, nameDe: 'Strom', nameEn: 'Power' });
      expect(again.body.issues).toEqual([expect.objectContaining({ path: 'nameFr', code: 'duplicate' })]);
      const other = await manager.post('/api/themes', { nameFr: 'Energie !', nameDe: 'Strom', nameEn: 'Power' });
      expect(other.body.slug).toBe('energie-2');
    });

    it('is renamed, put away and brought back', async () => {
      const { id } = (await manager.post('/api/themes', { nameFr: 'Eau', nameDe: 'Wasser', nameEn: 'Water' })).body;
      const renamed = await manager.patch(`/api/themes/${id}`, { version: 1, nameEn: 'Waters' });
      expect(renamed.body).toMatchObject({ nameFr: 'Eau', nameEn: 'Waters', version: 2, archived: false });
      expect((await manager.patch(`/api/themes/${id}`, { version: 1 })).body.code).toBe('stale');
      expect((await manager.patch(`/api/themes/${id}`, { version: 2, archived: true })).body.archived).toBe(true);
      expect((await app.visitor.get('/api/themes?q=waters')).body.total).toBe(0);
      expect((await app.visitor.get('/api/themes?q=wasser&archived=true')).body.total).toBe(1);
      expect((await manager.patch(`/api/themes/${id}`, { version: 3, archived: false })).body.archived).toBe(false);
    });

    it('says how many groups that the reader may know of stand in each phase', async () => {
      const theme = await app.given(async (make) => {
        const theme = await make.theme();
        const on = (phase: 'diagnosis' | 'pilot') => [{ themeId: theme.id, phase }];
        await make.group({ publishedAt: '2026-01-01T00:00:00.000Z', themes: on('pilot') });
        await make.group({ themes: on('pilot') });
        await make.group({ themes: on('diagnosis') });
        await make.group({ themes: on('diagnosis'), archivedAt: '2026-01-01T00:00:00.000Z' });
        return theme;
      });
      const { body } = await app.visitor.get(`/api/themes/${theme.slug}`);
      expect(body).toMatchObject({ id: theme.id, groups: 1, can: { edit: false, announce: false } });
      expect(body.phases.map(({ groups }: { groups: number }) => groups)).toEqual([0, 0, 1, 0]);
      expect((await member.get(`/api/themes/${theme.id}`)).body.groups).toBe(1);
      const managed = (await manager.get(`/api/themes/${theme.id}`)).body;
      expect(managed).toMatchObject({ groups: 3, can: { edit: true, announce: false } });
      expect(managed.phases.map(({ groups }: { groups: number }) => groups)).toEqual([1, 0, 2, 0]);
      expect((await administrator.get(`/api/themes/${theme.id}`)).body.can.announce).toBe(true);

      // Whoever leads one of the groups may announce something to it, unless it is closed.
      const leader = await app.given(async (make) => {
        const account = await make.account();
        await make.group({ leadAccountId: account.id, themes: [{ themeId: theme.id }] });
        return account;
      });
      expect((await (await app.as(leader)).get(`/api/themes/${theme.id}`)).body.can.announce).toBe(true);
    });

    it('is read by its address also when it is put away, in two queries however many groups there are', async () => {
      const few = await app.given((make) => make.theme({ archivedAt: '2026-01-01T00:00:00.000Z' }));
      const many = await app.given(async (make) => {
        const theme = await make.theme();
        for (let number = 0; number < 4; number += 1) await make.group({ themes: [{ themeId: theme.id }] });
        return theme;
      });
      const read = ({ slug }: { slug: string }) => countQueries(app, () => administrator.get(`/api/themes/${slug}`));
      expect(await read(many)).toBe(await read(few));
      const { body } = await administrator.get(`/api/themes/${few.slug}`);
      expect(body).toMatchObject({ archived: true, groups: 0, can: { announce: false } });
      expect((await app.visitor.get('/api/themes/nothing-of-that-name')).status).toBe(404);
    });

    it('is kept by those who manage', async () => {
      expect((await member.post('/api/themes', names)).status).toBe(403);
      expect((await app.visitor.post('/api/themes', names)).status).toBe(401);
      expect((await manager.patch('/api/themes/nothing', { version: 1 })).status).toBe(404);
    });
  });

  describe('reference data', () => {
    it('lists communes, found without accents and sorted as asked, the unknown last', async () => {
      const list = async (query: string) =>
        (await app.visitor.get(`/api/communes?${query}`)).body.items.map(({ name }: { name: string }) => name);
      expect(await list('q=echange')).toEqual(['Échange']);
      expect(await list('canton=Wiltz')).toEqual(['Ailleurs']);
      expect(await list('isDemo=true')).toEqual(['Ailleurs']);
      expect(await list('sort=name')).toEqual(['Ailleurs', 'Échange']);
      expect(await list('sort=-population')).toEqual(['Échange', 'Ailleurs']);
    });

    it('finds economic activities by words', async () => {
      await app.write((ctx) =>
        ctx.insert(Nace, [
          {
            code: 'K',
            level: 1,
            parent: null,
            nameFr: 'ASSURANCE',
            nameDe: 'VERSICHERUNG',
            nameEn: 'INSURANCE',
            searchText: 'k assurance versicherung insurance',
          },
          {
            code: '65',
            level: 2,
            parent: 'K',
            nameFr: 'Assurance',
            nameDe: 'Versicherung',
            nameEn: 'Insurance',
            searchText: '65 assurance versicherung insurance',
          },
        ]),
      );
      const codes = async (query: string) =>
        (await app.visitor.get(`/api/nace?${query}`)).body.items.map(({ code }: { code: string }) => code);
      expect(await codes('q=Versicherung')).toEqual(['65', 'K']);
      expect(await codes('q=assurance&level=1')).toEqual(['K']);
      expect(await codes('parent=K')).toEqual(['65']);
      expect((await app.visitor.get('/api/nace?sort=name')).status).toBe(400);
    });
  });
});
