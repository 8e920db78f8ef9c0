import { allRows } from './all';
import { type People, everybody } from './people';

const ID = '00000000-0000-4000-8000-000000000000';

/** Each route that changes something. */
const changing = [
  ...new Set(allRows.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)),
];

describe('A page of another site', () => {
  let here: People;
  let cookie: string;
  beforeAll(async () => {
    here = await everybody();
    const { email } = here.accounts.administrator;
    const payload = { email, password: 'un mot de passe assez long' };
    const { headers } = await here.app.inject({ method: 'POST', url: '/api/session', payload });
    cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  });
  afterAll(() => here.close());

  const FORM = 'application/x-www-form-urlencoded';
  /** As a browser sends what another page makes it send, with all the cookies it has. */
  const fromElsewhere = (route: string, headers: Record<string, string>, type: string) => {
    const [method = '', path = ''] = route.split(' ');
    return here.app.inject({
      method: method as 'POST',
      url: path.replace(/:code/g, here.communes.own).replace(/:\w+/g, ID),
      headers: { cookie, host: 'zesumme.example', 'content-type': type, ...headers },
      payload: type === FORM ? 'a=b' : '{}',
    });
  };

  it.each([
    ['by its origin', { origin: 'https://evil.example' }],
    ['by an origin that it hides', { origin: 'null' }],
    ['by what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
    ['on a neighbouring host', { 'sec-fetch-site': 'same-site' }],
  ])('has nothing done for whoever is signed in, on any route: it is known %s', async (_, headers) => {
    const done: string[] = [];
    for (const route of changing) {
      const { statusCode, payload } = await fromElsewhere(
        route,
        headers as Record<string, string>,
        route.includes(' /api/') ? 'application/json' : FORM,
      );
      // Pages for people refuse in words.
      const isRefused =
        statusCode === 403 && (payload.includes('foreign-origin') || payload.startsWith('<!doctype html>'));
      if (!isRefused) done.push(`${statusCode} ${route}`);
    }
    expect(done).toEqual([]);
    expect(changing.length).toBeGreaterThan(170);
  });

  it('sends a form that no route of the API takes, even where neither is said', async () => {
    const taken: string[] = [];
    for (const route of changing.filter((each) => each.includes(' /api/'))) {
      // The router decodes an address before it looks for its route.
      for (const spelled of [route, route.replace(' /api/', ' /%61pi/')]) {
        const { statusCode } = await fromElsewhere(spelled, {}, FORM);
        if (statusCode !== 415) taken.push(`${statusCode} ${spelled}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it('may read what is public alone: nothing else says that it may be read from elsewhere', async () => {
    const open: string[] = [];
    for (const { path } of allRows.filter(({ method }) => method === 'GET')) {
      const url = path.replace(/:code/g, here.communes.own).replace(/:\w+/g, ID);
      if (path.endsWith('/live')) continue;
      const headers = { cookie, origin: 'https://evil.example' };
      const answer = await here.app.inject({ method: 'GET', url, headers });
      if (answer.headers['access-control-allow-credentials']) open.push(`with cookies: ${path}`);
      if (answer.headers['access-control-allow-origin']) open.push(path);
    }
    expect([...new Set(open)].every((path) => /^\/(api\/public|calendars)\//.test(path))).toBe(true);
  });

  it('cannot have a safe method do what another is for', async () => {
    for (const name of ['x-http-method-override', 'x-method-override', 'x-http-method']) {
      const { statusCode } = await here.app.inject({
        method: 'GET',
        url: '/api/sessions',
        headers: { cookie, [name]: 'DELETE' },
      });
      expect(statusCode).toBe(404);
    }
    const me = await here.app.inject({ method: 'GET', url: '/api/me', headers: { cookie } });
    expect(me.json().actor.kind).toBe('account');
  });
});
