import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXED_NOW } from '@zesumme/testing';
import { testDatabase } from '../../testing/database';
import { fillWithDemonstration } from '../../testing/demonstration';
import { countedAnew, keptCounts } from '../../testing/kept-counts';
import { OpenDatabase } from '../../testing/open-database';
import { type Config, readConfig } from '../config';
import { openWriter } from '../database/data-sources';
import { serverSecret } from '../links/secret';
import { backUp } from './back-up';
import { restore } from './restore';
import { withOpen } from './sources';

const NOW = new Date(FIXED_NOW);
const nobody = async (): Promise<number> => 0;

const countsIn = (config: Config): Promise<{ kept: object; anew: object }> =>
  withOpen(config, {}, async (runner) => {
    const query = (sql: string) => runner.query(sql);
    return { kept: await keptCounts(query), anew: await countedAnew(query) };
  });

describe('What is kept ready', () => {
  it('is in no backup, and is counted wherever one is restored, and kept from then on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zesumme-kept-'));
    const source = await OpenDatabase.open(FIXED_NOW);
    await fillWithDemonstration(source);
    serverSecret(source.database.config);
    const archive = join(folder, 'all.tar.gz');
    const { tables } = await backUp(source.database.config, archive, NOW);
    await source.close();
    expect(
      Object.keys(tables).filter((name) => ['standing', 'last_done', 'action_count', 'coming'].includes(name)),
    ).toEqual([]);
    const database = await testDatabase();
    const onSqlite = readConfig({ DATA_DIR: join(folder, 'sqlite'), LOG_LEVEL: 'silent' });
    for (const config of [database.config, onSqlite]) {
      await restore(config, archive, nobody, NOW);
      const writer = await openWriter(config);
      const restored = await countsIn(config);
      expect(Object.keys(restored.anew).length).toBeGreaterThan(20);
      expect(restored.kept).toEqual(restored.anew);
      await writer.query("UPDATE meeting SET state = 'draft' WHERE state = 'closed'");
      await writer.query(
        "DELETE FROM action_responsible WHERE action_id IN (SELECT id FROM action WHERE status = 'done')",
      );
      await writer.destroy();
      const changed = await countsIn(config);
      expect(changed.kept).toEqual(changed.anew);
      expect(changed.anew).not.toEqual(restored.anew);
    }
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });
});
