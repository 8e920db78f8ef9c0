import { Event } from '../platform/audit/event.entity';
import { Delivery } from '../platform/outbox/delivery.entity';
import { MailTemplates } from '../platform/outbox';
import { type Client, type TestApp, testApp } from '../testing/test-app';
import { loadReference } from '../seeds/reference';

const URL = '/api/introductions';

describe('introductions', () => {
  let app: TestApp;
  let lead: Client;
  let otherLead: Client;
  let one: Client;
  let two: Client;
  let stranger: Client;
  let commune: Client;
  let ids: Record<'one' | 'two' | 'group' | 'measure' | 'zone', string>;
  let code: string;

  beforeAll(async () => {
    app = await testApp();
    await app.write(loadReference);
    const accounts = await app.given(async (make) => {
      code = (await make.commune()).code;
      await make.communeSetting({ communeCode: code, agreedAt: '2026-01-01T10:00:00.000Z' });
      const leads = { lead: await make.account({ displayName: 'Anne Lead' }), other: await make.account() };
      const zone = await make.zone({ communes: [code] });
      const group = await make.group({ leadAccountId: leads.lead.id, zoneId: zone.id });
      const company = async (name: string, email: string) => {
        const { id } = await make.organisation({ name });
        await make.membership({ groupId: group.id, organisationId: id });
        const contact = await make.contact({ organisationId: id, email, familyName: `${name}-Mensch` });
        return { id, account: await make.account({ role: 'contact', contactId: contact.id }) };
      };
      const [a, b, c] = [
        await company('Geheim', 'a@geheim.example'),
        await company('Verstoppt', 'b@verstoppt.example'),
        await company('Friem', 'c@friem.example'),
      ];
      ids = { one: a.id, two: b.id, group: group.id, measure: '', zone: zone.id };
      const town = await make.organisation({ kind: 'commune', communeCode: code });
      return { ...leads, a, b, c, commune: await make.speaker(town.id, { role: 'commune-user' }) };
    });
    ids.measure = await app.write(
      async (ctx) => (await ctx.manager.query('SELECT id FROM measure ORDER BY position'))[0].id,
    );
    [lead, otherLead, one, two, stranger, commune] = await Promise.all([
      app.as(accounts.lead),
      app.as(accounts.other),
      app.as(accounts.a.account),
      app.as(accounts.b.account),
      app.as(accounts.c.account),
      app.as(accounts.commune),
    ]);
  }, 120_000);

  afterAll(() => app.close());

  const pair = () =>
    app.given(async (make) => {
      const at = { communeCode: code, zoneId: ids.zone };
      const offer = await make.flow({ organisationId: ids.one, direction: 'offer', label: 'Palettes', ...at });
      const need = await make.flow({ organisationId: ids.two, direction: 'need', label: 'Paletten', ...at });
      return { offerId: offer.id, needId: need.id, groupId: ids.group };
    });
  const proposed = async (over: object = {}) => (await lead.post(URL, { ...(await pair()), ...over })).body;
  const accepted = async () => {
    const { id } = await proposed();
    await one.post(`${URL}/${id}/answer`, { version: 1, answer: 'accepted' });
    return (await two.post(`${URL}/${id}/answer`, { version: 2, answer: 'accepted' })).body;
  };
  const secretsOf = () => ({ one: ['Verstoppt', 'b@verstoppt', ids.two], two: ['Geheim', 'a@geheim', ids.one] });

  it('asks both sides, and tells neither who the other is: not on the page, in the list, the file or the mail', async () => {
    const { id, phase } = await proposed({ word: 'Cela pourrait aller.' });
    expect(phase).toBe('idea');
    for (const [client, secrets] of [
      [one, secretsOf().one],
      [two, secretsOf().two],
    ] as const) {
      const page = await client.get(`${URL}/${id}`);
      expect(page.body).toMatchObject({ introduced: false, can: { answer: true, move: false, state: false } });
      const list = await client.get(`${URL}?waiting=true`);
      expect(list.body.waiting).toBeGreaterThan(0);
      const file = await client.get(`${URL}/export?format=csv`);
      for (const answer of [page, list, file]) {
        const text = JSON.stringify(answer.body);
        for (const secret of secrets) expect(text).not.toContain(secret);
      }
    }
    const mails = await app.write(async (ctx) => {
      const events = await ctx.manager.findBy(Event, { subjectId: id });
      const sent = await Promise.all(events.map((event) => ctx.manager.findBy(Delivery, { eventId: event.id })));
      const render = app.app.get(MailTemplates);
      return Promise.all(
        sent.flat().map(async ({ template, email, params, locale }) => ({
          email,
          text: JSON.stringify(await render.get(template)?.(ctx, { locale, params } as never)),
        })),
      );
    });
    expect(mails.map(({ email }) => email).sort()).toEqual(['a@geheim.example', 'b@verstoppt.example']);
    for (const { email, text } of mails) {
      for (const secret of email.startsWith('a') ? secretsOf().one : secretsOf().two)
        expect(text).not.toContain(secret);
    }
    for (const client of [stranger, otherLead]) expect((await client.get(`${URL}/${id}`)).status).toBe(404);
    expect((await commune.get(URL)).status).toBe(403);
  });

  it('tells nobody how the other side answered before both accepted', async () => {
    const { id } = await proposed();
    await one.post(`${URL}/${id}/answer`, { version: 1, answer: 'accepted' });
    const seen = (await two.get(`${URL}/${id}`)).body;
    expect(seen.offer).toMatchObject({ answer: null, contact: null, flow: { organisation: null } });
    expect((await lead.get(`${URL}/${id}`)).body.offer).toMatchObject({ answer: 'accepted', contact: null });
    expect((await one.post(`${URL}/${id}/answer`, { version: 2, answer: 'declined' })).status).toBe(403);
  });

  it('makes both known to each other once both accepted', async () => {
    const row = await accepted();
    expect(row).toMatchObject({ phase: 'discussion', introduced: true });
    const seen = (await one.get(`${URL}/${row.id}`)).body;
    expect(seen.need).toMatchObject({
      ...{ flow: { organisation: { name: 'Verstoppt' } }, contact: { email: 'b@verstoppt.example' } },
    });
    // The flow itself, and any other introduction of it, stay without a name.
    expect((await one.get(`/api/flows/${seen.need.flow.id}`)).body.organisation).toBeNull();
    expect(seen.steps.map(({ phase }: { phase: string }) => phase)).toEqual(['idea', 'discussion']);
  });

  it('ends when one declines; why, the broker alone reads', async () => {
    const { id } = await proposed();
    await two.post(`${URL}/${id}/answer`, { version: 1, answer: 'declined', reason: 'Concurrent-direct' });
    expect((await lead.get(`${URL}/${id}`)).body).toMatchObject({
      ...{ phase: 'abandoned', need: { answer: 'declined', reason: 'Concurrent-direct' } },
    });
    const seen = await one.get(`${URL}/${id}`);
    expect(seen.body).toMatchObject({ phase: 'abandoned', need: { answer: null, reason: null } });
    expect(JSON.stringify(seen.body)).not.toContain('Concurrent');
  });

  it('goes on step by step, and back or to its end with a reason', async () => {
    const { id } = await accepted();
    const move = (body: object) => lead.post(`${URL}/${id}/steps`, body);
    expect((await move({ version: 3, phase: 'implementation' })).status).toBe(422);
    expect((await move({ version: 3, phase: 'negotiation' })).body.phase).toBe('negotiation');
    expect((await move({ version: 4, phase: 'discussion' })).status).toBe(422);
    expect((await move({ version: 4, phase: 'discussion', reason: 'Prix' })).body.phase).toBe('discussion');
    expect((await move({ version: 4, phase: 'abandoned', reason: 'Prix' })).status).toBe(409);
    expect((await move({ version: 5, phase: 'abandoned', reason: 'Prix' })).body.phase).toBe('abandoned');
    expect((await one.post(`${URL}/${id}/steps`, { version: 6, phase: 'discussion' })).status).toBe(403);
  });

  it('counts what it brought once implemented and shown, and is proposed to the commune as evidence', async () => {
    const { id } = await accepted();
    const state = (body: object) => lead.put(`${URL}/${id}/figures`, body);
    expect((await state({ version: 3, tonnes: 12 })).status).toBe(400);
    const stated = await state({ version: 3, tonnes: 12, kgCo2e: 900, euros: 400, evidence: 'Bon de pesée' });
    expect(stated.body).toMatchObject({ counts: false, can: { propose: false } });
    expect((await lead.post(`${URL}/${id}/evidence`, { measureIds: [ids.measure] })).status).toBe(409);
    await lead.post(`${URL}/${id}/steps`, { version: 4, phase: 'negotiation' });
    const done = await lead.post(`${URL}/${id}/steps`, { version: 5, phase: 'implementation' });
    expect(done.body).toMatchObject({ counts: true, can: { propose: true } });
    const { totals } = (await lead.get(URL)).body;
    expect(totals).toEqual({ tonnes: 12, kgCo2e: 900, euros: 400, counted: 1, leftOut: 0 });
    const proposal = await lead.post(`${URL}/${id}/evidence`, { measureIds: [ids.measure] });
    expect(proposal.body.actionId).not.toBeNull();
    const { items } = (await commune.get(`/api/evidence?communeCode=${code}`)).body;
    expect(items).toMatchObject([{ kind: 'action', state: 'proposed', title: 'Échange de flux\u00a0: matière' }]);
    expect(JSON.stringify(items)).not.toMatch(/Geheim|Verstoppt/);
    expect((await lead.post(`${URL}/${id}/evidence`, { measureIds: [ids.measure] })).status).toBe(409);
  });

  it('is of an open offer and an open need of two organisations, once', async () => {
    const both = await pair();
    const refused = async (body: object) => (await lead.post(URL, { ...both, ...body })).body.issues?.[0];
    expect(await refused({ offerId: both.needId })).toMatchObject({ path: 'offerId', code: 'invalid-choice' });
    expect((await lead.post(URL, both)).status).toBe(201);
    expect(await refused({})).toMatchObject({ path: 'needId', code: 'duplicate' });
    expect((await otherLead.post(URL, both)).status).toBe(404);
  });

  it('adds up what counts and nothing else, and says how many are left out', async () => {
    await app.given(async (make) => {
      const brought = { phase: 'completed', offerAnswer: 'accepted', needAnswer: 'accepted' } as const;
      for (const over of [
        { tonnes: 3, evidence: 'Bon' },
        { kgCo2e: -5, evidenceUrl: 'https://a.example' },
        { euros: 9 },
      ]) {
        await make.introduction({ ...(await pair()), ...brought, ...over });
      }
    });
    const { items, totals } = (await lead.get(`${URL}?size=100`)).body;
    type Row = Record<'tonnes' | 'kgCo2e' | 'euros', number | null> & { counts: boolean; phase: string };
    const counting = (items as Row[]).filter(({ counts }) => counts);
    const done = (items as Row[]).filter(({ phase }) => ['implementation', 'completed'].includes(phase));
    const sum = (of: 'tonnes' | 'kgCo2e' | 'euros') => counting.reduce((all, row) => all + (row[of] ?? 0), 0);
    expect(totals).toEqual({
      ...{ tonnes: sum('tonnes'), kgCo2e: sum('kgCo2e'), euros: sum('euros') },
      ...{ counted: counting.length, leftOut: done.length - counting.length },
    });
    expect(totals.leftOut).toBeGreaterThan(0);
    expect(counting.length).toBeGreaterThan(1);
    const { body } = await stranger.get(URL);
    expect(body.totals).toEqual({ tonnes: null, kgCo2e: null, euros: null, counted: 0, leftOut: 0 });
  });
});
