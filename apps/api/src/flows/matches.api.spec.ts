import { type Client, type TestApp, testApp } from '../testing/test-app';
import { countQueries } from '../testing/query-count';
import { loadReference } from '../seeds/reference';

const URL = '/api/flow-matches';

describe('matches', () => {
  let app: TestApp;
  let lead: Client;
  let otherLead: Client;
  let baker: Client;
  let farmer: Client;
  let ids: Record<'baker' | 'farmer' | 'brewer' | 'zone' | 'away' | 'group', string>;

  beforeAll(async () => {
    app = await testApp();
    await app.write(loadReference);
    const accounts = await app.given(async (make) => {
      const leads = { lead: await make.account(), other: await make.account() };
      const zone = await make.zone({ lon: 6.12, lat: 49.58 });
      const away = await make.zone({ lon: 6.12, lat: 49.98 });
      const group = await make.group({ leadAccountId: leads.lead.id, zoneId: zone.id });
      const company = async (name: string, naceCode: string) => {
        const { id } = await make.organisation({ name, naceCode });
        await make.membership({ groupId: group.id, organisationId: id });
        return { id, account: await make.speaker(id) };
      };
      const [one, two, three] = [
        await company('Bäckerei', '1071'),
        await company('Bauer', '0111'),
        await company('Brauerei', '1105'),
      ];
      ids = {
        ...{ baker: one.id, farmer: two.id, brewer: three.id },
        ...{ zone: zone.id, away: away.id, group: group.id },
      };
      return { ...leads, one: one.account, two: two.account };
    });
    [lead, otherLead, baker, farmer] = await Promise.all([
      app.as(accounts.lead),
      app.as(accounts.other),
      app.as(accounts.one),
      app.as(accounts.two),
    ]);
  }, 120_000);

  afterAll(() => app.close());

  const enter = async (client: Client, over: object): Promise<string> => {
    const body = { kind: 'material', zoneId: ids.zone, per: 'year', ...over };
    return (await client.post('/api/flows', body)).body.id;
  };
  const matches = async (flowId: string, query = '') => (await lead.get(`${URL}?flowId=${flowId}${query}`)).body;

  it('are found as soon as a flow is entered, each part with its value, its weight and why', async () => {
    const offer = await enter(baker, {
      ...{ direction: 'offer', label: 'Pain rassis', wasteCode: '020601', quantity: 10, unit: 't' },
    });
    const need = await enter(farmer, {
      ...{ direction: 'need', label: 'Altbrot für Futter', wasteCode: '020601', quantity: 20, unit: 't' },
    });
    const { items } = await matches(need);
    expect(items).toMatchObject([
      {
        ...{ offer: { id: offer }, need: { id: need }, hazardous: false, introductionId: null, dismissal: null },
        ...{ experience: { factor: 1, dismissed: 0 }, distanceKm: 0, can: { dismiss: true, introduce: true } },
        parts: [
          { name: 'waste', value: 1, reason: { code: 'waste-code' } },
          { name: 'text', reason: { code: 'text-shared' } },
          { name: 'sector', value: 0.8, reason: { code: 'sector-known' } },
          { name: 'distance', value: 1, reason: { code: 'distance', params: { km: 0 } } },
          { name: 'quantity', value: 0.5, reason: { code: 'quantity-share', params: { percent: 50 } } },
          { name: 'period', value: 1, reason: { code: 'period-share' } },
        ],
      },
    ]);
    const [{ score, parts }] = items;
    const sum = parts.reduce(
      (all: number, { value, weight }: Record<string, number>) => all + (value ?? 0) * (weight ?? 0),
      0,
    );
    expect(score).toBeCloseTo(sum, 3);
  });

  it('are the broker’s alone, of the groups that they lead', async () => {
    expect((await otherLead.get(URL)).body.total).toBe(0);
    expect((await baker.get(URL)).status).toBe(403);
    expect((await lead.get(URL)).body.total).toBeGreaterThan(0);
  });

  it('follow each change of a flow, and end with it', async () => {
    const offer = await enter(baker, { direction: 'offer', label: 'Cageots', wasteCode: '150103' });
    const need = await enter(farmer, { direction: 'need', label: 'Holzkisten', wasteCode: '150103' });
    expect((await matches(offer)).total).toBe(1);
    const typed = { kind: 'material', direction: 'need', zoneId: ids.zone, per: 'year' };
    await farmer.put(`/api/flows/${need}`, { ...typed, label: 'Huile de moteur', wasteCode: '130205', version: 1 });
    expect((await matches(offer)).total).toBe(0);
    await farmer.put(`/api/flows/${need}`, { ...typed, label: 'Palettes', wasteCode: '150103', version: 2 });
    expect((await matches(offer)).total).toBe(1);
    await baker.delete(`/api/flows/${offer}`);
    expect((await matches(need)).total).toBe(0);
    await baker.post(`/api/flows/${offer}/restore`);
    expect((await matches(need)).total).toBe(1);
  });

  it('never pair an organisation with itself, nor what is of another kind', async () => {
    const offer = await enter(baker, { direction: 'offer', kind: 'capacity', label: 'Chambre froide' });
    await enter(baker, { direction: 'need', kind: 'capacity', label: 'Chambre froide' });
    await enter(farmer, { direction: 'need', kind: 'equipment', label: 'Chambre froide' });
    expect((await matches(offer)).total).toBe(0);
  });

  it('are filtered by zone and by distance', async () => {
    const offer = await enter(baker, { direction: 'offer', label: 'Pneus', wasteCode: '160103' });
    await enter(farmer, { direction: 'need', label: 'Altreifen', wasteCode: '160103', zoneId: ids.away });
    expect((await matches(offer)).items[0].distanceKm).toBeCloseTo(44.5, 0);
    expect((await matches(offer, '&maxKm=20')).total).toBe(0);
    expect((await matches(offer, `&zoneId=${ids.away}`)).total).toBe(1);
    expect((await lead.get(`${URL}?sort=distance&size=100`)).status).toBe(200);
  });

  it('warn of what is hazardous', async () => {
    const offer = await enter(baker, { direction: 'offer', label: 'Piles', wasteCode: '200133' });
    await enter(farmer, { direction: 'need', label: 'Batterien', wasteCode: '200133' });
    expect((await matches(offer)).items[0].hazardous).toBe(true);
  });

  it('are dismissed with a reason, which lowers the like, and taken up again', async () => {
    const offer = await enter(baker, { direction: 'offer', label: 'Béton concassé', wasteCode: '170101' });
    await enter(farmer, { direction: 'need', label: 'Béton', wasteCode: '170101' });
    const [first] = (await matches(offer)).items;
    expect((await lead.post(`${URL}/${first.id}/dismissal`, { reason: 'other' })).status).toBe(400);
    const dismissed = await lead.post(`${URL}/${first.id}/dismissal`, { reason: 'quality', word: 'Amiante' });
    expect(dismissed.body).toMatchObject({
      ...{ dismissal: { reason: 'quality', word: 'Amiante' }, can: { introduce: false } },
      experience: { factor: 0.85, dismissed: 1 },
    });
    expect((await matches(offer)).total).toBe(0);
    expect((await matches(offer, '&dismissed=true')).total).toBe(1);
    const like = await enter(baker, { direction: 'offer', label: 'Béton', wasteCode: '170101' });
    const [lowered] = (await matches(like)).items;
    expect(lowered.experience).toEqual({ factor: 0.85, dismissed: 1 });
    await lead.delete(`${URL}/${first.id}/dismissal`);
    expect((await matches(offer)).total).toBe(1);
    expect((await matches(like)).items[0].experience).toEqual({ factor: 1, dismissed: 0 });
    expect((await otherLead.post(`${URL}/${first.id}/dismissal`, { reason: 'law' })).status).toBe(404);
  });

  it('become a pool where several together serve one', async () => {
    const need = await enter(farmer, {
      direction: 'need',
      label: 'Drêche',
      wasteCode: '020704',
      quantity: 10,
      unit: 't',
    });
    await enter(baker, { direction: 'offer', label: 'Drêche', wasteCode: '020704', quantity: 4, unit: 't' });
    expect((await lead.get(`/api/flows/${need}/pool`)).body).toEqual({ pool: null });
    const brewer = await app.as(await app.given((make) => make.speaker(ids.brewer)));
    await enter(brewer, { direction: 'offer', label: 'Biertreber', wasteCode: '020704', quantity: 4, unit: 't' });
    const { pool } = (await lead.get(`/api/flows/${need}/pool`)).body;
    expect(pool).toMatchObject({ total: 8, covered: 0.8, notCounted: 0 });
    expect(pool.members).toHaveLength(2);
    expect((await baker.get(`/api/flows/${need}/pool`)).status).toBe(403);
  });

  it('are read in as many queries, however many there are', async () => {
    const count = (size: number) => countQueries(app, () => lead.get(`${URL}?size=${size}`));
    expect(await count(2)).toBe(await count(8));
  });
});
