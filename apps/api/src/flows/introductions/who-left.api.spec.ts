import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Event } from '../../platform/audit/event.entity';
import { MailTemplates } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { type Client, type TestApp, testApp } from '../../testing/test-app';

const URL = '/api/introductions';

describe('whoever accepted and has left since', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  async function made() {
    const given = await app.given(async (make) => {
      const lead = await make.account();
      const { code } = await make.commune();
      const zone = await make.zone({ communes: [code] });
      const group = await make.group({ leadAccountId: lead.id, zoneId: zone.id });
      const company = async (name: string) => {
        const { id } = await make.organisation({ name });
        await make.membership({ groupId: group.id, organisationId: id });
        const contact = await make.contact({ organisationId: id, email: `${name.toLowerCase()}@example.org` });
        return { id, contactId: contact.id, account: await make.account({ role: 'contact', contactId: contact.id }) };
      };
      const [giver, taker] = [await company('Geheim'), await company('Verstoppt')];
      const offer = await make.flow({ organisationId: giver.id, direction: 'offer', confidentiality: 'public' });
      const need = await make.flow({ organisationId: taker.id, direction: 'need', confidentiality: 'public' });
      return { lead, groupId: group.id, giver, taker, offerId: offer.id, needId: need.id };
    });
    const { groupId, offerId, needId } = given;
    const [lead, giver, taker] = [
      await app.as(given.lead),
      await app.as(given.giver.account),
      await app.as(given.taker.account),
    ];
    const { id } = (await lead.post(URL, { groupId, offerId, needId })).body;
    return { ...given, id: id as string, clients: { lead, giver, taker } };
  }
  const accept = (client: Client, id: string) => client.post(`${URL}/${id}/answer`, { version: 1, answer: 'accepted' });

  /** The mails in which both sides learn of each other. */
  const mails = (id: string) =>
    app.write(async (ctx) => {
      const events = await ctx.manager.findBy(Event, { subjectId: id, kind: 'introduction.accepted' });
      const all = await Promise.all(events.map(({ id: eventId }) => ctx.manager.findBy(Delivery, { eventId })));
      const template = app.app.get(MailTemplates).get('introduction-made');
      return Promise.all(
        all.flat().map(async ({ email, params }) => ({
          email,
          text: (await template?.(ctx, { locale: 'fr', params } as never))?.text ?? '',
        })),
      );
    });

  it.each([
    [
      'their relation ended',
      (contactId: string) =>
        app.write((ctx) => ctx.manager.update(ContactRelation, { contactId }, { toDay: '2026-01-31' })),
    ],
    [
      'they were put away',
      (contactId: string) =>
        app.write((ctx) => ctx.manager.update(Contact, { id: contactId }, { archivedAt: '2026-01-31T10:00:00.000Z' })),
    ],
  ])(
    'learns nothing of the other side, and is named to nobody, where %s: the main contact takes their place',
    async (_, leave) => {
      const { id, giver, taker, clients } = await made();
      await accept(clients.giver, id);
      await leave(giver.contactId);
      const after = await app.given((make) =>
        make.contact({
          organisationId: giver.id,
          email: 'nofolleg@example.org',
          givenName: 'Léa',
          familyName: 'Nofolger',
        }),
      );
      await accept(clients.taker, id);
      const told = await mails(id);
      expect(told.map(({ email }) => email).sort()).toEqual(['nofolleg@example.org', 'verstoppt@example.org']);
      const toTaker = told.find(({ email }) => email === 'verstoppt@example.org')?.text;
      expect(toTaker).toContain('Léa Nofolger');
      expect(toTaker).not.toContain('geheim@example.org');
      const { items } = (await clients.taker.get(URL)).body;
      expect(items[0]).toMatchObject({
        introduced: true,
        offer: { contact: { id: after.id, name: 'Léa Nofolger', email: 'nofolleg@example.org' } },
        need: { contact: { id: taker.contactId } },
      });
    },
  );
});
