import { Event } from '../../platform/audit/event.entity';
import { MailTemplates } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { countQueries } from '../../testing/query-count';
import { type Client, type TestApp, testApp } from '../../testing/test-app';

const URL = '/api/advice-requests';

describe('advice on practices', () => {
  let app: TestApp;
  let manager: Client;
  let otherManager: Client;
  let asking: Client;
  let advising: Client;
  let stranger: Client;
  let ids: Record<'asking' | 'advising' | 'far' | 'sheet' | 'askingContact' | 'advisingContact', string>;

  beforeAll(async () => {
    app = await testApp();
    const accounts = await app.given(async (make) => {
      const [one, two, far] = [
        await make.organisation({ name: 'Freet S.A.' }),
        await make.organisation({ name: 'Rot S.A.' }),
        await make.organisation({ name: 'Wäit S.A.' }),
      ];
      const lead = await make.account({ email: 'lead@ims.example', displayName: 'Anne Lead' });
      const group = await make.group({ leadAccountId: lead.id });
      for (const { id } of [one, two]) await make.membership({ groupId: group.id, organisationId: id });
      const sheet = await make.practiceSheet({ title: 'Tasse et verre', publishedAt: '2026-01-01T10:00:00.000Z' });
      await make.practiceAdoption({ sheetId: sheet.id, organisationId: two.id, offersAdvice: true });
      await make.practiceAdoption({ sheetId: sheet.id, organisationId: far.id, offersAdvice: true });
      const speaker = async (organisationId: string, email: string) => {
        const contact = await make.contact({ organisationId, email });
        return make.account({ role: 'contact', contactId: contact.id });
      };
      const made = {
        lead,
        other: await make.account(),
        asking: await speaker(one.id, 'freet@freet.example'),
        advising: await speaker(two.id, 'rot@rot.example'),
        stranger: await speaker(far.id, 'wait@wait.example'),
      };
      ids = {
        ...{ asking: one.id, advising: two.id, far: far.id, sheet: sheet.id },
        askingContact: made.asking.contactId ?? '',
        advisingContact: made.advising.contactId ?? '',
      };
      return made;
    });
    manager = await app.as(accounts.lead);
    otherManager = await app.as(accounts.other);
    asking = await app.as(accounts.asking);
    advising = await app.as(accounts.advising);
    stranger = await app.as(accounts.stranger);
  });

  afterAll(() => app.close());

  const request = (over: object = {}): object => ({
    ...{ sheetId: ids.sheet, kind: 'ask', otherOrganisationId: ids.advising, word: 'Combien de lave-vaisselle ?' },
    ...over,
  });
  const made = async (over: object = {}) => (await asking.post(URL, request(over))).body;
  const both = (over: object = {}): object => ({
    ...{ version: 1, otherOrganisationId: ids.advising, otherContactId: ids.advisingContact },
    ...over,
  });
  const mails = (id: string): Promise<string[]> =>
    app.write(async (ctx) => {
      const events = await ctx.manager.findBy(Event, { subjectId: id });
      const sent = await Promise.all(events.map((event) => ctx.manager.findBy(Delivery, { eventId: event.id })));
      return sent
        .flat()
        .map(({ template, email }) => `${template} ${email}`)
        .sort();
    });

  it('is asked of the broker, who gets the mail; the other side learns of nothing yet', async () => {
    const row = await made();
    expect(row).toMatchObject({
      ...{ state: 'open', introduced: null, decidedBy: null, otherOrganisation: { name: 'Rot S.A.' } },
      can: { decide: false, withdraw: true },
    });
    expect(JSON.stringify(row)).not.toContain('rot@rot.example');
    expect(await mails(row.id)).toEqual(['advice-asked lead@ims.example']);
    const total = async (client: Client): Promise<number> => (await client.get(`${URL}?state=open`)).body.total;
    expect([await total(asking), await total(advising), await total(stranger)]).toEqual([1, 0, 0]);
    expect([await total(manager), await total(otherManager)]).toEqual([1, 0]);
    expect((await manager.get(URL)).body.items[0].can).toEqual({ decide: true, withdraw: false });
    expect((await app.visitor.get(URL)).status).toBe(401);
  });

  it('brings both together: each reads the other’s contact, on the page and by mail', async () => {
    const { id } = await made();
    const answer = await manager.post(`${URL}/${id}/introduction`, both({ word: 'Parlez-vous !' }));
    expect(answer.body).toMatchObject({ state: 'introduced', decidedBy: 'Anne Lead', answer: 'Parlez-vous !' });
    for (const client of [asking, advising]) {
      const [row] = (await client.get(`${URL}?state=introduced&size=100`)).body.items;
      expect(row.introduced).toMatchObject({
        contact: { id: ids.askingContact, email: 'freet@freet.example' },
        otherContact: { id: ids.advisingContact, email: 'rot@rot.example' },
      });
    }
    expect((await stranger.get(`${URL}?state=introduced`)).body.total).toBe(0);
    expect(await mails(id)).toEqual([
      'advice-asked lead@ims.example',
      'advice-introduced freet@freet.example',
      'advice-introduced rot@rot.example',
    ]);
    const render = (readerId: string) =>
      app.write((ctx) => {
        const params = { requestId: id, readerId };
        return app.app.get(MailTemplates).get('advice-introduced')(ctx, { email: 'x@x.example', locale: 'fr', params });
      });
    const [toAsking, toAdvising] = [await render(ids.askingContact), await render(ids.advisingContact)];
    expect(toAsking).toMatchObject({ kind: 'advice', text: expect.stringContaining('rot@rot.example') });
    expect(toAdvising).toMatchObject({ text: expect.stringContaining('freet@freet.example') });
    expect(toAdvising).toMatchObject({ text: expect.stringContaining('Combien de lave-vaisselle') });
  });

  it('is declined with a word, which the other side never sees', async () => {
    const { id } = await made();
    expect((await manager.post(`${URL}/${id}/refusal`, { version: 1, word: ' ' })).status).toBe(400);
    const answer = await manager.post(`${URL}/${id}/refusal`, { version: 1, word: 'Personne n’a le temps.' });
    expect(answer.body).toMatchObject({ state: 'declined', answer: 'Personne n’a le temps.', introduced: null });
    expect(await mails(id)).toEqual(['advice-asked lead@ims.example', 'advice-declined freet@freet.example']);
    expect((await advising.get(`${URL}?state=declined`)).body.total).toBe(0);
    expect((await manager.post(`${URL}/${id}/introduction`, both({ version: 2 }))).status).toBe(403);
  });

  it('is withdrawn by whoever made it, while nobody has decided', async () => {
    const { id } = await made();
    expect((await advising.post(`${URL}/${id}/withdrawal`)).status).toBe(404);
    expect((await asking.post(`${URL}/${id}/withdrawal`)).body.state).toBe('withdrawn');
    expect((await asking.post(`${URL}/${id}/withdrawal`)).status).toBe(403);
  });

  it('is decided by whoever leads a group of both, on what is stored now', async () => {
    const { id } = await made({ kind: 'offer', otherOrganisationId: null });
    const url = `${URL}/${id}/introduction`;
    expect((await otherManager.post(url, both())).status).toBe(404);
    expect((await asking.post(url, both())).status).toBe(403);
    expect((await manager.post(url, both({ otherOrganisationId: ids.far }))).status).toBe(403);
    expect((await manager.post(url, both({ version: 9 }))).body).toMatchObject({ code: 'stale', current: { id } });
    const refused = async (over: object) => (await manager.post(url, both(over))).body.issues?.[0];
    expect(await refused({ otherContactId: ids.askingContact })).toMatchObject({ path: 'otherContactId' });
    expect(await refused({ contactId: ids.advisingContact })).toMatchObject({ path: 'contactId' });
    expect((await manager.post(url, both())).status).toBe(200);
  });

  it.each([
    [{ word: '' }, 400, 'word'],
    [{ kind: 'beg' }, 400, 'kind'],
    [{ otherOrganisationId: 'own' }, 422, 'otherOrganisationId'],
    [{ otherOrganisationId: 'unseen' }, 422, 'otherOrganisationId'],
  ])('refuses %j', async (over, status, path) => {
    const named: Record<string, string> = { own: ids.asking, unseen: ids.far };
    const { otherOrganisationId } = over as { otherOrganisationId?: string };
    const chosen = otherOrganisationId ? { otherOrganisationId: named[otherOrganisationId] } : {};
    const answer = await asking.post(URL, request({ ...over, ...chosen }));
    expect([answer.status, answer.body.issues[0].path]).toEqual([status, path]);
  });

  it('is found by its words, filtered and sorted, in as many questions for many as for one', async () => {
    await made({ word: 'Été unique' });
    const ask = () => manager.get(`${URL}?q=ete%20unique`);
    const one = await countQueries(app, ask);
    for (const word of ['Été unique 2', 'Été unique 3']) await made({ word, otherOrganisationId: null, kind: 'offer' });
    expect(await countQueries(app, ask)).toBe(one);
    const total = async (query: string): Promise<number> =>
      (await manager.get(`${URL}?q=ete%20unique&${query}`)).body.total;
    expect(await total('kind=offer')).toBe(2);
    expect(await total(`sheetId=${ids.far}`)).toBe(0);
    expect((await manager.get(`${URL}?sort=-sheet`)).status).toBe(200);
    expect((await manager.get(`${URL}?sort=word`)).status).toBe(400);
  });
});
