import { type TestApp, testApp } from '../../testing/test-app';
import { HOUR } from './periodic';
import { JobRun } from './job-run.entity';
import { JobTurns } from './job-turns';
import { RequestLimits } from './request-limits';
import { SharedCounts } from './shared-counts';

const MINUTE = 60_000;
const YEAR = 365 * 24 * HOUR;
const TOKEN = 'what-prometheus-shows';

describe('What processes on one database agree upon', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp({ METRICS_TOKEN: TOKEN });
  });
  afterAll(() => api.close());

  const runOf = (name: string): Promise<JobRun | null> => api.write((ctx) => ctx.manager.findOneBy(JobRun, { name }));

  it('is whose turn it is: a round that went well is not made again before half its time is over', async () => {
    const turns = api.app.get(JobTurns);
    let rounds = 0;
    const round = (): Promise<void> => turns.take('Tried', HOUR, async () => void (rounds += 1));
    await round();
    await round();
    expect(rounds).toBe(1);
    api.clock.advance(HOUR / 2);
    await round();
    expect(rounds).toBe(2);
    await expect(runOf('Tried')).resolves.toMatchObject({ rounds: 2, failure: null });
  });

  it('is that a round which failed is made again, and why it did', async () => {
    const turns = api.app.get(JobTurns);
    const fails = turns.take('Failing', HOUR, () => Promise.reject(new Error('no room')));
    await expect(fails).rejects.toThrow('no room');
    await expect(runOf('Failing')).resolves.toMatchObject({ succeededAt: null, failure: 'no room' });
    await turns.take('Failing', HOUR, () => Promise.resolve());
    await expect(runOf('Failing')).resolves.toMatchObject({ rounds: 2, failure: null });
  });

  it('is not put off by a clock that was a year ahead', async () => {
    const now = api.clock.now();
    const [turns, counts] = [api.app.get(JobTurns), api.app.get(SharedCounts)];
    api.clock.moveTo(new Date(now.getTime() + YEAR));
    await turns.take('Ahead', HOUR, () => Promise.resolve());
    await counts.add('ahead', 5, MINUTE);
    api.clock.moveTo(now);
    await turns.take('Ahead', HOUR, () => Promise.resolve());
    await expect(runOf('Ahead')).resolves.toMatchObject({ rounds: 2 });
    await expect(counts.add('ahead', 1, MINUTE)).resolves.toMatchObject({ hits: 1 });
  });

  it('is a count, which begins anew when its window is over', async () => {
    const counts = api.app.get(SharedCounts);
    await counts.add('guests', 2, MINUTE);
    const { hits, endsAt } = await counts.add('guests', 3, MINUTE);
    expect([hits, endsAt - api.clock.now().getTime()]).toEqual([5, MINUTE]);
    api.clock.advance(MINUTE);
    await expect(counts.add('guests', 1, MINUTE)).resolves.toMatchObject({ hits: 1 });
    await counts.work();
  });

  it('is how many requests one address may make, whoever takes them', async () => {
    const counts = api.app.get(SharedCounts);
    const both = [new RequestLimits(api.clock, counts), new RequestLimits(api.clock, counts)];
    let passed = 0;
    for (let at = 0; at < 200; at += 1) {
      const taken = await both[at % 2]?.increment('an address', MINUTE, 100);
      if (taken && !taken.isBlocked) passed += 1;
    }
    expect(passed).toBe(100);
    api.clock.advance(MINUTE);
    await expect(both[0]?.increment('an address', MINUTE, 100)).resolves.toMatchObject({
      isBlocked: false,
      totalHits: 1,
    });
  });

  it('is told to whoever shows the token, and to nobody else', async () => {
    const metrics = (headers: Record<string, string>) => api.app.inject({ url: '/metrics', headers });
    for (const authorization of ['', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN])
      expect((await metrics({ authorization })).statusCode).toBe(401);
    await api.visitor.get('/api/broker');
    const { statusCode, payload } = await metrics({ authorization: `Bearer ${TOKEN}` });
    expect(statusCode).toBe(200);
    expect(payload).toMatch(
      /zesumme_http_request_duration_seconds_count\{method="GET",route="\/api\/broker",status="2xx"\} 1/,
    );
    expect(payload).toMatch(/zesumme_outbox_mails\{state="pending"\} 0/);
    expect(payload).toMatch(/zesumme_job_last_success_timestamp_seconds\{job="Tried"\} \d+/);
    expect(payload).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    // No address of a record, which would be one row for each.
    expect(payload).not.toMatch(/route="[^"]*[\da-f]{8}-/);
  });
});

describe('What is measured', () => {
  it('is nothing, for nobody, without a token in the settings', async () => {
    const api = await testApp();
    const { statusCode } = await api.app.inject({ url: '/metrics' });
    expect(statusCode).toBe(404);
    await api.close();
  });
});
