import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
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

  it('lets go of what is large once it was used, and says as before how many rows it changed', async () => {
    const database = open();
    const bind = jest.spyOn(sqlite3.Statement.prototype, 'bind');
    const add = (text: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const done = function (this: { changes: number }, error: Error | null): void {
          if (error) reject(error);
          else resolve(this.changes);
        };
        database.run('INSERT INTO letter VALUES (?, ?)', ...([['to', text], done] as never[]));
      });
    await ask(database, 'CREATE TABLE letter (recipient TEXT, text TEXT)');
    for (let round = 0; round < 2; round += 1) expect(await add('short')).toBe(1);
    expect(bind).not.toHaveBeenCalled();
    for (let round = 0; round < 2; round += 1) expect(await add('x'.repeat(5_000))).toBe(1);
    expect(bind).toHaveBeenCalledTimes(2);
    expect(await add('short')).toBe(1);
    expect(await ask(database, 'SELECT recipient, length(text) AS long FROM letter')).toEqual([
      ...[5, 5].map((long) => ({ recipient: 'to', long })),
      ...[5_000, 5_000].map((long) => ({ recipient: 'to', long })),
      { recipient: 'to', long: 5 },
    ]);
    bind.mockRestore();
  });
});
