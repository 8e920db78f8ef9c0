import type { AccountDetail } from '@zesumme/domain';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { AccountForm } from './account-form';

const ID = '00000000-0000-4000-8000-000000000001';
const adviser: AccountDetail = {
  id: ID,
  email: 'paul@conseil.example',
  displayName: 'Paul Beispill',
  role: 'adviser',
  state: 'active',
  locale: 'fr',
  contactId: null,
  contactName: null,
  organisationName: null,
  hasPassword: true,
  lastLoginAt: null,
  invitedAt: null,
  isDemo: false,
  openSessions: 0,
  secondFactor: false,
  version: 4,
  grants: [{ communeCode: '0101', communeName: 'Beispill', untilDay: '2027-06-30' }],
};
const UPDATE = 'PATCH /api/accounts/{id}';

describe('A new account', () => {
  it('asks for the contact that a contact’s account speaks as', async () => {
    const api = new FakeApi();
    await reader(api, { me: signedIn('administrator') });
    const fixture = await show(AccountForm);
    type(fixture.root, 'displayName', 'Nina Beispill');
    type(fixture.root, 'email', 'nina@beispill.example');
    type(fixture.root, 'role', 'contact');
    await fixture.whenStable();
    send(fixture.root);
    await fixture.whenStable();
    expect(fixture.root.querySelector('#contactId-error')?.textContent).toContain('Ce rôle demande un contact.');
    expect(api.asked).toEqual([]);
  });

  it('is sent without what its role does not have', async () => {
    const api = new FakeApi({ 'POST /api/accounts': () => adviser });
    await reader(api, { me: signedIn('administrator') });
    const { root } = await show(AccountForm);
    type(root, 'displayName', 'Nina Beispill');
    type(root, 'email', 'nina@beispill.example');
    send(root);
    await settle();
    expect(api.sentTo('/api/accounts')).toEqual([
      {
        displayName: 'Nina Beispill',
        email: 'nina@beispill.example',
        role: 'project-manager',
        locale: 'fr',
        contactId: null,
        grants: [],
      },
    ]);
  });
});

describe('An account that is changed', () => {
  it('is not unsaved before somebody typed', async () => {
    await reader(new FakeApi(), { me: signedIn('administrator') });
    const fixture = await show(AccountForm, { account: adviser });
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
    type(fixture.root, 'displayName', 'Paula Beispill');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
  });

  it('says beside its address what another one brings with it', async () => {
    await reader(new FakeApi(), { me: signedIn('administrator') });
    const { root } = await show(AccountForm, { account: adviser });
    expect(root.querySelector('#email-hint')?.textContent).toContain('déconnectée partout');
  });

  it('keeps the communes of an adviser', async () => {
    const api = new FakeApi({ [UPDATE]: () => adviser });
    await reader(api, { me: signedIn('administrator') });
    const { root } = await show(AccountForm, { account: adviser });
    send(root);
    await settle();
    expect(api.sentTo('/api/accounts/{id}')).toMatchObject([
      { version: 4, state: 'active', grants: [{ communeCode: '0101', untilDay: '2027-06-30' }] },
    ]);
  });

  it('names an adviser without a day, which the commune then gives', async () => {
    const api = new FakeApi({ [UPDATE]: () => adviser });
    await reader(api, { me: signedIn('administrator') });
    const grants = [{ communeCode: '0101', communeName: 'Beispill', untilDay: null }];
    const { root } = await show(AccountForm, { account: { ...adviser, grants } });
    expect(root.textContent).toContain('Sans jour, il ne lit rien');
    send(root);
    await settle();
    expect(api.sentTo('/api/accounts/{id}')).toMatchObject([{ grants: [{ communeCode: '0101', untilDay: null }] }]);
  });

  it('is sent again over the newest version once the reader has seen it', async () => {
    const stale = new Problem('stale', 409, {}, [], null, { ...adviser, displayName: 'Autre nom', version: 5 });
    const api = new FakeApi({ [UPDATE]: () => Promise.reject(stale) });
    await reader(api, { me: signedIn('administrator') });
    const fixture = await show(AccountForm, { account: adviser });
    type(fixture.root, 'displayName', 'Paula Beispill');
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(fixture.root.textContent).toContain('Autre nom');
    send(fixture.root);
    await settle();
    const versions = api.sentTo('/api/accounts/{id}').map((body) => (body as { version: number }).version);
    expect(versions).toEqual([4, 5]);
  });
});
