import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestApp, testApp } from '../../testing/test-app';
import { Config, ConfigurationError, readConfig } from '../config';
import { readToken, withoutTokens, writeToken } from './link-token';
import { type LinkOf, Links, VISIT } from './links';
import { PersonalLink } from './personal-link.entity';
import { serverSecret } from './secret';

const secret = randomBytes(32);
const claim = { purpose: 'answer', id: randomUUID(), version: 3, expires: null } as const;

describe('A token', () => {
  it('is the same each time, and says what it was made of', () => {
    const token = writeToken(secret, claim);
    expect(writeToken(secret, claim)).toBe(token);
    expect(readToken(secret, token)).toEqual(claim);
    expect(token).toMatch(/^[\w-]{74}$/);
  });

  it('is another one for each purpose, link, version and end', () => {
    const tokens = [
      claim,
      { ...claim, purpose: 'unsubscribe' as const },
      { ...claim, id: randomUUID() },
      { ...claim, version: 4 },
      { ...claim, expires: 1_800_000_000 },
    ].map((each) => writeToken(secret, each));
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('is refused when any of its bits was changed', () => {
    const bytes = Buffer.from(writeToken(secret, claim), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readToken(secret, changed.toString('base64url'))).toBeNull();
    }
  });

  it.each([
    '',
    'x',
    '€'.repeat(60),
    'A'.repeat(74),
    writeToken(randomBytes(32), claim),
    `${writeToken(secret, claim)}=`,
  ])('is refused when it was made elsewhere: %s', (token) => expect(readToken(secret, token)).toBeNull());

  it('is left out of the log, and nothing else is', () => {
    const id = randomUUID();
    expect(withoutTokens(`/r/${writeToken(secret, claim)}`)).toBe('/r/…');
    expect(withoutTokens(`/calendars/${randomBytes(32).toString('base64url')}.ics`)).toBe('/calendars/….ics');
    expect(withoutTokens(`/api/meetings/${id}`)).toBe(`/api/meetings/${id}`);
  });
});

describe('The secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-secret-'));
  const file = join(folder, 'secret');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once, for the owner alone, and kept', () => {
    const made = serverSecret(readConfig({ DATA_DIR: folder }));
    expect(made).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(serverSecret(readConfig({ DATA_DIR: folder }))).toEqual(made);
  });

  it('is the one that was set, and then none is kept', () => {
    const set = 's'.repeat(32);
    const before = readFileSync(file, 'utf8');
    expect(serverSecret(readConfig({ DATA_DIR: folder, ZESUMME_SECRET: set })).toString()).toBe(set);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('that is too short is not accepted, wherever it comes from', () => {
    expect(() => readConfig({ ZESUMME_SECRET: 'short' })).toThrow(/32 characters/);
    chmodSync(file, 0o600);
    writeFileSync(file, 'short');
    expect(() => serverSecret(readConfig({ DATA_DIR: folder }))).toThrow(ConfigurationError);
  });
});

describe('A personal link', () => {
  const ADDRESS = '192.0.2.7';
  const LATER = '2030-01-01T00:00:00.000Z';
  let api: TestApp;
  let links: Links;
  beforeAll(async () => {
    api = await testApp();
    links = api.app.get(Links);
  });
  afterAll(() => api.close());

  const someone = (): LinkOf => ({ subjectId: randomUUID(), holderId: randomUUID() });
  const issue = (of: LinkOf, expiresAt: string | null = LATER): Promise<string> =>
    api.write((ctx) => links.issue(ctx, 'answer', of, expiresAt));
  const open = (token: string, purpose: 'answer' | 'contact' = 'answer', address = ADDRESS): Promise<PersonalLink> =>
    api.write((ctx) => links.open(ctx, purpose, token, address));
  const resume = (cookie?: string): Promise<PersonalLink> => api.write((ctx) => links.resume(ctx, 'answer', cookie));

  it('opens what it was made for, as often as it is sent', async () => {
    const of = someone();
    const token = await issue(of);
    expect(await issue(of)).toBe(token);
    expect(await open(token)).toMatchObject(of);
    expect(await open(token)).toMatchObject(of);
  });

  it('is kept nowhere: neither the token nor the secret is in the database', async () => {
    const of = someone();
    const token = await issue(of);
    const row = await api.write((ctx) => ctx.manager.findOneByOrFail(PersonalLink, of));
    expect(JSON.stringify(row)).not.toContain(token.slice(-20));
    expect(api.app.get(Config).secret).toBeNull();
  });

  it('serves one purpose', async () => {
    const token = await issue(someone());
    await expect(open(token, 'contact')).rejects.toMatchObject({ code: 'link-unknown', status: 404 });
  });

  it('ends, and holds again when its end is moved', async () => {
    const of = someone();
    const token = await issue(of, api.clock.instant());
    await expect(open(token)).rejects.toMatchObject({ code: 'link-expired', status: 410 });
    expect(await issue(of)).toBe(token);
    expect(await open(token)).toMatchObject(of);
  });

  it('that was taken back stays dead, also when another is given', async () => {
    const of = someone();
    const first = await issue(of);
    await api.write((ctx) => links.revoke(ctx, 'answer', { subjectId: of.subjectId }));
    await expect(open(first)).rejects.toMatchObject({ code: 'link-withdrawn', status: 410 });
    const second = await issue(of);
    expect(second).not.toBe(first);
    expect(await open(second)).toMatchObject(of);
    await expect(open(first)).rejects.toMatchObject({ code: 'link-withdrawn', status: 410 });
  });

  it('is exchanged for a cookie that is no link, lasts for hours, and ends with the link', async () => {
    const of = someone();
    const link = await open(await issue(of));
    const cookie = await api.write(async (ctx) => links.visit(ctx, link));
    expect(await resume(cookie)).toMatchObject(of);
    await expect(open(cookie)).rejects.toMatchObject({ code: 'link-unknown' });
    await api.write((ctx) => links.revoke(ctx, 'answer', of));
    await expect(resume(cookie)).rejects.toMatchObject({ code: 'link-withdrawn' });
    const again = await open(await issue(of));
    const next = await api.write(async (ctx) => links.visit(ctx, again));
    api.clock.advance(VISIT);
    await expect(resume(next)).rejects.toMatchObject({ code: 'link-unknown' });
    await expect(resume()).rejects.toMatchObject({ code: 'link-unknown' });
    // A link is no cookie either.
    await expect(resume(await issue(of))).rejects.toMatchObject({ code: 'link-unknown' });
  });

  it('that is wrong is rationed by address; a genuine one from there still opens', async () => {
    const token = await issue(someone());
    const forge = (): Promise<unknown> => open('forged', 'answer', '192.0.2.66').catch((error: unknown) => error);
    for (let tried = 0; tried < 20; tried += 1) expect(await forge()).toMatchObject({ status: 404 });
    expect(await forge()).toMatchObject({ code: 'too-many-attempts', status: 429, params: { seconds: 900 } });
    await expect(open('forged')).rejects.toMatchObject({ status: 404 });
    expect(await open(token, 'answer', '192.0.2.66')).toBeDefined();
    api.clock.advance(15 * 60_000);
    expect(await forge()).toMatchObject({ status: 404 });
  });
});
