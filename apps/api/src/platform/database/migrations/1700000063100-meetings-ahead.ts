import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { replaceIndex } from './replace-index';

const AHEAD = ['group_id', 'ends_at'];
const UNFINISHED = { columnNames: ['group_id', 'starts_at'], where: "state IN ('open', 'in-progress', 'ended')" };
const PUBLIC = { columnNames: ['ends_at'], where: 'is_public = TRUE' };

/**
 * What is to come, and what still has to be done, is found without looking at what is over with: the meetings of a group by their
 * end, those that are neither prepared nor closed, and the public ones. Six kinds of meetings were too few for an index.
 */
export class MeetingsAhead1700000063100 implements MigrationInterface {
  readonly name = 'MeetingsAhead1700000063100';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, 'meeting', ['kind'], { columnNames: AHEAD });
    for (const index of [UNFINISHED, PUBLIC]) await runner.createIndex('meeting', new TableIndex(index));
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = runner.connection.namingStrategy;
    for (const { columnNames, where } of [UNFINISHED, PUBLIC])
      await runner.dropIndex('meeting', names.indexName('meeting', columnNames, where));
    await replaceIndex(runner, 'meeting', AHEAD, { columnNames: ['kind'] });
  }
}
