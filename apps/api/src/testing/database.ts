import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Config, readConfig } from '../platform/config';
import { openWriter, sqliteFile } from '../platform/database/data-sources';
import { refuseNestedUnits } from '../platform/database/nested-units';
import { findEntitiesQuickly } from './quick-entities';

findEntitiesQuickly();

const MIGRATIONS = join(__dirname, '../platform/database/migrations');
const ADVISORY_LOCK = 770_231;

refuseNestedUnits();

/** A migrated, empty database of a test's own, and how to remove it. */
export interface TestDatabase {
  config: Config;
  remove(): Promise<void>;
}

/** On PostgreSQL when TEST_DATABASE_URL is set, else on a SQLite file. */
export async function testDatabase(extra: Record<string, string> = {}): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zesumme-test-'));
  const base = { DATA_DIR: dataDir, LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '1000000', ...extra };
  const server = process.env['TEST_DATABASE_URL'];
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  if (!server) {
    const config = readConfig(base);
    copyFileSync(await sqliteTemplate(), sqliteFile(config));
    return { config, remove: async () => removeFolder() };
  }
  const name = `zesumme_test_${randomUUID().replaceAll('-', '')}`;
  await copyPostgresTemplate(server, name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    config: readConfig({ ...base, DATABASE_URL: url.href }),
    remove: async () => {
      removeFolder();
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** What the migrations were last changed at: a template that is older is not used. */
function migrationsStamp(): string {
  const times = readdirSync(MIGRATIONS).map((file) => statSync(join(MIGRATIONS, file)).mtimeMs);
  return String(Math.round(Math.max(...times)));
}

async function sqliteTemplate(): Promise<string> {
  const folder = join(tmpdir(), 'zesumme-test-templates');
  const template = join(folder, `${migrationsStamp()}.sqlite`);
  if (existsSync(template)) return template;
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(folder, 'making-'));
  const config = readConfig({ DATA_DIR: dataDir });
  const writer = await openWriter(config);
  // Everything into the one file, so that it can be copied alone.
  await writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await writer.destroy();
  // Renaming is atomic: workers that raced each other end with one whole file.
  renameSync(sqliteFile(config), template);
  rmSync(dataDir, { recursive: true, force: true });
  return template;
}

async function copyPostgresTemplate(server: string, name: string): Promise<void> {
  const template = `zesumme_template_${migrationsStamp()}`;
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      await client.query(`CREATE DATABASE ${template}`);
      const url = new URL(server);
      url.pathname = `/${template}`;
      const writer = await openWriter(readConfig({ DATABASE_URL: url.href }));
      await writer.destroy();
    }
    // Copying the files is ten times as fast as writing what is in them to the log.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
}

async function onServer<T>(server: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
