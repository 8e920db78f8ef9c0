import { Like } from 'typeorm';
import { MailTemplates } from '../platform/outbox';
import { loadReference } from '../seeds/reference';
import { countQueries } from '../testing/query-count';
import { type Client, type TestApp, testApp } from '../testing/test-app';
import { FlowTerm } from './matching/flow-term.entity';
import { matchAll } from './matching/match-all';

const URL = '/api/introductions';

/** What a reader could do to learn more than they may, each tried for real. */
describe('flows, read by somebody who wants to know more', () => {
  let app: TestApp;
  let lead: Client;
  let otherLead: Client;
  let one: Client;
  let two: Client;
  let stranger: Client;
  let far: Client;
  let ids: Record<'one' | 'two' | 'far' | 'group' | 'otherGroup' | 'measure' | 'zone', string>;
  let code: string;

  beforeAll(async () => {
    app = await testApp();
    await app.write(loadReference);
    const accounts = await app.given(async (make) => {
      code = (await make.commune()).code;
      await make.communeSetting({ communeCode: code, agreedAt: '2026-01-01T10:00:00.000Z' });
      const leads = { lead: await make.account(), other: await make.account() };
      const zone = await make.zone({ communes: [code] });
      const publishedAt = '2026-01-01T10:00:00.000Z';
      const group = await make.group({ leadAccountId: leads.lead.id, zoneId: zone.id, publishedAt });
      const otherGroup = await make.group({ leadAccountId: leads.other.id });
      const company = async (name: string, groupId: string) => {
        const { id } = await make.organisation({ name, naceCode: '1071' });
        await make.membership({ groupId, organisationId: id });
        return { id, account: await make.speaker(id) };
      };
      const [a, b, c] = [
        await company('Geheim', group.id),
        await company('Verstoppt', group.id),
        await company('Friem', group.id),
      ];
      const d = await company('Wäit', otherGroup.id);
      ids = {
        ...{ one: a.id, two: b.id, far: d.id, measure: '' },
        ...{ group: group.id, otherGroup: otherGroup.id, zone: zone.id },
      };
      return { ...leads, a, b, c, d };
    });
    ids.measure = await app.write(
      async (ctx) => (await ctx.manager.query('SELECT id FROM measure ORDER BY position'))[0].id,
    );
    [lead, otherLead, one, two, stranger, far] = await Promise.all([
      app.as(accounts.lead),
      app.as(accounts.other),
      app.as(accounts.a.account),
      app.as(accounts.b.account),
      app.as(accounts.c.account),
      app.as(accounts.d.account),
    ]);
  }, 120_000);

  afterAll(() => app.close());

  type Kept = 'public' | 'zone' | 'ims';
  const flowOf = (organisationId: string, direction: 'offer' | 'need', confidentiality: Kept = 'zone') =>
    app.given((make) =>
      make.flow({
        ...{ organisationId, direction, confidentiality, communeCode: code, zoneId: ids.zone },
        label: direction === 'offer' ? 'Palettes' : 'Paletten',
      }),
    );
  const pair = async (kept: Kept = 'zone') => {
    const [offer, need] = [await flowOf(ids.one, 'offer', kept), await flowOf(ids.two, 'need', kept)];
    return { offerId: offer.id, needId: need.id, groupId: ids.group };
  };
  const proposed = async (kept?: Kept) => {
    const both = await pair(kept);
    return { ...both, id: (await lead.post(URL, both)).body.id as string };
  };
  const accepts = (client: Client, id: string, version: number) =>
    client.post(`${URL}/${id}/answer`, { version, answer: 'accepted' });
  const introduced = async (kept?: Kept) => {
    const { id } = await proposed(kept);
    await accepts(one, id, 1);
    await accepts(two, id, 2);
    return id;
  };
  const counted = async (kept?: Kept) => {
    const id = await introduced(kept);
    await lead.put(`${URL}/${id}/figures`, { version: 3, tonnes: 12, euros: 77, evidence: 'Bon-de-pesée' });
    await lead.post(`${URL}/${id}/steps`, { version: 4, phase: 'negotiation' });
    await lead.post(`${URL}/${id}/steps`, { version: 5, phase: 'implementation' });
    const { body } = await lead.post(`${URL}/${id}/evidence`, { measureIds: [ids.measure] });
    return { id, version: body.version as number, actionId: body.actionId as string };
  };

  it('a company does not become the neighbour of a zone by saying that it has a site there', async () => {
    const { id } = await flowOf(ids.one, 'offer');
    const { version } = (await far.get(`/api/organisations/${ids.far}`)).body;
    const sites = [{ label: 'Dépôt', zoneId: ids.zone }];
    expect((await far.patch(`/api/organisations/${ids.far}`, { version, sites })).status).toBe(200);
    expect((await far.get(`/api/flows/${id}`)).status).toBe(404);
    expect((await far.get(`/api/flows?zoneId=${ids.zone}`)).body.total).toBe(0);
    expect((await stranger.get(`/api/flows/${id}`)).status).toBe(200);
  });

  it('nobody is told a name over a flow that was withdrawn', async () => {
    const { id, offerId } = await proposed();
    await accepts(one, id, 1);
    expect((await one.delete(`/api/flows/${offerId}`)).status).toBe(200);
    expect((await accepts(two, id, 2)).status).toBeGreaterThan(400);
    const seen = (await two.get(`${URL}/${id}`)).body;
    expect(seen).toMatchObject({ phase: 'abandoned', introduced: false, offer: { contact: null } });
    expect(JSON.stringify(seen)).not.toContain('Geheim');
  });

  it('nobody is told a name over a flow that has expired, or is not what it was', async () => {
    for (const change of ["expires_on = '2026-01-01'", "direction = 'need'"]) {
      const { id, offerId } = await proposed();
      await accepts(one, id, 1);
      await app.write((ctx) => ctx.manager.query(`UPDATE flow SET ${change} WHERE id = '${offerId}'`));
      const answer = await accepts(two, id, 2);
      expect([answer.status, answer.body.code]).toEqual([409, 'exchange-flow-closed']);
      // No can still be said.
      const declined = await two.post(`${URL}/${id}/answer`, { version: 2, answer: 'declined' });
      expect(declined.body).toMatchObject({ phase: 'abandoned', introduced: false });
    }
  });

  it('the lead of another group learns whose a public flow is only once both accepted', async () => {
    const [offer, need] = [await flowOf(ids.one, 'offer', 'public'), await flowOf(ids.far, 'need', 'public')];
    const body = { offerId: offer.id, needId: need.id, groupId: ids.otherGroup };
    const made = await otherLead.post(URL, body);
    expect(made.status).toBe(201);
    expect(made.body.offer.flow.organisation).toBeNull();
    expect(made.body.need.flow.organisation).toMatchObject({ name: 'Wäit' });
    expect(JSON.stringify((await otherLead.get(URL)).body)).not.toContain('Geheim');
    await accepts(one, made.body.id, 1);
    await accepts(far, made.body.id, 2);
    const known = (await otherLead.get(`${URL}/${made.body.id}`)).body;
    expect(known.offer.flow.organisation).toMatchObject({ name: 'Geheim' });
  });

  it('an exchange as an action says the kind of what was exchanged; its label only where both flows are public', async () => {
    const { actionId } = await counted('ims');
    const { status, body } = await app.visitor.get(`/api/actions/${actionId}`);
    expect([status, body.title]).toEqual([200, 'Échange de flux\u00a0: matière']);
    const seen = (await stranger.get(`/api/actions/${actionId}`)).body;
    expect(seen.description).toMatch(/^Matière échangée\s: 12\st$/);
    expect(JSON.stringify(seen)).not.toMatch(/Palett|Bon-de/);
    const open = await counted('public');
    expect((await app.visitor.get(`/api/actions/${open.actionId}`)).body.title).toContain('Palettes');
  });

  it('the sector of a flow is told only where several others of it are there', async () => {
    const { id } = await flowOf(ids.one, 'offer', 'public');
    const sector = async (client: Client) => (await client.get(`/api/flows/${id}`)).body.sector?.code ?? null;
    expect([await sector(one), await sector(stranger)]).toEqual(['1071', null]);
    await app.given(async (make) => {
      for (const naceCode of ['1071', '1072']) {
        const { id: organisationId } = await make.organisation({ naceCode });
        await make.site({ organisationId, zoneId: ids.zone });
      }
      await make.site({ organisationId: ids.far, zoneId: ids.zone });
    });
    // The reader's own does not hide another.
    expect(await sector(far)).toBeNull();
    expect(await sector(stranger)).toBe('10');
  });

  it('where a flow is, is told only where several others are there', async () => {
    const lon = { lon: 6.1, lat: 49.9 };
    const { zoneId, communeCode } = await app.given(async (make) => {
      const { code: communeCode } = await make.commune({ lon: 6.3, lat: 49.5 });
      return { communeCode, zoneId: (await make.zone({ ...lon, communes: [communeCode] })).id };
    });
    const { id } = await app.given(async (make) => {
      for (const organisationId of [ids.one, ids.two]) await make.site({ organisationId, zoneId, communeCode });
      const label = 'Eenzegaarteg';
      return make.flow({ organisationId: ids.one, label, confidentiality: 'public', zoneId, communeCode });
    });
    const read = async (client: Client) => (await client.get(`/api/flows/${id}`)).body;
    const found = async (client: Client, query: string): Promise<number> =>
      (await client.get(`/api/flows?q=eenzegaarteg&${query}`)).body.total;
    const near = `nearZoneId=${zoneId}&maxKm=5`;
    const nowhere = { zone: null, commune: null, lon: null, lat: null };
    expect(await read(far)).toMatchObject({ ...nowhere, organisation: null });
    for (const query of [`zoneId=${zoneId}`, `communeCode=${communeCode}`, near])
      expect(await found(far, query)).toBe(0);
    const file = await far.get('/api/flows/export?format=csv&q=eenzegaarteg');
    expect(file.raw.toString('utf8')).not.toContain(communeCode);
    // Whoever knows whose it is, knows where it is.
    for (const client of [one, lead]) expect(await read(client)).toMatchObject({ zone: { id: zoneId }, ...lon });
    expect(await found(lead, `zoneId=${zoneId}`)).toBe(1);
    // Others in the same commune, but not in the zone: the commune is told, and distances are measured from its middle.
    await app.given((make) => make.site({ zoneId: null, communeCode }));
    expect(await read(far)).toMatchObject({ zone: null, commune: { code: communeCode }, lon: 6.3, lat: 49.5 });
    expect([await found(far, `communeCode=${communeCode}`), await found(far, near)]).toEqual([1, 0]);
    // The reader's own organisation hides nobody.
    await app.given((make) => make.site({ organisationId: ids.far, zoneId, communeCode }));
    expect(await read(far)).toMatchObject({ zone: null });
    await app.given((make) => make.site({ zoneId, communeCode }));
    expect(await read(far)).toMatchObject({ zone: { id: zoneId }, ...lon });
    expect([await found(far, `zoneId=${zoneId}`), await found(far, near)]).toEqual([1, 1]);
  });

  it('whoever is asked over a flow that the broker alone reads, does not learn where it is', async () => {
    const { id } = await proposed('ims');
    const { zone, commune, lon, lat } = (await two.get(`${URL}/${id}`)).body.offer.flow;
    expect({ zone, commune, lon, lat }).toEqual({ zone: null, commune: null, lon: null, lat: null });
    expect((await one.get(`${URL}/${id}`)).body.offer.flow.zone).toMatchObject({ id: ids.zone });
  });

  it('that the other side has answered shows nowhere', async () => {
    const { id } = await proposed();
    const before = (await two.get(`${URL}/${id}`)).body;
    app.clock.advance(60_000);
    expect((await accepts(one, id, before.version)).status).toBe(200);
    expect((await two.get(`${URL}/${id}`)).body).toEqual(before);
    expect((await one.get(`${URL}/${id}`)).body).toMatchObject({ version: 2, changedAt: before.createdAt });
    expect((await two.get(`${URL}?sort=-changedAt`)).status).toBe(200);
    expect((await accepts(two, id, before.version)).body).toMatchObject({ introduced: true });
  });

  it('why the broker ended it is told to both only where they know each other', async () => {
    const end = (id: string, version: number) =>
      lead.post(`${URL}/${id}/steps`, { version, phase: 'abandoned', reason: 'Geheim ne veut pas' });
    const reasons = async (id: string) =>
      (await two.get(`${URL}/${id}`)).body.steps.map(({ reason }: { reason: string | null }) => reason);
    const { id } = await proposed();
    await end(id, 1);
    expect(await reasons(id)).toEqual([null, null]);
    const known = await introduced();
    await end(known, 3);
    expect(await reasons(known)).toEqual([null, null, 'Geheim ne veut pas']);
  });

  it('the flows of an archived organisation are open to nobody else', async () => {
    const { organisationId, offer } = await app.given(async (make) => {
      const { id } = await make.organisation({ name: 'Eriwwer' });
      await make.membership({ groupId: ids.group, organisationId: id });
      const at = { communeCode: code, zoneId: ids.zone, confidentiality: 'public' as const };
      return { organisationId: id, offer: await make.flow({ organisationId: id, direction: 'offer', ...at }) };
    });
    const need = await flowOf(ids.two, 'need', 'public');
    const body = { offerId: offer.id, needId: need.id, groupId: ids.group };
    const { id } = (await lead.post(URL, body)).body;
    const gone = "archived_at = '2026-11-01T10:00:00.000Z'";
    await app.write((ctx) => ctx.manager.query(`UPDATE organisation SET ${gone} WHERE id = '${organisationId}'`));
    expect((await stranger.get(`/api/flows/${offer.id}`)).status).toBe(404);
    const listed = (await stranger.get('/api/flows?size=100')).body.items.map((row: { id: string }) => row.id);
    expect(listed).not.toContain(offer.id);
    expect((await accepts(two, id, 1)).body.code).toBe('exchange-flow-closed');
    await lead.post(`${URL}/${id}/steps`, { version: 1, phase: 'abandoned', reason: 'Fini' });
    expect((await lead.post(URL, body)).body.issues).toMatchObject([{ path: 'offerId', code: 'invalid-choice' }]);
  });

  it('a match does not tell where exactly the other flow is, however the own one is moved', async () => {
    const at = { communeCode: code, zoneId: ids.zone, kind: 'material', label: 'Solvant acétone' };
    const made = async (client: Client, over: object) => (await client.post('/api/flows', { ...at, ...over })).body;
    await made(one, { direction: 'offer', confidentiality: 'public', lon: 6.15, lat: 49.61 });
    const told: unknown[] = [];
    for (const lon of [5.9, 6.1]) {
      const need = await made(far, { direction: 'need', confidentiality: 'public', lon, lat: 49.5 });
      const { items } = (await otherLead.get(`/api/flow-matches?flowId=${need.id}`)).body;
      told.push(items.map(({ distanceKm }: { distanceKm: number | null }) => distanceKm));
    }
    expect(told[0]).toHaveLength(1);
    expect(told[0]).toEqual(told[1]);
  });

  it('what was accepted is not made into something else; what changes of it is asked again', async () => {
    const { id, offerId } = await proposed();
    await accepts(two, id, 1);
    const flow = (await one.get(`/api/flows/${offerId}`)).body;
    const typed = { ...flow, siteId: null, zoneId: ids.zone, communeCode: code, wasteCode: null };
    const put = (over: object) => one.put(`/api/flows/${offerId}`, { ...typed, ...over });
    for (const over of [{ direction: 'need' }, { kind: 'energy' }]) {
      const { status, body } = await put(over);
      expect([status, body.issues]).toMatchObject([422, [{ path: Object.keys(over)[0], code: 'flow-introduced' }]]);
    }
    expect((await put({})).status).toBe(200);
    expect((await lead.get(`${URL}/${id}`)).body.need.answer).toBe('accepted');
    expect((await put({ version: flow.version + 1, label: 'Gravats' })).status).toBe(200);
    expect((await lead.get(`${URL}/${id}`)).body.need.answer).toBeNull();
    expect((await accepts(one, id, 1)).body.introduced).toBe(false);
    expect((await accepts(two, id, 1)).body.introduced).toBe(true);
  });

  it('what communes read as evidence stays as they read it while its action is done', async () => {
    const { id, version, actionId } = await counted();
    const moves = async () => [
      (await lead.post(`${URL}/${id}/steps`, { version, phase: 'discussion', reason: 'x' })).body.code,
      (await lead.put(`${URL}/${id}/figures`, { version, tonnes: 99, evidence: 'x' })).body.code,
    ];
    expect(await moves()).toEqual(['exchange-proposed', 'exchange-proposed']);
    await app.write((ctx) => ctx.manager.query(`UPDATE action SET status = 'under-way' WHERE id = '${actionId}'`));
    expect(await moves()).toEqual([undefined, 'stale']);
  });

  it('both are mailed also where the broker goes on before the mail is written', async () => {
    const id = await introduced();
    await lead.post(`${URL}/${id}/steps`, { version: 3, phase: 'negotiation' });
    const mail = await app.write((ctx) =>
      Promise.resolve(
        app.app.get(MailTemplates).get('introduction-made')?.(ctx, {
          locale: 'fr',
          params: { introductionId: id, side: 'offer' },
        } as never),
      ),
    );
    expect(JSON.stringify(mail)).toContain('Verstoppt');
  });

  it('one introduction at a time stands for a pair', async () => {
    const { id, ...both } = await proposed();
    await accepts(one, id, 1);
    await accepts(two, id, 2);
    await lead.post(`${URL}/${id}/steps`, { version: 3, phase: 'abandoned', reason: 'Prix' });
    expect((await lead.post(URL, both)).status).toBe(201);
    const again = await lead.post(`${URL}/${id}/steps`, { version: 4, phase: 'discussion', reason: 'Prix' });
    expect([again.status, again.body.code]).toEqual([409, 'duplicate']);
    const second = app.write((ctx) =>
      ctx.manager.query(`UPDATE flow_introduction SET phase = 'discussion' WHERE id = '${id}'`),
    );
    await expect(second).rejects.toThrow();
  });

  it('a night on which many words vanish asks for no more statements than one on which few do', async () => {
    const { id: flowId } = await flowOf(ids.one, 'offer');
    const night = async (vanished: number) => {
      const terms = Array.from({ length: vanished }, (_, nth) => ({ flowId, term: `w:vanished${nth}` }));
      await app.write((ctx) => ctx.insert(FlowTerm, terms));
      return countQueries(app, () => app.write(matchAll));
    };
    // On SQLite, what is written together again and again becomes one statement.
    for (const words of [1, 2, 200, 2, 200]) await night(words);
    const few = await night(2);
    expect(await night(200)).toBe(few);
    const left = await app.write((ctx) => ctx.manager.findBy(FlowTerm, { flowId, term: Like('w:vanished%') }));
    expect(left).toEqual([]);
  });
});
