import { Event } from '../platform/audit/event.entity';
import { MailTemplates } from '../platform/outbox';
import { Delivery } from '../platform/outbox/delivery.entity';
import { type TestApp, testApp } from '../testing/test-app';
import { EndingFlows } from './ending/ending-flows';
import { Flow } from './flow.entity';

describe('Flows that end soon', () => {
  let app: TestApp;
  let ids: Record<'own' | 'gone', string>;
  const flows: Record<string, string> = {};

  beforeAll(async () => {
    app = await testApp();
    ids = await app.given(async (make) => {
      const company = async (email: string, over: object = {}) => {
        const { id } = await make.organisation(over);
        await make.contact({ organisationId: id, email });
        return id;
      };
      return {
        own: await company('owner@eigen.example'),
        gone: await company('gone@fort.example', { archivedAt: '2026-01-01T10:00:00.000Z' }),
      };
    });
    await app.given(async (make) => {
      const flow = async (label: string, expiresOn: string, over: object = {}) => {
        flows[label] = (await make.flow({ organisationId: ids.own, label, expiresOn, ...over })).id;
      };
      await flow('Palettes', '2026-12-01');
      await flow('Cartons', '2026-11-25');
      await flow('Plus tard', '2027-03-01');
      await flow('Passé', '2026-11-20');
      await flow('Retiré', '2026-12-01', { withdrawnAt: '2026-11-01T10:00:00.000Z' });
      await flow('Archivé', '2026-12-01', { organisationId: ids.gone });
    });
  });
  afterAll(() => app.close());

  /** The mails that are queued, as they are read when they are sent. */
  const mails = () =>
    app.write(async (ctx) => {
      const events = await ctx.manager.findBy(Event, { kind: 'flow.ending' });
      const queued = await Promise.all(events.map(({ id }) => ctx.manager.findBy(Delivery, { eventId: id })));
      return Promise.all(
        queued.flat().map(async ({ template, email, params, locale }) => ({
          email,
          mail: await app.app.get(MailTemplates).get(template)?.(ctx, { locale, params } as never),
        })),
      );
    });
  const work = () => app.app.get(EndingFlows).work();

  it('are told to those who answer for their organisation, in one mail, and once for each last day', async () => {
    await work();
    await work();
    const [told, ...others] = await mails();
    expect(others).toEqual([]);
    expect(told?.email).toBe('owner@eigen.example');
    expect(told?.mail).toMatchObject({ kind: 'flow', subject: '2 de vos flux prennent bientôt fin' });
    expect(told?.mail?.text).toContain('– Cartons, 25 nov. 2026\n– Palettes, 1er déc. 2026');
    for (const absent of ['Plus tard', 'Passé', 'Retiré', 'Archivé']) expect(told?.mail?.text).not.toContain(absent);
    expect(told?.mail?.action?.url).toContain('/flows?own=true&standing=ending');
  });

  it('are told again of another last day, and not where they were renewed in between', async () => {
    await app.write(({ manager }) => manager.update(Flow, { id: flows['Palettes'] }, { expiresOn: '2026-12-03' }));
    await work();
    expect(await mails()).toHaveLength(2);
    await app.write(({ manager }) => manager.update(Flow, { organisationId: ids.own }, { expiresOn: '2027-06-01' }));
    await work();
    expect((await mails()).map(({ mail }) => mail)).toEqual([null, null]);
  });
});
