import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { hashPassword } from '../identity';
import { codeAt } from '../identity/second-factor/totp';
import { Config } from '../platform/config';
import { Outbox } from '../platform/outbox';
import { Browser, type Page } from './browser';
import type { TestApp } from './test-app';

/** What signs everybody in here. */
export const PASSWORD = 'un mot de passe assez long';
/** Milliseconds that one code of an application lasts. */
export const STEP = 30_000;
export const MINUTE = 60_000;
/** The own second factor. */
export const FACTOR = '/api/me/second-factor';

let addresses = 0;
let hashed: Promise<string> | undefined;

/** A browser of its own, in the installation. */
export const browserOf = (api: TestApp): Browser => {
  addresses += 1;
  return new Browser(api.app, `203.0.113.${addresses}`);
};

/** An account with the password of these specs. */
export async function accountIn(api: TestApp, over: object = {}): Promise<{ id: string; email: string }> {
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  return api.given((given) => given.account({ role: 'adviser', passwordHash, ...over }));
}

/** The texts of the mails to an address since the last call, oldest first. */
export async function mailsTo(api: TestApp, email: string): Promise<string[]> {
  await api.app.get(Outbox).work();
  const folder = join(api.app.get(Config).dataDir, 'mail');
  const files = (await readdir(folder).catch(() => [])).sort();
  const mails = await Promise.all(files.map(async (file) => simpleParser(await readFile(join(folder, file)))));
  await rm(folder, { recursive: true, force: true });
  return mails.filter(({ to }) => JSON.stringify(to).includes(email)).map(({ subject, text }) => `${subject}\n${text}`);
}

/** Somebody whose sign-in asks for a second step. */
export interface Person {
  id: string;
  email: string;
  browser: Browser;
  codes: string[];
  /** A code that has not been used: time goes on by one step. */
  nextCode(): string;
}

/** The code of this moment, for a secret as it is shown. */
export const codeOf = (api: TestApp, secret: string): string => codeAt(secret.replace(/ /g, ''), api.clock.now());

/** Somebody new who has set up the second factor. */
export async function personIn(api: TestApp, over: object = {}): Promise<Person> {
  const { id, email } = await accountIn(api, over);
  const browser = browserOf(api);
  await browser.signIn(email, PASSWORD);
  const offer = await browser.send('POST', FACTOR, { body: { password: PASSWORD } });
  const { secret } = offer.body;
  const made = await browser.send('POST', `${FACTOR}/confirmation`, { body: { code: codeOf(api, secret) } });
  await mailsTo(api, email);
  const nextCode = (): string => {
    api.clock.advance(STEP);
    return codeOf(api, secret);
  };
  return { id, email, browser, codes: made.body.codes, nextCode };
}

/** Gives the code of the second step. */
export const give = (browser: Browser, code: string): Promise<Page> =>
  browser.send('POST', '/api/session/code', { body: { code } });
