import { Delivery } from '../platform/outbox/delivery.entity';
import { newId } from '../platform/database';
import { PASSWORD, accountIn, browserOf, mailsTo } from '../testing/second-step';
import { type Client, type TestApp, testApp } from '../testing/test-app';
import { Account } from './account.entity';

const NEW_PASSWORD = 'un autre mot de passe';
const HOUR = 3_600_000;

/** What an administrator sends of an account: as it is, but for what changes. */
const fieldsOf = async (administrator: Client, id: string, change: object) => {
  const { body } = await administrator.get(`/api/accounts/${id}`);
  const { email, displayName, role, locale, contactId, state, version } = body;
  return { email, displayName, role, locale, contactId, state, version, grants: [], ...change };
};
const someAddress = () => `${newId()}@nouvelle.example`;
const secretIn = (mail: string | undefined) => /#([\w-]{43})/.exec(mail ?? '')?.[1] ?? '';

describe('An account that is given another address', () => {
  let api: TestApp;
  let administrator: Client;
  beforeAll(async () => {
    api = await testApp();
    administrator = await api.as(await accountIn(api, { role: 'administrator' }));
  });
  afterAll(() => api.close());
  const change = async (id: string, what: object) =>
    (await administrator.patch(`/api/accounts/${id}`, await fieldsOf(administrator, id, what))).status;
  /** The mails that wait for nobody any more are read as well: they are told by their address. */
  const mailsToBoth = async (one: string, other: string) => {
    const all = await mailsTo(api, '@');
    return { all, one: await told(one), other: await told(other) };
  };
  const told = (email: string) =>
    api.write(async ({ manager }) =>
      (await manager.findBy(Delivery, { email })).map(({ template, state }) => `${template} ${state}`).sort(),
    );

  it('is entered with it and the same password, by whoever is told so there, and nobody stays in', async () => {
    const [{ id, email }, address] = [await accountIn(api), someAddress()];
    const before = browserOf(api);
    await before.signIn(email, PASSWORD);
    expect(await change(id, { email: address })).toBe(200);
    await expect(before.whoAmI()).resolves.toBeNull();
    expect((await browserOf(api).signIn(email, PASSWORD)).status).toBe(401);
    const after = browserOf(api);
    await after.signIn(address, PASSWORD);
    await expect(after.whoAmI()).resolves.toBe(id);
    const [mail, ...others] = await mailsTo(api, address);
    expect(others).toEqual([]);
    expect(mail).toContain('Nouvelle adresse de votre compte Zesumme');
    expect(mail).toContain('votre mot de passe reste le même');
    expect(mail).toContain('/login');
  });

  it('tells the former one as well, which learns neither the new one nor whose account it was', async () => {
    const [{ id, email }, address] = [await accountIn(api, { displayName: 'Nina Beispill' }), someAddress()];
    await mailsTo(api, '@');
    await change(id, { email: address });
    const [mail, ...others] = await mailsTo(api, email);
    expect(others).toEqual([]);
    expect(mail).toContain('Cette adresse n’ouvre plus de compte Zesumme');
    expect(mail).toContain('/contact');
    expect(mail).not.toContain(address);
    expect(mail).not.toContain('Nina');
  });

  it('tells nobody anything where the address stays, or nobody comes in by it', async () => {
    const [{ id, email }, address] = [await accountIn(api), someAddress()];
    await mailsTo(api, '@');
    await change(id, { displayName: 'Autre nom', email: email.toUpperCase() });
    await expect(mailsTo(api, '@')).resolves.toEqual([]);
    await change(id, { email: address, state: 'disabled' });
    const mails = await mailsToBoth(email, address);
    expect([mails.all.length, mails.one, mails.other]).toEqual([1, ['account-address-former sent'], []]);
  });

  it('is not entered by a link that was asked for before and had not left yet', async () => {
    const [{ id, email }, address] = [await accountIn(api), someAddress()];
    await mailsTo(api, '@');
    await api.write(async (ctx) => {
      const eventId = await ctx.record({ kind: 'account.password-reset-requested', subject: { type: 'account', id } });
      const notBefore = new Date(ctx.clock.now().getTime() + HOUR).toISOString();
      const mail = { recipientKey: id, email, locale: 'fr' as const, notBefore };
      await ctx.deliver(eventId, [{ ...mail, template: 'password-reset', params: { accountId: id } }]);
    });
    await change(id, { email: address });
    await mailsTo(api, '@');
    api.clock.advance(HOUR);
    const mails = await mailsToBoth(email, address);
    expect([mails.all, mails.one]).toEqual([[], ['account-address-former sent', 'password-reset dropped']]);
  });

  it('is invited there where nobody has come in yet, and by the link to the former one no more', async () => {
    const [email, address] = [someAddress(), someAddress()];
    const { body } = await administrator.post('/api/accounts', {
      ...{ email, displayName: 'Nina Beispill', role: 'adviser', locale: 'fr' },
    });
    const former = secretIn((await mailsTo(api, email))[0]);
    expect(await change(body.id, { email: address })).toBe(200);
    const mails = await mailsTo(api, address);
    expect(mails).toHaveLength(1);
    const redeem = (token: string) =>
      browserOf(api).send('POST', '/api/invitations/redemptions', {
        body: { token, password: NEW_PASSWORD, displayName: 'Nina Beispill' },
      });
    expect((await redeem(former)).status).toBe(410);
    expect((await redeem(secretIn(mails[0]))).status).toBe(204);
    const stored = await api.write(({ manager }) => manager.findOneByOrFail(Account, { id: body.id }));
    expect([stored.email, stored.passwordHash === null]).toEqual([address, false]);
  });

  it('says so in its history, and leaves nothing of the former one behind once its owner is erased', async () => {
    const [{ id, email }, address] = [await accountIn(api), someAddress()];
    await change(id, { email: address });
    await mailsTo(api, '@');
    const rows = await api.write(({ manager }) => manager.findBy(Delivery, { email }));
    expect(rows.map(({ recipientKey }) => recipientKey)).toEqual([id]);
  });
});
