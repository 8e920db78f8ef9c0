import { Browser } from '../testing/browser';
import { type Present, TestOidc } from '../testing/oidc';
import { accountIn, give, personIn } from '../testing/second-step';
import { type TestApp, testApp } from '../testing/test-app';

const BACK = 'http://localhost:3000/api/session/oidc/callback';
const MINUTE = 60_000;
const START = '/api/session/oidc';

let subjects = 0;
/** Somebody at the provider, with a name of their own there. */
const somebody = (email: string, over: Partial<Present> = {}): Present => {
  subjects += 1;
  return { sub: `subject-${subjects}`, email, ...over };
};

describe('Signing in with another provider', () => {
  const provider = new TestOidc();
  let api: TestApp;
  beforeAll(async () => {
    await provider.start(BACK);
    api = await testApp({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'zesumme',
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: 'Commune ID',
    });
  });
  afterAll(async () => {
    await api.close();
    await provider.stop();
  });

  const begin = async (browser: Browser, next?: string): Promise<string> =>
    (await browser.send('POST', START, { body: next === undefined ? {} : { next } })).body.url;
  /** Comes back from the provider: where the browser is led to. */
  const comeBack = async (browser: Browser, address: string): Promise<string> => {
    const { status, headers } = await browser.send('GET', address.replace('http://localhost:3000', ''));
    expect(status).toBe(302);
    return String(headers['location']);
  };
  const signIn = async (person: Present, next?: string, browser = new Browser(api.app)) => {
    const address = await provider.visit(await begin(browser, next), person);
    return { browser, address, where: await comeBack(browser, address) };
  };

  it('is offered under its name', async () => {
    const { body } = await new Browser(api.app).send('GET', '/api/me');
    expect(body.instance.otherSignIn).toBe('Commune ID');
  });

  it('opens the account that has the verified address, and leads on', async () => {
    const { id, email } = await accountIn(api);
    const { browser, where } = await signIn(somebody(email.toUpperCase()), '/meetings?tab=1');
    expect(where).toBe('/meetings?tab=1');
    await expect(browser.whoAmI()).resolves.toBe(id);
    expect(browser.kept('zesumme_oidc')).toBeNull();
  });

  it('asks the provider for a code with a proof of its own, and keeps what comes back with it out of reach', async () => {
    const browser = new Browser(api.app);
    const { headers, body } = await browser.send('POST', START, { body: {} });
    const { searchParams } = new URL(body.url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: BACK,
      scope: 'openid email',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^.{40,}$/),
      nonce: expect.stringMatching(/^.{40,}$/),
    });
    const [cookie = ''] = [headers['set-cookie'] ?? []].flat() as string[];
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=600',
      'Path=/api/session/oidc',
      'SameSite=Lax',
    ]);
    const elsewhere = await browser.send('POST', START, { body: {}, headers: { origin: 'https://evil.example' } });
    expect(elsewhere.status).toBe(403);
  });

  it('replaces the session that the browser had', async () => {
    const { id, email } = await accountIn(api);
    const person = somebody(email);
    const { browser } = await signIn(person);
    const before = browser.copy();
    await signIn(person, '/', browser);
    await expect(browser.whoAmI()).resolves.toBe(id);
    await expect(before.whoAmI()).resolves.toBeNull();
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a\r\nb'])(
    'leads nowhere else: %j',
    async (next) => {
      const { email } = await accountIn(api);
      const browser = new Browser(api.app);
      const { body } = await browser.send('POST', START, { body: { next } });
      if (body.code) return expect(body.code).toBe('invalid');
      const where = await comeBack(browser, await provider.visit(body.url, somebody(email)));
      expect(where).toBe('/');
    },
  );

  it('knows the person again by what the provider calls them, and not by an address that they took over', async () => {
    const [own, other] = [await accountIn(api), await accountIn(api)];
    const person = somebody(own.email);
    await signIn(person);
    const { browser } = await signIn({ ...person, email: other.email });
    await expect(browser.whoAmI()).resolves.toBe(own.id);
    // Somebody else who is given the address at the provider does not come in by it.
    const successor = await signIn(somebody(own.email));
    expect(successor.where).toBe('/login?problem=oidc-other-subject&next=%2F');
    await expect(successor.browser.whoAmI()).resolves.toBeNull();
  });

  it('asks anew whom it means once an administrator has given the account another address', async () => {
    const { id, email } = await accountIn(api);
    const person = somebody(email);
    await signIn(person);
    const administrator = await api.as(await accountIn(api, { role: 'administrator' }));
    const fields = { displayName: 'A', role: 'adviser', locale: 'fr', contactId: null, state: 'active', grants: [] };
    const changed = `successor-${id}@commune.example`;
    await administrator.patch(`/api/accounts/${id}`, { ...fields, email: changed, version: 1 });
    expect((await signIn(person)).where).toContain('oidc-no-account');
    await expect((await signIn(somebody(changed))).browser.whoAmI()).resolves.toBe(id);
  });

  it.each([
    ['an address that is not verified', { verified: false }, {}, 'oidc-unverified'],
    ['a closed account', {}, { state: 'disabled' }, 'oidc-no-account'],
    ['somebody who turns back', { cancels: true }, {}, 'oidc-cancelled'],
  ])('does not let in %s', async (_, person, over, problem) => {
    const { email } = await accountIn(api, over);
    const { browser, where } = await signIn(somebody(email, person), '/account');
    expect(where).toBe(`/login?problem=${problem}&next=%2Faccount`);
    await expect(browser.whoAmI()).resolves.toBeNull();
  });

  it.each([
    ['accents before the @', (name: string) => `${name.replace('e', 'é')}@commune.example`],
    ['accents in the domain', (name: string) => `${name}@communé.example`],
    ['a letter that becomes another in lower case', (name: string) => `${name.replace('k', '\u212a')}@commune.example`],
    ['letters that are two in one', (name: string) => `${name.replace('ss', 'ß')}@commune.example`],
    ['other quotation marks', (name: string) => `${name.replace("'", '\u2019')}@commune.example`],
    ['something before it', (name: string) => `x ${name}@commune.example`],
  ])('does not take another address for one that looks alike: %s', async (_, written) => {
    const name = `o'nekess-${subjects}`;
    await accountIn(api, { email: `${name}@commune.example` });
    const { browser, where } = await signIn(somebody(written(name)));
    expect(where).toMatch(/oidc-(no-account|unverified)/);
    await expect(browser.whoAmI()).resolves.toBeNull();
  });

  it('takes an address as it is written elsewhere: in capitals, with the accents of its domain', async () => {
    const { id } = await accountIn(api, { email: 'info@xn--mbel-5qa.example' });
    const { browser } = await signIn(somebody('Info@MÖBEL.example'));
    await expect(browser.whoAmI()).resolves.toBe(id);
  });

  it('makes no account for somebody who has none', async () => {
    const { where } = await signIn(somebody('personne@nulle-part.example'));
    expect(where).toContain('oidc-no-account');
  });

  it('closes a linked account as well', async () => {
    const { id, email } = await accountIn(api);
    const person = somebody(email);
    await signIn(person);
    await api.write(({ manager }) => manager.query(`UPDATE account SET state = 'disabled' WHERE id = '${id}'`));
    expect((await signIn(person)).where).toContain('oidc-no-account');
  });

  it('takes an errand once, from the browser that was sent, as it was sent, for ten minutes', async () => {
    const { email } = await accountIn(api);
    const person = somebody(email);
    const { browser, address } = await signIn(person);
    const expired = expect.stringContaining('problem=oidc-expired');
    expect(await comeBack(browser, address)).toEqual(expired);

    const visit = async () => {
      const other = new Browser(api.app);
      return { other, back: await provider.visit(await begin(other), person) };
    };
    const first = await visit();
    const [replayed, stranger] = [first.other.copy(), new Browser(api.app)];
    expect(await comeBack(stranger, first.back)).toEqual(expired);
    expect(await comeBack(first.other, first.back.replace(/state=[^&]+/, 'state=wrong'))).toEqual(expired);
    expect(await comeBack(replayed, first.back)).toBe('/');
    // With the cookie from before, which a browser no longer has.
    const second = await visit();
    const copy = second.other.copy();
    expect(await comeBack(second.other, second.back)).toBe('/');
    expect(await comeBack(copy, second.back)).toEqual(expired);

    const late = await visit();
    api.clock.advance(11 * MINUTE);
    expect(await comeBack(late.other, late.back)).toEqual(expired);
    for (const query of ['', '?code=a', '?state=', '?error=access_denied'])
      expect(await comeBack(new Browser(api.app), `${BACK}${query}`)).toEqual(expired);
  });

  it('does not take a code that the provider did not give', async () => {
    const { email } = await accountIn(api);
    const browser = new Browser(api.app);
    const address = await provider.visit(await begin(browser), somebody(email));
    expect(await comeBack(browser, address.replace(/code=[^&]+/, 'code=guessed'))).toContain('oidc-refused');
  });

  it('asks for the second factor all the same, unless the provider has asked for one', async () => {
    const { id, email, nextCode } = await personIn(api);
    const person = somebody(email);
    const { browser, where } = await signIn(person, '/account');
    expect(where).toBe('/login/code?next=%2Faccount');
    await expect(browser.whoAmI()).resolves.toBeNull();
    expect((await give(browser, nextCode())).status).toBe(200);
    await expect(browser.whoAmI()).resolves.toBe(id);
    const trusted = await signIn({ ...person, amr: ['pwd', 'otp', 'mfa'] }, '/account');
    expect(trusted.where).toBe('/account');
    await expect(trusted.browser.whoAmI()).resolves.toBe(id);
  });

  it('leads back with a word when the provider is down', async () => {
    const { email } = await accountIn(api);
    const browser = new Browser(api.app);
    const address = await provider.visit(await begin(browser), somebody(email));
    await provider.stop();
    expect(await comeBack(browser, address)).toContain('problem=oidc-unreachable');
    api.clock.advance(61 * MINUTE);
    const { status, body } = await browser.send('POST', START, { body: {} });
    expect([status, body.code]).toEqual([503, 'oidc-unreachable']);
  });
});
