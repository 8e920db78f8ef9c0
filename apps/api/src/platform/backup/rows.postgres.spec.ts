import { FIXED_NOW } from '@zesumme/testing';
import { OpenDatabase } from '../../testing/open-database';
import { ReaderZone } from '../outbox/reader-zone.entity';
import { rowPages } from './rows';
import { readAtOneInstant } from './sources';
import { tablesOf } from './tables';

const MANY = 4_000;

describe('The rows of a table on PostgreSQL', () => {
  let here: OpenDatabase;
  beforeAll(async () => {
    here = await OpenDatabase.open(FIXED_NOW);
    const zones = Array.from({ length: MANY }, (_, at) => ({
      ...{ recipientKey: `key-${(at * 7_919) % MANY}`, timeZone: 'UTC', changedAt: '' },
    }));
    await here.write((ctx) => ctx.insert(ReaderZone, zones));
  });
  afterAll(() => here.close());

  it('are read once, and not once for each page', async () => {
    const [read, seen] = await readAtOneInstant(here.database.config, async (runner) => {
      const table = (await tablesOf(runner)).find(({ name }) => name === 'reader_zone');
      if (!table) throw new Error('There is no such table.');
      const lines: string[] = [];
      for await (const page of rowPages(runner, table)) lines.push(...page);
      const [told] = await runner.query(
        "SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) AS n FROM pg_stat_xact_user_tables WHERE relname = 'reader_zone'",
      );
      return [lines, Number(told.n)] as const;
    });
    expect(new Set(read).size).toBe(MANY);
    expect(seen).toBe(MANY);
  });

  it('can be left in the middle, for the next table', async () => {
    await readAtOneInstant(here.database.config, async (runner) => {
      for (const table of (await tablesOf(runner)).slice(0, 3)) for await (const _ of rowPages(runner, table)) break;
      await expect(runner.query('SELECT name FROM pg_cursors')).resolves.toEqual([]);
    });
  });
});
