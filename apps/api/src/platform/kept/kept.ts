import { type DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { ACTION_COUNT, COMING, KEPT, LAST_DONE, STANDING, countIn } from './statements';
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

const COMING_TABLE =
  `CREATE TABLE ${COMING} (organisation_id varchar(36) NOT NULL, invitation_id varchar(36) NOT NULL, ` +
  'PRIMARY KEY (organisation_id, invitation_id))';

/** Whoever makes the triggers on PostgreSQL holds this lock: several instances may start at once. */
const LOCK = 770_234;

/** Another instance may write meanwhile, and each hold a table that the other waits for: PostgreSQL then ends one of them. */
const MOST_ATTEMPTS = 8;
const isDeadlock = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '40P01';

/** Makes the tables of what is kept; they are filled when the database is opened. */
export async function makeKept(runner: QueryRunner): Promise<void> {
  for (const sql of TABLES) await runner.query(sql);
}

export async function dropKept(runner: QueryRunner): Promise<void> {
  await letGo(runner);
  for (const { name } of isPostgres(runner) ? triggers(runner) : []) {
    // What a restore has put aside is kept up to date no more.
    await runner.query(`DROP FUNCTION IF EXISTS ${name}() CASCADE`);
  }
  for (const table of KEPT.filter((each) => each !== COMING)) await runner.query(`DROP TABLE ${table}`);
}

/** Makes the table of invitations to what is still to come. */
export const makeComing = (runner: QueryRunner): Promise<unknown> => runner.query(COMING_TABLE);

/** The triggers that are left are made anew when the database is opened. */
export async function dropComing(runner: QueryRunner): Promise<void> {
  await letGo(runner);
  await runner.query(`DROP TABLE ${COMING}`);
}

/**
 * Nothing is kept any more until the database is opened: for many rows in whatever order, and for a change of the tables. What another
 * version kept under other names goes as well.
 */
export async function letGo(runner: QueryRunner): Promise<void> {
  for (const { name, table } of await madeTriggers(runner))
    await runner.query(`DROP TRIGGER "${name}"${isPostgres(runner) ? ` ON "${table}"` : ''}`);
}

/**
 * Sees to it that what is kept follows the records: where a trigger is missing or of another version, such as after a restore or a
 * migration that made a table anew, everything is counted anew.
 */
export async function keepWhatIsKept(source: DataSource): Promise<void> {
  for (let left = MOST_ATTEMPTS; ; left -= 1) {
    try {
      return await keepOnce(source);
    } catch (error) {
      if (left === 1 || !isDeadlock(error)) throw error;
    }
  }
}

async function keepOnce(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if (await isKept(runner)) return;
    await runner.startTransaction();
    if (isPostgres(runner)) await runner.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    if (!(await isKept(runner))) await keep(runner);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function keep(runner: QueryRunner): Promise<void> {
  await letGo(runner);
  for (const trigger of triggers(runner)) {
    for (const sql of made(runner, trigger)) await runner.query(sql);
  }
  await countAnew(runner);
}

/** One group after the other: all of them at once take memory for each of their rows, and SQLite keeps it. */
async function countAnew(runner: QueryRunner): Promise<void> {
  for (const table of KEPT) await runner.query(`DELETE FROM ${table}`);
  const statements = countIn(runner, runner.connection.driver.createParameter('group', 0));
  const groups: { id: string }[] = await runner.query('SELECT id FROM working_group');
  for (const { id } of groups) {
    for (const sql of statements) await runner.query(sql, [id]);
  }
}

interface Made {
  name: string;
  table: string;
  sql: string;
}

const FOUND = {
  sqlite: `SELECT name, tbl_name AS "table", sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'kept\\_%' ESCAPE '\\'`,
  postgres: `SELECT made.tgname AS name, held.relname AS "table", called.prosrc AS sql
    FROM pg_trigger made JOIN pg_proc called ON called.oid = made.tgfoid JOIN pg_class held ON held.oid = made.tgrelid
    WHERE held.relnamespace = current_schema()::regnamespace AND made.tgname LIKE 'kept\\_%'`,
};

const madeTriggers = (runner: QueryRunner): Promise<Made[]> =>
  runner.query(FOUND[isPostgres(runner) ? 'postgres' : 'sqlite']);

async function isKept(runner: QueryRunner): Promise<boolean> {
  const [found, all] = [await madeTriggers(runner), triggers(runner)];
  if (found.length !== all.length) return false;
  return all.every((trigger) => {
    const wanted = isPostgres(runner) ? calledBy(trigger) : made(runner, trigger)[0];
    return found.some(({ name, sql }) => name === trigger.name && sql === wanted);
  });
}

/** SQLite changes no table as long as a trigger of another one speaks of it. */
export async function letGoBeforeMigrations(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres' || !(await source.showMigrations())) return;
  await letGo(source.createQueryRunner());
}

const whenever = (conditions: (string | undefined)[]): string =>
  conditions.some(Boolean) ? ` WHEN (${conditions.flatMap((each) => each ?? []).join(') AND (')})` : '';
const statementsOf = ({ body }: Trigger): string => body.map((sql) => `${sql.trim()};`).join('\n');

function made(runner: QueryRunner, trigger: Trigger): string[] {
  const { name, table, event, when, onlyIf } = trigger;
  if (!isPostgres(runner)) {
    return [
      `CREATE TRIGGER ${name} ${event} ON "${table}"${whenever([when, onlyIf])} BEGIN\n${statementsOf(trigger)}\nEND`,
    ];
  }
  return [
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$${calledBy(trigger)}$$`,
    `CREATE TRIGGER ${name} ${event} ON "${table}" FOR EACH ROW${whenever([when])} EXECUTE FUNCTION ${name}()`,
  ];
}

/** What PostgreSQL calls. It asks no other rows before it calls; when it does is told along, by which it is known again. */
function calledBy(trigger: Trigger): string {
  const { event, when, onlyIf } = trigger;
  const statements = onlyIf ? `IF ${onlyIf} THEN\n${statementsOf(trigger)}\nEND IF;` : statementsOf(trigger);
  const row = event.startsWith('BEFORE') ? 'OLD' : 'NULL';
  return ` /* ${event}${whenever([when])} */ BEGIN\n${statements}\nRETURN ${row};\nEND `;
}
