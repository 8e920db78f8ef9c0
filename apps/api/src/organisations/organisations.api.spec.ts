import { type Client, type TestApp, testApp } from '../testing/test-app';
import { countQueries } from '../testing/query-count';
import { Nace } from '../territory/nace.entity';
import { Site } from './site.entity';

const published = '2026-01-01T00:00:00.000Z';

/** A group led by Mia with two companies and a commune, and a company that takes part in nothing. */
async function world(app: TestApp) {
  return app.given(async (make) => {
    const commune = await make.commune({ name: 'Bettembourg' });
    const zone = await make.zone({ name: 'Kirchberg', communes: [commune.code] });
    const lead = await make.account();
    const group = await make.group({
      name: 'Kirchberg',
      leadAccountId: lead.id,
      zoneId: zone.id,
      publishedAt: published,
    });
    const company = await make.organisation({
      name: 'Énergie Beispill S.A.',
      communeCode: commune.code,
      note: 'secret',
      sizeClass: '50-249',
    });
    const neighbour = await make.organisation({ name: 'Banque Beispill', naceCode: null });
    const stranger = await make.organisation({ name: 'Chose Étrange' });
    const town = await make.organisation({
      name: 'Commune de Bettembourg',
      kind: 'commune',
      communeCode: commune.code,
    });
    for (const organisationId of [company.id, neighbour.id])
      await make.membership({ groupId: group.id, organisationId });
    return {
      commune,
      zone,
      lead,
      group,
      company,
      neighbour,
      stranger,
      town,
      otherLead: await make.account(),
      administrator: await make.account({ role: 'administrator' }),
      member: await make.speaker(company.id),
      neighbourMember: await make.speaker(neighbour.id),
      outsider: await make.speaker(stranger.id),
      communeUser: await make.speaker(town.id, { role: 'commune-user' }),
      adviser: await make.account({ role: 'adviser' }),
    };
  });
}

type World = Awaited<ReturnType<typeof world>>;
type Person =
  'lead' | 'otherLead' | 'administrator' | 'member' | 'neighbourMember' | 'outsider' | 'communeUser' | 'adviser';

describe('organisations', () => {
  let app: TestApp;
  let given: World;
  const people = {} as Record<Person | 'visitor', Client>;

  beforeAll(async () => {
    app = await testApp();
    given = await world(app);
    for (const person of [
      'lead',
      'otherLead',
      'administrator',
      'member',
      'neighbourMember',
      'outsider',
      'communeUser',
      'adviser',
    ] as const) {
      people[person] = await app.as(given[person]);
    }
    people.visitor = app.visitor;
  });
  afterAll(() => app.close());

  const everybody: (Person | 'visitor')[] = [
    'visitor',
    'adviser',
    'outsider',
    'neighbourMember',
    'member',
    'communeUser',
    'otherLead',
    'lead',
    'administrator',
  ];
  const statuses = async (work: (client: Client) => Promise<{ status: number }>) => {
    const entries = [];
    for (const person of everybody) entries.push([person, (await work(people[person])).status]);
    return Object.fromEntries(entries) as Record<string, number>;
  };

  describe('who sees and does what', () => {
    it('is read in own groups, on own territory and by those who manage', async () => {
      expect(await statuses((client) => client.get(`/api/organisations/${given.company.id}`))).toEqual({
        visitor: 401,
        adviser: 403,
        outsider: 404,
        neighbourMember: 200,
        member: 200,
        communeUser: 200,
        otherLead: 200,
        lead: 200,
        administrator: 200,
      });
    });

    it.each([
      ['outsider', ['Chose Étrange']],
      ['member', ['Banque Beispill', 'Énergie Beispill S.A.']],
      ['communeUser', ['Banque Beispill', 'Commune de Bettembourg', 'Énergie Beispill S.A.']],
      ['otherLead', ['Banque Beispill', 'Chose Étrange', 'Commune de Bettembourg', 'Énergie Beispill S.A.']],
    ] as const)('lists to %s what they may read', async (person, names) => {
      const { body } = await people[person].get('/api/organisations');
      expect(body.items.map(({ name }: { name: string }) => name)).toEqual(names);
      expect(body.total).toBe(names.length);
    });

    it('is entered, archived and restored by those who manage', async () => {
      expect(await statuses((client) => client.post('/api/organisations', { kind: 'company', name: 'New' }))).toEqual({
        visitor: 401,
        adviser: 403,
        outsider: 403,
        neighbourMember: 403,
        member: 403,
        communeUser: 403,
        otherLead: 201,
        lead: 201,
        administrator: 201,
      });
      expect(await statuses((client) => client.post(`/api/organisations/${given.neighbour.id}/archive`))).toMatchObject(
        {
          visitor: 401,
          member: 403,
          neighbourMember: 403,
          communeUser: 403,
          otherLead: 200,
          lead: 403,
        },
      );
      expect((await people.neighbourMember.get(`/api/organisations/${given.neighbour.id}`)).status).toBe(404);
      const back = await people.lead.post(`/api/organisations/${given.neighbour.id}/restoration`);
      expect(back.body).toMatchObject({ archived: false, can: { archive: true, restore: false } });
      expect((await people.neighbourMember.get(`/api/organisations/${given.neighbour.id}`)).status).toBe(200);
    });

    it('shows the broker’s note to those who manage', async () => {
      const note = async (person: Person) =>
        (await people[person].get(`/api/organisations/${given.company.id}`)).body.note;
      expect(await note('otherLead')).toBe('secret');
      expect(await note('member')).toBeNull();
    });

    it('shows its history to itself and to those who manage', async () => {
      expect(await statuses((client) => client.get(`/api/organisations/${given.company.id}/history`))).toEqual({
        visitor: 401,
        adviser: 403,
        outsider: 404,
        neighbourMember: 403,
        member: 200,
        communeUser: 403,
        otherLead: 200,
        lead: 200,
        administrator: 200,
      });
    });

    it('lets a company edit its own details and nothing else', async () => {
      const url = `/api/organisations/${given.company.id}`;
      const { version, name } = (await people.member.get(url)).body;
      const edited = await people.member.patch(url, {
        version,
        name,
        website: 'https://energie.example',
        sizeClass: '250-999',
      });
      expect(edited.body).toMatchObject({
        website: 'https://energie.example',
        sizeClass: '250-999',
        can: { edit: true, editAll: false },
      });
      expect((await people.member.patch(url, { version: version + 1, name: 'Other' })).status).toBe(403);
      expect((await people.neighbourMember.patch(url, { version: version + 1, website: null })).status).toBe(403);
      expect((await people.outsider.patch(url, { version: version + 1, website: null })).status).toBe(404);
    });

    it('tells how often it came to those who may know', async () => {
      await app.given(async (make) => {
        for (const [attendance, startsAt] of [
          ['attended', '2026-10-01T08:00:00.000Z'],
          ['absent', '2026-06-01T08:00:00.000Z'],
          ['attended', '2024-06-01T08:00:00.000Z'],
        ] as const) {
          await make.meeting({
            groupId: given.group.id,
            state: 'closed',
            startsAt,
            endsAt: startsAt,
            invitations: [{ organisationId: given.company.id, attendance }],
          });
        }
        await make.action({
          groupId: given.group.id,
          status: 'planned',
          responsible: [{ organisationId: given.company.id }],
        });
        await make.action({
          groupId: given.group.id,
          status: 'done',
          responsible: [{ organisationId: given.company.id }],
        });
      });
      const told = async (person: Person) => {
        const { attendance, unfinishedActions } = (await people[person].get(`/api/organisations/${given.company.id}`))
          .body;
        return [attendance, unfinishedActions];
      };
      for (const person of ['member', 'neighbourMember', 'lead', 'administrator'] as const) {
        expect(await told(person)).toEqual([{ attended: 1, invited: 2 }, 1]);
      }
      expect(await told('otherLead')).toEqual([null, 1]);
      expect(await told('communeUser')).toEqual([null, 0]);
    });
  });

  describe('the register', () => {
    const input = (over: object = {}) => ({ kind: 'company', name: 'Garage', ...over });

    it.each([
      [{ name: '' }, 400, 'name', 'required'],
      [{ kind: 'school' }, 400, 'kind', 'invalid-choice'],
      [{ website: 'ftp://x.example' }, 400, 'website', 'invalid-format'],
      [{ naceCode: '00.00' }, 422, 'naceCode', 'invalid-choice'],
      [{ communeCode: '9999' }, 422, 'communeCode', 'unknown-commune'],
      [{ sites: [{ label: 'Seat', communeCode: '9999' }] }, 422, 'sites.0.communeCode', 'unknown-commune'],
      [
        { sites: [{ label: 'Seat', zoneId: '00000000-0000-4000-8000-000000000000' }] },
        422,
        'sites.0.zoneId',
        'invalid-choice',
      ],
    ])('refuses %j', async (over, status, path, code) => {
      const answer = await people.lead.post('/api/organisations', input(over));
      expect(answer.status).toBe(status);
      expect(answer.body.issues).toEqual([expect.objectContaining({ path, code })]);
    });

    it('keeps sites with their identity, and what is not given', async () => {
      const made = await people.lead.post(
        '/api/organisations',
        input({
          note: 'kept',
          sites: [
            { label: 'A', zoneId: given.zone.id },
            { label: 'B', communeCode: given.commune.code },
          ],
        }),
      );
      const [a, b] = made.body.sites;
      expect([a.zone.name, b.commune.name]).toEqual(['Kirchberg', 'Bettembourg']);
      const edited = await people.lead.patch(`/api/organisations/${made.body.id}`, {
        version: 1,
        sites: [{ id: b.id, label: 'B2' }, { label: 'C' }],
      });
      expect(edited.body.sites).toMatchObject([{ id: b.id, label: 'B2', commune: null }, { label: 'C' }]);
      expect(edited.body.note).toBe('kept');
      expect(await app.write((ctx) => ctx.manager.countBy(Site, { organisationId: made.body.id }))).toBe(2);
      const late = await people.lead.patch(`/api/organisations/${made.body.id}`, { version: 1, name: 'Late' });
      expect([late.status, late.body.current.version]).toEqual([409, 2]);
      const history = await people.lead.get(`/api/organisations/${made.body.id}/history`);
      expect(history.body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
        'organisation.created',
        'organisation.edited',
      ]);
    });

    it('finds likely duplicates, archived ones too, and never the one being edited', async () => {
      const names = async (query: string) =>
        (await people.lead.get(`/api/organisations/likely-duplicates?${query}`)).body.items.map(
          ({ name }: { name: string }) => name,
        );
      expect(await names('name=energie%20beispil')).toEqual(['Énergie Beispill S.A.']);
      expect(await names(`name=energie%20beispil&exceptId=${given.company.id}`)).toEqual([]);
      expect(await names('name=e')).toEqual([]);
      expect((await people.member.get('/api/organisations/likely-duplicates?name=energie')).status).toBe(403);
    });

    it('is searched, filtered and sorted', async () => {
      await app.write((ctx) =>
        ctx.insert(Nace, [
          { code: 'K', level: 1, parent: null, nameFr: 'ASSURANCE', nameDe: 'V', nameEn: 'I', searchText: '' },
          { code: '65', level: 2, parent: 'K', nameFr: 'Assurance', nameDe: 'V', nameEn: 'I', searchText: '' },
          {
            code: '6512',
            level: 4,
            parent: '651',
            nameFr: 'Autres assurances',
            nameDe: 'V',
            nameEn: 'I',
            searchText: '',
          },
        ]),
      );
      await people.lead.post(
        '/api/organisations',
        input({ name: 'Lalux', naceCode: '6512', sizeClass: '1000+', sites: [{ label: 'S', zoneId: given.zone.id }] }),
      );
      const names = async (query: string) =>
        (await people.lead.get(`/api/organisations?${query}`)).body.items.map(({ name }: { name: string }) => name);
      for (const code of ['K', '65', '6512']) expect(await names(`naceCode=${code}`)).toEqual(['Lalux']);
      expect(await names('naceCode=6511')).toEqual([]);
      expect(await names(`zoneId=${given.zone.id}`)).toEqual(['Lalux']);
      expect(await names('q=ENERGIE')).toEqual(['Énergie Beispill S.A.']);
      expect(await names(`communeCode=${given.commune.code}&kind=commune`)).toEqual(['Commune de Bettembourg']);
      expect(await names(`groupId=${given.group.id}&sort=-name`)).toEqual(['Énergie Beispill S.A.', 'Banque Beispill']);
      expect(await names('inGroup=true&kind=company&size=1&page=2')).toEqual(['Énergie Beispill S.A.']);
      expect(await names('inGroup=false&q=chose')).toEqual(['Chose Étrange']);
      expect((await names('sort=-sizeClass')).slice(0, 2)).toEqual(['Lalux', 'Énergie Beispill S.A.']);
      expect((await names('sort=sector'))[0]).toBe('Lalux');
      expect(await names('archived=true')).toEqual([]);
      expect((await people.lead.get('/api/organisations?kind=school')).status).toBe(400);
    });

    it('takes as many queries for many as for few', async () => {
      const read = (size: number) => countQueries(app, () => people.lead.get(`/api/organisations?size=${size}`));
      expect(await read(50)).toBe(await read(1));
    });
  });
});
