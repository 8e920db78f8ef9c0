import { type Client, type TestApp, testApp } from '../testing/test-app';
import { countQueries } from '../testing/query-count';
import { loadReference } from '../seeds/reference';

const URL = '/api/flows';

describe('flows', () => {
  let app: TestApp;
  let own: Client;
  let neighbour: Client;
  let elsewhere: Client;
  let lead: Client;
  let otherLead: Client;
  let commune: Client;
  let ids: Record<'own' | 'neighbour' | 'elsewhere' | 'site' | 'zone' | 'group', string>;
  let code: string;

  beforeAll(async () => {
    app = await testApp();
    await app.write(loadReference);
    const accounts = await app.given(async (make) => {
      code = (await make.commune()).code;
      const zone = await make.zone({ communes: [code], lon: 6.12, lat: 49.58 });
      const managing = { lead: await make.account(), other: await make.account() };
      const group = await make.group({ leadAccountId: managing.lead.id, zoneId: zone.id });
      const far = await make.group({ leadAccountId: managing.other.id });
      const company = async (name: string, groupId: string) => {
        const { id } = await make.organisation({ name, naceCode: '1071' });
        await make.membership({ groupId, organisationId: id });
        return { id, account: await make.speaker(id) };
      };
      const one = await company('Secret Bäckerei', group.id);
      const two = await company('Nopesch S.A.', group.id);
      const three = await company('Wäit S.A.', far.id);
      const site = await make.site({ organisationId: one.id, zoneId: zone.id, communeCode: code, label: 'Usine' });
      // So that its sector tells of none.
      for (const naceCode of ['1071', '1072', '1073']) {
        await make.site({ organisationId: (await make.organisation({ naceCode })).id, zoneId: zone.id });
      }
      ids = {
        ...{ own: one.id, neighbour: two.id, elsewhere: three.id },
        ...{ site: site.id, zone: zone.id, group: group.id },
      };
      const town = await make.organisation({ kind: 'commune', communeCode: code });
      return { ...managing, one, two, three, commune: await make.speaker(town.id, { role: 'commune-user' }) };
    });
    [own, neighbour, elsewhere, lead, otherLead, commune] = await Promise.all([
      app.as(accounts.one.account),
      app.as(accounts.two.account),
      app.as(accounts.three.account),
      app.as(accounts.lead),
      app.as(accounts.other),
      app.as(accounts.commune),
    ]);
  }, 120_000);

  afterAll(() => app.close());

  const typed = (over: object = {}): object => ({
    ...{ direction: 'offer', kind: 'material', label: 'Marc de café', wasteCode: '200108', siteId: ids.site },
    ...{ quantity: 40, unit: 'kg', per: 'week' },
    ...over,
  });
  const made = async (over: object = {}, client = own) => (await client.post(URL, typed(over))).body;
  const clients = () => ({ own, neighbour, elsewhere, lead, otherLead });

  it('is entered by its company, at one of its sites, and stays open for half a year', async () => {
    const answer = await own.post(URL, typed());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ...{ label: 'Marc de café', standing: 'current', isOwn: true, confidentiality: 'zone', expiresOn: '2027-05-22' },
      organisation: { id: ids.own },
      wasteCode: { code: '200108', hazardous: false, translated: ['fr', 'de'] },
      zone: { id: ids.zone },
      commune: { code },
      site: { label: 'Usine' },
      sector: { code: '1071' },
      can: { edit: true, withdraw: true, restore: false, renew: true, readMatches: false },
    });
  });

  it('says for each field how to mend it', async () => {
    const issues = async (over: object) =>
      (await own.post(URL, typed(over))).body.issues.map(
        ({ path, code: what }: Record<string, string>) => `${path} ${what}`,
      );
    expect(await issues({ label: '' })).toEqual(['label required']);
    expect(await issues({ wasteCode: '999999' })).toEqual(['wasteCode invalid-choice']);
    expect(await issues({ siteId: ids.zone })).toEqual(['siteId invalid-choice']);
    expect(await issues({ expiresOn: '2026-01-01' })).toEqual(['expiresOn invalid-choice']);
    expect(await issues({ expiresOn: '2036-01-01' })).toEqual(['expiresOn invalid-choice']);
    expect(await issues({ naceCode: 'ZZ' })).toEqual(['naceCode invalid-choice']);
  });

  describe('confidentiality', () => {
    const flows = {} as Record<'public' | 'zone' | 'ims', string>;
    beforeAll(async () => {
      for (const confidentiality of ['public', 'zone', 'ims'] as const) {
        flows[confidentiality] = (await made({ label: `Vertraulech ${confidentiality}`, confidentiality })).id;
      }
    });

    const who = async (id: string, seen: (client: Client) => Promise<boolean>) => {
      const found: string[] = [];
      for (const [name, client] of Object.entries(clients())) if (await seen(client)) found.push(name);
      return `${id}: ${found.join(' ')}`;
    };
    const expected = {
      public: 'own neighbour elsewhere lead otherLead',
      zone: 'own neighbour lead',
      ims: 'own lead',
    };

    it.each(['public', 'zone', 'ims'] as const)(
      '%s is kept in the page, the list, the search and the file',
      async (kept) => {
        const id = flows[kept];
        const reads = (client: Client) => client.get(`${URL}/${id}`).then(({ status }) => status === 200);
        const lists = (client: Client) =>
          client.get(`${URL}?size=100`).then(({ body }) => body.items.some((row: { id: string }) => row.id === id));
        const finds = (client: Client) =>
          client.get(`${URL}?q=${kept}+vertraulech`).then(({ body }) => body.total === 1);
        const files = (client: Client) =>
          client
            .get(`${URL}/export?format=csv`)
            .then(({ body }) => JSON.stringify(body).includes(`Vertraulech ${kept}`));
        const places = (client: Client) =>
          client
            .get(`${URL}?zoneId=${ids.zone}&size=100`)
            .then(({ body }) => body.items.some((row: { id: string }) => row.id === id));
        for (const seen of [reads, lists, finds, files, places])
          expect(await who(kept, seen)).toBe(`${kept}: ${expected[kept]}`);
      },
    );

    it('tells nobody else whose it is: no name, no site, no point, no class, by no filter, search or file', async () => {
      const exact = await made({ label: 'Genau do', confidentiality: 'public', lon: 6.123456, lat: 49.587654 });
      for (const client of [neighbour, elsewhere, otherLead]) {
        const page = await client.get(`${URL}/${exact.id}`);
        expect(page.body).toMatchObject({ organisation: null, site: null, point: null, naceCode: null, isOwn: false });
        expect(page.body.sector.code).toBe('10');
        const list = await client.get(`${URL}?size=100`);
        const file = await client.get(`${URL}/export?format=csv`);
        for (const { body } of [page, list, file]) {
          const text = JSON.stringify(body);
          for (const secret of ['Secret', ids.own, 'Usine', '6.123456']) expect(text).not.toContain(secret);
        }
        expect((await client.get(`${URL}?q=secret`)).body.total).toBe(0);
        expect((await client.get(`${URL}?organisationId=${ids.own}`)).body.total).toBe(0);
      }
      expect((await lead.get(`${URL}/${exact.id}`)).body).toMatchObject({
        ...{ organisation: { id: ids.own }, point: { lon: 6.123456, lat: 49.587654 } },
      });
      expect((await lead.get(`${URL}?organisationId=${ids.own}&q=genau`)).body.total).toBe(1);
    });

    it('closes what is expired or withdrawn to all others', async () => {
      const { id } = await made({ label: 'Eriwwer', confidentiality: 'public' });
      await own.delete(`${URL}/${id}`);
      const statuses = async () => [
        (await own.get(`${URL}/${id}`)).status,
        (await neighbour.get(`${URL}/${id}`)).status,
        (await lead.get(`${URL}/${id}`)).status,
      ];
      expect(await statuses()).toEqual([200, 404, 200]);
      expect((await own.post(`${URL}/${id}/restore`)).body.standing).toBe('current');
      expect(await statuses()).toEqual([200, 200, 200]);
    });

    it('is counted for the commune alone, and not where it would tell of one', async () => {
      const counts = `/api/communes/${code}/flow-counts`;
      expect((await commune.get(counts)).body).toEqual({ offers: null, needs: 0, exchanges: 0 });
      expect((await commune.get(URL)).status).toBe(403);
      expect((await own.get(counts)).status).toBe(403);
      await app.given(async (make) => {
        for (let at = 0; at < 3; at += 1) await make.flow({ communeCode: code });
        const gone = await make.organisation({ archivedAt: '2026-01-01T10:00:00.000Z' });
        await make.flow({ communeCode: code, organisationId: gone.id });
      });
      expect((await commune.get(counts)).body.offers).toBeNull();
      await app.given((make) => make.flow({ communeCode: code }));
      expect((await commune.get(counts)).body.offers).toBeGreaterThan(4);
    });
  });

  it('is renewed, and kept whole by whoever may', async () => {
    const flow = await made({ expiresOn: '2026-12-01' });
    expect(flow.standing).toBe('ending');
    const renewed = await own.post(`${URL}/${flow.id}/renewal`, { version: 1 });
    expect(renewed.body).toMatchObject({ standing: 'current', expiresOn: '2027-05-22', version: 2 });
    expect((await own.put(`${URL}/${flow.id}`, typed({ version: 1 }))).status).toBe(409);
    const put = await lead.put(`${URL}/${flow.id}`, typed({ version: 2, label: 'Kaffeesaz' }));
    expect(put.body).toMatchObject({ label: 'Kaffeesaz', version: 3, expiresOn: '2027-05-22' });
    expect((await neighbour.put(`${URL}/${flow.id}`, typed({ version: 3 }))).status).toBe(403);
    expect((await neighbour.post(URL, typed({ organisationId: ids.own }))).status).toBe(403);
  });

  it('is sorted, filtered and limited by the distance from a zone', async () => {
    await app.given((make) => make.flow({ label: 'Wäit ewech', confidentiality: 'public', zoneId: null }));
    const away = await app.given((make) => make.zone({ lon: 6.12, lat: 49.98 }));
    await app.given(async (make) => {
      await make.flow({ label: 'Am Norden', confidentiality: 'public', zoneId: away.id });
      // With so many there, the zone names none of them.
      for (let number = 0; number < 3; number += 1) await make.site({ zoneId: away.id });
    });
    const near = `${URL}?nearZoneId=${ids.zone}&sort=distance&size=100`;
    const { items } = (await elsewhere.get(near)).body;
    const distances = items.map(({ distanceKm }: { distanceKm: number | null }) => distanceKm);
    const known = distances.filter((km: number | null) => km !== null);
    expect(known).toEqual([...known].sort((a: number, b: number) => a - b));
    expect(known.at(-1)).toBeCloseTo(44.5, 0);
    expect(distances.at(-1)).toBeNull();
    const labels = (await elsewhere.get(`${near}&maxKm=10`)).body.items.map(({ label }: { label: string }) => label);
    expect(labels).not.toContain('Am Norden');
    expect((await own.get(`${URL}?own=true&direction=need`)).body.total).toBe(0);
    expect((await own.get(`${URL}?wasteCode=2001&own=true`)).body.total).toBeGreaterThan(0);
  });

  it('is found by the words of another language', async () => {
    await made({ label: 'Sciure de hêtre', wasteCode: '030105', confidentiality: 'public' });
    for (const word of ['Sägemehl', 'sawdust', 'sciure']) {
      expect((await neighbour.get(`${URL}?q=${encodeURIComponent(word)}`)).body.total).toBe(1);
    }
  });

  it('reads a list in as many queries, however long it is', async () => {
    const count = (size: number) => countQueries(app, () => lead.get(`${URL}?size=${size}`));
    expect(await count(2)).toBe(await count(10));
  });

  it('tells the codes of the waste list by ordinary words, with what is translated', async () => {
    const first = async (q: string) =>
      (await own.get(`/api/waste-codes?level=3&size=100&q=${encodeURIComponent(q)}`)).body.items.map(
        (row: { code: string }) => row.code,
      );
    expect(await first('marc de café')).toContain('200108');
    expect(await first('Altholz')).toContain('170201');
    expect(await first('pallets')).toContain('150103');
    expect(await first('15 01 03')).toEqual(['150103']);
    expect((await own.get('/api/waste-codes')).body.total).toBe(973);
    expect((await app.visitor.get('/api/waste-codes')).status).toBe(401);
  });

  it('says where it can be', async () => {
    const places = await own.get(`${URL}/places`);
    expect(places.body).toMatchObject({
      organisation: { id: ids.own },
      sector: { code: '1071' },
      sites: [{ id: ids.site }],
    });
    expect((await neighbour.get(`${URL}/places?organisationId=${ids.own}`)).status).toBe(403);
  });
});
