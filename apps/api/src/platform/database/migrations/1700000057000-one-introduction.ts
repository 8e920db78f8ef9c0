import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const TABLE = 'flow_introduction';

/** One introduction at a time stands for an offer and a need. */
export class OneIntroduction1700000057000 implements MigrationInterface {
  readonly name = 'OneIntroduction1700000057000';

  async up(runner: QueryRunner): Promise<void> {
    const columnNames = ['need_id', 'offer_id'];
    await runner.createIndex(TABLE, new TableIndex({ columnNames, isUnique: true, where: "phase <> 'abandoned'" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const stored = await runner.getTable(TABLE);
    const index = stored?.indices.find(({ isUnique, columnNames }) => isUnique && columnNames.includes('offer_id'));
    if (index) await runner.dropIndex(TABLE, index);
  }
}
