import { type IncomingMessage, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endSession, startSession } from '../../identity/sessions';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { type TestApp, testApp } from '../../testing/test-app';

let app: TestApp;
let here: MeetingScene;
let base: string;
beforeAll(async () => {
  app = await testApp();
  await app.app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`;
});
beforeEach(async () => {
  here = await meetingScene(app);
});
afterAll(() => app.close());

/** Listens to the meeting; `next` waits for what is told next, an empty text once the stream has ended. */
async function listen(meetingId: string, accountId: string) {
  const token = await app.write((ctx) => startSession(ctx, accountId));
  const options = { headers: { cookie: `zesumme_session=${token}` }, agent: false };
  // Not by `fetch`, which connects anew when a stream was left, and is waited for at the end.
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${base}/api/meetings/${meetingId}/live`, options, resolve).on('error', reject);
  });
  const told = response.setEncoding('utf8')[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await told.next()).value ?? '');
  return { response, next, token, leave: () => response.destroy() };
}

describe('the stream of a meeting', () => {
  it('tells those who run it of each change, by its id alone', async () => {
    const { id } = await sceneMeeting(app, here, { state: 'in-progress' });
    const other = await sceneMeeting(app, here, { state: 'in-progress' });
    const stream = await listen(id, here.accounts.lead.id);
    expect(stream.response.headers['content-type']).toContain('text/event-stream');
    expect(stream.response.headers['cache-control']).toBe('no-store');
    expect(await stream.next()).toContain('event: ready');
    const note = { kind: 'decision', text: 'SECRET' };
    await here.as.administrator.post(`/api/meetings/${other.id}/outcomes`, note);
    await here.as.administrator.post(`/api/meetings/${id}/outcomes`, note);
    const told = await stream.next();
    expect(told).toBe(`event: changed\ndata: {"type":"meeting","id":"${id}"}\n\n`);
    stream.leave();
  });

  it('tells nothing of what was rolled back', async () => {
    const { id } = await sceneMeeting(app, here, { state: 'in-progress' });
    const stream = await listen(id, here.accounts.lead.id);
    await stream.next();
    await here.as.lead.post(`/api/meetings/${id}/outcomes`, { kind: 'information', text: 'x', agendaItemId: id });
    await here.as.lead.post(`/api/meetings/${id}/room`, { name: 'Gast' });
    expect((await stream.next()).match(/event: changed/g)).toHaveLength(1);
    stream.leave();
  });

  it('ends when the session is gone, before anything more is told', async () => {
    const { id } = await sceneMeeting(app, here, { state: 'in-progress' });
    const stream = await listen(id, here.accounts.lead.id);
    await stream.next();
    await app.write((ctx) => endSession(ctx, stream.token));
    await here.as.administrator.post(`/api/meetings/${id}/room`, { name: 'Gast' });
    expect(await stream.next()).toBe('');
  });

  it('ends when the meeting is not run any more', async () => {
    const { id } = await sceneMeeting(app, here, { state: 'ended', minutes: 'Dit.' });
    const stream = await listen(id, here.accounts.lead.id);
    await stream.next();
    await here.as.lead.post(`/api/meetings/${id}/state`, { version: 1, to: 'closed' });
    expect(await stream.next()).toBe('');
  });

  it('is not held open by one account without end', async () => {
    const { id } = await sceneMeeting(app, here, { state: 'in-progress' });
    const streams = [];
    for (let at = 0; at < 12; at++) streams.push(await listen(id, here.accounts.lead.id));
    expect((await listen(id, here.accounts.lead.id)).response.statusCode).toBe(429);
    expect((await listen(id, here.accounts.administrator.id)).response.statusCode).toBe(200);
    streams.forEach(({ leave }) => leave());
  });
});
