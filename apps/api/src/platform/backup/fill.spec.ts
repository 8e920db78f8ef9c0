import { type TestDatabase, testDatabase } from '../../testing/database';
import { migrations } from '../database/migrations';
import { fillDatabase } from './fill';
import { rowLines } from './rows';
import { readAtOneInstant, withOpen } from './sources';
import { tablesOf } from './tables';

const TABLE = 'reader_zone';
const line = (key: string, zone: unknown): string =>
  JSON.stringify({ changed_at: '', recipient_key: key, time_zone: zone });

describe('Rows that are copied', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.remove());

  /** @param read what there is to be copied, as it is read to be written and then to be compared */
  async function fill(...read: string[][]): Promise<number> {
    const tables = await withOpen(database.config, {}, tablesOf);
    const left = [...read];
    return fillDatabase(database, {
      migrations: migrations.map(({ name }) => name),
      tables: tables.map(({ name }) => name),
      async *linesOf(table) {
        if (table === TABLE) yield* left.shift() ?? [];
      },
    });
  }

  async function rows(): Promise<string[]> {
    return readAtOneInstant(database.config, async (runner) => {
      const table = (await tablesOf(runner)).find(({ name }) => name === TABLE);
      const lines: string[] = [];
      if (table) for await (const each of rowLines(runner, table)) lines.push(each);
      return lines;
    });
  }

  it('are each held against what there was to be copied, and nothing is kept where one is otherwise', async () => {
    const all = ['a', 'b', 'c'].map((key) => line(key, 'UTC'));
    await expect(fill(all, all)).resolves.toBe(3);
    await expect(rows()).resolves.toEqual(all);
    const [a = '', b = ''] = all;
    // The database keeps text where it was handed a number.
    const other = [line('d', 7)];
    await expect(fill(other, other)).rejects.toThrow(`A row of ${TABLE} came out otherwise`);
    await expect(fill([a, b], [a, line('b', 'Europe/Luxembourg')])).rejects.toThrow('came out otherwise');
    await expect(fill([a], [a, b])).rejects.toThrow(`A row of ${TABLE} is missing`);
    await expect(fill([a, b], [a])).rejects.toThrow('came out otherwise');
    await expect(rows()).resolves.toEqual(all);
  });
});
