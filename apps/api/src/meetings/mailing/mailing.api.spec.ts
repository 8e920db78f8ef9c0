import { Outbox } from '../../platform/outbox';
import { keepMailPreferences } from '../../platform/outbox';
import { letMailsLeave } from '../../testing/calendar-client';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { TestSmtp } from '../../testing/smtp';
import { type TestApp, testApp } from '../../testing/test-app';

const smtp = new TestSmtp();
let app: TestApp;
let here: MeetingScene;
beforeAll(async () => {
  app = await testApp({ SMTP_URL: await smtp.start() });
});
beforeEach(async () => {
  here = await meetingScene(app);
});
afterAll(async () => {
  await app.close();
  await smtp.stop();
});

const guests = (count: number, domain = 'guest.example') =>
  Array.from({ length: count }, (_, at) => ({ name: `Gast ${at}`, email: `gast-${at}@${domain}`, locale: 'fr' }));
const mailing = (id: string, rest = '') => here.as.lead.get(`/api/meetings/${id}/mailing${rest}`);
const invite = (id: string, body: object) => here.as.lead.post(`/api/meetings/${id}/invitations`, body);

describe('who has been written to', () => {
  it('is told while it goes on, and afterwards', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    await invite(id, { guests: guests(3) });
    expect((await mailing(id)).body).toMatchObject({ total: 3, sent: 0, waiting: 3, failed: 0 });
    await letMailsLeave(app);
    expect((await mailing(id)).body).toMatchObject({ total: 3, sent: 3, waiting: 0, failed: 0 });
    const { body } = await mailing(id, '/recipients?sort=-name');
    expect(body).toMatchObject({
      total: 3,
      items: [{ name: 'Gast 2', email: 'gast-2@guest.example', state: 'sent' }, {}, {}],
    });
  });

  it('counts the last mail to each, and nobody in a draft', async () => {
    const draft = await sceneMeeting(app, here, { state: 'draft' });
    expect((await mailing(draft.id)).body).toMatchObject({ total: 0 });
    const { id } = await sceneMeeting(app, here);
    await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, place: 'Salle 2' });
    await letMailsLeave(app);
    await here.as.lead.patch(`/api/meetings/${id}`, { version: 2, place: 'Salle 3' });
    expect((await mailing(id)).body).toMatchObject({ total: 2, sent: 0, waiting: 2 });
    await letMailsLeave(app);
    expect((await mailing(id)).body).toMatchObject({ total: 2, sent: 2, waiting: 0 });
  });

  it('says whom nothing reaches, and why', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    const dumb = await app.given((given) =>
      given.contact({ organisationId: here.one.id, email: null, familyName: 'Sans' }),
    );
    await app.write((ctx) => keepMailPreferences(ctx, 'gast-1@guest.example', { invitation: false }));
    smtp.unknown.add('gast-0@guest.example');
    await invite(id, { guests: guests(3), contactIds: [dumb.id] });
    await letMailsLeave(app);
    expect((await mailing(id)).body).toMatchObject({ total: 4, sent: 1, failed: 1, noAddress: 1, unwanted: 1 });
    const { body } = await mailing(id, '/recipients?state=failed&state=no-address&state=unwanted&sort=state');
    expect(body.items).toEqual([
      expect.objectContaining({
        name: 'Gast 0',
        state: 'failed',
        failure: 'refused',
        answer: expect.stringContaining('No such mailbox'),
      }),
      expect.objectContaining({ state: 'no-address', email: null }),
      expect.objectContaining({ name: 'Gast 1', state: 'unwanted' }),
    ]);
    expect((await mailing(id, '/recipients?q=gast-2')).body.total).toBe(1);
  });

  it('is tried once more for those who were not reached, at once and for nobody else', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    const anne = await app.given((given) =>
      given.contact({ organisationId: here.one.id, email: `old-${here.one.id}@one.example` }),
    );
    smtp.unknown.add('gast-0@other.example');
    smtp.unknown.add(anne.email ?? '');
    await invite(id, { guests: guests(2, 'other.example'), contactIds: [anne.id] });
    await letMailsLeave(app);
    expect((await mailing(id)).body).toMatchObject({ sent: 1, failed: 2 });
    smtp.unknown.clear();
    const email = `new-${here.one.id}@one.example`;
    await app.write(({ manager }) => manager.query(`UPDATE contact SET email = '${email}' WHERE id = '${anne.id}'`));
    smtp.received.length = 0;
    const { status, body } = await here.as.lead.post(`/api/meetings/${id}/mailing/retry`);
    expect([status, body.waiting, body.failed]).toEqual([200, 2, 0]);
    await app.app.get(Outbox).work();
    expect(smtp.received.map(({ to }) => to).sort()).toEqual(['gast-0@other.example', email]);
    expect((await mailing(id)).body).toMatchObject({ total: 3, sent: 3, failed: 0 });
    expect((await here.as.lead.post(`/api/meetings/${id}/mailing/retry`)).body).toMatchObject({ sent: 3, waiting: 0 });
  });

  it('takes a number of queries that does not grow with them', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    await invite(id, { guests: guests(2) });
    await letMailsLeave(app);
    const queries = async (rest = '') => countQueries(app, () => mailing(id, rest));
    const few = [await queries(), await queries('/recipients')];
    await invite(id, { guests: guests(30) });
    await letMailsLeave(app);
    expect([await queries(), await queries('/recipients')]).toEqual(few);
  });
});
