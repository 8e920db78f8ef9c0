import type { CampaignTeamResultPage } from '@zesumme/domain';
import { countedCampaigns, day, leg, refused } from '../../testing/counted-campaign';
import { type GroupWorld, groupWorld } from '../../testing/group-world';
import { countQueries } from '../../testing/query-count';
import { CampaignTeam } from './campaign-team.entity';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());
const { NOW, moveTo, visit, entered, opened, join, putDays, closeSteps, results, people, team } = countedCampaigns(
  () => world,
);
afterEach(() => moveTo(NOW));

const teamResults = async (id: string, query = '', person: 'lead' | 'member' | 'administrator' = 'lead') =>
  (await world.people[person].get(`/api/campaigns/${id}/results/teams${query}`)).body as CampaignTeamResultPage;
const inShort = ({ items }: CampaignTeamResultPage) =>
  items.map((row) => [
    [...row.teams.map(({ name }) => name), ...(row.withoutTeam ? ['-'] : [])].join('+'),
    row.participants,
    row.figures?.km ?? null,
  ]);

describe('Teams of an organisation', () => {
  const urlOf = ({ id, organisations }: { id: string; organisations: string[] }, at = 0) =>
    `/api/campaigns/${id}/organisations/${organisations[at]}/teams`;

  it('are made by its contact, each with a code, of five people or more and of no more than work there', async () => {
    const made = await opened(['Sport']);
    const { member } = world.people;
    const { status, body } = await member.post(urlOf(made), { name: 'Atelier', headCount: 60 });
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        name: 'Atelier',
        code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
        address: expect.stringMatching(/\/take-part#[0-9A-Z]{8}$/),
      }),
    ]);
    const make = async (input: object) => refused(await member.post(urlOf(made), input));
    expect(await make({ name: 'Petit', headCount: 4 })).toEqual([400, ['headCount: too-small']]);
    expect(await make({ name: ' ', headCount: 5 })).toEqual([400, ['name: required']]);
    expect(await make({ name: 'ATELIER', headCount: 5 })).toEqual([422, ['name: team-name-taken']]);
    expect(await make({ name: 'Bureau', headCount: 41 })).toEqual([422, ['headCount: more-heads-than-staff']]);
    expect((await member.post(urlOf(made, 1), { name: 'Vélo', headCount: 9 })).status).toBe(404);
    await member.post(urlOf(made), { name: 'Bureau', headCount: 40 });
    const page = (await member.get(`${urlOf(made)}?sort=-headCount&q=ate`)).body;
    expect(page).toMatchObject({ total: 1, heads: 100, staff: 100, can: { edit: true } });
    expect(
      (await member.get(`${urlOf(made)}?sort=headCount`)).body.items.map(({ name }: { name: string }) => name),
    ).toEqual(['Bureau', 'Atelier']);
  });

  it('have other names and head counts, by the version that was read', async () => {
    const made = await opened([]);
    const { id, code } = await team(made, 'Atelier');
    const url = `${urlOf(made)}/${id}`;
    const put = (version: number) => world.people.member.put(url, { name: 'Halle', headCount: 30, version });
    expect((await put(1)).body).toMatchObject({ name: 'Halle', headCount: 30, version: 2, code });
    expect(refused(await put(1))).toEqual([409, 'stale']);
    const events = await world.write(({ manager }) => manager.query('SELECT kind, data FROM event ORDER BY id DESC'));
    expect(events[0].kind).toBe('campaign.team-edited');
    expect(JSON.stringify(events)).not.toContain('Halle');
  });

  it('are taken away and put back, as long as entries are made', async () => {
    const made = await opened([]);
    const { id, code } = await team(made, 'Atelier');
    const url = `${urlOf(made)}/${id}`;
    const ask = () => visit('POST', '/invitation', { token: code });
    expect((await ask()).body).toMatchObject({ team: { name: 'Atelier' }, organisation: 'Alpha' });
    const { code: own } = await join(code ?? '');
    expect((await world.people.member.delete(url)).body).toMatchObject({ removed: true, code: null });
    expect((await ask()).status).toBe(404);
    expect((await visit('POST', '/own', { code: own })).body).toMatchObject({ team: null, teams: [] });
    expect((await world.people.member.get(urlOf(made))).body.items).toEqual([]);
    expect((await world.people.member.get(`${urlOf(made)}?removed=true`)).body.total).toBe(1);
    expect((await world.people.member.post(`${url}/restore`)).body).toMatchObject({ removed: false, code });
    expect((await visit('POST', '/own', { code: own })).body).toMatchObject({ team: { name: 'Atelier' } });
  });

  it('stay as they are once entries are over', async () => {
    const period = { startDay: '2026-11-02', endDay: '2026-11-06' };
    const made = await entered([world.organisations.member], period);
    const { id } = await team(made, 'Atelier');
    const counting = { factorSetId: 'ademe-use', isOpen: true, lateDays: 7, version: 1 };
    expect((await world.people.lead.put(`/api/campaigns/${made.id}/counting`, counting)).status).toBe(200);
    expect(refused(await world.people.member.delete(`${urlOf(made)}/${id}`))).toEqual([409, 'campaign-entries-over']);
    expect((await world.people.member.get(urlOf(made))).body).toMatchObject({
      can: { edit: false },
      items: [{ name: 'Atelier', code: null, address: null }],
    });
    const ways = async () => (await world.people.member.get(`/api/campaigns/${made.id}/counting`)).body.ways;
    expect((await ways())[0].can.teams).toBe(true);
    await world.write(({ manager }) => manager.delete(CampaignTeam, { id }));
    expect((await ways())[0].can.teams).toBe(false);
  });

  it('are listed in as many queries for many as for few', async () => {
    const made = await opened([]);
    await team(made, 'Atelier');
    const read = () => countQueries(world, () => world.people.member.get(urlOf(made)));
    await read();
    const few = await read();
    for (const name of ['Bureau', 'Cave', 'Dépôt']) await team(made, name);
    expect(await read()).toBe(few);
  });

  it('have other codes once the links are made anew', async () => {
    const made = await opened([]);
    const { id, code } = await team(made, 'Atelier');
    await world.people.lead.post(`/api/campaigns/${made.id}/counting/links`);
    expect((await visit('POST', '/invitation', { token: code })).status).toBe(404);
    const [row] = (await world.people.member.get(urlOf(made))).body.items;
    expect([row.id, row.code === code]).toEqual([id, false]);
    expect((await visit('POST', '/invitation', { token: row.code.toLowerCase() })).status).toBe(200);
  });
});

describe('Somebody of a team', () => {
  it('chooses it when they join, changes it until they were counted, or is of none', async () => {
    const made = await opened(['Sport']);
    const [atelier, bureau] = [await team(made, 'Atelier'), await team(made, 'Bureau')];
    const elsewhere = await team(made, 'Vélo', { at: 1 });
    const invited = await visit('POST', '/invitation', { token: made.tokens[0] });
    expect(invited.body).toMatchObject({ team: null, teams: [{ name: 'Atelier' }, { name: 'Bureau' }] });
    const wrong = { token: made.tokens[0], usual: { mode: 'car' }, teamId: elsewhere.id };
    expect(refused(await visit('POST', '', wrong))).toEqual([422, ['teamId: unknown-team']]);
    const { code, team: chosen } = await join(made.tokens[0], { mode: 'car' }, atelier.id);
    expect(chosen).toEqual({ id: atelier.id, name: 'Atelier' });
    const put = (teamId: string | null) => visit('PUT', '/own/team', { code, teamId });
    expect((await put(bureau.id)).body.team.name).toBe('Bureau');
    expect(refused(await put(elsewhere.id))).toEqual([422, ['teamId: unknown-team']]);
    expect((await put(null)).body.team).toBeNull();
    expect((await put(atelier.id)).status).toBe(200);
    await putDays(code, day('2026-11-16', leg('bike', 10)));
    await people(made.tokens[0], 5, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    expect(refused(await put(null))).toEqual([409, 'campaign-team-counted']);
  });
});

describe('What is told of teams', () => {
  it('is of five people or more, adds up to what is told without them, and is the same for everybody', async () => {
    const made = await opened(['Sport']);
    const [atelier, bureau, cave] = [await team(made, 'Atelier'), await team(made, 'Bureau'), await team(made, 'Cave')];
    await people(atelier.code ?? '', 6, 'bike');
    await people(bureau.code ?? '', 9, 'bike', 20);
    await people(cave.code ?? '', 2, 'bike', 30);
    await people(made.tokens[0], 4, 'bike', 40);
    await people(made.tokens[1], 7, 'bike', 5);
    expect(await teamResults(made.id)).toMatchObject({ items: [], total: 0 });
    await closeSteps('2026-11-23T10:00:00.000Z');
    const told = await teamResults(made.id);
    // The two of the cellar and the four of no team are told with the smallest other team, and each would know the rest.
    expect(inShort(told)).toEqual([
      ['Atelier+Cave+-', 12, 280],
      ['Bureau', 9, 180],
    ]);
    expect(told.items[1]).toMatchObject({ headCount: 20, share: 0.45, kmEach: 20, figures: { grossKg: 19.908 } });
    expect(told.items[0]).toMatchObject({ headCount: null, share: null, isPart: false });
    const { rows } = await results(made.id);
    expect(rows.map(({ participants, figures }) => [participants, figures?.km, figures?.grossKg])).toEqual([
      [21, 460, 50.876],
      [7, 35, 3.871],
    ]);
    expect(await teamResults(made.id, '', 'member')).toEqual(await teamResults(made.id, '', 'administrator'));
    const csv = String((await world.people.member.get(`/api/campaigns/${made.id}/results/export?format=csv`)).body);
    expect(csv).toContain('Bureau');
    expect(csv).not.toMatch(/;(60|160)(;|[.,])/);
  });

  it('is sorted, searched, filtered and paged', async () => {
    const made = await opened(['Sport']);
    for (const [name, at, km] of [
      ['Atelier', 0, 10],
      ['Bureau', 0, 20],
      ['Vélo', 1, 15],
      ['Zone', 1, 5],
    ] as const) {
      await people((await team(made, name, { at })).code ?? '', 5, 'bike', km);
    }
    await closeSteps('2026-11-23T10:00:00.000Z');
    const names = async (query: string) => inShort(await teamResults(made.id, query)).map(([name]) => name);
    expect(await names('?sort=-km')).toEqual(['Bureau', 'Vélo', 'Atelier', 'Zone']);
    expect(await names('?sort=km&size=1&page=2')).toEqual(['Atelier']);
    expect(await names('?q=zon')).toEqual(['Zone']);
    expect(await names(`?organisationId=${made.organisations[1]}&sort=-name`)).toEqual(['Zone', 'Vélo']);
    expect((await teamResults(made.id)).organisations.map(({ name }) => name)).toEqual(['Alpha', 'Sport']);
  });

  it('is of the steps: later people of a team add five or more to it, or wait with the others', async () => {
    const made = await opened([]);
    const [atelier, bureau] = [await team(made, 'Atelier'), await team(made, 'Bureau')];
    await people(atelier.code ?? '', 6, 'bike');
    await people(bureau.code ?? '', 6, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    const before = inShort(await teamResults(made.id));
    expect(before).toEqual([
      ['Atelier', 6, 60],
      ['Bureau', 6, 60],
    ]);
    await people(atelier.code ?? '', 2, 'bike', 50);
    await closeSteps('2026-11-30T10:00:00.000Z');
    expect(inShort(await teamResults(made.id))).toEqual(before);
    await people(bureau.code ?? '', 4, 'bike', 50);
    await closeSteps('2026-12-05T10:00:00.000Z');
    const after = await teamResults(made.id, '?sort=-km');
    expect(inShort(after)).toEqual([
      ['Atelier+Bureau', 6, 300],
      ['Bureau', 6, 60],
      ['Atelier', 6, 60],
    ]);
    expect(after.items.map(({ isPart, share }) => [isPart, share])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
  });

  it('leaves the people of a team that was taken away with those of none', async () => {
    const made = await opened([]);
    const [atelier, bureau] = [await team(made, 'Atelier'), await team(made, 'Bureau')];
    const codes = await people(atelier.code ?? '', 5, 'bike');
    await people(bureau.code ?? '', 5, 'bike');
    const url = `/api/campaigns/${made.id}/organisations/${made.organisations[0]}/teams/${atelier.id}`;
    await world.people.lead.delete(url);
    await closeSteps('2026-11-23T10:00:00.000Z');
    const counted = [
      ['Bureau', 5, 50],
      ['-', 5, 50],
    ];
    expect(inShort(await teamResults(made.id))).toEqual(counted);
    await world.people.lead.post(`${url}/restore`);
    expect(inShort(await teamResults(made.id))).toEqual(counted);
    expect((await visit('POST', '/own', { code: codes[0] })).body.team).toBeNull();
  });

  it('keeps what is told half a year later from telling of few by a difference from a team', async () => {
    const made = await opened([]);
    const [atelier, bureau] = [await team(made, 'Atelier'), await team(made, 'Bureau')];
    const codes = [...(await people(atelier.code ?? '', 8, 'bike')), ...(await people(bureau.code ?? '', 8, 'bike'))];
    await closeSteps('2026-12-05T10:00:00.000Z');
    moveTo('2027-05-29T10:00:00.000Z');
    const say = (code: string | undefined, mode: string) => visit('PUT', '/own/after', { code, mode });
    // All of the workshop but one, and one of the office: who comes by tram would differ from a team in two people.
    for (const [at, code] of codes.entries()) await say(code, at < 7 || at === 15 ? 'tram' : 'bike');
    await closeSteps('2027-07-14T10:00:00.000Z');
    expect((await results(made.id)).after).toEqual([{ modes: ['bike', 'tram'], people: 16 }]);
  });

  it('counts totals that an organisation entered for a team with that team', async () => {
    const made = await opened(['Sport'], { byTotals: [0] });
    const [atelier, bureau] = [await team(made, 'Atelier'), await team(made, 'Bureau', { headCount: 6 })];
    const own = `/api/campaigns/${made.id}/organisations/${made.organisations[0]}`;
    expect((await world.people.member.get(`${own}/teams`)).body).toMatchObject({
      byTotals: true,
      can: { totals: true },
    });
    const totals = (participants: number, km: number, version = 1) => ({
      ...{ participants, days: participants, version },
      rows: [{ mode: 'bike', km, people: participants, usualMode: 'car' }],
    });
    const url = ({ id }: { id: string }) => `${own}/teams/${id}/totals`;
    const { member, lead } = world.people;
    expect(refused(await member.put(url(bureau), totals(7, 70)))).toEqual([422, ['participants: too-big']]);
    expect((await member.put(url(bureau), totals(5, 50))).body).toMatchObject({ team: { name: 'Bureau' }, version: 2 });
    expect(refused(await member.put(url(bureau), totals(5, 50)))).toEqual([409, 'stale']);
    expect((await member.put(url(bureau), totals(6, 60, 2))).status).toBe(200);
    expect((await member.put(url(atelier), totals(9, 180))).status).toBe(200);
    expect((await member.put(`${own}/totals`, totals(5, 25))).body).toMatchObject({ team: null, hasTeams: true });
    expect((await lead.get(url(bureau))).status).toBe(404);
    await people(made.tokens[1], 5, 'bike');
    await closeSteps('2026-12-05T10:00:00.000Z');
    expect(inShort(await teamResults(made.id))).toEqual([
      ['Atelier', 9, 180],
      ['Bureau', 6, 60],
      ['-', 5, 25],
    ]);
    expect((await results(made.id)).total).toMatchObject({ km: 315, days: 25 });
    expect((await member.get(url(bureau))).body).toMatchObject({ isCounted: true, can: { edit: false } });
  });

  it('takes as many queries for many as for few', async () => {
    const [few, many] = [await opened([]), await opened(['Un', 'Deux'])];
    await people((await team(few, 'Atelier')).code ?? '', 5, 'bike');
    for (const at of [0, 1, 2]) await people((await team(many, 'Atelier', { at })).code ?? '', 5, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    const read = (id: string) => countQueries(world, () => teamResults(id));
    await read(few.id);
    expect(await read(many.id)).toBeLessThanOrEqual(await read(few.id));
  });
});
