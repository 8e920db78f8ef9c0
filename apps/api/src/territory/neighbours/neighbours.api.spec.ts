import type { NeighbourRow } from '@zesumme/domain';
import { countQueries } from '../../testing/query-count';
import { type Client, type TestApp, testApp } from '../../testing/test-app';

const PUBLISHED = '2026-01-01T10:00:00.000Z';
/** About eleven kilometres. */
const TENTH = 0.1;

describe('What neighbours have solved', () => {
  let app: TestApp;
  let world: Awaited<ReturnType<typeof makeWorld>>;
  const clients: Record<string, Client> = {};

  const makeWorld = () =>
    app.given(async (make) => {
      const { code } = await make.commune();
      const zone = (name: string, lat: number | null) =>
        make.zone({ communes: [code], name, lat, lon: lat === null ? null : 6.1 });
      const zones = {
        here: await zone('Ici', 49.6),
        near: await zone('Près', 49.6 + TENTH),
        far: await zone('Loin', 49.6 + 5 * TENTH),
        unknown: await zone('Nulle part', null),
      };
      const company = async (name: string, zoneId: string) => {
        const organisation = await make.organisation({ name });
        await make.site({ organisationId: organisation.id, zoneId });
        return organisation;
      };
      const own = await company('Nous', zones.here.id);
      const colleague = await company('Collègue', zones.far.id);
      const stranger = await company('Étranger', zones.near.id);
      const named = await company('Nommé', zones.here.id);
      const lead = await make.account();
      const group = await make.group({ leadAccountId: lead.id, publishedAt: PUBLISHED, zoneId: zones.here.id });
      const closed = await make.group({ leadAccountId: lead.id, publishedAt: null, zoneId: zones.far.id });
      const open = await make.group({ publishedAt: PUBLISHED, zoneId: zones.near.id });
      const lost = await make.group({ publishedAt: PUBLISHED, zoneId: zones.unknown.id });
      for (const organisationId of [own.id, colleague.id]) await make.membership({ groupId: group.id, organisationId });
      await make.membership({ groupId: closed.id, organisationId: stranger.id });
      for (const groupId of [closed.id, open.id]) await make.membership({ groupId, organisationId: named.id });
      const { id: sheetId } = await make.practiceSheet({ title: 'Tasses', slug: 'tasses' });
      const did = (organisationId: string, over: object = {}) =>
        make.practiceAdoption({ sheetId, organisationId, onDay: '2026-05-02', ...over });
      await did(own.id);
      await did(colleague.id, { result: 'Moins de gobelets', onDay: '2026-06-02' });
      await did(stranger.id);
      await did(named.id, { published: true, onDay: '2026-04-02' });
      await did(named.id, { published: true, removedAt: PUBLISHED });
      const { id: themeId } = await make.theme();
      const judged = { verdict: 'scale', verdictDay: '2026-09-01', learned: 'Cela suffit.' } as const;
      const [byColleague, byUs] = [{ organisationId: colleague.id }, { organisationId: own.id }];
      await make.pilot({ groupId: group.id, themeId, title: 'Un bac', ...judged, sites: [byColleague] });
      await make.pilot({ groupId: group.id, themeId, title: 'Chez nous aussi', ...judged, sites: [byColleague, byUs] });
      await make.pilot({ groupId: group.id, themeId, title: 'Arrêté', ...judged, verdict: 'stop' });
      await make.pilot({ groupId: lost.id, themeId, title: 'Ailleurs', ...judged });
      const done = { status: 'done', doneDay: '2026-07-01' } as const;
      const action = { groupId: group.id, synergy: 'shared-service', ...done } as const;
      await make.action({ ...action, title: 'Navette', responsible: [byColleague] });
      await make.action({ ...action, title: 'La nôtre', responsible: [byUs, byColleague] });
      await make.action({ ...action, title: 'De tout le groupe' });
      await make.action({ groupId: group.id, title: 'Envoyer les notes', synergy: null, ...done });
      await make.action({ groupId: group.id, title: 'Plus tard', synergy: 'shared-service', status: 'planned' });
      await make.action({ groupId: open.id, title: 'Du voisin', synergy: 'joint-activity', ...done });
      return {
        zones,
        groups: { group, closed },
        contact: await make.speaker(own.id),
        lead,
        administrator: await make.account({ role: 'administrator' }),
      };
    });

  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld();
    clients['contact'] = await app.as(world.contact);
    clients['lead'] = await app.as(world.lead);
    clients['administrator'] = await app.as(world.administrator);
  });
  afterAll(() => app.close());

  const ask = async (who: string, query = '') =>
    (await (clients[who] as Client).get(`/api/neighbours?size=50&${query}`)).body;
  const told = async (who: string, query = '') =>
    (await ask(who, query)).items.map(({ title, organisation, km }: NeighbourRow) => [organisation?.name ?? title, km]);

  it('tells a company what it may read of others, the nearest first, and nothing of its own', async () => {
    const { items, from } = await ask('contact');
    expect(from.map(({ name }: { name: string }) => name)).toEqual(['Ici']);
    expect(await told('contact')).toEqual([
      ['Navette', 0],
      ['Un bac', 0],
      // It is in the same zone, but what is told of it is the published group it takes part in.
      ['Nommé', 11.1],
      ['Collègue', 55.6],
    ]);
    expect(items[3]).toMatchObject({
      kind: 'practice',
      key: 'tasses',
      title: 'Tasses',
      word: 'Moins de gobelets',
      opens: true,
      zone: { name: 'Loin' },
      day: '2026-06-02',
    });
    expect(items[2]).toMatchObject({ opens: false, zone: { name: 'Près' }, group: null });
    expect(items[1]).toMatchObject({ kind: 'pilot', word: 'Cela suffit.', group: { id: world.groups.group.id } });
  });

  it('tells whoever keeps the register all of it, the unknown distances last', async () => {
    const near = `nearZoneId=${world.zones.here.id}`;
    const all = await told('lead', near);
    expect(all).toHaveLength(11);
    expect(all.at(-1)).toEqual(['Ailleurs', null]);
    expect(all.filter(([name]: [string]) => name === 'Nommé')).toEqual([['Nommé', 0]]);
    // Without a zone to measure from, nothing is near.
    expect((await ask('administrator')).from).toEqual([]);
    expect((await told('administrator')).every(([, km]: [string, number | null]) => km === null)).toBe(true);
  });

  it('is filtered by kind and distance, searched and sorted', async () => {
    expect(await told('contact', 'kind=pilot&kind=action&sort=title')).toEqual([
      ['Navette', 0],
      ['Un bac', 0],
    ]);
    expect(await told('contact', 'maxKm=20&kind=practice')).toEqual([['Nommé', 11.1]]);
    expect(await told('contact', 'q=gobelets')).toEqual([['Collègue', 55.6]]);
    expect((await told('contact', 'sort=-day'))[0]).toEqual(['Un bac', 0]);
    expect(await told('contact', `nearZoneId=${world.zones.far.id}&kind=practice`)).toEqual([
      ['Collègue', 0],
      ['Nommé', 44.5],
    ]);
    expect((await (clients['contact'] as Client).get('/api/neighbours?sort=km')).status).toBe(400);
    const file = await (clients['contact'] as Client).get('/api/neighbours/export?format=csv');
    expect(file.raw.toString('utf8')).toContain('Moins de gobelets');
  });

  it('takes as many queries for many as for one', async () => {
    const read = (size: number) =>
      countQueries(app, () => (clients['lead'] as Client).get(`/api/neighbours?size=${size}`));
    await read(1);
    const few = await read(1);
    expect(await read(50)).toBe(few);
  });
});
