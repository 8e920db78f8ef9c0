import {
  FACTOR,
  MINUTE,
  PASSWORD,
  STEP,
  accountIn,
  browserOf,
  codeOf,
  give,
  mailsTo,
  personIn,
} from '../testing/second-step';
import { type TestApp, testApp } from '../testing/test-app';
import { SecondFactorService } from './second-factor/second-factor.service';
import { issueToken } from './tokens';

describe('The second factor', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());
  const person = (over: object = {}) => personIn(api, over);

  it('is set up with the password and a first code, which ends the other sessions and tells the person', async () => {
    const { id, email } = await accountIn(api);
    const [browser, elsewhere] = [browserOf(api), browserOf(api)];
    await browser.signIn(email, PASSWORD);
    await elsewhere.signIn(email, PASSWORD);
    const before = browser.copy();
    const off = { isOn: false, since: null, recoveryCodesLeft: 0, isRequired: false, hasPassword: true };
    expect((await browser.send('GET', FACTOR)).body).toEqual(off);

    const wrong = await browser.send('POST', FACTOR, { body: { password: 'pas le bon' } });
    expect([wrong.status, wrong.body.issues]).toEqual([
      422,
      [{ path: 'password', code: 'wrong-password', params: {} }],
    ]);
    const offer = await browser.send('POST', FACTOR, { body: { password: PASSWORD } });
    expect(offer.status).toBe(201);
    expect(offer.body.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(offer.body.uri).toContain(`secret=${offer.body.secret.replace(/ /g, '')}`);
    expect(offer.body.qr).toMatch(/^<svg /);
    // Nothing is asked for yet: whoever leaves here comes in as before.
    expect((await browserOf(api).signIn(email, PASSWORD)).status).toBe(204);

    const refused = await browser.send('POST', `${FACTOR}/confirmation`, { body: { code: '000000' } });
    expect([refused.status, refused.body.issues[0].code]).toEqual([422, 'wrong-code']);
    const made = await browser.send('POST', `${FACTOR}/confirmation`, {
      body: { code: codeOf(api, offer.body.secret) },
    });
    expect([made.status, new Set(made.body.codes).size]).toEqual([201, 10]);
    expect(made.body.codes[0]).toMatch(/^([0-9a-z]{4}-){5}[0-9a-z]{4}$/);
    await expect(browser.whoAmI()).resolves.toBe(id);
    await expect(before.whoAmI()).resolves.toBeNull();
    await expect(elsewhere.whoAmI()).resolves.toBeNull();
    expect((await browser.send('GET', FACTOR)).body).toMatchObject({ isOn: true, recoveryCodesLeft: 10 });
    expect((await browser.send('GET', '/api/me')).body.account.secondFactor).toBe(true);
    const again = await browser.send('POST', FACTOR, { body: { password: PASSWORD } });
    expect([again.status, again.body.code]).toEqual([409, 'second-factor-on']);
    const [mail = ''] = await mailsTo(api, email);
    expect(mail).toContain('Connexion en deux étapes activée');

    const stored = await api.write(async ({ manager }) => [
      await manager.query('SELECT * FROM second_factor'),
      await manager.query('SELECT * FROM recovery_code'),
    ]);
    for (const secret of [
      offer.body.secret.replace(/ /g, ''),
      made.body.codes[0],
      made.body.codes[0].replace(/-/g, ''),
    ])
      expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it('waits half an hour for its first code', async () => {
    const { email } = await accountIn(api);
    const browser = browserOf(api);
    await browser.signIn(email, PASSWORD);
    const { body } = await browser.send('POST', FACTOR, { body: { password: PASSWORD } });
    api.clock.advance(31 * MINUTE);
    const late = await browser.send('POST', `${FACTOR}/confirmation`, { body: { code: codeOf(api, body.secret) } });
    expect([late.status, late.body.code]).toEqual([409, 'second-factor-not-started']);
  });

  it('makes of the right password no session, but something that opens the next step alone', async () => {
    const { id, email, nextCode } = await person();
    const browser = browserOf(api);
    const first = await browser.signIn(email, PASSWORD);
    expect([first.status, first.body.code, first.body.params]).toEqual([401, 'second-factor-needed', { step: 'code' }]);
    expect(first.cookie).toBeNull();
    const [waiting = ''] = [first.headers['set-cookie'] ?? []].flat() as string[];
    expect(waiting.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/api/session', 'SameSite=Strict']);
    await expect(browser.whoAmI()).resolves.toBeNull();
    // Nor is it worth anything as a session.
    const asSession = browserOf(api);
    asSession.token = browser.waiting;
    await expect(asSession.whoAmI()).resolves.toBeNull();

    const second = await give(browser, nextCode());
    expect([second.status, second.body]).toEqual([200, { recoveryCodesLeft: null }]);
    await expect(browser.whoAmI()).resolves.toBe(id);
    expect(browser.waiting).toBeNull();
  });

  it('leaves the answer to a wrong password as it is', async () => {
    const { email } = await person();
    const wrong = await browserOf(api).signIn(email, 'pas le bon');
    expect([wrong.status, wrong.body.code, wrong.headers['set-cookie']]).toEqual([401, 'wrong-credentials', undefined]);
  });

  it('takes a code of half a minute ago or ahead, and none further off', async () => {
    const { email, nextCode } = await person();
    const old = nextCode();
    api.clock.advance(STEP);
    const browser = browserOf(api);
    await browser.signIn(email, PASSWORD);
    expect((await give(browser, old)).status).toBe(200);
    const older = nextCode();
    api.clock.advance(2 * STEP);
    await browser.signIn(email, PASSWORD);
    expect((await give(browser, older)).status).toBe(422);
    expect((await give(browser, ` ${nextCode().replace(/^.../, '$& ')} `)).status).toBe(200);
  });

  it('takes a code once, also of two browsers at the same time', async () => {
    const { email, nextCode } = await person();
    const browsers = [browserOf(api), browserOf(api)];
    for (const browser of browsers) await browser.signIn(email, PASSWORD);
    const code = nextCode();
    const answers = await Promise.all(browsers.map((browser) => give(browser, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const late = browserOf(api);
    await late.signIn(email, PASSWORD);
    expect((await give(late, code)).body.issues).toEqual([{ path: 'code', code: 'wrong-code', params: {} }]);
  });

  it('waits five minutes for the code, and what waited is spent with it', async () => {
    const { email, nextCode } = await person();
    const browser = browserOf(api);
    await browser.signIn(email, PASSWORD);
    const [before, late] = [browser.copy(), browser.copy()];
    api.clock.advance(5 * MINUTE);
    expect((await give(late, nextCode())).body.code).toBe('sign-in-expired');
    expect((await give(browserOf(api), nextCode())).body.code).toBe('sign-in-expired');
    await browser.signIn(email, PASSWORD);
    const spent = browser.copy();
    expect((await give(browser, nextCode())).status).toBe(200);
    expect((await give(spent, nextCode())).body.code).toBe('sign-in-expired');
    expect((await give(before, nextCode())).status).toBe(410);
  });

  it('is not guessed: after five wrong codes one waits, wherever one comes from, and signing in anew does not help', async () => {
    const { email, nextCode } = await person();
    for (let guess = 1; guess <= 5; guess += 1) {
      const browser = browserOf(api);
      await browser.signIn(email, PASSWORD);
      expect((await give(browser, '000000')).status).toBe(422);
    }
    const browser = browserOf(api);
    await browser.signIn(email, PASSWORD);
    const slowed = await give(browser, nextCode());
    expect([slowed.status, slowed.body.code]).toEqual([200, undefined]);
    for (let guess = 1; guess <= 5; guess += 1) {
      await browser.signIn(email, PASSWORD);
      await give(browser, '000000');
    }
    await browser.signIn(email, PASSWORD);
    const blocked = await give(browser, 'abcd-efgh-jkmn-pqrs');
    expect([blocked.status, blocked.body.code]).toEqual([429, 'too-many-attempts']);
  });

  it('is stood in for by a recovery code, once, which says how many are left and is told by mail', async () => {
    const { id, email, codes } = await person();
    const browser = browserOf(api);
    await browser.signIn(email, PASSWORD);
    // As it may be copied from paper.
    const [code = ''] = codes;
    const used = await give(
      browser,
      ` ${code.toUpperCase().replace(/-/g, ' ').replace(/0/g, 'O').replace(/1/g, 'l')} `,
    );
    expect([used.status, used.body]).toEqual([200, { recoveryCodesLeft: 9 }]);
    await expect(browser.whoAmI()).resolves.toBe(id);
    const [mail = ''] = await mailsTo(api, email);
    expect(mail).toContain('Il en reste 9.');
    await browser.signIn(email, PASSWORD);
    expect((await give(browser, code)).status).toBe(422);
    const other = await person();
    await browser.signIn(email, PASSWORD);
    expect((await give(browser, other.codes[0] ?? '')).status).toBe(422);
  });

  it('gets other recovery codes with password and code, in the place of those there were', async () => {
    const { email, browser, codes, nextCode } = await person();
    const renew = (body: object) => browser.send('POST', `${FACTOR}/recovery-codes`, { body });
    expect((await renew({ password: 'non', code: nextCode() })).body.issues[0].path).toBe('password');
    expect((await renew({ password: PASSWORD, code: '000000' })).body.issues[0].path).toBe('code');
    const made = await renew({ password: PASSWORD, code: nextCode() });
    expect([made.status, made.body.codes.length]).toEqual([201, 10]);
    const later = browserOf(api);
    await later.signIn(email, PASSWORD);
    expect((await give(later, codes[1] ?? '')).status).toBe(422);
    expect((await give(later, made.body.codes[1])).status).toBe(200);
  });

  it('is switched off with password and code', async () => {
    const { id, email, browser, nextCode } = await person();
    const before = browser.copy();
    const off = (body: object) => browser.send('POST', `${FACTOR}/removal`, { body });
    expect((await off({ password: PASSWORD, code: '000000' })).status).toBe(422);
    expect((await off({ password: 'non', code: nextCode() })).status).toBe(422);
    expect((await off({ password: PASSWORD, code: nextCode() })).status).toBe(204);
    await expect(browser.whoAmI()).resolves.toBe(id);
    await expect(before.whoAmI()).resolves.toBeNull();
    expect((await off({ password: PASSWORD, code: nextCode() })).body.code).toBe('second-factor-off');
    expect((await browserOf(api).signIn(email, PASSWORD)).status).toBe(204);
    expect((await mailsTo(api, email)).join()).toContain('désactivée');
  });

  it('is not gone round by a forgotten password', async () => {
    const { id, email, nextCode } = await person();
    const token = await api.write((ctx) => issueToken(ctx, 'password-reset', id));
    const password = 'un autre mot de passe';
    const browser = browserOf(api);
    const redeemed = await browser.send('POST', '/api/password-resets/redemptions', { body: { token, password } });
    expect([redeemed.status, redeemed.body.params]).toEqual([401, { step: 'code' }]);
    await expect(browser.whoAmI()).resolves.toBeNull();
    expect((await give(browser, nextCode())).status).toBe(200);
    await expect(browser.whoAmI()).resolves.toBe(id);
    expect((await browserOf(api).signIn(email, PASSWORD)).body.code).toBe('wrong-credentials');
  });

  it('waits for nobody whose password or state changed in between', async () => {
    const { id, email, nextCode } = await person();
    const [browser, other] = [browserOf(api), browserOf(api)];
    await browser.signIn(email, PASSWORD);
    const token = await api.write((ctx) => issueToken(ctx, 'password-reset', id));
    await other.send('POST', '/api/password-resets/redemptions', { body: { token, password: PASSWORD } });
    expect((await give(browser, nextCode())).body.code).toBe('sign-in-expired');
    await browser.signIn(email, PASSWORD);
    await api.write(({ manager }) => manager.query(`UPDATE account SET state = 'disabled' WHERE id = '${id}'`));
    expect((await give(browser, nextCode())).body.code).toBe('sign-in-expired');
  });

  it('is taken away by an administrator who says why; the person is signed out, told, and comes in with the password', async () => {
    const { id, email, browser } = await person({ role: 'project-manager' });
    const waiting = browserOf(api);
    await waiting.signIn(email, PASSWORD);
    const administrator = await api.as(await accountIn(api, { role: 'administrator', displayName: 'Ada' }));
    expect((await administrator.get(`/api/accounts/${id}`)).body.secondFactor).toBe(true);
    const take = (body: object) => administrator.post(`/api/accounts/${id}/second-factor/removal`, body);
    expect((await take({ reason: ' ' })).status).toBe(400);
    expect((await take({ reason: 'Téléphone perdu' })).status).toBe(204);
    expect((await take({ reason: 'Encore' })).body.code).toBe('second-factor-off');
    await expect(browser.whoAmI()).resolves.toBeNull();
    expect((await give(waiting, '000000')).status).toBe(410);
    const mail = (await mailsTo(api, email)).join();
    expect(mail).toContain('Ada a retiré');
    expect(mail).toContain('Téléphone perdu');
    expect((await browserOf(api).signIn(email, PASSWORD)).status).toBe(204);
    const events = await api.write(({ manager }) =>
      manager.query(`SELECT kind, actor_label FROM event WHERE subject_id = '${id}' AND kind LIKE '%taken-away'`),
    );
    expect(events).toEqual([{ kind: 'account.second-factor-taken-away', actor_label: 'Ada' }]);
  });

  it('is not taken away from oneself as an administrator', async () => {
    const { id, browser } = await person({ role: 'administrator' });
    const own = await browser.send('POST', `/api/accounts/${id}/second-factor/removal`, { body: { reason: 'Perdu' } });
    expect([own.status, own.body.code]).toEqual([403, 'forbidden']);
  });

  it('is taken away by whoever runs the server, from an administrator whom nobody else could help', async () => {
    const { id, email, browser } = await person({ role: 'administrator' });
    const reset = (address: string) => api.write((ctx) => api.app.get(SecondFactorService).reset(ctx, address));
    await expect(reset('nobody@nowhere.example')).rejects.toMatchObject({ status: 404 });
    await reset(` ${email.toUpperCase()}`);
    await expect(reset(email)).rejects.toMatchObject({ code: 'second-factor-off' });
    await expect(browser.whoAmI()).resolves.toBeNull();
    expect((await mailsTo(api, email)).join()).toContain('La personne qui exploite le serveur a retiré');
    expect((await browserOf(api).signIn(email, PASSWORD)).status).toBe(204);
    const events = await api.write(({ manager }) =>
      manager.query(`SELECT actor_label FROM event WHERE subject_id = '${id}' AND kind LIKE '%taken-away'`),
    );
    expect(events).toEqual([{ actor_label: 'system' }]);
  });

  it('is worth nothing in the row of somebody else', async () => {
    const [one, other] = [await person(), await person()];
    await api.write(({ manager }) =>
      manager.query(
        `UPDATE second_factor SET sealed_secret = (SELECT sealed_secret FROM second_factor WHERE account_id = '${one.id}'), last_step = 0 WHERE account_id = '${other.id}'`,
      ),
    );
    const browser = browserOf(api);
    await browser.signIn(other.email, PASSWORD);
    expect((await give(browser, one.nextCode())).status).toBe(422);
  });
});

describe('Where the second factor is required', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp({ SECOND_FACTOR: 'required' });
  });
  afterAll(() => api.close());

  it('a project manager sets it up before anything else, and cannot switch it off', async () => {
    const { id, email } = await accountIn(api, { role: 'project-manager' });
    const browser = browserOf(api);
    const first = await browser.signIn(email, PASSWORD);
    expect([first.status, first.body.params]).toEqual([401, { step: 'set-up' }]);
    expect((await give(browser, '000000')).status).toBe(410);
    const offer = await browser.send('POST', '/api/session/second-factor');
    expect(offer.status).toBe(201);
    await expect(browser.whoAmI()).resolves.toBeNull();
    const confirm = (code: string) =>
      browser.send('POST', '/api/session/second-factor/confirmation', { body: { code } });
    expect((await confirm('000000')).status).toBe(422);
    const made = await confirm(codeOf(api, offer.body.secret));
    expect([made.status, made.body.codes.length]).toEqual([201, 10]);
    await expect(browser.whoAmI()).resolves.toBe(id);
    const body = { password: PASSWORD, code: made.body.codes[0] };
    expect((await browser.send('POST', `${FACTOR}/removal`, { body })).body.code).toBe('second-factor-required');
    expect((await browser.send('GET', FACTOR)).body).toMatchObject({ isRequired: true, recoveryCodesLeft: 10 });
    expect((await browserOf(api).signIn(email, PASSWORD)).body.params).toEqual({ step: 'code' });
  });

  it('others, and the accounts of a demonstration, come in as before', async () => {
    for (const over of [{ role: 'adviser' }, { role: 'administrator', isDemo: true }]) {
      const { email } = await accountIn(api, over);
      expect((await browserOf(api).signIn(email, PASSWORD)).status).toBe(204);
    }
  });
});
