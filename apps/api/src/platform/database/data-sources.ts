import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Config, ConfigurationError } from '../config';
import { keepWhatIsKept, letGoBeforeMigrations } from '../kept';
import { keepSearchIndex } from '../search/search-index';
import { entities } from './entities';
import { NamingStrategy } from './naming';
import { askDirectly } from './sqlite-runner';

const INT8 = 20;
const NUMERIC = 1700;
const OWNER_ONLY = 0o600;
/** Bytes; without a backup the log takes some four megabytes. */
const LARGEST_LOG = 16_000_000;

/** Before PostgreSQL is asked: counts and sums come back as numbers on both databases. */
export async function readNumbers(): Promise<void> {
  const { types } = await import('pg');
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
}

/** Migrations are a file of their own: the text of the others would be too large for Node with them. */
const common = async () => ({
  entities,
  migrations: (await import('./migrations')).migrations,
  namingStrategy: new NamingStrategy(),
  synchronize: false,
  migrationsTransactionMode: 'each' as const,
});

/** The file that holds everything when no DATABASE_URL is set. */
export const sqliteFile = (config: Config): string => join(config.dataDir, 'zesumme.sqlite');

/** Either driver is loaded where it is needed: the other database has none. */
async function sqlite(config: Config): Promise<DataSourceOptions> {
  const { preparingDriver } = await import('./preparing-driver');
  return {
    ...(await common()),
    type: 'sqlite',
    driver: preparingDriver,
    database: sqliteFile(config),
    enableWAL: true,
    busyTimeout: 5_000,
  };
}

/** Under which name a running server is known to PostgreSQL. */
export const SERVER = 'zesumme';

async function postgres(url: string, readOnly: boolean): Promise<DataSourceOptions> {
  const { markingDriver } = await import('./marking-driver');
  const options = readOnly ? '-c default_transaction_read_only=on' : undefined;
  return {
    ...(await common()),
    type: 'postgres',
    driver: markingDriver,
    url,
    applicationName: SERVER,
    // One connection stays while nothing happens: a restore sees by it that a server runs.
    extra: { min: readOnly ? 0 : 1, max: readOnly ? 10 : 5, options },
  };
}

/**
 * The one connection (SQLite) or pool (PostgreSQL) that writes. Migrates on opening.
 *
 * @throws ConfigurationError when the data folder cannot be written to, or the database cannot hold all letters
 */
export async function openWriter(config: Config): Promise<DataSource> {
  if (config.databaseUrl) {
    await readNumbers();
    const pool = await new DataSource(await postgres(config.databaseUrl, false)).initialize();
    try {
      await requireUnicode(pool);
      await pool.runMigrations();
      await keepWhatIsKept(pool);
    } catch (error) {
      await pool.destroy();
      throw error;
    }
    return pool;
  }
  requireWritableFolder(config.dataDir);
  // For the owner of the process alone, as what SQLite keeps beside it then is: it would let everybody on the machine read it.
  writeFileSync(sqliteFile(config), '', { flag: 'a', mode: OWNER_ONLY });
  const writer = await askDirectly(new DataSource(await sqlite(config))).initialize();
  // An acknowledged write survives a power cut: the log is flushed at every commit.
  await writer.query('PRAGMA synchronous = FULL');
  // While a backup reads, the log cannot be begun anew and grows. It is made small again once it can.
  await writer.query(`PRAGMA journal_size_limit = ${LARGEST_LOG}`);
  // What it takes to undo one of several units stays in memory: past 64 kB it would go by way of a file.
  await writer.query('PRAGMA temp_store = MEMORY');
  await letGoBeforeMigrations(writer);
  await writer.runMigrations();
  await keepSearchIndex(writer);
  await keepWhatIsKept(writer);
  return writer;
}

/** Reads go through a source of their own that the database itself keeps from writing. */
export async function openReader(config: Config): Promise<DataSource> {
  if (config.databaseUrl) {
    await readNumbers();
    return new DataSource(await postgres(config.databaseUrl, true)).initialize();
  }
  const reader = await askDirectly(new DataSource(await sqlite(config))).initialize();
  await reader.query('PRAGMA query_only = ON');
  return reader;
}

/**
 * In another encoding names would be refused or spoiled, and letters would not be told from each other in a search.
 *
 * @throws ConfigurationError when the PostgreSQL database is not in UTF8
 */
export async function requireUnicode(database: Pick<DataSource, 'query'>): Promise<void> {
  const [{ encoding }] = await database.query<[{ encoding: string }]>(
    "SELECT current_setting('server_encoding') AS encoding",
  );
  if (encoding === 'UTF8') return;
  throw new ConfigurationError(
    `The PostgreSQL database is encoded in ${encoding}, and has to be in UTF8. Create another one, for example with: CREATE DATABASE zesumme ENCODING 'UTF8' TEMPLATE template0`,
  );
}

/** How the database is reached, for what opens it without migrating: backup and restore. */
export const writerOptions = (config: Config): Promise<DataSourceOptions> =>
  config.databaseUrl ? postgres(config.databaseUrl, false) : sqlite(config);

/** @throws ConfigurationError when there is no SQLite file yet, for commands that are about what is in it */
export function requireDatabase(config: Config): void {
  if (config.databaseUrl || existsSync(sqliteFile(config))) return;
  throw new ConfigurationError(
    `There is no database in ${config.dataDir}. Set DATA_DIR (or DATABASE_URL) as it is set for npm start.`,
  );
}

/** @throws ConfigurationError when nothing can be written there */
export function requireWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new ConfigurationError(
      `The data folder ${folder} cannot be written to. Give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
}

/** The SQLite file, and what is kept beside it while it is open. */
const ENDS = ['', '-wal', '-shm', '-journal'];

/**
 * Looks whether a server could keep what it is told, before it says that it is ready.
 *
 * @throws ConfigurationError when nothing can be written to the data folder, or not to the SQLite file
 */
export function requireWritable(config: Config): void {
  requireWritableFolder(config.dataDir);
  if (config.databaseUrl) return;
  for (const file of ENDS.map((end) => `${sqliteFile(config)}${end}`).filter((path) => existsSync(path))) {
    try {
      accessSync(file, constants.R_OK | constants.W_OK);
    } catch {
      throw new ConfigurationError(
        `The database file ${file} cannot be written to. Everything in DATA_DIR has to belong to the user who runs Zesumme.`,
      );
    }
  }
}
