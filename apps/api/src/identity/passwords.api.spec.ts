import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '../platform/config';
import { Outbox } from '../platform/outbox';
import { Browser, type Page } from '../testing/browser';
import { type TestApp, testApp } from '../testing/test-app';
import { Account } from './account.entity';
import { FirstAdministratorService } from './first-administrator.service';
import { PasswordResets } from './password-resets';
import { hashPassword } from './passwords';

const PASSWORD = 'un mot de passe assez long';
const NEW_PASSWORD = 'un autre mot de passe';
const HOUR = 3_600_000;

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
const withoutRequest = ({ status, body }: Page): unknown => ({ status, body: { ...body, requestId: '' } });

/** The secrets of the links in the mails that have been written since the last call. */
async function secretsInMail(): Promise<string[]> {
  await api.app.get(PasswordResets).settled();
  await api.app.get(Outbox).work();
  const folder = join(api.app.get(Config).dataDir, 'mail');
  const files = await readdir(folder).catch(() => []);
  const mails = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  await rm(folder, { recursive: true, force: true });
  return mails.flatMap((mail) => /#([\w-]{43})/.exec(mail.replace(/=\r?\n/g, ''))?.[1] ?? []);
}

describe('Signing in', () => {
  it('answers the same whether there is no such account, the password is wrong, or it is disabled', async () => {
    const [known, disabled] = [await account(), await account({ state: 'disabled' })];
    const invited = await account({ passwordHash: null });
    const wrong = await browser().signIn(known.email, 'pas le bon');
    expect([wrong.status, wrong.body.code, wrong.cookie]).toEqual([401, 'wrong-credentials', null]);
    for (const email of ['personne@nulle-part.example', disabled.email, invited.email]) {
      expect(withoutRequest(await browser().signIn(email, PASSWORD))).toEqual(withoutRequest(wrong));
    }
  });

  it('takes the address however it is written', async () => {
    const { email } = await account({ email: 'jemp.weber@account.example' });
    expect((await browser().signIn(` ${email.toUpperCase()} `, PASSWORD)).status).toBe(204);
  });

  it('is slowed after five wrong guesses, for that account from that address, and opens again by itself', async () => {
    const [{ email }, other] = [await account(), await account()];
    const guessing = browser();
    for (let guess = 1; guess <= 5; guess += 1) expect((await guessing.signIn(email, 'faux')).status).toBe(401);

    const { status, body } = await guessing.signIn(email, PASSWORD);
    expect([status, body.code, body.params]).toEqual([429, 'too-many-attempts', { seconds: 2 }]);
    // The person whose account it is comes from elsewhere, and is not kept out.
    expect((await browser().signIn(email, PASSWORD)).status).toBe(204);
    expect((await guessing.copy().signIn(other.email, PASSWORD)).status).toBe(204);

    api.clock.advance(2_000);
    expect((await guessing.signIn(email, 'faux')).status).toBe(401);
    expect((await guessing.signIn(email, PASSWORD)).body.params).toEqual({ seconds: 4 });
    api.clock.advance(4_000);
    expect((await guessing.signIn(email, PASSWORD)).status).toBe(204);
    expect((await guessing.signIn(email, 'faux')).status).toBe(401);
    expect((await guessing.signIn(email, PASSWORD)).status).toBe(204);
  });

  it('is never slowed by more than a quarter of an hour', async () => {
    const { email } = await account();
    const guessing = browser();
    let seconds = 0;
    for (let guess = 1; guess <= 25; guess += 1) {
      await guessing.signIn(email, 'faux');
      const { body } = await guessing.signIn(email, 'faux');
      seconds = body.params.seconds ?? 0;
      api.clock.advance(seconds * 1_000);
    }
    expect(seconds).toBe(15 * 60);
    expect((await guessing.signIn(email, PASSWORD)).status).toBe(204);
  });

  it('is slowed as well for an account that does not exist', async () => {
    const guessing = browser();
    for (let guess = 1; guess <= 5; guess += 1) await guessing.signIn('personne@nulle-part.example', 'faux');
    expect((await guessing.signIn('personne@nulle-part.example', 'faux')).status).toBe(429);
  });

  it('is slowed also from another address of the same connection each time, of which IPv6 gives it as many as it likes', async () => {
    const { email } = await account();
    const from = (address: string) => new Browser(api.app, address);
    for (let guess = 1; guess <= 5; guess += 1) await from(`2001:db8:7:8:${guess}::1`).signIn(email, 'faux');
    expect((await from('2001:db8:7:8:ffff::9').signIn(email, PASSWORD)).status).toBe(429);
    expect((await from('2001:db8:7:9::1').signIn(email, PASSWORD)).status).toBe(204);
  });

  it('is slowed for whoever tries one password on many accounts', async () => {
    const guessing = browser();
    for (let guess = 1; guess <= 50; guess += 1) await guessing.signIn(`a${guess}@nulle-part.example`, 'faux');
    expect((await guessing.signIn('b@nulle-part.example', 'faux')).status).toBe(429);
  });
});

describe('A forgotten password', () => {
  const ask = (email: string): Promise<Page> => browser().send('POST', '/api/password-resets', { body: { email } });
  const redeem = (token: string): Promise<Page> =>
    browser().send('POST', '/api/password-resets/redemptions', { body: { token, password: NEW_PASSWORD } });

  it('is asked for with the same answer whether or not there is such an account', async () => {
    const [{ email }, disabled] = [await account(), await account({ state: 'disabled' })];
    await secretsInMail();
    const known = await ask(email);
    expect([known.status, known.body]).toEqual([202, '']);
    for (const other of ['personne@nulle-part.example', disabled.email]) {
      const answer = await ask(other);
      expect([answer.status, answer.body]).toEqual([known.status, known.body]);
    }
    await expect(secretsInMail()).resolves.toHaveLength(1);
  });

  it('is replaced through the link, once, which ends all sessions from before', async () => {
    const { id, email } = await account();
    const before = browser();
    await before.signIn(email, PASSWORD);
    await ask(email);
    const [secret = ''] = await secretsInMail();
    const redeemed = await redeem(secret);
    expect([redeemed.status, redeemed.cookie]).toEqual([204, expect.stringContaining('HttpOnly')]);
    await expect(before.whoAmI()).resolves.toBeNull();
    expect((await browser().signIn(email, PASSWORD)).status).toBe(401);
    const after = browser();
    await after.signIn(email, NEW_PASSWORD);
    await expect(after.whoAmI()).resolves.toBe(id);

    const again = await redeem(secret);
    expect([again.status, again.body.code, again.cookie]).toEqual([410, 'token-spent', null]);
  });

  it('is not replaced after two hours, nor by an unknown link, nor by one for something else', async () => {
    const { email } = await account();
    await ask(email);
    const [secret = ''] = await secretsInMail();
    const asInvitation = await browser().send('POST', '/api/invitations/redemptions', {
      body: { token: secret, password: NEW_PASSWORD, displayName: 'A' },
    });
    expect(asInvitation.status).toBe(410);
    api.clock.advance(2 * HOUR);
    expect((await redeem(secret)).status).toBe(410);
    expect((await redeem('x'.repeat(43))).status).toBe(410);
  });

  it('is not replaced through an older link once it has been replaced', async () => {
    const { email } = await account();
    await ask(email);
    const [first = ''] = await secretsInMail();
    await ask(email);
    const [second = ''] = await secretsInMail();
    expect((await redeem(second)).status).toBe(204);
    expect((await redeem(first)).status).toBe(410);
  });
});

describe('A link in a mail', () => {
  it('that went to a former address leads nowhere', async () => {
    const { id, email } = await account();
    await secretsInMail();
    await browser().send('POST', '/api/password-resets', { body: { email } });
    const [secret = ''] = await secretsInMail();
    const administrator = await api.as(await account({ role: 'administrator' }));
    const fields = { displayName: 'A', role: 'adviser', locale: 'fr', contactId: null, state: 'active', grants: [] };
    await administrator.patch(`/api/accounts/${id}`, { ...fields, email: 'nouvelle@adresse.example', version: 1 });
    const { status } = await browser().send('POST', '/api/password-resets/redemptions', {
      body: { token: secret, password: NEW_PASSWORD },
    });
    expect([secret.length, status]).toEqual([43, 410]);
  });
});

describe('An invitation', () => {
  const redeem = (token: string): Promise<Page> =>
    browser().send('POST', '/api/invitations/redemptions', {
      body: { token, password: NEW_PASSWORD, displayName: 'Anne Weber' },
    });
  const open = (token: string): Promise<Page> =>
    browser().send('POST', '/api/invitations/openings', { body: { token } });
  const invite = async (): Promise<{ email: string; secret: string }> => {
    const administrator = await api.as(await account({ role: 'administrator' }));
    await secretsInMail();
    const email = `${Math.random().toString(36).slice(2)}@invitation.example`;
    await administrator.post('/api/accounts', { email, displayName: 'Anne', role: 'adviser', locale: 'fr' });
    const [secret = ''] = await secretsInMail();
    return { email, secret };
  };

  it('leads to a password and a session, once', async () => {
    const { email, secret } = await invite();
    expect((await redeem(secret)).status).toBe(204);
    expect((await browser().signIn(email, NEW_PASSWORD)).status).toBe(204);
    expect((await redeem(secret)).status).toBe(410);
  });

  it('is good for two weeks', async () => {
    const { secret } = await invite();
    api.clock.advance(14 * 24 * HOUR);
    expect((await redeem(secret)).status).toBe(410);
  });

  it('tells whoever holds it the name that was given, that alone, kept by nobody, and can still be used', async () => {
    const { secret } = await invite();
    for (const { status, body, headers, cookie } of [await open(secret), await open(secret)]) {
      expect([status, body, cookie]).toEqual([200, { displayName: 'Anne' }, null]);
      expect(headers['cache-control']).toBe('no-store');
    }
    expect((await redeem(secret)).status).toBe(204);
  });

  it('tells nothing any more once it was used, was withdrawn or is too old, and no other link tells anything', async () => {
    const [used, late, reset] = [await invite(), await invite(), await invite()];
    await redeem(used.secret);
    await redeem(reset.secret);
    await browser().send('POST', '/api/password-resets', { body: { email: reset.email } });
    const [other = ''] = await secretsInMail();
    const unknown = await open('x'.repeat(43));
    expect([unknown.status, unknown.body.code, unknown.body.params]).toEqual([410, 'token-spent', {}]);
    for (const secret of [used.secret, other]) {
      expect(withoutRequest(await open(secret))).toEqual(withoutRequest(unknown));
    }
    const disabled = await invite();
    await api.write(({ manager }) => manager.update(Account, { email: disabled.email }, { state: 'disabled' }));
    expect(withoutRequest(await open(disabled.secret))).toEqual(withoutRequest(unknown));
    api.clock.advance(14 * 24 * HOUR);
    expect(withoutRequest(await open(late.secret))).toEqual(withoutRequest(unknown));
  });

  it('keeps the name that was chosen with it, by which the account is found', async () => {
    const { email, secret } = await invite();
    const administrator = await api.as(await account({ role: 'administrator' }));
    expect((await redeem(secret)).status).toBe(204);
    const { body } = await administrator.get(`/api/accounts?q=${encodeURIComponent('anne weber')}&size=100`);
    expect(body.items.map((found: { email: string }) => found.email)).toContain(email);
  });
});

describe('The first administrator', () => {
  let fresh: TestApp;
  beforeAll(async () => {
    fresh = await testApp({ ZESUMME_DEMO: '0' });
  });
  afterAll(() => fresh.close());

  it('is made through the link that the first start prints, once, and by no link from then on', async () => {
    const service = fresh.app.get(FirstAdministratorService);
    const [one, two, three] = await fresh.write(async (ctx) => [
      await service.issueToken(ctx),
      await service.issueToken(ctx),
      await service.issueToken(ctx),
    ]);
    const create = (token: string | undefined, over: object = {}) => {
      const body = { token, email: 'admin@zesumme.example', displayName: 'Admin', password: NEW_PASSWORD, ...over };
      return new Browser(fresh.app).send('POST', '/api/first-administrator', { body });
    };
    expect((await create('x'.repeat(43))).status).toBe(410);
    const weak = await create(one, { password: 'court' });
    expect([weak.status, weak.body.issues[0].path]).toEqual([400, 'password']);

    expect((await create(one)).status).toBe(204);
    const admin = new Browser(fresh.app);
    await admin.signIn('admin@zesumme.example', NEW_PASSWORD);
    expect((await admin.send('GET', '/api/accounts')).body.total).toBe(1);

    const created = await Promise.all([create(two, { email: 'b@zesumme.example' }), create(three)]);
    expect(created.map(({ status }) => status)).toEqual([410, 410]);
  });

  it('stands beside no account of the demonstration', async () => {
    const { body } = await new Browser(fresh.app).send('GET', '/api/me');
    expect(body.instance.demoAccounts).toEqual([]);
  });
});
