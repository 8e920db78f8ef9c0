import { Event } from '../../platform/audit/event.entity';
import { MailTemplates } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { type TestApp, testApp } from '../../testing/test-app';

const URL = '/api/introductions';

describe('what a side accepted', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('is asked again by mail once the other side changes what it is, and only where it had accepted', async () => {
    const made = await app.given(async (make) => {
      const lead = await make.account();
      const { code } = await make.commune();
      const zone = await make.zone({ communes: [code] });
      const group = await make.group({ leadAccountId: lead.id, zoneId: zone.id });
      const company = async (name: string) => {
        const { id } = await make.organisation({ name });
        await make.membership({ groupId: group.id, organisationId: id });
        const contact = await make.contact({ organisationId: id, email: `${name.toLowerCase()}@example.org` });
        return { id, account: await make.account({ role: 'contact', contactId: contact.id }) };
      };
      const [giver, taker] = [await company('Geheim'), await company('Verstoppt')];
      const offer = await make.flow({ organisationId: giver.id, direction: 'offer', confidentiality: 'public' });
      const need = await make.flow({ organisationId: taker.id, direction: 'need', confidentiality: 'public' });
      return {
        lead,
        groupId: group.id,
        giver,
        taker,
        offerId: offer.id,
        needId: need.id,
        place: { siteId: null, zoneId: zone.id, communeCode: code },
      };
    });
    const { groupId, offerId, needId, place } = made;
    const lead = await app.as(made.lead);
    const giver = await app.as(made.giver.account);
    const taker = await app.as(made.taker.account);
    const { id } = (await lead.post(URL, { groupId, offerId, needId })).body;
    const mails = () =>
      app.write(async (ctx) => {
        const events = await ctx.manager.findBy(Event, { subjectId: id, kind: 'introduction.asked-again' });
        const all = await Promise.all(events.map(({ id: eventId }) => ctx.manager.findBy(Delivery, { eventId })));
        const template = app.app.get(MailTemplates).get('introduction-changed');
        return Promise.all(
          all.flat().map(async ({ email, params }) => ({
            email,
            mail: await template?.(ctx, { locale: 'fr', params } as never),
          })),
        );
      });
    const change = async (label: string) => {
      const flow = (await giver.get(`/api/flows/${offerId}`)).body;
      const { status, body } = await giver.put(`/api/flows/${offerId}`, { ...flow, ...place, wasteCode: null, label });
      return [status, body.label];
    };
    expect([await change('Gravats'), await mails()]).toEqual([[200, 'Gravats'], []]);
    await taker.post(`${URL}/${id}/answer`, { version: 1, answer: 'accepted' });
    expect(await change('Gravats fins')).toEqual([200, 'Gravats fins']);
    const [first, ...more] = await mails();
    expect([first?.email, first?.mail?.kind, more]).toEqual(['verstoppt@example.org', 'flow', []]);
    expect(JSON.stringify(first?.mail)).not.toContain('Geheim');
    await taker.post(`${URL}/${id}/answer`, { version: 1, answer: 'accepted' });
    expect((await mails())[0]?.mail).toBeNull();
  });
});
