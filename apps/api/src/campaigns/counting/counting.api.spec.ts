import type { CampaignJoined, CampaignOwn, CampaignResults } from '@zesumme/domain';
import { type GroupWorld, groupWorld } from '../../testing/group-world';
import { countQueries } from '../../testing/query-count';
import { CampaignClosings } from './campaign-closings';
import { CampaignParticipant } from './campaign-participant.entity';

// Today is 23 November 2026, a Monday.
let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());
const NOW = '2026-11-23T10:00:00.000Z';
const moveTo = (at: string): void => world.clock.moveTo(new Date(at));
afterEach(() => moveTo(NOW));

/** Sent without an account, each time from another address, since the requests of one are rationed. */
let address = 0;
async function visit(method: 'POST' | 'PUT', url: string, payload: object) {
  address += 1;
  const remoteAddress = `10.1.${address >> 8}.${address & 255}`;
  const response = await world.app.inject({ method, url: `/api/campaign-entries${url}`, remoteAddress, payload });
  return { status: response.statusCode, body: response.payload ? response.json() : null };
}

interface Made {
  id: string;
  organisations: string[];
  tokens: string[];
}

const open = { factorSetId: 'ademe-use', isOpen: true, lateDays: 7 };

/** A campaign of two weeks that began a week ago, with so many organisations. */
async function campaign(names: string[], over: object = {}): Promise<Made> {
  const organisations = await world.given(async (given) => {
    const made: string[] = [];
    for (const name of names) made.push((await given.organisation({ name })).id);
    return made;
  });
  return entered([world.organisations.member, ...organisations], over);
}

async function entered(organisations: string[], over: object = {}): Promise<Made> {
  const { body } = await world.people.lead.post('/api/campaigns', {
    groupId: world.own.id,
    title: 'À vélo',
    startDay: '2026-11-16',
    endDay: '2026-11-27',
    organisations: organisations.map((organisationId) => ({ organisationId, staff: 100 })),
    ...over,
  });
  return { id: body.id, organisations, tokens: [] };
}

async function opened(names: string[], { byTotals = [] as number[], ...over }: { byTotals?: number[] } & object = {}) {
  const made = await campaign(names);
  const { status, body } = await world.people.lead.put(`/api/campaigns/${made.id}/counting`, {
    ...open,
    ...over,
    byTotals: byTotals.map((at) => made.organisations[at]),
    version: 1,
  });
  expect(status).toBe(200);
  const tokens = made.organisations.map(
    (id) =>
      body.ways
        .find((way: { organisation: { id: string } }) => way.organisation.id === id)
        .address?.split('#')
        .at(-1) ?? '',
  );
  return { ...made, tokens };
}

const join = async (token: string | undefined, usual: object = { mode: 'car' }): Promise<CampaignJoined> => {
  const { status, body } = await visit('POST', '', { token, usual });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as CampaignJoined;
};
const leg = (mode: string, km: number, more: object = {}) => ({ mode, km, ...more });
const day = (of: string, ...legs: object[]) => ({ day: of, trips: [{ legs }] });
const putDays = (code: string, ...days: object[]) => visit('PUT', '/own/days', { code, days });
const closeSteps = async (at: string): Promise<void> => {
  moveTo(at);
  await world.app.get(CampaignClosings).work();
  moveTo(NOW);
};
const results = async (id: string, person: 'lead' | 'member' | 'administrator' = 'lead'): Promise<CampaignResults> =>
  (await world.people[person].get(`/api/campaigns/${id}/results`)).body as CampaignResults;
const refused = ({
  status,
  body,
}: {
  status: number;
  body: { code: string; issues?: { path: string; code: string }[] };
}) => [status, body.issues?.length ? body.issues.map(({ path, code }) => `${path}: ${code}`) : body.code];

/** So many people of an organisation, who each come that way on the first day. */
async function people(token: string | undefined, count: number, mode: string, km = 10): Promise<string[]> {
  const codes: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { code } = await join(token);
    await putDays(code, day('2026-11-16', leg(mode, km)));
    codes.push(code);
  }
  return codes;
}

describe('How a campaign is counted', () => {
  it('is chosen by whoever leads it, with factors, period and organisations, and stays once entries began', async () => {
    const bare = await entered([], { startDay: null, endDay: null });
    const put = (id: string, over: object = {}) =>
      world.people.lead.put(`/api/campaigns/${id}/counting`, { ...open, version: 1, ...over });
    expect(refused(await put(bare.id, { factorSetId: null }))).toEqual([400, ['factorSetId: required']]);
    expect(refused(await put(bare.id))).toEqual([422, ['isOpen: campaign-without-period']]);
    expect(refused(await put((await entered([])).id))).toEqual([422, ['isOpen: campaign-without-organisations']]);
    const { id } = await opened(['Sport']);
    expect(refused(await put(id, { version: 1 }))).toEqual([409, 'stale']);
    expect(refused(await put(id, { version: 2, factorSetId: 'desnz-2025' }))).toEqual([
      422,
      ['factorSetId: entries-began'],
    ]);
    expect(refused(await put(id, { version: 2, byTotals: [world.organisations.member] }))).toEqual([
      422,
      ['byTotals: entries-began'],
    ]);
    const { body } = await world.people.lead.get(`/api/campaigns/${id}`);
    const moved = await world.people.lead.put(`/api/campaigns/${id}`, {
      groupId: world.own.id,
      title: body.title,
      startDay: '2026-11-17',
      endDay: '2026-11-27',
      version: body.version,
    });
    expect(refused(moved)).toEqual([422, ['startDay: entries-began']]);
  });

  it('tells an organisation of its own link alone, and the others of none', async () => {
    const { id } = await opened(['Sport']);
    const names = async (person: 'lead' | 'member' | 'other member') =>
      (await world.people[person].get(`/api/campaigns/${id}/counting`)).body.ways.map(
        (way: { organisation: { name: string }; address: string }) => [way.organisation.name, way.address !== null],
      );
    expect(await names('lead')).toEqual([
      ['Alpha', true],
      ['Sport', true],
    ]);
    expect(await names('member')).toEqual([['Alpha', true]]);
    expect(await names('other member')).toEqual([]);
  });
});

describe('Somebody who takes part', () => {
  it('joins by the link of their organisation, enters, corrects and deletes by a code that is kept nowhere', async () => {
    const { tokens } = await opened(['Sport']);
    const invited = await visit('POST', '/invitation', { token: tokens[0] });
    expect(invited.body).toMatchObject({
      title: 'À vélo',
      organisation: 'Alpha',
      state: 'open',
      lastEntryDay: '2026-12-04',
    });
    const { code, ...seen } = await join(tokens[0], { mode: 'car', occupants: 2 });
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(seen).toMatchObject({ usual: { mode: 'car', occupants: 2 }, days: [], all: { participants: null } });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const { body } = await putDays(typed, day('2026-11-16', leg('bike', 4.2), leg('train', 20)), {
      day: '2026-11-17',
      telework: true,
    });
    expect((body as CampaignOwn).days).toEqual([
      { day: '2026-11-17', telework: true, trips: [], isCounted: false },
      {
        day: '2026-11-16',
        telework: false,
        trips: [{ legs: [leg('bike', 4.2, { occupants: 1 }), leg('train', 20, { occupants: 1 })] }],
        isCounted: false,
      },
    ]);
    // 24.2 km against half a car: 24.2 × 0.0553 − 20 × 0.0229, and 24.2 × 0.1106 − 20 × 0.0229.
    expect((body as CampaignOwn).figures).toMatchObject({ days: 2, km: 24.2, additionalKg: 0.88, grossKg: 2.219 });
    // The same again is no second time, and a day without anything is taken away.
    expect((await putDays(code, day('2026-11-16', leg('bike', 5)))).body.figures).toMatchObject({ days: 2, km: 5 });
    expect((await putDays(code, { day: '2026-11-16' })).body.figures).toMatchObject({ days: 1, km: 0 });
    const stored = await world.write(({ manager }) => manager.query('SELECT * FROM campaign_participant'));
    expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
    expect((await visit('POST', '/own/removal', { code })).status).toBe(204);
    expect(refused(await visit('POST', '/own', { code }))).toEqual([404, 'campaign-code-unknown']);
  });

  it('leaves nothing in the history, and no moment beside what is stored', async () => {
    const { id, tokens } = await opened([]);
    const before = await world.write(({ manager }) => manager.query('SELECT id FROM event'));
    await people(tokens[0], 1, 'bike');
    expect(await world.write(({ manager }) => manager.query('SELECT id FROM event'))).toHaveLength(before.length);
    const [row] = await world.write(({ manager }) => manager.findBy(CampaignParticipant, { campaignId: id }));
    // A version 7 would begin with the moment.
    expect(row?.id).toMatch(/^.{8}-.{4}-4/);
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['afterMode', 'campaignId', 'codeHash', 'id', 'organisationId', 'step', 'usualMode', 'usualOccupants'].sort(),
    );
  });

  it('enters days of the campaign alone, which have passed, and only while entries are open', async () => {
    const { id, tokens } = await opened(['Sport']);
    const { code } = await join(tokens[0]);
    expect(refused(await putDays(code, day('2026-11-15', leg('bike', 3))))).toEqual([
      422,
      ['days.0.day: outside-campaign'],
    ]);
    expect(refused(await putDays(code, day('2026-11-28', leg('bike', 3))))).toEqual([
      422,
      ['days.0.day: outside-campaign'],
    ]);
    expect(refused(await putDays(code, day('2026-11-24', leg('bike', 3))))).toEqual([422, ['days.0.day: day-to-come']]);
    moveTo('2026-12-04T10:00:00.000Z');
    expect((await putDays(code, day('2026-11-24', leg('bike', 3)))).status).toBe(200);
    moveTo('2026-12-05T10:00:00.000Z');
    expect(refused(await putDays(code, day('2026-11-25', leg('bike', 3))))).toEqual([409, 'campaign-not-open']);
    moveTo('2026-11-23T10:00:00.000Z');
    await world.people.lead.post(`/api/campaigns/${id}/counting/links`);
    expect(refused(await visit('POST', '', { token: tokens[0], usual: { mode: 'car' } }))).toEqual([
      404,
      'campaign-link-unknown',
    ]);
    expect((await visit('POST', '/own', { code })).status).toBe(200);
  });
});

describe('The results', () => {
  it('are of closed steps and of five people or more, and add up', async () => {
    const { id, tokens } = await opened(['Boulangerie', 'Imprimerie', 'Sport']);
    const codes = await people(tokens[0], 6, 'bike');
    await people(tokens[1], 2, 'bike');
    await people(tokens[2], 4, 'bike');
    await people(tokens[3], 5, 'tram', 20);
    expect(await results(id)).toMatchObject({ participants: null, total: null, rows: [], nextDay: '2026-11-23' });
    await closeSteps('2026-11-23T10:00:00.000Z');
    const told = await results(id);
    expect(told).toMatchObject({ closedDay: '2026-11-23', nextDay: '2026-11-30', participants: 17 });
    // Two of them have few, and each knows its own: they are told together with the next smallest.
    const names = told.rows.map(({ organisations, participants, share }) => [
      organisations.map(({ name }) => name),
      participants,
      share,
    ]);
    expect(names).toEqual([
      [['Alpha'], 6, 0.06],
      [['Boulangerie', 'Imprimerie', 'Sport'], 11, null],
    ]);
    // Whoever takes the four of the printing firm off those by bicycle there would know of the bakery's two.
    expect(told.during).toEqual([{ modes: ['bike', 'tram'], days: 17, km: 220 }]);
    expect(told.before).toEqual([{ modes: ['car'], people: 17 }]);
    // 12 × 10 km × 0.1106 kg, and 5 × 20 km × (0.1106 − 0.0038) kg.
    expect(told.total).toMatchObject({ days: 17, km: 220, grossKg: 23.952, additionalKg: 23.952 });
    expect(told.rows.reduce((sum, row) => sum + (row.figures?.grossKg ?? 0), 0)).toBeCloseTo(23.952, 9);
    // What was counted stays; a new day is told with the next step, and of five people.
    expect(refused(await putDays(codes[0] ?? '', day('2026-11-16', leg('bike', 1))))).toEqual([
      409,
      'campaign-day-counted',
    ]);
    await putDays(codes[0] ?? '', day('2026-11-23', leg('bike', 30)));
    await closeSteps('2026-11-30T10:00:00.000Z');
    expect(await results(id)).toMatchObject({ closedDay: '2026-11-30', participants: 17, total: told.total });
    moveTo('2026-11-24T10:00:00.000Z');
    for (const code of codes.slice(1)) await putDays(code, day('2026-11-24', leg('bike', 10)));
    await closeSteps('2026-12-05T10:00:00.000Z');
    const last = await results(id);
    expect(last).toMatchObject({ closedDay: '2026-12-05', nextDay: null, participants: 17 });
    expect(last.total).toMatchObject({ days: 23, km: 300 });
    // Nobody sees more: neither who runs the campaign nor an administrator.
    expect(await results(id, 'member')).toEqual(await results(id, 'administrator'));
  });

  it('wait where fewer than five took part', async () => {
    const { id, tokens } = await opened([]);
    await people(tokens[0], 4, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    expect(await results(id)).toMatchObject({
      closedDay: '2026-11-23',
      participants: null,
      total: null,
      rows: [],
      during: [],
    });
    await people(tokens[0], 1, 'bike');
    await closeSteps('2026-11-30T10:00:00.000Z');
    expect(await results(id)).toMatchObject({ participants: 5, total: { km: 50 } });
  });

  it('count totals of an organisation with the last step', async () => {
    const { id, organisations, tokens } = await opened(['Sport', 'Boulangerie'], { byTotals: [0] });
    expect(tokens[0]).toBe('');
    const url = `/api/campaigns/${id}/organisations/${organisations[0]}/totals`;
    const totals = { participants: 9, days: 60, rows: [{ mode: 'bike', km: 400, people: 9, usualMode: 'car' }] };
    expect((await world.people['other member'].get(url)).status).toBe(404);
    const elsewhere = url.replace(organisations[0] ?? '', world.organisations.elsewhere);
    expect((await world.people.lead.get(elsewhere)).status).toBe(404);
    expect((await world.people.lead.put(elsewhere, { ...totals, version: 1 })).status).toBe(404);
    expect((await world.people.member.put(url, { ...totals, version: 1 })).body).toMatchObject({
      version: 2,
      isCounted: false,
    });
    expect(refused(await world.people.member.put(url, { ...totals, version: 1 }))).toEqual([409, 'stale']);
    await people(tokens[1], 5, 'bike');
    await people(tokens[2], 5, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    expect(await results(id)).toMatchObject({ participants: 10, total: { km: 100 } });
    await closeSteps('2026-12-05T10:00:00.000Z');
    const told = await results(id);
    expect(told.participants).toBe(19);
    expect(told.total).toMatchObject({ days: 70, km: 500, grossKg: 55.3 });
    expect((await world.people.member.get(url)).body).toMatchObject({ isCounted: true, can: { edit: false } });
  });

  it('tell half a year later how people come, beside what they used before', async () => {
    const { id, tokens } = await opened([]);
    const codes = await people(tokens[0], 12, 'bike');
    await closeSteps('2026-12-05T10:00:00.000Z');
    const after = (code: string | undefined, mode: string) => visit('PUT', '/own/after', { code, mode });
    expect(refused(await after(codes[0], 'bike'))).toEqual([409, 'campaign-not-open']);
    // 183 days after 27 November.
    moveTo('2027-05-29T10:00:00.000Z');
    expect((await visit('POST', '/own', { code: codes[0] })).body.after).toEqual({
      from: '2027-05-29',
      until: '2027-07-13',
      isOpen: true,
      mode: null,
    });
    for (const code of codes.slice(0, 7)) expect((await after(code, 'bike')).status).toBe(200);
    await after(codes[7], 'tram');
    await visit('POST', '/own/removal', { code: codes[11] });
    await closeSteps('2027-07-13T10:00:00.000Z');
    expect((await results(id)).after).toEqual([]);
    await closeSteps('2027-07-14T10:00:00.000Z');
    expect((await results(id)).after).toEqual([
      { modes: ['bike'], people: 7 },
      { modes: ['tram', 'unknown'], people: 5 },
    ]);
    moveTo('2027-07-13T10:00:00.000Z');
    expect(refused(await after(codes[0], 'car'))).toEqual([409, 'campaign-not-open']);
    await closeSteps('2027-07-15T10:00:00.000Z');
    expect((await results(id)).after).toHaveLength(2);
  });

  it('are a file, and a certificate for each organisation in its language', async () => {
    const { id, organisations, tokens } = await opened(['Boulangerie']);
    await people(tokens[0], 6, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    const csv = await world.people.member.get(`/api/campaigns/${id}/results/export?format=csv`);
    expect([csv.status, String(csv.body)]).toEqual([200, expect.stringContaining('Alpha')]);
    const of = (person: 'lead' | 'member' | 'other member', at: number, language = 'fr') =>
      world.people[person].get(
        `/api/campaigns/${id}/organisations/${organisations[at]}/certificate?language=${language}`,
      );
    expect((await of('member', 0)).status).toBe(200);
    expect((await of('lead', 0, 'de')).status).toBe(200);
    expect((await of('other member', 0)).status).toBe(404);
    expect(refused(await of('lead', 1))).toEqual([409, 'campaign-certificate-few']);
  });

  it('take as many queries for many as for few', async () => {
    const [few, many] = [await opened([]), await opened(['Un', 'Deux', 'Trois'])];
    for (const token of many.tokens) await people(token, 5, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    const read = (id: string) => countQueries(world, () => world.people.member.get(`/api/campaigns/${id}/results`));
    // One more for the names, where there are any.
    expect(await read(many.id)).toBeLessThanOrEqual((await read(few.id)) + 1);
  });
});
