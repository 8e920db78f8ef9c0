import { type CampaignDetail, type CampaignPage, campaignState, campaignStates, withYear } from '@zesumme/domain';
import { type GroupWorld, type Person, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';
import { CampaignOrganisation } from './campaign-organisation.entity';

// Today is 23 November 2026.
let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const typed = (over: object = {}) => ({
  groupId: world.own.id,
  title: 'Deux semaines à vélo',
  startDay: '2026-05-04',
  endDay: '2026-05-15',
  organisations: [{ organisationId: world.organisations.member, staff: 48, participants: 12 }],
  figures: [{ label: 'Participants', value: 110, unit: 'personnes', sourceTitle: 'Décompte' }],
  ...over,
});
const create = async (over: object = {}): Promise<CampaignDetail> => {
  const { status, body } = await world.people.lead.post('/api/campaigns', typed(over));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as CampaignDetail;
};
const put = (detail: CampaignDetail, over: object = {}, person: Person = 'lead') =>
  world.people[person].put(`/api/campaigns/${detail.id}`, {
    ...typed({ figures: detail.figures }),
    version: detail.version,
    ...over,
  });
const told = ({
  status,
  body,
}: {
  status: number;
  body: { code: string; issues?: { path: string; code: string }[] };
}) => [status, body.issues?.length ? body.issues.map(({ path, code }) => `${path}: ${code}`) : body.code];
const group = (over: object = {}) =>
  world.given((given) => given.group({ leadAccountId: world.accounts.lead, ...over }));
const organisationsOf = async (id: string, person: Person, query = '') =>
  (await world.people[person].get(`/api/campaigns/${id}/organisations?${query}`)).body;

describe('A campaign', () => {
  it('is entered with who took part and its figures, as text, and read back', async () => {
    const detail = await create({ title: 'Vélo <b>', goals: 'Moins\r\nde voitures', description: '  ' });
    expect(detail).toMatchObject({
      title: 'Vélo <b>',
      goals: 'Moins\nde voitures',
      description: null,
      state: 'over',
      year: 2026,
      groups: [{ name: 'Gare' }],
      taking: { organisations: 1, staff: 48, participants: 12, participantsHidden: 0 },
      figures: [{ label: 'Participants', value: 110, kind: 'counted', sourceTitle: 'Décompte', toConfirm: false }],
      can: { edit: true, remove: true, propose: true },
    });
    const { body } = await world.people.member.get(`/api/campaigns/${detail.id}`);
    expect(body).toMatchObject({ groupId: null, can: { edit: false, remove: false, propose: false } });
  });

  it('is refused where what it names is not there, is archived, or is another project manager’s', async () => {
    const [theirs, archived] = [
      await world.given((given) => given.group({ leadAccountId: world.accounts.otherManager })),
      await group({ archivedAt: '2026-11-01T10:00:00.000Z' }),
    ];
    const gone = await world.given((given) => given.organisation({ archivedAt: '2026-11-01T10:00:00.000Z' }));
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const refused = async (over: object) => told(await world.people.lead.post('/api/campaigns', typed(over)));
    expect(await refused({ groupId: nowhere })).toEqual([422, ['groupId: unknown-group']]);
    expect(await refused({ groupId: theirs.id })).toEqual([403, 'forbidden']);
    expect(await refused({ groupId: archived.id })).toEqual([422, ['groupId: archived-group']]);
    expect(await refused({ groupIds: [theirs.id] })).toEqual([422, ['groupIds.0: group-not-yours']]);
    expect(await refused({ startDay: '0017-05-02' })).toEqual([400, ['startDay: too-small']]);
    const moved = await put(await create(), { groupId: archived.id });
    expect(told(moved)).toEqual([422, ['groupId: archived-group']]);
    expect(await refused({ themeId: nowhere })).toEqual([422, ['themeId: invalid-choice']]);
    expect(await refused({ organisations: [{ organisationId: gone.id }] })).toEqual([
      422,
      ['organisations.0.organisationId: unknown-organisation'],
    ]);
    expect(await refused({ figures: [{ id: nowhere, label: 'Part', value: 1 }] })).toEqual([
      422,
      ['figures.0.id: unknown-figure'],
    ]);
  });

  it('keeps its figures by their ids, in the order that is typed, and refuses a stale edit with what is stored', async () => {
    const detail = await create();
    const [figure] = detail.figures;
    const { status, body } = await put(detail, {
      figures: [
        { label: 'Trajets', value: 1460.5 },
        { ...figure, value: 111 },
      ],
    });
    expect(status).toBe(200);
    expect(body.figures).toMatchObject([
      { label: 'Trajets', value: 1460.5 },
      { id: figure?.id, value: 111 },
    ]);
    const again = await put(detail, { title: 'Autre' });
    expect([told(again), again.body.current.version]).toEqual([[409, 'stale'], 2]);
  });

  it('is taken away and put back by whoever leads it', async () => {
    const detail = await create({ title: 'À retirer' });
    const url = `/api/campaigns/${detail.id}`;
    expect((await world.people['other manager'].delete(url)).status).toBe(403);
    expect((await world.people.lead.delete(url)).body).toMatchObject({ removed: true, can: { edit: false } });
    expect((await world.people.lead.get(url)).status).toBe(404);
    expect(told(await put({ ...detail, version: 2 }))).toEqual([404, 'not-found']);
    expect((await world.people.lead.post(`${url}/restore`)).body).toMatchObject({ removed: false, version: 3 });
    expect((await world.people.member.get(url)).status).toBe(200);
  });

  it('names to a reader the groups that they may know of', async () => {
    const hidden = await group({ name: 'Cachée', publishedAt: null });
    const { id } = await create({ groupIds: [hidden.id] });
    const names = async (person: Person) =>
      (await world.people[person].get(`/api/campaigns/${id}`)).body.groups.map(({ name }: { name: string }) => name);
    expect(await names('member')).toEqual(['Gare']);
    expect(await names('other manager')).toEqual(['Gare', 'Cachée']);
  });

  it('hides counts of few people from everybody, also from whoever enters them, in rows, sums, order and history', async () => {
    const [few, some, more] = await world.given(async (given) => [
      await given.organisation({ name: 'Boulangerie' }),
      await given.organisation({ name: 'Imprimerie' }),
      await given.organisation({ name: 'Menuiserie' }),
    ]);
    const organisations = [
      { organisationId: world.organisations.member, staff: 1240, participants: 86 },
      { organisationId: some?.id, staff: 26, participants: 9 },
      { organisationId: few?.id, staff: 14, participants: 3 },
      { organisationId: more?.id, staff: 48, participants: 12 },
      { organisationId: world.organisations.other },
    ];
    const detail = await create({ title: 'Peu de gens', organisations });
    expect(detail.taking).toMatchObject({ organisations: 5, staff: 1328, participants: 86, participantsHidden: 3 });
    const seen = await organisationsOf(detail.id, 'member', 'sort=participants');
    expect(
      seen.items.map(
        (row: { organisation: { name: string }; participants: number; participantsAreHidden: boolean }) => [
          row.organisation.name,
          row.participants,
          row.participantsAreHidden,
        ],
      ),
    ).toEqual([
      ['Alpha', 86, false],
      ['Beta', null, false],
      ['Boulangerie', null, true],
      ['Imprimerie', null, true],
      ['Menuiserie', null, true],
    ]);
    const { body } = await world.people.member.get(`/api/campaigns/${detail.id}`);
    expect(body.taking).toMatchObject({ staff: 1328, participants: 86, participantsHidden: 3 });
    // A project manager of another group enters no counts here, and is told no more.
    const elsewhere = await organisationsOf(detail.id, 'other manager', 'q=boulangerie');
    expect(elsewhere.items).toMatchObject([{ participants: null, participantsAreHidden: true }]);
    for (const person of ['lead', 'administrator'] as const) {
      expect(await organisationsOf(detail.id, person, 'sort=participants')).toEqual(seen);
    }
    await put(detail, {
      title: 'Peu de gens',
      organisations: organisations.slice(0, 3),
      figures: [{ ...detail.figures[0], label: 'Présents', value: 98 }],
    });
    const history = await world.people.lead.get(`/api/working-groups/${world.own.id}/history`);
    expect(JSON.stringify(history.body)).toContain('campaign.edited');
    expect(JSON.stringify(history.body)).not.toContain('participants');
    // Nor what the value of a figure was before an organisation was added, and after.
    expect(JSON.stringify(history.body)).toContain('Présents');
    expect(JSON.stringify(history.body)).not.toMatch(/: (98|110)\b/);
  });

  it('keeps counts that nobody sees as they are stored, until others are typed', async () => {
    const organisationId = world.organisations.member;
    const { id, taking, ...made } = await create({ organisations: [{ organisationId, staff: 14, participants: 3 }] });
    expect(taking).toMatchObject({ staff: 14, participants: null, participantsHidden: 1 });
    const kept = { organisationId, staff: 20, participants: null, keeps: ['participants'] };
    const after = await put({ id, taking, ...made }, { organisations: [kept] });
    const stored = () => world.write(({ manager }) => manager.findBy(CampaignOrganisation, { campaignId: id }));
    expect(await stored()).toEqual([expect.objectContaining({ staff: 20, participants: 3 })]);
    await put(after.body, { organisations: [{ ...kept, keeps: [] }] });
    expect(await stored()).toEqual([expect.objectContaining({ participants: null })]);
  });
});

describe('The list of campaigns', () => {
  const titles = async (query: string, person: Person = 'lead') => {
    const { status, body } = await world.people[person].get(`/api/campaigns?${query}`);
    expect(status).toBe(200);
    return (body as CampaignPage).items.map(({ title }) => title);
  };
  let own: string;
  let themeId: string;
  beforeAll(async () => {
    own = (await group()).id;
    themeId = (await world.given((given) => given.theme())).id;
    const days = (startDay: string | null, endDay: string | null, year: number | null) => ({ startDay, endDay, year });
    await world.given(async (given) => {
      const make = (title: string, over: object) => given.campaign({ groupId: own, title, ...over });
      await make('Été', { ...days('2026-06-01', '2026-06-30', 2026), themeId });
      await make('Avent', days('2026-12-01', '2026-12-24', 2026));
      await make('Novembre', days('2026-11-01', '2026-11-30', 2026));
      await make('Élan', days(null, null, 2018));
      await make('Sans date', days(null, null, null));
      await make('Ailleurs', { ...days(null, null, 2019), groupId: world.own.id, groups: [own] });
    });
  });

  it('is sorted, searched whatever the accents, and filtered by group, theme, year and state', async () => {
    const here = `groupId=${own}`;
    expect(await titles(here)).toEqual(['Avent', 'Novembre', 'Été', 'Ailleurs', 'Élan', 'Sans date']);
    expect(await titles(`${here}&sort=title`)).toEqual(['Ailleurs', 'Avent', 'Élan', 'Été', 'Novembre', 'Sans date']);
    expect(await titles(`${here}&q=ete`)).toEqual(['Été']);
    expect(await titles(`${here}&themeId=${themeId}`)).toEqual(['Été']);
    expect(await titles(`${here}&year=2018`)).toEqual(['Élan']);
    expect(await titles(`${here}&state=running&state=to-come`)).toEqual(['Avent', 'Novembre']);
    expect(await titles(`${here}&state=unknown`)).toEqual(['Sans date']);
    expect(await titles(`${here}&size=2&page=2&state=over`)).toEqual(['Élan']);
  });

  it('shows a reader those of their groups, with the years of these', async () => {
    expect(await titles('', 'contact elsewhere')).toEqual([]);
    expect(await titles(`groupId=${own}`, 'member')).toEqual(['Ailleurs']);
    const { body } = await world.people.lead.get('/api/campaigns');
    expect(body.years).toEqual([2026, 2019, 2018]);
  });

  it('finds by state what the rule says of each campaign', async () => {
    const years = [null, 2025, 2026, 2027];
    const days = [null, '2025-03-01', '2026-11-22', '2026-11-23', '2026-11-24', '2027-01-01'];
    const periods = days.flatMap((startDay) =>
      days.flatMap((endDay) =>
        years
          .filter((year) => startDay === null || year === null)
          .filter(() => !startDay || !endDay || startDay <= endDay)
          .map((year) => withYear({ startDay, endDay, year })),
      ),
    );
    const groupId = (await group()).id;
    await world.given(async (given) => {
      for (const period of periods) await given.campaign({ groupId, ...period });
    });
    for (const state of campaignStates) {
      const { body } = await world.people.lead.get(`/api/campaigns?groupId=${groupId}&state=${state}&size=1`);
      const expected = periods.filter((period) => campaignState(period, '2026-11-23') === state).length;
      expect([state, body.total]).toEqual([state, expected]);
    }
  });

  it('takes as many queries for many as for few, and so does the page of one', async () => {
    const list = (size: number) =>
      countQueries(world, () => world.people.member.get(`/api/campaigns?groupId=${own}&size=${size}`));
    await world.given(async (given) => {
      for (let at = 0; at < 4; at += 1) {
        const organisations = [{ participants: 9 }, { participants: 12 }];
        await given.campaign({ groupId: world.own.id, groups: [own], organisations, figures: [{}, {}] });
      }
    });
    expect(await list(5)).toBe(await list(1));
    const page = (id: string) => countQueries(world, () => world.people.member.get(`/api/campaigns/${id}`));
    const [bare, full] = [await create({ organisations: [], figures: [] }), await create()];
    expect(await page(full.id)).toBe(await page(bare.id));
  });
});
