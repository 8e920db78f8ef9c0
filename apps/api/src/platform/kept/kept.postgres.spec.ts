import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../../testing/database';
import { openWriter } from '../database/data-sources';

const TRIGGERS = "SELECT tgname AS name FROM pg_trigger WHERE tgname LIKE 'kept%' ORDER BY 1";

describe('What PostgreSQL keeps ready', () => {
  let database: TestDatabase;
  let running: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    running = await openWriter(database.config);
  });
  afterAll(async () => {
    await running.destroy();
    await database.remove();
  });

  it('is made by one of several that start at once', async () => {
    const all = await running.query(TRIGGERS);
    await running.query('DROP TRIGGER kept_action_made ON action');
    const started = await Promise.all(Array.from({ length: 3 }, () => openWriter(database.config)));
    await expect(running.query(TRIGGERS)).resolves.toEqual(all);
    for (const each of started) await each.destroy();
  });

  it('is made also where somebody who writes meanwhile is in the way, and is run into', async () => {
    const all = await running.query(TRIGGERS);
    await running.query('DROP TRIGGER kept_action_made ON action');
    const writing = running.createQueryRunner();
    await writing.startTransaction();
    await writing.query('LOCK TABLE meeting IN ROW EXCLUSIVE MODE');
    const starting = openWriter(database.config);
    // It has the invitations by then, and waits for the meetings.
    await setTimeout(400);
    await writing.query('LOCK TABLE invitation IN ROW EXCLUSIVE MODE');
    await writing.commitTransaction();
    await writing.release();
    await (await starting).destroy();
    await expect(running.query(TRIGGERS)).resolves.toEqual(all);
  });
});
