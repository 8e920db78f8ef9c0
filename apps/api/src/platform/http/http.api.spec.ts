import { type TestApp, testApp } from '../../testing/test-app';

const HOST = 'zesumme.example';

describe('Every request', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  const send = async (method: 'GET' | 'POST' | 'PUT', url: string, more: object = {}, headers: object = {}) => {
    const response = await api.app.inject({ method, url, headers: { host: HOST, ...headers }, ...more });
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson ? response.json() : response.payload,
    };
  };
  const ask = (headers: object) =>
    send('POST', '/api/password-resets', { payload: { email: 'personne@nulle-part.example' } }, headers);

  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['another port', { origin: `http://${HOST}:8080` }],
    ['another scheme', { origin: `https://${HOST}` }],
    ['a page without an origin', { origin: 'null' }],
    ['a site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  ])('that changes something is refused when %s caused it', async (_, headers) => {
    const { status, body } = await ask(headers);
    expect([status, body.code, body.params]).toEqual([403, 'forbidden', { reason: 'foreign-origin' }]);
  });

  it.each([
    ['its own page', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }],
    ['no browser', {}],
  ])('that changes something is taken from %s', async (_, headers) => {
    expect((await ask(headers)).status).toBe(202);
  });

  it('that only reads is taken from everywhere, and shared with nobody', async () => {
    const { status, headers } = await send('GET', '/api/me', {}, { origin: 'https://evil.example' });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is answered with headers that keep scripts, frames and caches out', async () => {
    const { headers } = await send('GET', '/api/me');
    const policy = String(headers['content-security-policy']);
    const directives = Object.fromEntries(
      policy.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(' ');
        return [name, values.filter((value) => !value.startsWith("'nonce-"))];
      }),
    );
    expect(directives).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    });
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['a body that is too large', 'POST', '/api/session', 'a'.repeat(600 * 1024), json, 413, 'too-large'],
    ['a body that is no JSON', 'POST', '/api/session', '{"email":', json, 400, 'bad-request'],
    ['an empty body', 'POST', '/api/session', '', json, 400, 'bad-request'],
    ['a body that would change prototypes', 'POST', '/api/session', '{"__proto__":{}}', json, 400, 'bad-request'],
    [
      'a body of another type',
      'POST',
      '/api/session',
      '<a/>',
      { 'content-type': 'text/xml' },
      415,
      'unsupported-media-type',
    ],
    ['fields that do not fit', 'POST', '/api/session', '{"email":"x"}', json, 400, 'invalid'],
    ['an address that is none', 'GET', '/api/nowhere', undefined, {}, 404, 'not-found'],
    ['a method that is none', 'PUT', '/api/actions', '{}', json, 404, 'not-found'],
    ['an address that cannot be read', 'GET', '/api/actions/%E0%A4%A', undefined, {}, 400, 'bad-request'],
    ['an address that is far too long', 'PUT', `/api/actions/${'a'.repeat(201)}`, '{}', json, 414, 'bad-request'],
  ] as const)('with %s is answered with a problem', async (_, method, url, payload, headers, status, code) => {
    const answer = await send(method, url, payload === undefined ? {} : { payload }, headers);
    expect(String(answer.headers['content-type'])).toContain('application/problem+json');
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ type: `urn:zesumme:problem:${code}`, title: code, status, code });
    expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(Object.keys(answer.body).sort()).toEqual(
      ['type', 'title', 'status', 'code', 'params', 'issues', 'requestId'].sort(),
    );
  });

  it.each(['/%61pi/me', '/a%70i/nowhere', '/%61%70%69/openapi.json'])(
    'is one of the API however its address is spelled: %s',
    async (url) => {
      expect((await send('GET', url)).headers['cache-control']).toBe('no-store');
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const { status, body } = await send('POST', url, { payload: 'a=b' }, form);
      expect([status, body.code]).toEqual([415, 'unsupported-media-type']);
    },
  );

  it('with fields that do not fit is told which', async () => {
    const { body } = await send('POST', '/api/session', { payload: { email: 'x', password: '' } });
    expect(body.issues.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['email', 'invalid-format'],
      ['password', 'required'],
    ]);
  });

  it('for what watches the process is answered', async () => {
    for (const url of ['/health/live', '/health/ready']) {
      expect(await send('GET', url)).toMatchObject({ status: 200, body: { status: 'ok' } });
    }
  });

  it('for the description of the API is answered, and its page runs no script of its own', async () => {
    const page = await send('GET', '/api/docs');
    expect([page.status, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)/);
    const document = await send('GET', '/api/openapi.json');
    expect(document.body).toMatchObject({ openapi: '3.1.0', info: { title: 'Zesumme' } });
  });
});

describe('Too many requests', () => {
  it('are refused for a while', async () => {
    const api = await testApp({ RATE_LIMIT_PER_MINUTE: '10' });
    const answers = [];
    for (let count = 0; count < 12; count += 1) answers.push(await api.visitor.get('/api/broker'));
    await api.close();
    const [{ status, body, headers }] = answers.slice(-1) as [(typeof answers)[number]];
    expect([answers[0]?.status, status, body.code]).toEqual([200, 429, 'too-many-requests']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('are as many from all addresses of one connection together', async () => {
    const api = await testApp({ RATE_LIMIT_PER_MINUTE: '10' });
    const ask = async (remoteAddress: string): Promise<number> =>
      (await api.app.inject({ method: 'GET', url: '/api/broker', remoteAddress })).statusCode;
    const statuses = [];
    for (let count = 0; count < 12; count += 1) statuses.push(await ask(`2001:db8:1:2:${count}::1`));
    const other = await ask('2001:db8:1:3::1');
    await api.close();
    expect([statuses[0], statuses.at(-1), other]).toEqual([200, 429, 200]);
  });
});
