import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testDatabase } from '../../testing/database';
import { inPostgres } from '../backup/postgres-place';
import { readConfig } from '../config';
import { openWriter } from './data-sources';

describe('A PostgreSQL database that cannot hold all letters', () => {
  it('is refused before anything is made in it, with what to do', async () => {
    const { config, remove } = await testDatabase();
    const server = new Client({ connectionString: config.databaseUrl ?? undefined });
    await server.connect();
    const name = `zesumme_test_${randomUUID().replaceAll('-', '')}`;
    await server.query(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    const url = new URL(config.databaseUrl ?? '');
    url.pathname = `/${name}`;
    await expect(openWriter(readConfig({ DATABASE_URL: url.href }))).rejects.toThrow(
      /encoded in LATIN1, and has to be in UTF8.*CREATE DATABASE/,
    );
    const work = (): Promise<never> => Promise.reject(new Error('It went on.'));
    await expect(inPostgres(readConfig({ DATABASE_URL: url.href }), '20261130', work)).rejects.toThrow(
      /encoded in LATIN1/,
    );
    const { rows } = await server.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name]);
    expect(rows).toEqual([]);
    await server.query(`DROP DATABASE ${name}`);
    await server.end();
    await remove();
  });
});
