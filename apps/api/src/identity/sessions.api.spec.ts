import { Browser } from '../testing/browser';
import { LinkReader, linkTo } from '../testing/link-reader';
import { linkScene } from '../testing/link-scene';
import { sceneMeeting } from '../testing/meeting-scene';
import { countQueries } from '../testing/query-count';
import { personIn } from '../testing/second-step';
import { type TestApp, testApp } from '../testing/test-app';
import { hashPassword } from './passwords';

const PASSWORD = 'un mot de passe assez long';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('Sessions', () => {
  let api: TestApp;
  let passwordHash: string;
  beforeAll(async () => {
    api = await testApp();
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => api.close());

  const account = (over: object = {}) =>
    api.given((given) => given.account({ role: 'adviser', passwordHash, ...over }));
  /** A browser that signed in with an account of its own. */
  const signedIn = async (over: object = {}) => {
    const { id, email } = await account(over);
    const browser = new Browser(api.app);
    await browser.signIn(email, PASSWORD);
    return { id, email, browser };
  };

  it('come with a cookie that scripts cannot read and other sites do not send', async () => {
    const { email } = await account();
    const { status, cookie } = await new Browser(api.app).signIn(email, PASSWORD);
    expect(status).toBe(204);
    const attributes = cookie?.split('; ').slice(1);
    expect(attributes?.sort()).toEqual(['HttpOnly', `Max-Age=${30 * 24 * 3600}`, 'Path=/', 'SameSite=Lax']);
  });

  it('are told one by one to whoever they are of, who ends any of them', async () => {
    const { id, email, browser } = await signedIn();
    const other = new Browser(api.app);
    api.clock.advance(HOUR);
    await other.signIn(email, PASSWORD);
    const stranger = await signedIn();
    const { body } = await browser.send('GET', '/api/me/sessions');
    expect(body.items.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([false, true]);
    const [theirs] = body.items;
    expect(theirs.id).not.toContain(other.token);
    expect((await stranger.browser.send('DELETE', `/api/me/sessions/${theirs.id}`)).status).toBe(404);
    await expect(other.whoAmI()).resolves.toBe(id);
    expect((await browser.send('DELETE', `/api/me/sessions/${theirs.id}`)).status).toBe(204);
    await expect(other.whoAmI()).resolves.toBeNull();
    await expect(browser.whoAmI()).resolves.toBe(id);
    expect((await browser.send('DELETE', `/api/me/sessions/${theirs.id}`)).status).toBe(404);
  });

  it('are listed in as many queries, however many there are', async () => {
    const { email, browser } = await signedIn();
    const read = () => countQueries(api, () => browser.send('GET', '/api/me/sessions'));
    const few = await read();
    for (let at = 0; at < 4; at += 1) await new Browser(api.app).signIn(email, PASSWORD);
    expect((await browser.send('GET', '/api/me/sessions')).body.items).toHaveLength(5);
    expect(await read()).toBe(few);
  });

  it('of others are ended by an administrator, without closing the account', async () => {
    const { id, email, browser } = await signedIn();
    const administrator = await signedIn({ role: 'administrator' });
    const url = `/api/accounts/${id}/sessions`;
    expect((await browser.send('DELETE', url)).status).toBe(403);
    expect((await administrator.browser.send('DELETE', url)).status).toBe(204);
    await expect(browser.whoAmI()).resolves.toBeNull();
    expect((await browser.signIn(email, PASSWORD)).status).toBe(204);
    expect((await administrator.browser.send('DELETE', `/api/accounts/${crypto.randomUUID()}/sessions`)).status).toBe(
      404,
    );
  });

  it('are as many for an administrator as for whoever they are of, without those that are over', async () => {
    const { id, email, browser } = await signedIn();
    api.clock.advance(7 * DAY + 1);
    const again = new Browser(api.app);
    await again.signIn(email, PASSWORD);
    await expect(browser.whoAmI()).resolves.toBeNull();
    const administrator = await signedIn({ role: 'administrator' });
    const { body: own } = await again.send('GET', '/api/me/sessions');
    const { body: seen } = await administrator.browser.send('GET', `/api/accounts/${id}`);
    expect([own.items.length, seen.openSessions]).toEqual([1, 1]);
  });

  it('are stored without the secret', async () => {
    const { browser } = await signedIn();
    const stored = await api.write((ctx) => ctx.manager.query('SELECT id FROM session'));
    expect(browser.token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(stored)).not.toContain(browser.token);
  });

  it('are replaced at sign-in: the token from before is dead', async () => {
    const { id, email, browser } = await signedIn();
    const before = browser.copy();
    await browser.signIn(email, PASSWORD);
    expect(browser.token).not.toBe(before.token);
    await expect(before.whoAmI()).resolves.toBeNull();
    await expect(browser.whoAmI()).resolves.toBe(id);
  });

  it('do not take over a token that somebody planted', async () => {
    const { id, email } = await account();
    const browser = new Browser(api.app);
    browser.token = 'planted'.repeat(6);
    const planted = browser.copy();
    await browser.signIn(email, PASSWORD);
    await expect(browser.whoAmI()).resolves.toBe(id);
    await expect(planted.whoAmI()).resolves.toBeNull();
  });

  it('end at sign-out, in the browser and on the server', async () => {
    const { browser } = await signedIn();
    const copy = browser.copy();
    const { status } = await browser.send('DELETE', '/api/session');
    expect([status, browser.token]).toEqual([204, null]);
    await expect(copy.whoAmI()).resolves.toBeNull();
  });

  it('end all together at sign-out everywhere, and nobody else’s do', async () => {
    const { id, email, browser } = await signedIn();
    const elsewhere = new Browser(api.app, '192.0.2.2');
    await elsewhere.signIn(email, PASSWORD);
    const other = await signedIn();
    await expect(elsewhere.whoAmI()).resolves.toBe(id);
    await browser.send('DELETE', '/api/sessions');
    await expect(elsewhere.whoAmI()).resolves.toBeNull();
    await expect(other.browser.whoAmI()).resolves.toBe(other.id);
  });

  it('end after a week without use', async () => {
    const { id, browser } = await signedIn();
    api.clock.advance(7 * DAY);
    await expect(browser.whoAmI()).resolves.toBe(id);
    api.clock.advance(7 * DAY + 1);
    await expect(browser.whoAmI()).resolves.toBeNull();
  });

  it('are noted as in use once for all that a page asks for at the same moment', async () => {
    const { browser } = await signedIn();
    const again = jest.spyOn(api.unitOfWork, 'write');
    api.clock.advance(2 * HOUR);
    const asked = await Promise.all(Array.from({ length: 8 }, () => browser.send('GET', '/api/me')));
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(again).toHaveBeenCalledTimes(1);
    await browser.send('GET', '/api/me');
    expect(again).toHaveBeenCalledTimes(1);
    again.mockRestore();
  });

  it('end after a month, however much they are used', async () => {
    const { id, browser } = await signedIn();
    for (let day = 1; day < 30; day += 1) {
      api.clock.advance(DAY);
      await expect(browser.whoAmI()).resolves.toBe(id);
    }
    api.clock.advance(DAY);
    await expect(browser.whoAmI()).resolves.toBeNull();
  });

  it('end elsewhere when the password changes, and go on here with a new token', async () => {
    const { id, email, browser } = await signedIn();
    const [before, elsewhere] = [browser.copy(), new Browser(api.app, '192.0.2.2')];
    await elsewhere.signIn(email, PASSWORD);
    const changed = 'un autre mot de passe';
    const { status } = await browser.send('PUT', '/api/me/password', {
      body: { currentPassword: PASSWORD, password: changed },
    });
    expect(status).toBe(204);
    await expect(browser.whoAmI()).resolves.toBe(id);
    await expect(before.whoAmI()).resolves.toBeNull();
    await expect(elsewhere.whoAmI()).resolves.toBeNull();
    expect((await elsewhere.signIn(email, PASSWORD)).status).toBe(401);
    expect((await elsewhere.signIn(email, changed)).status).toBe(204);
  });

  it('stay as they are when the present password is given wrong', async () => {
    const { id, browser } = await signedIn();
    const { status, body } = await browser.send('PUT', '/api/me/password', {
      body: { currentPassword: 'pas le bon', password: 'un autre mot de passe' },
    });
    expect([status, body.issues[0].path]).toEqual([422, 'currentPassword']);
    await expect(browser.whoAmI()).resolves.toBe(id);
  });

  it.each([
    ['the role', { role: 'administrator' }, null],
    ['the address', { email: 'une-autre@adresse.example' }, null],
    ['the state', { state: 'disabled' }, null],
    ['the name', { displayName: 'Autrement' }, 'same'],
  ])('and a change of %s by an administrator', async (_, change, stays) => {
    const { id, email, browser } = await signedIn();
    const administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
    const fields = { email, displayName: 'A', role: 'adviser', locale: 'fr', contactId: null, state: 'active' };
    const { status } = await administrator.patch(`/api/accounts/${id}`, {
      ...fields,
      grants: [],
      version: 1,
      ...change,
    });
    expect(status).toBe(200);
    await expect(browser.whoAmI()).resolves.toBe(stays && id);
  });

  it('of an account that was disabled cannot be opened', async () => {
    const { email } = await account({ state: 'disabled' });
    expect((await new Browser(api.app).signIn(email, PASSWORD)).status).toBe(401);
  });
});

describe('Sessions behind https', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp({ PUBLIC_URL: 'https://zesumme.example' });
  });
  afterAll(() => api.close());

  it('come with a cookie for https alone, that no neighbouring host can plant, and pages ask for it', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const { id, email } = await api.given((given) => given.account({ passwordHash }));
    const browser = new Browser(api.app);
    const { headers } = await browser.signIn(email, PASSWORD);
    const [cookie = ''] = [headers['set-cookie'] ?? []].flat() as string[];
    expect(cookie).toMatch(
      /^__Host-zesumme_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers['strict-transport-security']).toMatch(/^max-age=(31536000|[4-9]\d{7,}); includeSubDomains/i);
    await expect(browser.whoAmI()).resolves.toBe(id);

    const token = browser.kept('__Host-zesumme_session');
    const planted = await api.app.inject({ url: '/api/me', headers: { cookie: `zesumme_session=${token}` } });
    expect(planted.json().actor.kind).toBe('visitor');
    const out = await browser.send('DELETE', '/api/session');
    expect(String(out.headers['set-cookie'])).toMatch(/^__Host-zesumme_session=; .*Secure/);
    await expect(browser.whoAmI()).resolves.toBeNull();
  });

  it('and so does what a personal link is exchanged for, and what waits for a code', async () => {
    const here = await linkScene(api);
    const { id } = await sceneMeeting(api, here);
    const { headers } = await api.app.inject({ url: `/a/${await linkTo(api, id, here.first)}` });
    expect(String(headers['set-cookie'])).toMatch(/^__Secure-zesumme_visit=.*; Path=\/answer\/[\da-f-]{36}; .*Secure/);
    const reader = new LinkReader(api);
    expect((await reader.follow(await linkTo(api, id, here.first))).status).toBe(200);

    const { email } = await personIn(api);
    const waiting = await new Browser(api.app).signIn(email, PASSWORD);
    expect(String(waiting.headers['set-cookie'])).toMatch(
      /^__Secure-zesumme_sign_in=.*; Path=\/api\/session; .*Secure/,
    );
  });
});
