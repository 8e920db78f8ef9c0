import { createHash } from 'node:crypto';
import { countedCampaigns, day, leg, refused } from '../../testing/counted-campaign';
import { type GroupWorld, groupWorld } from '../../testing/group-world';
import { countQueries } from '../../testing/query-count';
import { CampaignParticipant } from './campaign-participant.entity';
import { hashCode } from './participant-code';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());
const { NOW, moveTo, visit, entered, opened, join, putDays, closeSteps, results, people, team } = countedCampaigns(
  () => world,
);
afterEach(() => moveTo(NOW));

const notTold = { greenKm: null, kmWithoutFactor: null, kmWithoutUsual: null, grossKg: null, additionalKg: null };

describe('Whoever looks for one person', () => {
  it('finds them in no green kilometres and no emissions, on no page and in no file', async () => {
    const { id, tokens, organisations } = await opened([]);
    const [code] = await people(tokens[0], 4, 'car');
    await people(tokens[0], 1, 'bike', 3.7);
    await closeSteps('2026-11-23T10:00:00.000Z');
    const told = await results(id, 'member');
    expect(told.during).toEqual([{ modes: ['bike', 'car'], days: 5, km: 43.7 }]);
    expect(told.total).toEqual({ days: 5, km: 43.7, ...notTold });
    expect(told.rows.map(({ figures }) => figures)).toEqual([told.total]);
    expect((await visit('POST', '/own', { code })).body.all.figures).toEqual(told.total);
    const csv = await world.people.member.get(`/api/campaigns/${id}/results/export?format=csv`);
    expect(String(csv.body)).not.toMatch(/;3[.,]7|;0[.,]4/);
    expect(
      (await world.people.member.get(`/api/campaigns/${id}/organisations/${organisations[0]}/certificate`)).status,
    ).toBe(200);
  });

  it('finds them by no factor either, where all came by green modes', async () => {
    const { id, tokens } = await opened([]);
    await people(tokens[0], 9, 'bike');
    await people(tokens[0], 1, 'bus', 3.7);
    await closeSteps('2026-11-23T10:00:00.000Z');
    expect((await results(id)).total).toEqual({ days: 10, km: 93.7, ...notTold });
  });

  it('finds the days of the one who went by one mode alone, by no difference to the days in all', async () => {
    const { id, tokens } = await opened([]);
    const codes = await people(tokens[0], 10, 'car');
    for (const code of codes.slice(1)) await putDays(code, day('2026-11-16', leg('car', 5), leg('bike', 2)));
    await closeSteps('2026-11-23T10:00:00.000Z');
    const { during, total } = await results(id);
    expect([during.map(({ modes, days }) => [modes, days]), total?.days]).toEqual([[[['bike', 'car'], 10]], 10]);
  });

  it('is told what is saved where each part of it is of five people', async () => {
    const { id, tokens } = await opened(['Sport']);
    await people(tokens[0], 5, 'car');
    await people(tokens[0], 6, 'bike');
    await people(tokens[1], 7, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    const { total, rows } = await results(id);
    expect(total).toMatchObject({ km: 180, greenKm: 130, grossKg: 14.378 });
    expect(rows.map(({ figures }) => figures?.greenKm)).toEqual([60, 70]);
  });

  it('reads the totals of an organisation as nobody but that organisation', async () => {
    const { id, organisations } = await opened(['Sport'], { byTotals: [0] });
    const url = `/api/campaigns/${id}/organisations/${organisations[0]}/totals`;
    const totals = {
      participants: 2,
      days: 6,
      rows: [{ mode: 'bike', km: 40, people: 1, usualMode: 'car' }],
      version: 1,
    };
    for (const person of ['lead', 'administrator'] as const) {
      expect((await world.people[person].put(url, totals)).status).toBe(404);
      expect((await world.people[person].get(url)).status).toBe(404);
      const { body } = await world.people[person].get(`/api/campaigns/${id}/counting`);
      expect(body.ways.map(({ can }: { can: { totals: boolean } }) => can.totals)).toEqual([false, false]);
    }
    expect((await world.people.member.put(url, totals)).status).toBe(200);
  });
});

describe('Whoever looks for a small team', () => {
  it('finds what it gave nowhere: in no list, count, search, story, history, file or certificate, nor by a difference', async () => {
    const made = await opened(['Sport']);
    const [small, large] = [await team(made, 'Kellerteam'), await team(made, 'Grossteam')];
    const secret = await people(small.code ?? '', 2, 'bike', 3.3);
    await people(large.code ?? '', 7, 'bike', 20);
    await people(made.tokens[0], 6, 'bike', 10);
    await people(made.tokens[1], 5, 'bike', 10);
    const { id, organisations } = made;
    const own = `/api/campaigns/${id}/organisations/${organisations[0]}`;
    const places = [
      ...['', '/counting', '/organisations', '/results', '/results/teams', '/results/teams?sort=-km'],
      ...['/results/teams?q=keller', '/results/export?format=csv'],
    ].map((each) => `/api/campaigns/${id}${each}`);
    const others = [
      ...['/api/campaigns', '/api/campaigns/export?format=csv', '/api/search?q=kellerteam', '/api/zones'],
      ...[`/api/working-groups/${world.own.id}/story`, `/api/working-groups/${world.own.id}/history`],
      ...[`${own}/teams`, `${own}/certificate`],
    ];
    const read = async (of: readonly string[]): Promise<string> => {
      const texts: string[] = [];
      for (const person of ['member', 'lead', 'administrator'] as const) {
        for (const url of of) {
          const { status, body } = await world.people[person].get(url);
          if (status === 200) texts.push(typeof body === 'string' ? body : JSON.stringify(body));
        }
      }
      return texts.join('\n');
    };
    const before = await read([...places, ...others]);
    expect(before).not.toMatch(/Kellerteam[^}]*"participants"/);
    await closeSteps('2026-11-23T10:00:00.000Z');
    // Two people of 6.6 km, and whatever is left where others are taken off.
    expect(await read([...places, ...others])).not.toMatch(/[:;](3[.,]3|6[.,]6)0*[,;}\]\n]/);
    expect(await read(others.slice(0, 6))).not.toContain('Kellerteam');
    const { items } = (await world.people.lead.get(`/api/campaigns/${id}/results/teams`)).body;
    expect(items.map(({ participants }: { participants: number }) => participants)).toEqual([7, 8]);
    // A later day of the two is told with nobody, and so is not told.
    for (const code of secret) await putDays(code, day('2026-11-23', leg('bike', 1.1)));
    await closeSteps('2026-12-05T10:00:00.000Z');
    const { items: after } = (await world.people.lead.get(`/api/campaigns/${id}/results/teams`)).body;
    expect(after).toEqual(items);
  });
});

describe('Once entries began', () => {
  const putCampaign = async (id: string, over: object) => {
    const { body } = await world.people.lead.get(`/api/campaigns/${id}`);
    const { title, startDay, endDay, version } = body;
    return world.people.lead.put(`/api/campaigns/${id}`, {
      ...{ groupId: world.own.id, title, startDay, endDay, version },
      ...over,
    });
  };
  const open = { factorSetId: 'ademe-use', isOpen: true, lateDays: 7 };

  it('the factors stay, also where the first day was moved forward after they were opened', async () => {
    const period = { startDay: '2026-12-10', endDay: '2026-12-31' };
    const { id, organisations } = await entered([world.organisations.member], period);
    const counting = `/api/campaigns/${id}/counting`;
    expect((await world.people.lead.put(counting, { ...open, version: 1 })).body).toMatchObject({ isFixed: false });
    const taking = organisations.map((organisationId) => ({ organisationId, staff: 100 }));
    expect((await putCampaign(id, { startDay: '2026-11-09', organisations: taking })).status).toBe(200);
    expect((await world.people.lead.get(counting)).body).toMatchObject({ state: 'open', isFixed: true });
    const changed = await world.people.lead.put(counting, { ...open, factorSetId: 'desnz-2025', version: 2 });
    expect(refused(changed)).toEqual([422, ['factorSetId: entries-began']]);
  });

  it('the organisations stay, and others may come', async () => {
    const { id, organisations } = await opened(['Sport']);
    const taking = organisations.map((organisationId) => ({ organisationId, staff: 100 }));
    expect(refused(await putCampaign(id, { organisations: taking.slice(0, 1) }))).toEqual([
      422,
      ['organisations: entries-began'],
    ]);
    const more = [...taking, { organisationId: world.organisations.elsewhere, staff: 9 }];
    expect((await putCampaign(id, { organisations: more })).status).toBe(200);
  });

  it('no organisation has more codes than staff', async () => {
    const { id, organisations, tokens } = await opened([]);
    const organisation = { organisationId: organisations[0], staff: 2 };
    expect((await putCampaign(id, { organisations: [organisation] })).status).toBe(200);
    await join(tokens[0]);
    const { code } = await join(tokens[0]);
    const third = () => visit('POST', '', { token: tokens[0], usual: { mode: 'car' } });
    expect(refused(await third())).toEqual([409, 'campaign-codes-given']);
    await visit('POST', '/own/removal', { code });
    expect((await third()).status).toBe(201);
  });

  it('totals that are told nowhere are not said to be counted', async () => {
    const { id, organisations } = await opened([], { byTotals: [0] });
    const url = `/api/campaigns/${id}/organisations/${organisations[0]}/totals`;
    const rows = [{ mode: 'bike', km: 40, people: 2, usualMode: 'car' }];
    await world.people.member.put(url, { participants: 2, days: 6, rows, version: 1 });
    await closeSteps('2026-12-05T10:00:00.000Z');
    expect((await world.people.member.get(url)).body).toMatchObject({ isCounted: false });
    expect(await results(id)).toMatchObject({ participants: null, total: null, rows: [] });
  });

  it('what was entered can be taken back where the campaign was taken away, and is told to nobody meanwhile', async () => {
    const { id, tokens } = await opened([]);
    const [code = ''] = await people(tokens[0], 5, 'bike');
    expect((await world.people.lead.delete(`/api/campaigns/${id}`)).status).toBe(200);
    await closeSteps('2026-11-23T10:00:00.000Z');
    expect((await visit('POST', '/own', { code })).body).toMatchObject({
      state: 'off',
      days: [{ isCounted: false }],
      all: { participants: null, figures: null },
    });
    expect(refused(await putDays(code, day('2026-11-17', leg('bike', 5))))).toEqual([409, 'campaign-not-open']);
    expect((await visit('POST', '/invitation', { token: tokens[0] })).status).toBe(404);
    expect((await visit('POST', '/own/removal', { code })).status).toBe(204);
    expect((await visit('POST', '/own', { code })).status).toBe(404);
  });
});

describe('What is stored of a code', () => {
  it('cannot be found by whoever has the database alone', async () => {
    const { id, tokens } = await opened([]);
    const { code } = await join(tokens[0]);
    const [stored] = await world.write(({ manager }) => manager.findBy(CampaignParticipant, { campaignId: id }));
    const bare = createHash('sha256').update('zesumme campaign code\n').update(code.replaceAll('-', '')).digest('hex');
    expect(stored?.codeHash).toMatch(/^[0-9a-f]{64}$/);
    expect(stored?.codeHash).not.toBe(bare);
    expect(hashCode(Buffer.alloc(32, 1), code)).not.toBe(hashCode(Buffer.alloc(32, 2), code));
  });
});

it('changes many days in as many queries as few', async () => {
  const { tokens } = await opened([]);
  const codes = [(await join(tokens[0])).code, (await join(tokens[0])).code];
  const days = ['16', '17', '18', '19', '20'].map((each) => `2026-11-${each}`);
  const enter = (code: string | undefined, km: number, some: string[]) =>
    putDays(code ?? '', ...some.map((each) => day(each, leg('bike', km))));
  for (const code of codes) await enter(code, 3, days);
  const few = await countQueries(world, () => enter(codes[0], 4, days.slice(0, 1)));
  expect(await countQueries(world, () => enter(codes[1], 4, days))).toBe(few);
  const { body } = await putDays(codes[1] ?? '', { day: '2026-11-16' }, day('2026-11-17', leg('bike', 9)));
  expect(body.figures).toMatchObject({ days: 4, km: 21 });
});
