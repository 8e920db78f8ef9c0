import type { DataSource, QueryRunner } from 'typeorm';
import { dropPostgresIndex, makePostgresIndex } from './postgres-index';
import { dropSqliteIndex, keepSqliteIndex, makeSqliteIndex } from './sqlite-index';

const isPostgres = ({ connection }: QueryRunner): boolean => connection.options.type === 'postgres';

export const makeSearchIndex = (runner: QueryRunner): Promise<void> =>
  isPostgres(runner) ? makePostgresIndex(runner) : makeSqliteIndex(runner);

export const dropSearchIndex = (runner: QueryRunner): Promise<void> =>
  isPostgres(runner) ? dropPostgresIndex(runner) : dropSqliteIndex(runner);

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
