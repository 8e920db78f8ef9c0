import type { Me } from '@zesumme/domain';
import { type People, everybody } from '../testing/routes/people';
import { Browser } from '../testing/browser';
import { Account } from './account.entity';
import { AdviserGrant } from './adviser-grant.entity';
import { issueToken } from './tokens';

const PASSWORD = 'un autre mot de passe';

let here: People;
beforeAll(async () => {
  here = await everybody();
});
afterAll(() => here.close());

const everyone = [
  'member',
  'partner',
  'outsider',
  'commune',
  'other-commune',
  'adviser',
  'other-adviser',
  'lead',
  'other-lead',
] as const;

/** All that says what an account may do. */
const rights = (id: string) =>
  here.write(async ({ manager }) => {
    const { role, state, contactId, email, isDemo } = await manager.findOneByOrFail(Account, { id });
    const grants = await manager.findBy(AdviserGrant, { accountId: id });
    return { role, state, contactId, email, isDemo, grants };
  });

describe.each(everyone)('The %s', (person) => {
  const more = () => ({
    role: 'administrator',
    state: 'active',
    contactId: here.accounts.member.contactId,
    organisationId: here.organisations.outsider,
    communeCode: here.communes.other,
    grants: [{ communeCode: here.communes.other, untilDay: '2099-12-31' }],
    leadGroupIds: ['all'],
    isDemo: true,
    email: 'administrator@zesumme.example',
  });
  const me = async (): Promise<Me> => JSON.parse((await here.send(person, 'GET', '/api/me')).text);

  it('gets no other role, contact or commune by what they send of themselves', async () => {
    const before = await rights(here.accounts[person].id);
    const { account } = await me();
    const body = { displayName: 'Moi', locale: 'fr', version: account?.version, ...more() };
    expect((await here.send(person, 'PATCH', '/api/me', body)).status).toBe(200);
    await expect(rights(here.accounts[person].id)).resolves.toEqual(before);
  });

  it('changes no account as an administrator would, their own neither', async () => {
    const before = await rights(here.accounts[person].id);
    for (const id of [here.accounts[person].id, here.accounts.administrator.id]) {
      const body = { displayName: 'Moi', locale: 'fr', version: 1, ...more() };
      const { status } = await here.send(person, 'PATCH', `/api/accounts/${id}`, body);
      expect(status).toBe(403);
    }
    expect(
      (await here.send(person, 'POST', '/api/accounts', { ...more(), displayName: 'B', locale: 'fr' })).status,
    ).toBe(403);
    await expect(rights(here.accounts[person].id)).resolves.toEqual(before);
  });
});

describe('A link from a mail', () => {
  it.each([
    ['an invitation', 'invitation', '/api/invitations/redemptions'],
    ['a new password', 'password-reset', '/api/password-resets/redemptions'],
  ] as const)('for %s gives the role that the account has, whatever is sent beside', async (_, purpose, url) => {
    const { id } = await here.given((given) => given.account({ role: 'adviser' }));
    const before = await rights(id);
    const token = await here.write((ctx) => issueToken(ctx, purpose, id));
    const body = {
      token,
      password: PASSWORD,
      displayName: 'A',
      role: 'administrator',
      contactId: null,
      accountId: here.accounts.administrator.id,
    };
    const browser = new Browser(here.app);
    expect((await browser.send('POST', url, { body })).status).toBe(204);
    await expect(browser.whoAmI()).resolves.toBe(id);
    await expect(rights(id)).resolves.toEqual(before);
  });

  it('makes no second first administrator', async () => {
    const body = { token: 'x'.repeat(43), email: 'a@b.example', displayName: 'A', password: PASSWORD };
    expect((await new Browser(here.app).send('POST', '/api/first-administrator', { body })).status).toBe(410);
  });
});
