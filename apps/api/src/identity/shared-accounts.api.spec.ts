import { Browser } from '../testing/browser';
import { type TestApp, testApp } from '../testing/test-app';
import { hashPassword } from './passwords';

const PASSWORD = 'un mot de passe assez long';

describe('An account of the demonstration, which everybody shares', () => {
  let api: TestApp;
  let passwordHash: string;
  beforeAll(async () => {
    api = await testApp();
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => api.close());

  const shared = (over: { grants?: { communeCode: string; untilDay: string }[] } = {}) =>
    api.given((given) => given.account({ role: 'adviser', passwordHash, isDemo: true, ...over }));
  const signedIn = async (email: string): Promise<Browser> => {
    const browser = new Browser(api.app);
    expect((await browser.signIn(email, PASSWORD)).status).toBe(204);
    return browser;
  };

  it.each([
    ['another password', 'PUT', '/api/me/password', { currentPassword: PASSWORD, password: 'un autre mot de passe' }],
    ['a second step', 'POST', '/api/me/second-factor', { password: PASSWORD }],
  ] as const)('gets no %s by who tries it, and lets the next one in', async (_, method, url, body) => {
    const { email } = await shared();
    const { status, body: problem } = await (await signedIn(email)).send(method, url, { body });
    expect([status, problem.code]).toEqual([409, 'shared-account']);
    await signedIn(email);
  });

  it.each([
    ['address', { email: 'a-moi@ailleurs.example' }, 409],
    ['role', { role: 'administrator' }, 409],
    ['state', { state: 'disabled' }, 409],
    ['name', { displayName: 'Autrement' }, 200],
  ])('and its %s, changed by the shared administrator', async (_, change, expected) => {
    const { id, email } = await shared();
    const administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
    const fields = { email, displayName: 'A', role: 'adviser', locale: 'fr', contactId: null, state: 'active' };
    const { status, body } = await administrator.patch(`/api/accounts/${id}`, {
      ...fields,
      grants: [],
      version: 1,
      ...change,
    });
    expect([status, body.code]).toEqual([expected, expected === 409 ? 'shared-account' : undefined]);
  });

  it('and what it advises, changed by the shared administrator: neither what it may see nor until when', async () => {
    const communes = await api.given(async (given) => [await given.commune(), await given.commune()]);
    const grants = communes.map(({ code }) => ({ communeCode: code, untilDay: '2027-12-31' }));
    const { id, email } = await shared({ grants });
    const administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
    const fields = { email, displayName: 'A', role: 'adviser', locale: 'fr', contactId: null, state: 'active' };
    const change = async (wanted: object[], version: number) => {
      const { status, body } = await administrator.patch(`/api/accounts/${id}`, { ...fields, grants: wanted, version });
      return [status, body.code];
    };
    const refused = [409, 'shared-account'];
    await expect(change([], 1)).resolves.toEqual(refused);
    await expect(change(grants.slice(1), 1)).resolves.toEqual(refused);
    await expect(
      change(
        grants.map((each) => ({ ...each, untilDay: '2028-12-31' })),
        1,
      ),
    ).resolves.toEqual(refused);
    // In whichever order they are told.
    await expect(change([...grants].reverse(), 1)).resolves.toEqual([200, undefined]);
    await expect(change(grants, 2)).resolves.toEqual([200, undefined]);
  });
});

describe('The own access of an administrator', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  it.each([
    ['role', { role: 'project-manager' }, 403],
    ['state', { state: 'disabled' }, 403],
    ['name', { displayName: 'Autrement' }, 200],
  ])('is taken by another one: the %s', async (_, change, expected) => {
    const { id, email } = await api.given((given) => given.account({ role: 'administrator' }));
    const own = await api.as({ id });
    const fields = { email, displayName: 'A', role: 'administrator', locale: 'fr', contactId: null, state: 'active' };
    const { status } = await own.patch(`/api/accounts/${id}`, { ...fields, grants: [], version: 1, ...change });
    expect(status).toBe(expected);
  });
});
