import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparingDriver } from './preparing-driver';

const folder = mkdtempSync(join(tmpdir(), 'zesumme-driver-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Database = InstanceType<typeof preparingDriver.Database>;

const opened: Database[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
function open(): Database {
  const database = new preparingDriver.Database(join(folder, 'all.sqlite'));
  opened.push(database);
  return database;
}

const ask = (database: Database, sql: string): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, rows: unknown[]): void => (error ? reject(error) : resolve(rows));
    database.all(sql, ...([[], done] as never[]));
  });

describe('A connection that keeps its statements prepared', () => {
  it('goes on after another process was in between', async () => {
    const [own, other] = [open(), open()];
    await ask(own, 'PRAGMA journal_mode = WAL');
    await ask(own, 'CREATE TABLE note (text TEXT)');
    for (let round = 0; round < 3; round += 1) {
      await ask(own, 'BEGIN');
      await ask(own, 'SELECT COUNT(*) AS notes FROM note');
      await ask(other, "INSERT INTO note VALUES ('other')");
      // What it has read is no longer the latest: SQLite refuses to write on top of it, at once.
      await expect(ask(own, "INSERT INTO note VALUES ('own')")).rejects.toThrow('SQLITE_BUSY');
      await ask(own, 'ROLLBACK');
      await ask(own, 'BEGIN');
      await ask(own, "INSERT INTO note VALUES ('own')");
      await ask(own, 'COMMIT');
    }
    expect(await ask(other, 'SELECT COUNT(*) AS notes FROM note')).toEqual([{ notes: 6 }]);
  });

  it('tells what is wrong with a statement each time', async () => {
    const database = open();
    await ask(database, 'CREATE TABLE once (id TEXT PRIMARY KEY)');
    await ask(database, "INSERT INTO once VALUES ('a')");
    for (let round = 0; round < 2; round += 1) {
      await expect(ask(database, "INSERT INTO once VALUES ('a')")).rejects.toThrow('UNIQUE constraint failed');
      await expect(ask(database, 'SELECT absent FROM once')).rejects.toThrow('no such column');
    }
  });
});
