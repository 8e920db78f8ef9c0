import type { QueryRunner } from 'typeorm';
import { type Config, ConfigurationError } from '../config';
import { SERVER } from '../database/data-sources';
import type { Place } from './place';
import { withOpen } from './sources';
import { migrationsOf } from './tables';

const NEW = 'zesumme_restoring';
/** Whoever restores holds this lock, so that two who do it at once are not in each other's way. */
const LOCK = 770_232;

/** A schema of its own, whose tables take the place of the old ones in one transaction. */
export async function inPostgres<T>(config: Config, stamp: string, then: (place: Place) => Promise<T>): Promise<T> {
  return withOpen(config, {}, async (runner) => {
    await requireIdle(runner);
    const schema = await readSchema(runner);
    await runner.query(`DROP SCHEMA IF EXISTS ${NEW} CASCADE`);
    await runner.query(`CREATE SCHEMA ${NEW}`);
    try {
      return await then({ config, schema: NEW, takeOver: () => takeOver(runner, schema, `zesumme_replaced_${stamp}`) });
    } finally {
      await runner.query(`DROP SCHEMA IF EXISTS ${NEW} CASCADE`);
    }
  });
}

/** @throws ConfigurationError unless the database is empty */
export async function requireEmptyPostgres(config: Config): Promise<void> {
  await withOpen(config, {}, async (runner) => {
    const tables = await tablesIn(runner, await readSchema(runner));
    if (tables.length > 0) {
      throw new ConfigurationError(
        `The database to copy to holds tables already, such as ${tables[0]}. Give an empty one. Nothing was changed.`,
      );
    }
  });
}

async function requireIdle(runner: QueryRunner): Promise<void> {
  const [{ locked }] = await runner.query(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
  const [{ count }] = await runner.query(
    'SELECT COUNT(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [SERVER],
  );
  if (locked && count === 0) return;
  throw new ConfigurationError(
    'Something is using the database of DATABASE_URL, such as a running server. Stop it, and run the command again. Nothing was changed.',
  );
}

async function readSchema(runner: QueryRunner): Promise<string> {
  const [{ schema }] = await runner.query('SELECT current_schema() AS schema');
  if (schema) return schema as string;
  throw new ConfigurationError(
    'The database of DATABASE_URL has no schema that this user may create tables in. Give it one: CREATE SCHEMA public.',
  );
}

async function tablesIn(runner: QueryRunner, schema: string): Promise<string[]> {
  const rows: { name: string }[] = await runner.query(
    "SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = $1::regnamespace ORDER BY relname",
    [`"${schema}"`],
  );
  return rows.map(({ name }) => name);
}

async function takeOver(runner: QueryRunner, schema: string, replaced: string): Promise<string | null> {
  const old = await tablesIn(runner, schema);
  if (old.length > 0 && (await migrationsOf(runner)).length === 0) {
    throw new ConfigurationError(
      `The database holds tables that are not Zesumme's, such as ${old[0]}. Give Zesumme one of its own. Nothing was changed.`,
    );
  }
  await runner.query('BEGIN');
  try {
    await runner.query("SET LOCAL lock_timeout = '10s'");
    if (old.length > 0) await runner.query(`CREATE SCHEMA "${replaced}"`);
    for (const table of old) await runner.query(`ALTER TABLE "${schema}"."${table}" SET SCHEMA "${replaced}"`);
    for (const table of await tablesIn(runner, NEW))
      await runner.query(`ALTER TABLE ${NEW}."${table}" SET SCHEMA "${schema}"`);
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  }
  return old.length > 0 ? replaced : null;
}
