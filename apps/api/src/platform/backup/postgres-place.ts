import { setTimeout } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { type Config, ConfigurationError } from '../config';
import { SERVER, requireUnicode } from '../database/data-sources';
import { migrations } from '../database/migrations';
import { tablesMadeBy } from './made-tables';
import { freeName } from './free-name';
import type { Place } from './place';
import { withOpen } from './sources';
import { DERIVED, LEFT_OUT, MIGRATIONS, migrationsOf } from './tables';

const NEW = 'zesumme_restoring';
/** Whoever restores holds this lock, so that two who do it at once are not in each other's way. */
const LOCK = 770_232;
/** How often it is asked whether the database is idle, and milliseconds between. */
const [TRIES, PAUSE] = [20, 100];

/** A schema of its own, whose tables take the place of the old ones in one transaction. */
export async function inPostgres<T>(config: Config, stamp: string, then: (place: Place) => Promise<T>): Promise<T> {
  requirePlainAddress(config);
  return withOpen(config, {}, async (runner) => {
    await requireUnicode(runner);
    await requireIdle(runner);
    const schema = await readSchema(runner);
    const old = await ownTables(runner, schema);
    await runner.query(`DROP SCHEMA IF EXISTS ${NEW} CASCADE`);
    await runner.query(`CREATE SCHEMA ${NEW}`);
    try {
      const replaced = await freeName(`zesumme_replaced_${stamp}`, (name) => isSchema(runner, name));
      const takes = { schema, old, replaced };
      return await then({ config, schema: NEW, old: runner, takeOver: () => takeOver(runner, takes) });
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

/** A server that was stopped a moment ago, or a restore before this one, is gone from the database only a little later. */
async function requireIdle(runner: QueryRunner): Promise<void> {
  for (let left = TRIES; !(await isIdle(runner)); left -= 1) {
    if (left === 0) throw inUse();
    await setTimeout(PAUSE);
  }
}

async function isIdle(runner: QueryRunner): Promise<boolean> {
  const [{ locked }] = await runner.query(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
  return locked === true && (await countServers(runner)) === 0;
}

const inUse = (): ConfigurationError =>
  new ConfigurationError(
    'Something is using the database of DATABASE_URL, such as a running server. Stop it, and run the command again. Nothing was changed.',
  );

async function requireNoServer(runner: QueryRunner): Promise<void> {
  if ((await countServers(runner)) > 0) throw inUse();
}

async function countServers(runner: QueryRunner): Promise<number> {
  const [{ count }] = await runner.query(
    'SELECT COUNT(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [SERVER],
  );
  return count as number;
}

/** These would win over what is set here: a server would not be known, and the wrong schema would be filled. */
function requirePlainAddress({ databaseUrl }: Config): void {
  const setting = /[?&](application_name|options)=/i.exec(databaseUrl ?? '')?.[1];
  if (!setting) return;
  throw new ConfigurationError(
    `The address of the database sets ${setting}: take that out, for this command and for the server (a search_path can be set with ALTER ROLE). Nothing was changed.`,
  );
}

async function readSchema(runner: QueryRunner): Promise<string> {
  const [{ schema }] = await runner.query('SELECT current_schema() AS schema');
  if (schema) return schema as string;
  throw new ConfigurationError(
    'The database of DATABASE_URL has no schema that this user may create tables in. Give it one: CREATE SCHEMA public.',
  );
}

async function isSchema(runner: QueryRunner, name: string): Promise<boolean> {
  const found: unknown[] = await runner.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [name]);
  return found.length > 0;
}

async function tablesIn(runner: QueryRunner, schema: string): Promise<string[]> {
  const rows: { name: string }[] = await runner.query(
    "SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = $1::regnamespace ORDER BY relname",
    [`"${schema}"`],
  );
  return rows.map(({ name }) => name);
}

/**
 * The tables there that are Zesumme's, and make room. Those of others stay where they are.
 *
 * @throws ConfigurationError when there are tables and none is Zesumme's
 */
async function ownTables(runner: QueryRunner, schema: string): Promise<string[]> {
  const found = await tablesIn(runner, schema);
  const made = await migrationsOf(runner);
  const known = made.filter((name) => migrations.some((migration) => migration.name === name));
  if (found.length > 0 && known.length === 0) {
    throw new ConfigurationError(
      `The database holds tables that are not Zesumme's, such as ${found[0]}. Give Zesumme one of its own. Nothing was changed.`,
    );
  }
  // Which tables a newer version made cannot be told; left there, they would be in its way when it comes again.
  if (known.length < made.length) return found;
  const ours = new Set([...(await tablesMadeBy(made)), ...LEFT_OUT, ...DERIVED, MIGRATIONS]);
  return found.filter((name) => ours.has(name));
}

interface Takes {
  schema: string;
  /** The tables that make room. */
  old: string[];
  /** The schema that they are kept in. */
  replaced: string;
}

async function takeOver(runner: QueryRunner, { schema, old, replaced }: Takes): Promise<string | null> {
  await runner.query('BEGIN');
  try {
    await runner.query("SET LOCAL lock_timeout = '10s'");
    if (old.length > 0) await runner.query(`CREATE SCHEMA "${replaced}"`);
    for (const table of old) await runner.query(`ALTER TABLE "${schema}"."${table}" SET SCHEMA "${replaced}"`);
    for (const table of await tablesIn(runner, NEW))
      await runner.query(`ALTER TABLE ${NEW}."${table}" SET SCHEMA "${schema}"`);
    // One may have been started since.
    await requireNoServer(runner);
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  }
  return old.length > 0 ? replaced : null;
}
