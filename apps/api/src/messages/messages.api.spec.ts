import { Event } from '../platform/audit/event.entity';
import { Instance } from '../platform/database/instance.entity';
import { MailTemplates } from '../platform/outbox';
import { Delivery } from '../platform/outbox/delivery.entity';
import { type TestApp, testApp } from '../testing/test-app';
import { ContactMessage } from './contact-message.entity';

const message = (over: object = {}): object => ({
  senderName: 'Claire Beispill',
  senderEmail: 'Claire@Beispill.example',
  text: 'Bonjour,\nnous l’avons fait.',
  ...over,
});

/** The addresses that a message goes to. */
async function recipients(app: TestApp, id: string): Promise<string[]> {
  return app.write(async (ctx) => {
    const event = await ctx.manager.findOneByOrFail(Event, { subjectId: id });
    const deliveries = await ctx.manager.findBy(Delivery, { eventId: event.id });
    return deliveries.map(({ email }) => email).sort();
  });
}

describe('messages to the project manager', () => {
  let app: TestApp;
  beforeEach(async () => void (app = await testApp({ BROKER_MAILBOX: 'broker@example.org' })));
  afterEach(() => app.close());

  it('reach whoever leads the group, with the way to answer and without the sender in the event', async () => {
    const { groupId, meetingId } = await app.given(async (make) => {
      const lead = await make.account({ email: 'lead@example.org', locale: 'de' });
      await make.account({ email: 'other@example.org' });
      const group = await make.group({ name: 'Kirchberg', slug: 'kirchberg', leadAccountId: lead.id });
      const meeting = await make.meeting({ groupId: group.id, title: 'Velos' });
      return { groupId: group.id, meetingId: meeting.id };
    });
    const sent = await app.visitor.post('/api/messages', message({ subject: { type: 'working-group', id: groupId } }));
    expect(sent.status).toBe(201);
    expect(await recipients(app, sent.body.id)).toEqual(['lead@example.org']);
    const about = await app.visitor.post('/api/messages', message({ subject: { type: 'meeting', id: meetingId } }));
    expect(await recipients(app, about.body.id)).toEqual(['lead@example.org']);

    const params = { messageId: sent.body.id };
    const mail = await app.write((ctx) =>
      app.app.get(MailTemplates).get('message')(ctx, { email: 'lead@example.org', locale: 'de', params }),
    );
    expect(mail).toMatchObject({
      subject: 'Nachricht von Claire Beispill',
      replyTo: 'claire@beispill.example',
      action: { url: expect.stringMatching(/\/groups\/kirchberg$/) },
    });
    expect(mail?.text).toContain('Kirchberg');
    expect(mail?.text).toContain('nous l’avons fait.');
    const event = await app.write((ctx) => ctx.manager.findOneByOrFail(Event, { subjectId: sent.body.id }));
    expect(JSON.stringify(event)).not.toMatch(/beispill/i);
  });

  it('reach all active project managers without a group, else the mailbox of the broker', async () => {
    const first = await app.visitor.post('/api/messages', message());
    expect(await recipients(app, first.body.id)).toEqual(['broker@example.org']);
    await app.given(async (make) => {
      await make.account({ email: 'one@example.org' });
      await make.account({ email: 'two@example.org' });
      await make.account({ email: 'gone@example.org', state: 'disabled' });
    });
    const unknown = { type: 'working-group', id: '00000000-0000-4000-8000-000000000000' };
    for (const subject of [null, { type: 'accessibility' }, unknown]) {
      const sent = await app.visitor.post('/api/messages', message({ subject }));
      expect(await recipients(app, sent.body.id)).toEqual(['one@example.org', 'two@example.org']);
    }
    expect(await app.write((ctx) => ctx.manager.count(ContactMessage))).toBe(4);
  });

  it('name what is missing, and become too many after five in a minute', async () => {
    const empty = await app.visitor.post('/api/messages', { senderName: '', senderEmail: 'no', text: '' });
    expect(empty.status).toBe(400);
    expect(empty.body.issues.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'senderName required',
      'senderEmail invalid-format',
      'text required',
    ]);
    for (const _ of [2, 3, 4, 5]) expect((await app.visitor.post('/api/messages', message())).status).toBe(201);
    const over = await app.visitor.post('/api/messages', message());
    expect([over.status, over.body.code]).toEqual([429, 'too-many-requests']);
  });

  it('have an address: the broker and those of its project managers who agreed to be named, without theirs', async () => {
    let leadId = '';
    await app.given(async (make) => {
      const lead = await make.account({ displayName: 'Anne', email: 'anne@example.org' });
      leadId = lead.id;
      await make.account({ displayName: 'Zoé' });
      const publishedAt = '2026-01-01T00:00:00.000Z';
      await make.group({ name: 'Known', slug: 'known', leadAccountId: lead.id, publishedAt });
      await make.group({ name: 'Not published', leadAccountId: lead.id, publishedAt: null });
    });
    const before = await app.visitor.get('/api/broker');
    expect(JSON.stringify(before.body)).not.toMatch(/Anne|Zoé/);
    const anne = await app.as({ id: leadId });
    expect((await anne.get('/api/broker')).body.projectManagers).toMatchObject([
      { displayName: 'Anne' },
      { displayName: 'Zoé' },
    ]);
    await anne.put('/api/me/publication', { name: true });
    const { body } = await app.visitor.get('/api/broker');
    expect(body).toMatchObject({
      name: 'IMS Luxembourg',
      projectManagers: [
        { displayName: 'Anne', groups: [{ slug: 'known', name: 'Known' }] },
        { displayName: 'IMS Luxembourg', groups: [] },
      ],
    });
    expect(body.projectManagers[0].groups).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('anne@example.org');
    await anne.put('/api/me/publication', { name: false });
    expect(JSON.stringify((await app.visitor.get('/api/broker')).body)).not.toContain('Anne');
  });

  it('is told where the data come from, in the reader’s language', async () => {
    const keys = async (): Promise<string[]> =>
      (await app.visitor.get('/api/data-sources')).body.items.map(({ key }: { key: string }) => key);
    expect(await keys()).toEqual(['boundaries', 'communes', 'nace', 'waste-codes', 'chapter-6']);
    await app.write((ctx) =>
      ctx.manager.upsert(
        Instance,
        { id: 1, mode: 'demonstration', createdAt: '2026-11-23T00:00:00.000Z', demoLoadedOn: '2026-11-23' },
        ['id'],
      ),
    );
    expect(await keys()).toContain('demonstration');
    const german = (await app.visitor.get('/api/data-sources?locale=de')).body;
    expect(german.demoLoadedOn).toBe('2026-11-23');
    expect(german.items[0]).toMatchObject({ title: 'Grenzen der 100 Gemeinden und 12 Kantone' });
    expect((await app.visitor.get('/api/data-sources?locale=lb')).status).toBe(400);
  });
});
