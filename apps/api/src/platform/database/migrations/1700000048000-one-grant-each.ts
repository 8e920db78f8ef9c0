import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';

/** Of two that name the same adviser for the same commune: whether the other reads longer, or was there under a smaller id. */
const OUTLASTED = `SELECT 1 FROM adviser_grant longer
  WHERE longer.account_id = adviser_grant.account_id AND longer.commune_code = adviser_grant.commune_code
  AND (COALESCE(longer.until_day, '') > COALESCE(adviser_grant.until_day, '')
    OR (COALESCE(longer.until_day, '') = COALESCE(adviser_grant.until_day, '') AND longer.id < adviser_grant.id))`;

/** An adviser is named once for a commune, also where two do so at once. Of those who were named twice the later day stays. */
export class OneGrantEach1700000048000 extends TablesMigration {
  override readonly name = 'OneGrantEach1700000048000';
  protected override readonly tables = [];
  protected override readonly additions = {
    adviser_grant: { columns: [], uniques: [['account_id', 'commune_code']] },
  };

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM adviser_grant WHERE EXISTS (${OUTLASTED})`);
    await super.up(runner);
  }
}
