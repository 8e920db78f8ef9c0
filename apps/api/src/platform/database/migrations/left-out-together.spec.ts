import { testDatabase } from '../../../testing/database';
import { given } from '../../../testing/given';
import { openWriter } from '../data-sources';
import { LeftOutTogether1700000062001 } from './1700000062001-left-out-together';

describe('What was taken off agendas', () => {
  it('becomes one row for each meeting, and one for each action again', async () => {
    const database = await testDatabase();
    const writer = await openWriter(database.config);
    const migration = new LeftOutTogether1700000062001();
    const runner = writer.createQueryRunner();
    const rows = (): Promise<Record<string, string>[]> =>
      writer.query('SELECT * FROM agenda_left_out ORDER BY meeting_id');
    try {
      const make = given(writer.manager);
      const { id: groupId } = await make.group();
      const meetings = [await make.meeting({ groupId }), await make.meeting({ groupId })].map(({ id }) => id).sort();
      const actions = [await make.action({ groupId }), await make.action({ groupId })].map(({ id }) => id).sort();
      await migration.down(runner);
      const pairs = meetings.flatMap((meeting, at) => actions.slice(at).map((action) => `('${meeting}', '${action}')`));
      await writer.query(`INSERT INTO agenda_left_out (meeting_id, action_id) VALUES ${pairs.join(', ')}`);
      await migration.up(runner);
      const together = (await rows()).map(({ action_ids: ids }) => (JSON.parse(ids ?? '') as string[]).sort());
      expect(together).toEqual([actions, actions.slice(1)]);
      await writer.query('DELETE FROM action WHERE id = $1', [actions[1]]);
      await migration.down(runner);
      expect(await rows()).toEqual([{ meeting_id: meetings[0], action_id: actions[0] }]);
    } finally {
      await runner.release();
      await writer.destroy();
      await database.remove();
    }
  });
});
