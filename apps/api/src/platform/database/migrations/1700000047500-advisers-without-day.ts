import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';

/** An adviser may be named for a commune before the commune says until when they read. Those that are there keep their day. */
export class AdvisersWithoutDay1700000047500 extends TablesMigration {
  override readonly name = 'AdvisersWithoutDay1700000047500';
  protected override readonly tables = [];
  protected override readonly additions = { adviser_grant: { columns: [], nowOptional: ['until_day'] } };

  override async down(runner: QueryRunner): Promise<void> {
    // Whoever was named alone reads nothing, and nothing is lost for them.
    await runner.query('DELETE FROM adviser_grant WHERE until_day IS NULL');
    await super.down(runner);
  }
}
