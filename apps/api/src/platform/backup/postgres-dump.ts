import { stat } from 'node:fs/promises';
import type { QueryRunner } from 'typeorm';
import type { Config } from '../config';
import { type Reached, libpqEnvironment, programEnvironment } from './libpq-environment';
import type { Dump } from './manifest';
import { dumpInto, versionOf } from './pg-dump';
import { sha256Of } from './sha256-of';
import { DERIVED, LEFT_OUT, MIGRATIONS } from './tables';

/** What waits longer for a table, such as behind a migration, is told so. */
const LOCK_WAIT = '60s';

/**
 * Dumps what this transaction sees with PostgreSQL's own `pg_dump`, in its custom format: Zesumme's tables, and of sessions and
 * the like none of the rows. Where there is no such program, or none for this server, there is no dump, which stands in the way
 * of nothing; one that was named and is of no use, or that fails, is told apart from that.
 *
 * @param made the tables that the migrations make and a backup holds
 * @param file a new file, for the owner alone
 * @throws Error with the code ENOSPC when there is no room for it
 */
export async function dumpSnapshot(
  config: Config,
  runner: QueryRunner,
  made: ReadonlySet<string>,
  file: string,
): Promise<Dump> {
  const named = config.pgDump;
  if (named === 'off') return { state: 'none', why: 'PG_DUMP is off' };
  const program = named ?? 'pg_dump';
  const without = (why: string): Dump => ({ state: named ? 'failed' : 'none', why });
  const reached = (await runner.connect()) as Reached;
  let version;
  try {
    version = await versionOf(program, programEnvironment(config, reached));
  } catch (error) {
    return without(`${program} cannot be used (${(error as Error).message})`);
  }
  if (!version)
    return without(
      named
        ? `there is no ${named}`
        : 'no pg_dump was found; install the client programs of PostgreSQL, or name it with PG_DUMP',
    );
  const server = await serverVersion(runner);
  if (version.major < server.major)
    return without(
      `pg_dump ${version.text} is too old for PostgreSQL ${server.text}; install the client programs of that version, or name another with PG_DUMP`,
    );
  const args = await argumentsFor(runner, made);
  const why = await dumpInto(file, program, args, libpqEnvironment(config, reached, version.major));
  if (why !== null) return { state: 'failed', why: `pg_dump ${version.text} failed (${why})` };
  const [{ size }, sha256] = await Promise.all([stat(file), sha256Of(file)]);
  return { state: 'inside', size, sha256: String(sha256), madeBy: `pg_dump ${version.text}` };
}

async function serverVersion(runner: QueryRunner): Promise<{ text: string; major: number }> {
  const [{ text, number }] = await runner.query(
    "SELECT current_setting('server_version') AS text, current_setting('server_version_num')::int AS number",
  );
  return { text: String(text).split(' ')[0] ?? '', major: Math.floor(Number(number) / 10_000) };
}

/** Table by table, so that it neither holds what others have put beside them, nor needs a right to it. */
async function argumentsFor(runner: QueryRunner, made: ReadonlySet<string>): Promise<string[]> {
  const [{ snapshot }] = await runner.query('SELECT pg_export_snapshot() AS snapshot');
  const found: { schema: string; name: string }[] = await runner.query(`
    SELECT n.nspname AS schema, t.relname AS name FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE t.relkind IN ('r', 'p') AND n.nspname = current_schema() ORDER BY t.relname`);
  const ours = found.filter(({ name }) => made.has(name) || [...LEFT_OUT, ...DERIVED, MIGRATIONS].includes(name));
  const rowless = ours.filter(({ name }) => LEFT_OUT.includes(name));
  return [
    '--format=custom',
    '--no-password',
    `--snapshot=${snapshot}`,
    `--lock-wait-timeout=${LOCK_WAIT}`,
    ...ours.map((table) => `--table=${literal(table)}`),
    ...rowless.map((table) => `--exclude-table-data=${literal(table)}`),
  ];
}

/** A name that pg_dump takes for itself and not for a pattern. */
const literal = ({ schema, name }: { schema: string; name: string }): string =>
  [schema, name].map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
