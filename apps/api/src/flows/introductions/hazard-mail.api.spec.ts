import { loadReference } from '../../seeds/reference';
import { Event } from '../../platform/audit/event.entity';
import { MailTemplates } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { type TestApp, testApp } from '../../testing/test-app';

describe('the mail about an introduction', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await app.write(loadReference);
  });
  afterAll(() => app.close());

  it.each([
    ['170605', true],
    ['150103', false],
  ])('about waste of the code %s carries the warning of the law: %s', async (wasteCode, warns) => {
    const { lead, ...body } = await app.given(async (make) => {
      const account = await make.account();
      const group = await make.group({ leadAccountId: account.id });
      const company = async () => {
        const { id } = await make.organisation();
        await make.membership({ groupId: group.id, organisationId: id });
        await make.contact({ organisationId: id, email: `${id}@example.org` });
        return id;
      };
      const flow = { kind: 'material' as const, confidentiality: 'public' as const };
      const offer = await make.flow({ ...flow, organisationId: await company(), direction: 'offer', wasteCode });
      const need = await make.flow({ ...flow, organisationId: await company(), direction: 'need' });
      return { lead: account, groupId: group.id, offerId: offer.id, needId: need.id };
    });
    const { id } = (await (await app.as(lead)).post('/api/introductions', body)).body;
    const texts = await app.write(async (ctx) => {
      const [event] = await ctx.manager.findBy(Event, { subjectId: id, kind: 'introduction.created' });
      const sent = await ctx.manager.findBy(Delivery, { eventId: event?.id ?? '' });
      const template = app.app.get(MailTemplates).get('introduction-proposed');
      return Promise.all(
        sent.map(async ({ params }) => (await template?.(ctx, { locale: 'fr', params } as never))?.text ?? ''),
      );
    });
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text.includes('21 mars 2012')).toBe(warns);
  });
});
