import { countedCampaigns } from '../../testing/counted-campaign';
import { type GroupWorld, groupWorld } from '../../testing/group-world';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());
const { NOW, moveTo, visit, opened, closeSteps, results, people } = countedCampaigns(() => world);
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
