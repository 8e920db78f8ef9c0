import type { SnapshotContent } from '@zesumme/domain';
import { OpenDatabase } from '../testing/open-database';
import { loadDemonstration } from './demonstration';
import { loadReference } from './reference';

describe('The demonstration, loaded in winter', () => {
  let loaded: OpenDatabase;
  beforeAll(async () => {
    loaded = await OpenDatabase.open('2027-02-01T09:00:00.000Z');
    await loaded.write(async (ctx) => {
      await loadReference(ctx);
      await loadDemonstration(ctx, 'hash');
    });
  });
  afterAll(() => loaded.close());

  it('holds in the snapshots of the year before the actions that were done by then', async () => {
    const snapshots = await loaded.rows(
      "SELECT day, content FROM chapter_6_snapshot WHERE commune_code = 'D001' ORDER BY day",
    );
    const held = snapshots.map(({ day, content }) => {
      const { sections } = JSON.parse(String(content)) as SnapshotContent;
      const actions = sections.flatMap(({ measures }) => measures).flatMap((each) => each.actions);
      return { day: String(day), actions };
    });
    expect(held.map(({ day }) => day)).toEqual(['2025-12-31', '2026-09-15']);
    const done = await loaded.rows(
      `SELECT DISTINCT x.id AS id, x.done_day AS day FROM action x JOIN action_commune ac ON ac.action_id = x.id
       JOIN action_measure am ON am.action_id = x.id WHERE ac.commune_code = 'D001' AND x.status = 'done'`,
    );
    const doneBy = (last: string): string[] =>
      done.filter(({ day }) => String(day) <= last).map(({ id }) => String(id));
    expect(doneBy('2026-09-15').length).toBeGreaterThan(0);
    for (const { day, actions } of held) {
      expect([...new Set(actions.map(({ id }) => id))].sort()).toEqual(doneBy(day).sort());
      expect(actions.every(({ status }) => status === 'done')).toBe(true);
    }
  });
});
