import type { QueryRunner } from 'typeorm';
import { type Indexed, indexedFirst, spelledOut } from './indexed';

/** The words of a record's title, and all its words; PostgreSQL makes them from the row itself. */
export const TITLE_WORDS = 'search_title';
export const ALL_WORDS = 'search_words';

/** The longest word that is kept whole; what is asked for is cut as well. */
export const LONGEST_WORD = 60;
const LONGEST_TEXT = 200_000;

/** What stands between words, told by its numbers: classes such as "letter" depend on the language of the database. */
const BETWEEN =
  '\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7' +
  '\\u2000-\\u2bff\\u3000-\\u303f\\U0001f000-\\U0001faff';
const ACCENTS = '\\u0300-\\u036f';

const folded = (sql: string): string =>
  `lower(regexp_replace(normalize(${spelledOut(sql)}, NFKD), '[${ACCENTS}]', '', 'g'))`;

/** The words themselves, without a parser that takes some for addresses, files or numbers with a sign. */
const wordsIn = (sql: string): string =>
  'array_to_tsvector(array_remove(regexp_split_to_array(regexp_replace(' +
  `left(${sql}, ${LONGEST_TEXT}), '([^${BETWEEN}]{${LONGEST_WORD}})[^${BETWEEN}]+', '\\1', 'g'), '[${BETWEEN}]+'), ''))`;

/** TypeORM looks for computed columns here whenever it reads what a table is like, and finds nothing of these: they are ours. */
const METADATA = 'typeorm_metadata';

export async function makePostgresIndex(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE TABLE ${METADATA} ("type" varchar NOT NULL, "database" varchar, "schema" varchar, "table" varchar, "name" varchar, "value" text)`,
  );
  for (const kind of indexedFirst) await addPostgresWords(runner, kind);
}

/** Has PostgreSQL make the words of one kind of records, of those that are there too. */
export async function addPostgresWords(runner: QueryRunner, { table, title }: Indexed): Promise<void> {
  const name = folded(title(`"${table}"`).replaceAll(`"${table}".`, ''));
  await runner.query(
    `ALTER TABLE "${table}" ADD COLUMN ${TITLE_WORDS} tsvector GENERATED ALWAYS AS (${wordsIn(name)}) STORED, ` +
      `ADD COLUMN ${ALL_WORDS} tsvector GENERATED ALWAYS AS (${wordsIn(`${name} || ' ' || search_text`)}) STORED`,
  );
  await runner.query(`CREATE INDEX search_${table} ON "${table}" USING gin (${ALL_WORDS})`);
}

export const dropPostgresWords = (runner: QueryRunner, { table }: Indexed): Promise<void> =>
  runner.query(`ALTER TABLE "${table}" DROP COLUMN ${TITLE_WORDS}, DROP COLUMN ${ALL_WORDS}`);

export async function dropPostgresIndex(runner: QueryRunner): Promise<void> {
  for (const kind of indexedFirst) await dropPostgresWords(runner, kind);
  await runner.query(`DROP TABLE ${METADATA}`);
}
