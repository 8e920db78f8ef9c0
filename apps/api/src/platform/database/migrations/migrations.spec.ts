import { openWriter } from '../data-sources';
import { testDatabase } from '../../../testing/database';

/** The list of migrations, SQLite's own tables, and PostgreSQL's, which are named with their schema. */
const OF_THE_DATABASE = /^migrations$|^sqlite_|\./;

/** What PostgreSQL computes of each row for the search: no entity knows of it. */
const OF_THE_SEARCH =
  /^DROP INDEX .*"search_\w+"$|^ALTER TABLE "\w+" DROP COLUMN "search_(title|words)"$|^DELETE FROM "typeorm_metadata"/;

describe('The migrations', () => {
  it('make exactly the tables that the entities describe, and take them away again', async () => {
    const database = await testDatabase();
    const writer = await openWriter(database.config);
    try {
      const drift = await writer.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query).filter((query) => !OF_THE_SEARCH.test(query))).toEqual([]);
      for (const _ of writer.migrations) await writer.undoLastMigration();
      const runner = writer.createQueryRunner();
      const left = await runner.getTables();
      await runner.release();
      expect(left.map(({ name }) => name).filter((name) => !OF_THE_DATABASE.test(name))).toEqual([]);
    } finally {
      await writer.destroy();
      await database.remove();
    }
  });
});
