import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type Client, type TestApp, testApp } from '../../testing/test-app';

const PLENTY = 4_294_967_294;
const LIMIT = 40;

describe('A database that has no room left', () => {
  let api: TestApp;
  let writer: DataSource;
  let manager: Client;
  let isPostgres: boolean;
  let number = 0;

  beforeAll(async () => {
    api = await testApp({ RATE_LIMIT_PER_MINUTE: String(LIMIT) });
    writer = api.app.get(getDataSourceToken('writer'));
    isPostgres = writer.options.type === 'postgres';
    manager = await api.as(await api.given((given) => given.account({ role: 'project-manager' })));
  });
  afterAll(() => api.close());

  const addOne = () =>
    manager.post('/api/organisations', { name: `Voll ${(number += 1)} ${'x'.repeat(150)}`, kind: 'company' });

  /** PostgreSQL has no room of its own that could be taken away: there a trigger says what it would say, in its words. */
  async function fill(): Promise<void> {
    if (!isPostgres) return void (await writer.query('PRAGMA max_page_count = 1'));
    await writer.query(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`,
    );
    for (const table of ['organisation', 'shared_count', 'session'])
      await writer.query(
        `CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION full_disk()`,
      );
  }
  const makeRoom = () =>
    writer.query(isPostgres ? 'DROP FUNCTION full_disk CASCADE' : `PRAGMA max_page_count = ${PLENTY}`);

  it('says so with 507, goes on reading and limiting, and writes again once there is room', async () => {
    expect((await addOne()).status).toBe(201);
    await fill();
    let refused = await addOne();
    // What was free inside the file is used up first.
    for (let tries = 0; refused.status === 201 && tries < 20; tries += 1) refused = await addOne();
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([507, 'no-room', '5']);

    // Over the windows of the limit: each begins with a count that cannot be written down.
    for (let minute = 0; minute < 3; minute += 1) {
      api.clock.advance(61_000);
      const statuses = [];
      for (let at = 0; at <= LIMIT; at += 1) statuses.push((await manager.get('/api/organisations?size=1')).status);
      expect(statuses).toEqual([...Array.from({ length: LIMIT }, () => 200), 429]);
    }
    // A session that would be noted as in use again is good all the same.
    api.clock.advance(2 * 3_600_000);
    expect((await manager.get('/api/organisations?size=1')).status).toBe(200);

    await makeRoom();
    expect((await addOne()).status).toBe(201);
  });
});
