import { DataSource } from 'typeorm';
import { readConfig } from '../config';
import { writerOptions } from '../database/data-sources';
import { knownMigrations } from './manifest';
import { tablesOf } from './tables';

/**
 * The names of the tables that these migrations make and that a backup holds. What else is in a database is not Zesumme's.
 *
 * @throws ConfigurationError when this version knows one of the migrations not
 */
export async function tablesMadeBy(names: readonly string[]): Promise<Set<string>> {
  const made = { database: ':memory:', entities: [], migrations: knownMigrations(names) };
  const source = await new DataSource({ ...(await writerOptions(readConfig({}))), ...made } as never).initialize();
  try {
    await source.runMigrations();
    const runner = source.createQueryRunner();
    return new Set((await tablesOf(runner)).map(({ name }) => name));
  } finally {
    await source.destroy();
  }
}
