import { type TestApp, testApp } from '../testing/test-app';
import { AccessSweep } from './access-sweep';
import { admitAttempt, guardKeys } from './login-guard';
import { LoginGuard } from './login-guard.entity';
import { OneTimeToken } from './one-time-token.entity';
import { Session } from './session.entity';
import { findSessions, startSession } from './sessions';
import { issueToken } from './tokens';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('What let somebody in', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  const made = async () => {
    const { id } = await api.given((given) => given.account());
    const session = await api.write((ctx) => startSession(ctx, id));
    const link = await api.write((ctx) => issueToken(ctx, 'password-reset', id));
    await api.write((ctx) => admitAttempt(ctx, guardKeys(`${id}@guess.example`, '198.51.100.9')));
    return { session, link };
  };
  const left = () =>
    api.write(async ({ manager }) => ({
      sessions: await manager.count(Session),
      links: await manager.count(OneTimeToken),
      guesses: await manager.count(LoginGuard),
    }));
  const round = () => api.app.get(AccessSweep).round();

  it('is forgotten once it opens nothing any more, and not before', async () => {
    await round();
    await made();
    await round();
    expect(await left()).toEqual({ sessions: 1, links: 1, guesses: 2 });
    // Six hours later the link has ended; the next round forgets it.
    api.clock.advance(6 * HOUR);
    await round();
    api.clock.advance(6 * HOUR);
    await round();
    expect(await left()).toEqual({ sessions: 1, links: 0, guesses: 2 });
    api.clock.advance(2 * DAY);
    await round();
    api.clock.advance(6 * HOUR);
    await round();
    expect(await left()).toEqual({ sessions: 1, links: 0, guesses: 0 });
    // It was not used for a week.
    api.clock.advance(6 * DAY);
    await round();
    api.clock.advance(6 * HOUR);
    await round();
    expect(await left()).toEqual({ sessions: 0, links: 0, guesses: 0 });
  });

  it('is still there after one round by a clock that was a year ahead', async () => {
    const { session } = await made();
    await round();
    api.clock.advance(365 * DAY);
    await round();
    api.clock.advance(-365 * DAY);
    await round();
    const found = await api.write((ctx) => findSessions(ctx, [session]));
    expect([...found.keys()]).toEqual([session]);
  });
});
