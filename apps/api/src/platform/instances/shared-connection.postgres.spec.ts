import { type TestDatabase, testDatabase } from '../../testing/database';
import { problemOf } from '../http/problem.filter';
import { SharedConnection } from './shared-connection';

/** Longer than any answer is waited for. */
const SLEEP = 60;

describe('The connection that processes share', () => {
  let database: TestDatabase;
  let connection: SharedConnection;
  beforeEach(async () => {
    database = await testDatabase();
    connection = new SharedConnection(database.config);
    await connection.onApplicationBootstrap();
  });
  afterEach(async () => {
    await connection.onModuleDestroy();
    await database.remove();
  });

  it('is given up where no answer comes, with all that waits behind it, and is looked for again', async () => {
    const began = Date.now();
    const asked = [connection.query('SELECT pg_sleep($1)', [SLEEP]), connection.query('SELECT 1 AS one')];
    const errors = await Promise.all(asked.map((each) => each.then(() => null).catch((error: unknown) => error)));
    expect(Date.now() - began).toBeLessThan((SLEEP / 2) * 1_000);
    expect(errors.map((error) => problemOf(error).code)).toEqual(['database-unavailable', 'database-unavailable']);
    await new Promise<void>((resolve) => connection.returned.subscribe(() => resolve()));
    await expect(connection.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('says what the database says of a statement', async () => {
    const error: unknown = await connection.query('SELECT absent').catch((each: unknown) => each);
    expect(problemOf(error).code).toBe('unexpected');
    await expect(connection.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});
