import { readConfig } from '../config';
import { libpqEnvironment } from './libpq-environment';

const reached = { host: 'db.example.org', port: 5432, user: 'zesumme', database: 'zesumme', password: 'geheim' };

/** How a program of this version is told to encrypt, where the driver does. */
function encryption(query: string, major = 18): Record<string, string> {
  const config = readConfig({ DATABASE_URL: `postgres://zesumme:geheim@db.example.org/zesumme${query}`, PATH: '/bin' });
  const all = libpqEnvironment(config, { ...reached, ssl: {} }, major);
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('PGSSL')));
}

describe('A program of PostgreSQL', () => {
  it('connects as the product does, and knows of nothing else', () => {
    const url = 'postgres://zesumme:geheim@db.example.org/zesumme?options=-c%20role%3Downer';
    const config = readConfig({ DATABASE_URL: url, PATH: '/bin', SMTP_URL: 'smtp://a:b@mail' });
    expect(libpqEnvironment(config, { ...reached, user: undefined, ssl: false }, 18)).toEqual({
      PATH: '/bin',
      LC_ALL: 'C',
      PGHOST: 'db.example.org',
      PGPORT: '5432',
      PGDATABASE: 'zesumme',
      PGPASSWORD: 'geheim',
      PGAPPNAME: 'zesumme-backup',
      PGCONNECT_TIMEOUT: '30',
      PGOPTIONS: '-c role=owner',
      PGSSLMODE: 'disable',
    });
  });

  it('verifies what the product verifies', () => {
    const fully = { PGSSLMODE: 'verify-full', PGSSLROOTCERT: 'system' };
    // The driver verifies where the others would not.
    for (const query of ['', '?ssl=true', '?sslmode=prefer', '?sslmode=require', '?sslmode=verify-full'])
      expect([query, encryption(query)]).toEqual([query, fully]);
    expect(encryption('?sslmode=verify-full', 15)).toEqual({ PGSSLMODE: 'verify-full' });
    const named = '&sslrootcert=/ca.pem';
    expect(encryption(`?sslmode=require${named}`)).toEqual({ PGSSLMODE: 'verify-full', PGSSLROOTCERT: '/ca.pem' });
    for (const mode of ['require', 'verify-ca'])
      expect(encryption(`?uselibpqcompat=true&sslmode=${mode}${named}`)).toEqual({
        PGSSLMODE: 'verify-ca',
        PGSSLROOTCERT: '/ca.pem',
      });
    for (const query of ['?sslmode=no-verify', '?ssl=no-verify', '?uselibpqcompat=true&sslmode=require'])
      expect([query, encryption(query)]).toEqual([query, { PGSSLMODE: 'require' }]);
    expect(encryption('?sslcert=/me.pem&sslkey=/me.key')).toMatchObject({
      PGSSLCERT: '/me.pem',
      PGSSLKEY: '/me.key',
    });
  });
});
