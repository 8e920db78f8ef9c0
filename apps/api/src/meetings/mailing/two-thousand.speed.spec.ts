import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { MOST_INVITED } from '@zesumme/domain';
import { CONNECTIONS } from '../../platform/mail';
import { Outbox } from '../../platform/outbox';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { TestSmtp } from '../../testing/smtp';
import { type TestApp, testApp } from '../../testing/test-app';

const smtp = new TestSmtp();
let app: TestApp;
let here: MeetingScene;
let id: string;
beforeAll(async () => {
  app = await testApp({ SMTP_URL: await smtp.start() });
  here = await meetingScene(app);
  await app.given((given) => given.catalogue());
  id = (await sceneMeeting(app, here, { invitations: [] })).id;
});
afterAll(async () => {
  await app.close();
  await smtp.stop();
});

const guest = (at: number) => ({
  name: `Gast ${at}`,
  email: `gast-${at}@guest.example`,
  locale: (['fr', 'de', 'en'] as const)[at % 3],
});
const url = (): string => `/api/meetings/${id}`;
const invite = (guests: object[]) => here.as.lead.post(`${url()}/invitations`, { guests });

const percentile = (values: number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;

// A stage of its own, so that what is measured is the product and not the tests beside it.
describe('A meeting with as many guests as it can have', () => {
  it('takes two thousand, and says when there are more', async () => {
    const everybody = Array.from({ length: MOST_INVITED }, (_, at) => guest(at));
    const tooMany = await invite([...everybody, guest(MOST_INVITED)]);
    expect([tooMany.status, tooMany.body.issues]).toEqual([
      400,
      [{ path: 'guests', code: 'too-many', params: { maximum: MOST_INVITED } }],
    ]);
    const { status, body } = await invite(everybody);
    expect([status, body.invited.total, body.invitations.length]).toEqual([200, MOST_INVITED, 20]);
    const oneMore = await invite([guest(MOST_INVITED)]);
    expect([oneMore.status, oneMore.body.issues]).toEqual([
      422,
      [{ path: '', code: 'too-many', params: { maximum: MOST_INVITED } }],
    ]);
  });

  it('writes to each of them once, at fifty a second and more, and slows no page', async () => {
    app.clock.advance(60_000);
    const pages = [url(), '/api/home', `${url()}/mailing`];
    const waits: number[] = [];
    const look = async (): Promise<void> => {
      for (const path of pages) {
        const asked = performance.now();
        expect([path, (await here.as.lead.get(path)).status]).toEqual([path, 200]);
        waits.push(performance.now() - asked);
      }
    };
    let isSending = true;
    const looking = (async () => {
      for (; isSending; await pause(250)) await look();
    })();
    const started = performance.now();
    await app.app.get(Outbox).work();
    const seconds = (performance.now() - started) / 1_000;
    isSending = false;
    await looking;
    expect(smtp.received).toHaveLength(MOST_INVITED);
    expect(new Set(smtp.received.map(({ to }) => to)).size).toBe(MOST_INVITED);
    expect(smtp.mostConnections).toBeLessThanOrEqual(CONNECTIONS);
    expect(MOST_INVITED / seconds).toBeGreaterThan(50);
    expect(percentile(waits, 0.95)).toBeLessThan(300);
    const { body } = await here.as.lead.get(`${url()}/mailing`);
    expect(body).toMatchObject({ total: MOST_INVITED, sent: MOST_INVITED });
  });

  it('is answered a page at a time, in a number of queries that does not grow with it', async () => {
    const { body } = await here.as.lead.get(`${url()}/invitations?page=100&size=20`);
    expect([body.total, body.items.length]).toEqual([MOST_INVITED, 20]);
    const found = (await here.as.lead.get(`${url()}/invitations?q=gast-1999`)).body;
    expect(found).toMatchObject({ total: 1, items: [{ guest: { email: 'gast-1999@guest.example' } }] });
    const few = await sceneMeeting(app, here);
    const queries = (of: string): Promise<number> => countQueries(app, () => here.as.lead.get(of));
    for (const rest of ['', '/invitations', '/mailing'])
      expect([rest, await queries(url() + rest)]).toEqual([rest, await queries(`/api/meetings/${few.id}${rest}`)]);
  });
});
