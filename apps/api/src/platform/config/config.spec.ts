import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, plainConnections, readConfig } from '.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zesumme-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('A secret', () => {
  const file = (text: string): string => {
    const path = join(folder, 'secret');
    writeFileSync(path, text);
    return path;
  };

  it.each([
    ['DATABASE_URL', 'postgres://a:b@localhost/z', 'databaseUrl'],
    ['SMTP_URL', 'smtp://a:b@localhost', 'smtpUrl'],
    ['ZESUMME_SECRET', 's'.repeat(32), 'secret'],
    ['METRICS_TOKEN', 'm'.repeat(16), 'metricsToken'],
  ] as const)('%s is taken from a file too, and first from the environment', (name, value, field) => {
    expect(readConfig({ [`${name}_FILE`]: file(`${value}\n`) })[field]).toBe(value);
    expect(readConfig({ [name]: '', [`${name}_FILE`]: file(value) })[field]).toBe(value);
    expect(readConfig({ [name]: value, [`${name}_FILE`]: join(folder, 'nowhere') })[field]).toBe(value);
  });

  it('in a file that cannot be read, or that holds something else, is refused without being told', () => {
    expect(() => readConfig({ METRICS_TOKEN_FILE: join(folder, 'nowhere') })).toThrow(ConfigurationError);
    const short = { METRICS_TOKEN_FILE: file('geheim') };
    expect(() => readConfig(short)).toThrow('METRICS_TOKEN cannot be used');
    expect(() => readConfig(short)).not.toThrow('geheim');
  });

  it.each(['DATABASE_URL', 'SMTP_URL', 'ZESUMME_SECRET', 'METRICS_TOKEN'])(
    '%s in a file that holds nothing yet is refused, and not taken for one that is not set',
    (name) => {
      for (const text of ['', '\n', ' \r\n\t'])
        expect(() => readConfig({ [`${name}_FILE`]: file(text) })).toThrow(`${name}_FILE cannot be used`);
    },
  );

  it('of the first administrator and of the provider are too', () => {
    const ofAdministrator = { ZESUMME_ADMIN_EMAIL: 'a@example.org', ZESUMME_ADMIN_PASSWORD_FILE: file('p'.repeat(12)) };
    expect(readConfig(ofAdministrator).firstAdministrator?.password).toBe('p'.repeat(12));
    const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'z', OIDC_CLIENT_SECRET_FILE: file('c') };
    expect(readConfig(oidc).oidc?.clientSecret).toBe('c');
  });
});

describe('A connection to another machine', () => {
  const told = (databaseUrl: string | null, smtpUrl: string | null = null) =>
    plainConnections({ databaseUrl, smtpUrl });

  it('that nothing demands to be encrypted is told at the start', () => {
    expect(told('postgres://a:b@db.example.org/z')).toEqual([expect.stringContaining('DATABASE_URL')]);
    expect(told('postgres://a:b@192.0.2.1:5432/z?sslmode=prefer')).toHaveLength(1);
    expect(told(null, 'smtp://a:b@mail.example.org:587')).toEqual([expect.stringContaining('SMTP_URL')]);
    expect(told('postgres://a:geheim@db.example.org/z').join()).not.toContain('geheim');
  });

  it('that is encrypted, but takes any certificate for the right one, is told to be so', () => {
    for (const query of ['sslmode=no-verify', 'ssl=no-verify', 'sslmode=require&uselibpqcompat=true'])
      expect(told(`postgres://a:b@db.example.org/z?${query}`)).toEqual([expect.stringContaining('but not verified')]);
    expect(told('postgres://a:b@db.example.org/z?sslmode=disable').join()).toContain('nothing demands');
    expect(told('postgres://a:b@localhost/z?sslmode=no-verify')).toEqual([]);
  });

  it('that is encrypted, or stays on this machine or among containers, is not', () => {
    for (const url of [
      'postgres://a:b@db.example.org/z?sslmode=verify-full',
      'postgres://a:b@db.example.org/z?ssl=true',
      'postgres://a:b@localhost/z',
      'postgres://a:b@[::1]/z',
      'postgres://a:b@database:5432/z',
      'postgres:///z?host=/run/postgresql',
    ])
      expect([url, ...told(url)]).toEqual([url]);
    for (const url of ['smtps://mail.example.org', 'smtp://mail:1025', 'smtp://mail.example.org?requireTLS=true'])
      expect([url, ...told(null, url)]).toEqual([url]);
    expect(told(null)).toEqual([]);
  });
});
