import type { DataSource, QueryRunner } from 'typeorm';
import type { SearchType } from '@zesumme/domain';
import { indexedAs } from './indexed';
import { addPostgresWords, dropPostgresIndex, dropPostgresWords, makePostgresIndex } from './postgres-index';
import { dropFromSqliteIndex, dropSqliteIndex, keepSqliteIndex, makeSqliteIndex } from './sqlite-index';

const isPostgres = ({ connection }: QueryRunner): boolean => connection.options.type === 'postgres';

export const makeSearchIndex = (runner: QueryRunner): Promise<void> =>
  isPostgres(runner) ? makePostgresIndex(runner) : makeSqliteIndex(runner);

export const dropSearchIndex = (runner: QueryRunner): Promise<void> =>
  isPostgres(runner) ? dropPostgresIndex(runner) : dropSqliteIndex(runner);

/** From now on the search finds one more kind of records. On SQLite they come in when the file is opened: see `keepSearchIndex`. */
export async function addToSearchIndex(runner: QueryRunner, type: SearchType): Promise<void> {
  if (isPostgres(runner)) await addPostgresWords(runner, indexedAs(type));
}

export const dropFromSearchIndex = (runner: QueryRunner, type: SearchType): Promise<void> =>
  (isPostgres(runner) ? dropPostgresWords : dropFromSqliteIndex)(runner, indexedAs(type));

/**
 * Sees to it that the index of a SQLite file follows the records: a migration that makes a table anew takes its triggers away.
 * On PostgreSQL the words are columns of the record itself.
 */
export async function keepSearchIndex(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres') return;
  await source.transaction(async ({ queryRunner }) => {
    if (queryRunner) await keepSqliteIndex(queryRunner);
  });
}
