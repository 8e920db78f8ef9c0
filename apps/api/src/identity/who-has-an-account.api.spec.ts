import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '../platform/config';
import { Outbox } from '../platform/outbox';
import { Browser } from '../testing/browser';
import { type TestApp, testApp } from '../testing/test-app';
import { admits, resetKeys } from './login-guard';
import { hashPassword } from './passwords';
import { PasswordResets } from './password-resets';
import { issueToken } from './tokens';

const PASSWORD = 'un mot de passe assez long';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ROUNDS = 9;

let api: TestApp;
let passwordHash: string;
let addresses = 0;

beforeAll(async () => {
  api = await testApp();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => api.close());

const account = (over: object = {}) => api.given((given) => given.account({ role: 'adviser', passwordHash, ...over }));
const browser = (): Browser => {
  addresses += 1;
  return new Browser(api.app, `198.51.100.${addresses}`);
};
const settled = (): Promise<void> => api.app.get(PasswordResets).settled();
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * How long the one takes as a part of the other, both measured in turn since a computer is not always as fast, and both right
 * after a commit, since what is remembered until the next one makes what follows quicker.
 */
async function ratio(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [which, act] of [one, other].entries()) {
      await account();
      const began = performance.now();
      await act();
      times[which as 0 | 1].push(performance.now() - began);
      await settled();
    }
  }
  return median(times[0]) / median(times[1]);
}

// Without the same work the ratio is above five: a hash takes tens of milliseconds, and everything else a few.
const SAME = { least: 0.4, most: 2.5 };
const expectSame = (found: number): void => {
  expect(found).toBeGreaterThan(SAME.least);
  expect(found).toBeLessThan(SAME.most);
};

/** How many mails were written since the last call. */
async function mails(): Promise<number> {
  await settled();
  await api.app.get(Outbox).work();
  const folder = join(api.app.get(Config).dataDir, 'mail');
  const files = await readdir(folder).catch(() => []);
  await rm(folder, { recursive: true, force: true });
  return files.length;
}

describe('Whether somebody has an account', () => {
  it.each([
    ['that does not exist', async () => `a${addresses}@nulle-part.example`],
    ['that has no password yet', async () => (await account({ passwordHash: null })).email],
    ['that is closed', async () => (await account({ state: 'disabled' })).email],
  ])('cannot be told by how long a sign-in takes: one %s takes as long as a wrong password', async (_, nobody) => {
    const emails = { known: (await account()).email, unknown: await nobody() };
    // The first of all makes the hash that is compared with where there is none.
    await browser().signIn('a@nulle-part.example', 'faux');
    expectSame(
      await ratio(
        () => browser().signIn(emails.known, 'faux'),
        () => browser().signIn(emails.unknown, 'faux'),
      ),
    );
  });

  it('cannot be told by how long it takes to ask for a new password', async () => {
    const ask = (email: string) => browser().send('POST', '/api/password-resets', { body: { email } });
    const { email } = await account();
    let known = 0;
    const found = await ratio(
      async () => {
        known += 1;
        // As long as it takes until another mail may be sent.
        api.clock.advance(7 * HOUR);
        expect((await ask(email)).status).toBe(202);
      },
      async () => expect((await ask(`b${known}@nulle-part.example`)).status).toBe(202),
    );
    expectSame(found);
  });

  it('cannot be told by what becomes of it where nothing can be written down', async () => {
    const ask = (email: string) => browser().send('POST', '/api/password-resets', { body: { email } });
    const { email } = await account();
    const rename = (from: string, to: string) =>
      api.write(({ manager }) => manager.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename('event', 'event_away');
    const statuses = [(await ask(email)).status, (await ask('d@nulle-part.example')).status];
    await settled();
    await rename('event_away', 'event');
    expect(statuses).toEqual([202, 202]);
    expect((await ask(email)).status).toBe(202);
    await settled();
    await expect(mails()).resolves.toBeGreaterThan(0);
  });
});

describe('Asking for a new password for somebody else', () => {
  it('again and again sends them five mails and then fewer and fewer, and answers as before', async () => {
    const { email } = await account();
    await mails();
    const ask = async () => (await browser().send('POST', '/api/password-resets', { body: { email } })).status;
    for (let time = 0; time < 12; time += 1) expect(await ask()).toBe(202);
    expect(await mails()).toBe(5);
    api.clock.advance(15 * MINUTE);
    expect([await ask(), await ask()]).toEqual([202, 202]);
    expect(await mails()).toBe(1);
  });

  it('day after day sends them twelve mails on the first and four on each other one', async () => {
    const { id } = await account();
    const perDay: number[] = [];
    for (let day = 0; day < 3; day += 1) {
      let sent = 0;
      for (let quarter = 0; quarter < 96; quarter += 1) {
        // As many as one address may ask for in the time that no mail is held back for.
        for (let time = 0; time < 5; time += 1) if (await api.write((ctx) => admits(ctx, resetKeys(id)))) sent += 1;
        api.clock.advance(15 * MINUTE);
      }
      perDay.push(sent);
    }
    expect(perDay).toEqual([12, 4, 4]);
  });

  it('holds nothing back once they have chosen one', async () => {
    const { id, email } = await account();
    const ask = () => browser().send('POST', '/api/password-resets', { body: { email } });
    await mails();
    for (let time = 0; time < 6; time += 1) await ask();
    expect(await mails()).toBe(5);
    const token = await api.write((ctx) => issueToken(ctx, 'password-reset', id));
    const body = { token, password: 'un autre mot de passe' };
    expect((await browser().send('POST', '/api/password-resets/redemptions', { body })).status).toBe(204);
    await ask();
    expect(await mails()).toBe(1);
  });

  it('is refused after twenty from one address within a minute', async () => {
    const from = browser();
    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1) {
      const body = { email: `c${time}@nulle-part.example` };
      statuses.push((await from.send('POST', '/api/password-resets', { body })).status);
    }
    expect([...new Set(statuses.slice(0, 20)), statuses.at(-1)]).toEqual([202, 429]);
  });
});
