import { DataSource, type QueryRunner } from 'typeorm';
import { type Config, ConfigurationError } from '../config';
import { readNumbers, requireDatabase, writerOptions } from '../database/data-sources';
import type { migrations } from '../database/migrations';
import { isPostgres } from './tables';

/** Under which name these connections are known to PostgreSQL: those of a running server have another. */
export const APPLICATION = 'zesumme-backup';

export interface Wanted {
  /** Which migrations may be run on it. */
  migrations?: typeof migrations;
  /** PostgreSQL: where the tables are, instead of where the settings say. */
  schema?: string;
  /** What describes the tables; none unless rows are worked with. */
  entities?: readonly (new () => object)[];
}

/** Opens the database of these settings as it is: nothing is migrated. */
export async function open(
  config: Config,
  { migrations: chosen = [], schema, entities = [] }: Wanted = {},
): Promise<DataSource> {
  const extra = { options: schema && `-c search_path=${schema}` };
  const options = await writerOptions(config);
  if (options.type === 'postgres') await readNumbers();
  const changes = { entities: [...entities], migrations: chosen };
  return new DataSource(
    options.type === 'postgres'
      ? { ...options, ...changes, extra, applicationName: APPLICATION }
      : ({ ...options, ...changes } as typeof options),
  ).initialize();
}

/** Opens it for as long as the work takes. */
export async function withOpen<T>(
  config: Config,
  wanted: Wanted,
  work: (runner: QueryRunner, source: DataSource) => Promise<T>,
): Promise<T> {
  const source = await open(config, wanted);
  const runner = source.createQueryRunner();
  try {
    if (wanted.schema !== undefined) await requireSchema(runner, wanted.schema);
    return await work(runner, source);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** What is filled is emptied first: what stands between may drop the path, and then that would be what is there. */
async function requireSchema(runner: QueryRunner, schema: string): Promise<void> {
  const [{ current }] = await runner.query('SELECT current_schema() AS current');
  if (current === schema) return;
  throw new ConfigurationError(
    'PostgreSQL does not work in the schema that it was told to, perhaps because of a pooler in between: give the address of the server itself. Nothing was changed.',
  );
}

/** However long it takes to read everything, PostgreSQL does not end it for that, whatever it does to others. */
const IN_PEACE = `
  SELECT set_config(name, '0', true) FROM pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')`;

/**
 * Lets the work read the database of these settings as it was at one instant, while others go on writing.
 *
 * @throws ConfigurationError when there is no SQLite file
 */
export async function readAtOneInstant<T>(config: Config, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  requireDatabase(config);
  return withOpen(config, {}, async (runner) => {
    await runner.query(isPostgres(runner) ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    try {
      if (isPostgres(runner)) await runner.query(IN_PEACE);
      return await work(runner);
    } finally {
      await runner.query('ROLLBACK');
    }
  });
}
