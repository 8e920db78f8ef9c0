import { Browser } from '../testing/browser';
import { type TestApp, testApp } from '../testing/test-app';
import { isBreached, isGuessable } from './guessable-passwords';
import { hashPassword } from './passwords';
import { issueToken } from './tokens';

const owner = { email: 'jemp.weber@commune-beispill.example', displayName: 'Jean-Pierre Wéber' };

describe('A password that anybody would try', () => {
  it.each(['123qweasdzxc', '1QAZ2wsx3edc', 'qwertyuiop123', '1q2w3e4r5t6y'])(
    'is one that turned up where others were broken into: %s',
    async (password) => {
      await expect(isBreached(password)).resolves.toBe(true);
    },
  );

  it.each([
    'Zesumme2026!',
    'zesumme-klimapakt',
    'Bonjour-Commune-1',
    'MotDePasse2026',
    'weber.jean.pierre',
    'Jemp-Weber-1980',
    'aaaaaaaaaaaa',
    'abcabcabcabcab',
    '121212121212',
  ])('is little more than a name, a word of this place, or a piece again and again: %s', (password) => {
    expect(isGuessable(password, owner)).toBe(true);
  });

  it.each([
    'un mot de passe assez long',
    'zesumme am Dienstag',
    'correct horse battery',
    'Weber mag grüne Busse',
    '四つの長い言葉と一つの鳥です',
  ])('is none where there is enough beside: %s', async (password) => {
    expect([await isBreached(password), isGuessable(password, owner)]).toEqual([false, false]);
  });
});

describe('Choosing such a password', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  const PASSWORD = 'un mot de passe assez long';
  const refused = ({ status, body }: { status: number; body: { issues: unknown } }) => [status, body.issues];
  const told = [422, [{ path: 'password', code: 'password-guessable', params: {} }]];

  it('is refused where one changes it', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const { email } = await api.given((given) => given.account({ passwordHash }));
    const browser = new Browser(api.app);
    await browser.signIn(email, PASSWORD);
    for (const password of ['123qweasdzxc', 'Zesumme2026!']) {
      const body = { currentPassword: PASSWORD, password };
      expect(refused(await browser.send('PUT', '/api/me/password', { body }))).toEqual(told);
    }
    expect((await new Browser(api.app).signIn(email, PASSWORD)).status).toBe(204);
  });

  it.each([
    ['an invitation', 'invitation', '/api/invitations/redemptions'],
    ['a mail', 'password-reset', '/api/password-resets/redemptions'],
  ] as const)('is refused by the link of %s, which stays good for another one', async (_, purpose, url) => {
    const { id } = await api.given((given) => given.account({ passwordHash: null }));
    const token = await api.write((ctx) => issueToken(ctx, purpose, id));
    const choose = (password: string) =>
      new Browser(api.app).send('POST', url, { body: { token, password, displayName: 'Anne Weber' } });
    expect(refused(await choose('qwertyuiop123'))).toEqual(told);
    expect((await choose(PASSWORD)).status).toBe(204);
  });
});
