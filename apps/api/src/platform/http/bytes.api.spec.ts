import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { type TestApp, testApp } from '../../testing/test-app';
import { Config } from '../config';
import { Mailer } from '../mail';

const SECRET = 'GEHEIM';

let api: TestApp;
let folder: string;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zesumme-served-'));
  await mkdir(join(folder, 'dashboard', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), SECRET);
  await writeFile(join(folder, 'dashboard', 'index.html'), '<!doctype html><html><head></head></html>');
  await writeFile(join(folder, 'dashboard', 'assets', 'shown.txt'), 'SHOWN');
  api = await testApp({ DASHBOARD_DIR: join(folder, 'dashboard') });
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends these very bytes, which no client in between makes better, and gives what came until the server closed. */
function send(bytes: string, ms = 10_000): Promise<{ text: string; status: number; took: number }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    const late = setTimeout(() => socket.destroy(new Error(`Still open after ${ms} ms: ${text.slice(0, 200)}`)), ms);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ text, status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), took: performance.now() - began });
    });
  });
}
const get = (path: string, more = '') =>
  send(`GET ${path} HTTP/1.1\r\nHost: zesumme.example\r\nConnection: close\r\n${more}\r\n`);
const post = (path: string, body: string, type = 'application/json', more = '') =>
  send(
    `POST ${path} HTTP/1.1\r\nHost: zesumme.example\r\nConnection: close\r\nContent-Type: ${type}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`,
  );

describe('A path', () => {
  it('leads to what is served', async () => {
    expect((await get('/assets/shown.txt')).text).toContain('SHOWN');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/assets/..;/..;/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/./.././secret.txt',
    '/assets/shown.txt%00/../../../secret.txt',
    '//secret.txt',
    '/pages/../../secret.txt',
    '/pages/..%2f..%2f..%2fsecret.txt',
  ])('leads to nothing outside: %s', async (path) => {
    const { text, status } = await get(path);
    expect(text).not.toContain(SECRET);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
  });

  it.each(['/api/files/..%2f..%2fzesumme.sqlite/content', '/api/files/%2e%2e/content', '/calendars/..%2f..%2fa.ics'])(
    'names no file of the server where a record is meant: %s',
    async (path) => {
      const { status } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  it('of a folder shows no list of what is in it', async () => {
    for (const path of ['/assets', '/assets/', '/pages/']) expect((await get(path)).text).not.toContain('shown.txt');
  });
});

describe('A body', () => {
  it.each([
    ['of brackets within brackets', '['.repeat(250_000) + ']'.repeat(250_000), 400],
    ['of objects within objects', '{"a":'.repeat(80_000) + '1' + '}'.repeat(80_000), 400],
    ['of brackets that are never closed', '['.repeat(500_000), 400],
    ['with a text as long as may be', JSON.stringify({ email: 'a'.repeat(500_000), password: 'b' }), 400],
    ['with forty thousand fields', `{${Array.from({ length: 40_000 }, (_, at) => `"a${at}":1`).join()}}`, 400],
    ['that is larger than may be', JSON.stringify({ email: 'a'.repeat(700_000) }), 413],
    ['that would change every object', '{"email":"a@b.example","password":"x","__proto__":{"isAdmin":true}}', 400],
    [
      'that would change every class',
      '{"email":"a@b.example","password":"x","constructor":{"prototype":{"a":1}}}',
      400,
    ],
  ])('%s is refused, and soon', async (_, body, status) => {
    const answer = await post('/api/session', body);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('application/problem+json');
    expect(answer.took).toBeLessThan(8_000);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  it.each([
    ['text/plain', 400],
    ['application/xml', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 400],
    ['application/vnd.api+json', 415],
    ['application/json; charset=utf-7', 401],
    ['nonsense', 415],
    ['*/*', 415],
  ])('of type %s is taken for what it is or not at all', async (type, status) => {
    const answer = await post('/api/session', '{"email":"a@nulle-part.example","password":"x"}', type);
    expect(answer.status).toBe(status);
  });

  it.each(['http://zesumme.example/api/session', '/%61pi/session', 'http://zesumme.example/%61pi/session'])(
    'that is a form is refused by the API, however its address is spelled: %s',
    async (address) => {
      const { text, status } = await post(address, 'a=b', 'application/x-www-form-urlencoded');
      expect(status).toBe(415);
      expect(text.toLowerCase()).toContain('cache-control: no-store');
    },
  );

  it('that says that it is packed is not unpacked', async () => {
    const more = 'Content-Encoding: gzip\r\n';
    const { status } = await post(
      '/api/session',
      '{"email":"a@nulle-part.example","password":"x"}',
      'application/json',
      more,
    );
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('that never comes to its end is not waited for, and keeps nobody else waiting', async () => {
    const server = api.app.getHttpServer() as import('node:http').Server;
    expect([server.timeout, server.headersTimeout, server.requestTimeout, server.keepAliveTimeout]).toEqual([
      60_000, 60_000, 600_000, 10_000,
    ]);
    // As the minute that a silent connection has, but shorter.
    server.timeout = 400;
    try {
      const head =
        'POST /api/session HTTP/1.1\r\nHost: zesumme.example\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"em';
      const slow = Promise.all([1, 2, 3, 4, 5].map(() => send(head, 8_000)));
      expect((await get('/health/live')).status).toBe(200);
      for (const { status } of await slow) expect([0, 408]).toContain(status);
    } finally {
      server.timeout = 60_000;
    }
  });
});

describe('A request', () => {
  it('with two lengths is refused, so that no two servers can read it as two', async () => {
    const twice =
      'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect((await send(twice)).status).toBe(400);
    const two = 'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde';
    expect((await send(two)).status).toBe(400);
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'QUERY'])('by %s gives nothing back', async (method) => {
    const text = await send(`${method} /api/me HTTP/1.1\r\nHost: a\r\nX-Secret: ${SECRET}\r\nConnection: close\r\n\r\n`)
      .then((answer) => answer.text)
      .catch(() => '');
    expect(text).not.toMatch(/^HTTP\/1\.1 2/);
    expect(text).not.toContain(SECRET);
  });

  it.each([
    ['a name of its own', 'X-Request-Id: abc%0d%0aSet-Cookie: a=b\r\n'],
    ['another host', 'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\n'],
    ['a place to go to', 'X-Original-URL: /api/accounts\r\nX-Rewrite-URL: /api/accounts\r\n'],
  ])('with %s in its headers gets none of it back', async (_, headers) => {
    const { text } = await get(`/a?next=%0d%0aSet-Cookie:%20a=b`, headers);
    expect(text).not.toMatch(/set-cookie: a=b|evil\.example|abc%0d/i);
  });
});

describe('A mail', () => {
  it('has the headers that it has, whatever stands in a subject, a name or an address', async () => {
    const more = '\r\nBcc: evil@evil.example\r\nX-More: 1\r\n\r\n<script>';
    await api.app.get(Mailer).send({
      to: `anne@nulle-part.example${more}`,
      subject: `Réunion${more}`,
      replyTo: `"Anne${more}" <a@nulle-part.example>`,
      text: 'a',
      html: '<p>a</p>',
      messageId: '<1@zesumme.example>',
      unsubscribeUrl: 'https://zesumme.example/u/a',
      attachments: [{ filename: `a${more}.pdf`, content: 'a', contentType: 'application/pdf' }],
    });
    const mails = join(api.app.get(Config).dataDir, 'mail');
    const [file = ''] = await readdir(mails);
    const raw = await readFile(join(mails, file));
    const { headers, subject, attachments } = await simpleParser(raw);
    expect([headers.has('bcc'), headers.has('x-more'), attachments.length]).toEqual([false, false, 1]);
    expect(subject).toContain('Réunion');
    expect(raw.toString()).not.toMatch(/^(Bcc|X-More):/m);
  });

  it.each([
    ['senderName', { senderName: 'Anne\r\nBcc: evil@evil.example' }],
    ['senderEmail', { senderEmail: 'anne@a.example\r\nBcc: evil@evil.example' }],
  ])('cannot be given headers through the public form: %s', async (_, over) => {
    const body = { senderName: 'Anne', senderEmail: 'anne@message.example', text: 'Bonjour', ...over };
    expect((await api.visitor.post('/api/messages', body)).status).toBe(400);
  });
});
