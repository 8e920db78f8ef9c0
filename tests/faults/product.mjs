import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atExit } from '../../tools/lib/at-exit.mjs';
import { freePort } from '../../tools/lib/free-port.mjs';
import { quickFolder } from '../../tools/test/quick-folder.mjs';

/** What Node.js is told so that the product has a clock of its own. */
export const OWN_CLOCK = ['--require', join(dirname(fileURLToPath(import.meta.url)), 'clock.cjs')];
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const PASSWORD = 'zesumme-beispill';
export const MANAGER = 'claire@ims.example';
export const ADMINISTRATOR = 'admin@zesumme.example';

/** Generous: a busy computer is no failure. */
const START_MS = 300_000;
const MAIN = join(root, 'dist/apps/api/main.js');

/** Waits until something holds. @template T @param {string} what @param {() => Promise<T> | T} look @param {number} [ms] */
export async function until(what, look, ms = 60_000) {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Not within ${ms / 1000} s: ${what}`);
    await pause(50);
  }
}

/** A folder that is removed at the end of the tests. @param {string} [parent] */
export function folder(parent = quickFolder()) {
  const made = mkdtempSync(join(parent, 'zesumme-faults-'));
  atExit(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

/** Runs a command of the built product to its end. @param {string[]} args @param {NodeJS.ProcessEnv} env */
export async function command(args, env) {
  const product = new Product(args, env);
  const code = await product.ended;
  return { code, output: product.output };
}

/** Those that run. @type {Set<Product>} */
const running = new Set();

/** Ends what a test that failed has left running, so that the next one has the computer for itself. */
export const endAll = () => Promise.all([...running].map((product) => product.stop('SIGKILL')));

/** The built product in a process of its own. */
export class Product {
  output = '';
  url = '';

  /** @param {string[]} args @param {NodeJS.ProcessEnv} env @param {string[]} [before] what Node.js is told */
  constructor(args, env, before = []) {
    this.child = spawn(process.execPath, [...before, MAIN, ...args], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', SMTP_URL: '', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.stdout?.on('data', (chunk) => (this.output += chunk));
    this.child.stderr?.on('data', (chunk) => (this.output += chunk));
    const forget = atExit(() => this.child.kill('SIGKILL'));
    running.add(this);
    /** @type {Promise<number>} the exit code, or 128 and the signal as shells say it */
    this.ended = new Promise((resolve) =>
      this.child.on('exit', (code, signal) => {
        forget();
        running.delete(this);
        resolve(code ?? (signal === 'SIGTERM' ? 143 : 137));
      }),
    );
  }

  /** Starts a server and waits until it is ready. @param {NodeJS.ProcessEnv} env @param {string[]} [before] */
  static async serve(env, before) {
    const port = env.PORT ?? String(await freePort());
    const product = new Product(
      ['serve'],
      { HOST: '127.0.0.1', RATE_LIMIT_PER_MINUTE: '1000000', ...env, PORT: port },
      before,
    );
    product.url = `http://127.0.0.1:${port}`;
    const gone = product.ended.then((code) => {
      throw new Error(`The product ended with ${code} instead of serving:\n${product.output.slice(-4000)}`);
    });
    gone.catch(() => undefined);
    await Promise.race([
      gone,
      until('a server that is ready', () => product.output.includes('Zesumme is ready'), START_MS),
    ]);
    return product;
  }

  /** Sets the clock of a product that was started with one of its own. @param {number} offset milliseconds */
  setClock(offset) {
    this.child.send({ offset });
  }

  /**
   * Lets rounds in the background that are due within that time begin now, of a product that was started with a clock of its
   * own.
   *
   * @param {number} milliseconds
   */
  beginRounds(milliseconds) {
    if (this.child.connected) this.child.send({ rounds: milliseconds });
  }

  /** @param {NodeJS.Signals} [signal] */
  async stop(signal = 'SIGTERM') {
    this.child.kill(signal);
    return this.ended;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ body?: unknown, cookie?: string, signal?: AbortSignal, headers?: Record<string, string> }} [options]
   * @returns {Promise<{ status: number, body: any, headers: import('node:http').IncomingHttpHeaders }>}
   */
  send(method, path, { body, cookie, signal, headers = {} } = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      // A connection for each: one that is kept may be closed by the server at the very moment when it is used again.
      const asked = request(
        this.url + path,
        {
          method,
          agent: false,
          signal: signal ?? AbortSignal.timeout(60_000),
          headers: {
            origin: this.url,
            ...(cookie ? { cookie } : {}),
            ...(text === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            ...headers,
          },
        },
        async (answer) => {
          try {
            /** @type {Buffer[]} */
            const chunks = [];
            for await (const chunk of answer) chunks.push(chunk);
            const told = Buffer.concat(chunks).toString();
            const isJson = answer.headers['content-type']?.includes('json');
            resolve({
              status: answer.statusCode ?? 0,
              body: isJson && told ? JSON.parse(told) : told,
              headers: answer.headers,
            });
          } catch (error) {
            reject(error);
          }
        },
      );
      asked.on('error', reject);
      asked.end(text);
    });
  }

  /** Signs in. @param {string} [email] @param {string} [password] @returns {Promise<string>} the cookie */
  async signIn(email = MANAGER, password = PASSWORD) {
    const { status, headers, body } = await this.send('POST', '/api/session', { body: { email, password } });
    const cookie = headers['set-cookie']?.find((each) => each.startsWith('zesumme_session='));
    if (!cookie) throw new Error(`Signing in as ${email}: ${status} ${JSON.stringify(body)}`);
    return cookie.split(';')[0] ?? '';
  }

  /** Makes an organisation. @param {string} cookie @param {string} name */
  addOrganisation(cookie, name) {
    return this.send('POST', '/api/organisations', { cookie, body: organisation(name) });
  }
}

/** @param {string} name */
export const organisation = (name) => ({ name, kind: 'company' });

/** @type {Promise<string> | undefined} */
let template;

/**
 * A data folder with the demonstration, made once and copied for each test.
 *
 * @param {string} [parent]
 */
export async function demonstration(parent) {
  template ??= makeTemplate();
  const [from, to] = [await template, folder(parent)];
  cpSync(from, to, { recursive: true });
  return to;
}

async function makeTemplate() {
  const made = folder();
  const product = await Product.serve({ DATA_DIR: made, ZESUMME_DEMO: '1' });
  await product.stop();
  if (!existsSync(join(made, 'zesumme.sqlite'))) throw new Error(product.output);
  return made;
}
