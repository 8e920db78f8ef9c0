import type { DataSource, QueryRunner } from 'typeorm';
import { ACTION_COUNT, KEPT, LAST_DONE, STANDING, countAnew } from './statements';
import { type Trigger, triggers } from './triggers';

const isPostgres = ({ connection }: QueryRunner): boolean => connection.options.type === 'postgres';

const PAIR = 'group_id varchar(36) NOT NULL, organisation_id varchar(36) NOT NULL';
const TABLES = [
  `CREATE TABLE ${STANDING} (${PAIR}, last_answer varchar(60), last_attended varchar(76), missed text NOT NULL, ` +
    'unheard integer NOT NULL, PRIMARY KEY (group_id, organisation_id))',
  `CREATE INDEX ${STANDING}_unheard ON ${STANDING} (group_id, unheard)`,
  `CREATE TABLE ${LAST_DONE} (${PAIR}, last varchar(46) NOT NULL, PRIMARY KEY (group_id, organisation_id))`,
  `CREATE TABLE ${ACTION_COUNT} (group_id varchar(36) NOT NULL, synergy varchar(16) NOT NULL, status varchar(12) NOT NULL, ` +
    'count integer NOT NULL, PRIMARY KEY (group_id, synergy, status))',
];

/** Makes the tables of what is kept; on SQLite they are filled when the file is opened. */
export async function makeKept(runner: QueryRunner): Promise<void> {
  for (const sql of TABLES) await runner.query(sql);
  if (isPostgres(runner)) await keep(runner);
}

export async function dropKept(runner: QueryRunner): Promise<void> {
  await letGo(runner);
  for (const table of KEPT) await runner.query(`DROP TABLE ${table}`);
}

/** Counts everything anew, and has the database keep it so from now on, in the statement that changes what it is counted of. */
export async function keep(runner: QueryRunner): Promise<void> {
  await letGo(runner);
  for (const trigger of triggers(runner)) {
    for (const sql of made(runner, trigger)) await runner.query(sql);
  }
  for (const sql of countAnew(runner)) await runner.query(sql);
}

/** Nothing is kept any more until `keep`: for many rows that come in whatever order, and for a change of the tables. */
export async function letGo(runner: QueryRunner): Promise<void> {
  for (const { name, table } of triggers(runner)) {
    if (!isPostgres(runner)) await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
    else if (await runner.hasTable(table)) {
      await runner.query(`DROP TRIGGER IF EXISTS ${name} ON "${table}"`);
      await runner.query(`DROP FUNCTION IF EXISTS ${name}()`);
    }
  }
}

/**
 * Sees to it that what is kept in a SQLite file follows the records: a migration that makes a table anew takes its triggers away,
 * and after it or in another version they would count otherwise.
 */
export async function keepWhatIsKept(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres') return;
  await source.transaction(async ({ queryRunner }) => {
    if (!queryRunner) return;
    const found: { name: string; sql: string }[] = await queryRunner.query(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'kept\\_%' ESCAPE '\\'",
    );
    const wanted = triggers(queryRunner);
    const isKept = wanted.every((each) =>
      found.some(({ name, sql }) => name === each.name && sql === made(queryRunner, each)[0]),
    );
    if (!isKept) await keep(queryRunner);
  });
}

/** SQLite changes no table as long as a trigger of another one speaks of it. */
export async function letGoBeforeMigrations(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres' || !(await source.showMigrations())) return;
  const runner = source.createQueryRunner();
  await letGo(runner);
}

function made(runner: QueryRunner, { name, table, event, when, onlyIf, body }: Trigger): string[] {
  const whenever = (conditions: (string | undefined)[]): string =>
    conditions.some(Boolean) ? ` WHEN (${conditions.flatMap((each) => each ?? []).join(') AND (')})` : '';
  const statements = body.map((sql) => `${sql.trim()};`).join('\n');
  if (!isPostgres(runner)) {
    return [`CREATE TRIGGER ${name} ${event} ON "${table}"${whenever([when, onlyIf])} BEGIN\n${statements}\nEND`];
  }
  // PostgreSQL asks no other rows before it calls.
  const asked = onlyIf ? `IF ${onlyIf} THEN\n${statements}\nEND IF;` : statements;
  const row = event.startsWith('BEFORE') ? 'OLD' : 'NULL';
  return [
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN\n${asked}\nRETURN ${row};\nEND $$`,
    `CREATE TRIGGER ${name} ${event} ON "${table}" FOR EACH ROW${whenever([when])} EXECUTE FUNCTION ${name}()`,
  ];
}
