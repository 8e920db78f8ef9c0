import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { ADMINISTRATOR, Product, demonstration, until } from './product.mjs';
import { seen } from './seen.mjs';

/** As long as each kind of secret is, so that it is taken for one. @param {number} length @param {string} sign */
const secret = (length, sign) => `GEHEIM${sign.repeat(length - 6)}`;
const LINK = secret(74, 'L');
const FEED = secret(43, 'F');
const TOKEN = secret(43, 'T');
const BEARER = `zs_${secret(43, 'B')}`;
const PASSWORD = secret(30, 'P');
const WORDS = secret(30, 'W');
const MINUTE = 60_000;

describe('logs', () => {
  it('hold one line of JSON for each event, and neither secrets nor people, whatever is asked', async () => {
    const product = await Product.serve({
      DATA_DIR: await demonstration(),
      LOG_LEVEL: 'info',
      METRICS_TOKEN: secret(43, 'M'),
    });
    try {
      const cookie = await product.signIn(ADMINISTRATOR);
      const session = cookie.split('=')[1] ?? '';
      const before = product.output.length;
      const forged = '%0d%0a%7b%22level%22:60,%22msg%22:%22GEFAELSCHT%22%7d';
      /** @type {[string, string, { body?: unknown, cookie?: string, headers?: Record<string, string> }][]} */
      const asked = [
        ['POST', '/api/session', { body: { email: `anne.${WORDS}@log.example`, password: PASSWORD } }],
        ['PUT', '/api/me/password', { cookie, body: { currentPassword: PASSWORD, password: PASSWORD } }],
        ['POST', '/api/password-resets', { body: { email: `anne.${WORDS}@log.example` } }],
        ['POST', '/api/password-resets/redemptions', { body: { token: TOKEN, password: PASSWORD } }],
        ['POST', '/api/invitations/openings', { body: { token: TOKEN } }],
        ['POST', '/api/invitations/redemptions', { body: { token: TOKEN, password: PASSWORD, displayName: WORDS } }],
        ['GET', `/a/${LINK}`, {}],
        ['GET', `/answer/${LINK}?token=${TOKEN}`, {}],
        ['POST', `/u/${LINK}/reminder`, {}],
        ['GET', `/calendars/${FEED}.ics`, {}],
        ['GET', `/api/me?token=${TOKEN}&q=${WORDS}`, { cookie }],
        ['GET', `/api/organisations?q=${WORDS}`, { cookie }],
        ['GET', `/api/session/oidc/callback?code=${TOKEN}&state=${TOKEN}`, {}],
        ['GET', '/api/v1/communes/0101/chapter-6', { headers: { authorization: `Bearer ${BEARER}` } }],
        ['GET', '/metrics', { headers: { authorization: `Bearer ${BEARER}` } }],
        ['POST', '/api/organisations', { cookie, body: { name: `${WORDS}\n{"level":60}`, kind: 'company' } }],
        ['POST', '/api/messages', { body: { senderName: WORDS, senderEmail: `${WORDS}@log.example`, text: WORDS } }],
        ['POST', '/api/campaign-entries/invitation', { body: { token: TOKEN } }],
        ['POST', '/api/campaign-entries', { body: { token: TOKEN, usual: { mode: WORDS } } }],
        ['POST', '/api/campaign-entries/own', { body: { code: WORDS } }],
        ['POST', '/api/questionnaire-answers/form', { body: { token: TOKEN, code: WORDS } }],
        ['POST', '/api/session/code', { body: { code: WORDS } }],
        ['GET', `/take-part?token=${TOKEN}`, {}],
        ['GET', `/api/organisations/${forged}`, { cookie, headers: { 'x-request-id': WORDS, 'user-agent': WORDS } }],
        ['GET', `/api/${forged}?${forged}`, { headers: { referer: `https://elsewhere.example/${TOKEN}` } }],
        ['GET', '/api/%E0%A4%A', {}],
        ['GET', '/health/ready', {}],
      ];
      for (const [method, path, options] of asked) {
        const { status } = await product.send(method, path, options);
        assert.ok(status < 500, `${status} ${method} ${path}`);
      }
      await until('the last request in the log', () =>
        product.output.slice(before).includes('"path":"/api/organisations"'),
      );
      const lines = product.output.slice(before).trim().split('\n');
      const entries = lines.map((line) => JSON.parse(line));
      assert.deepEqual(
        entries.filter(({ level, msg }) => level >= 50 || msg === 'GEFAELSCHT').map(({ msg }) => msg),
        [],
      );
      // Who asked, by the id of the account, and why it was refused.
      const lineOf = (/** @type {string} */ path, /** @type {number} */ status) =>
        entries.find(({ req, res }) => req?.path === path && res?.status === status)?.res;
      assert.deepEqual(lineOf('/api/session', 401), { status: 401, code: 'wrong-credentials' });
      assert.match(lineOf('/api/me', 200)?.by, /^[0-9a-f-]{36}$/);
      assert.equal(lineOf('/api/v1/communes/0101/chapter-6', 401)?.code, 'token-unknown');
      // Also outside of the API, by the path without what was guessed.
      for (const [path, status, code] of [
        ['/a/…', 404, 'link-unknown'],
        ['/answer/…', 403, 'visit-over'],
        ['/u/…/reminder', 404, 'link-unknown'],
        ['/calendars/….ics', 404, 'not-found'],
        ['/metrics', 401, 'token-required'],
      ])
        assert.deepEqual(entries.find(({ req }) => req?.path === path)?.res, { status, code }, `${path}`);
      assert.ok(
        !entries.some(({ req }) => req?.path === '/health/ready'),
        'what is answered outside of the API leaves a line',
      );
      const signedIn = product.output.split('\n').find((line) => line.includes('Signed in')) ?? '';
      assert.equal(JSON.parse(signedIn).by, lineOf('/api/me', 200)?.by);
      // By the number of its request it is found among the other lines.
      const sameRequest = product.output.split('\n').filter((line) => line.includes(JSON.parse(signedIn).req.id));
      assert.ok(sameRequest.some((line) => line.includes('"path":"/api/session"') && line.includes('"status":204')));
      for (const hidden of ['GEHEIM', session, '127.0.0.1', 'log.example', 'elsewhere.example', ADMINISTRATOR])
        assert.ok(!lines.some((line) => line.includes(hidden)), `${hidden} stands in the log`);
      assert.ok(entries.every(({ time, level }) => typeof time === 'number' && typeof level === 'number'));
      seen(`${lines.length} lines for ${asked.length} requests with secrets in each place, none of them in the log`);
    } finally {
      await product.stop();
    }
  });
});

describe('a connection that says nothing more', () => {
  it('is closed after a minute, and keeps nobody else waiting', async () => {
    const product = await Product.serve({ DATA_DIR: await demonstration() });
    try {
      const { hostname, port } = new URL(product.url);
      const began = Date.now();
      const sockets = Array.from({ length: 200 }, () => connect(Number(port), hostname));
      const head =
        'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"em';
      for (const [at, socket] of sockets.entries()) {
        socket.on('error', () => undefined);
        // What the server says before it closes has to be read: else this end never hears of it.
        socket.resume();
        // Half of them stop in the middle of the head.
        socket.write(at % 2 ? head : head.slice(0, 60));
      }
      const { status } = await product.send('GET', '/health/ready');
      assert.equal(status, 200);
      await until(
        'all of them closed',
        () => sockets.every(({ destroyed, closed }) => destroyed || closed),
        2 * MINUTE,
      );
      seen(`200 connections that stopped in the middle were closed after ${Math.round((Date.now() - began) / 1000)} s`);
    } finally {
      await product.stop();
    }
  });
});
