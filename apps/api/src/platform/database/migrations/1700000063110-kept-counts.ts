import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';
import { dropKept, makeKept } from '../../kept/kept';

const SENT = { columnNames: ['delegated_from_id'], where: 'delegated_from_id IS NOT NULL' };

/** What home pages count is kept ready; and guests are found by who sends them, without looking through all invitations. */
export class KeptCounts1700000063110 implements MigrationInterface {
  readonly name = 'KeptCounts1700000063110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('invitation', new TableIndex(SENT));
    await makeKept(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropKept(runner);
    const { columnNames, where } = SENT;
    await runner.dropIndex('invitation', runner.connection.namingStrategy.indexName('invitation', columnNames, where));
  }
}
