import { countedCampaigns, day, leg, refused } from '../../testing/counted-campaign';
import { type GroupWorld, groupWorld } from '../../testing/group-world';
import { countQueries } from '../../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());
const { NOW, moveTo, visit, opened, putDays, closeSteps, results, people } = countedCampaigns(() => world);
afterEach(() => moveTo(NOW));

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
    // The emissions of the three together, and so those of all, would tell the same; those of six by bicycle do not.
    expect(told.total).toMatchObject({ days: 17, km: 220, grossKg: null, additionalKg: null });
    expect(told.rows.map(({ figures }) => figures?.grossKg)).toEqual([6.636, null]);
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
