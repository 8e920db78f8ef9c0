import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, primary, table, text } from './table';

const TABLE = 'agenda_left_out';
const KEPT = 'left_out_before';

const together = table(TABLE, {
  columns: [primary(id('meeting_id')), text('action_ids')],
  references: { meeting_id: 'meeting.id CASCADE' },
});

const oneByOne = table(TABLE, {
  columns: [primary(id('meeting_id')), primary(id('action_id'))],
  references: { meeting_id: 'meeting.id CASCADE', action_id: 'action.id CASCADE' },
  indices: [['action_id']],
});

const isPostgres = ({ connection }: QueryRunner): boolean => connection.options.type === 'postgres';

/**
 * What was taken off an agenda is one row for each meeting: it is read and written as a whole, and each of its actions had its
 * own page written in an index.
 */
export class LeftOutTogether1700000062001 implements MigrationInterface {
  readonly name = 'LeftOutTogether1700000062001';

  async up(runner: QueryRunner): Promise<void> {
    const ids = isPostgres(runner) ? 'json_agg(action_id)::text' : 'json_group_array(action_id)';
    await runner.query(
      `CREATE TEMPORARY TABLE ${KEPT} AS SELECT meeting_id, ${ids} AS action_ids FROM ${TABLE} GROUP BY meeting_id`,
    );
    await runner.dropTable(TABLE);
    await runner.createTable(together.clone(), false, true, true);
    await runner.query(`INSERT INTO ${TABLE} (meeting_id, action_ids) SELECT meeting_id, action_ids FROM ${KEPT}`);
    await runner.query(`DROP TABLE ${KEPT}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const each = isPostgres(runner)
      ? 'CROSS JOIN LATERAL json_array_elements_text(action_ids::json) AS named(value)'
      : 'JOIN json_each(action_ids) AS named';
    await runner.query(
      `CREATE TEMPORARY TABLE ${KEPT} AS SELECT DISTINCT ${TABLE}.meeting_id, action.id AS action_id
        FROM ${TABLE} ${each} JOIN action ON action.id = named.value`,
    );
    await runner.dropTable(TABLE);
    await runner.createTable(oneByOne.clone(), false, true, true);
    await runner.query(`INSERT INTO ${TABLE} (meeting_id, action_id) SELECT meeting_id, action_id FROM ${KEPT}`);
    await runner.query(`DROP TABLE ${KEPT}`);
  }
}
