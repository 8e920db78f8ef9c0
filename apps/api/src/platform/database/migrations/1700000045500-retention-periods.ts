import { TablesMigration } from './tables-migration';
import { integer, primary, string, table } from './table';

const tables = [
  table('retention_period', { columns: [primary(string('kind', 20)), integer('months'), integer('version')] }),
];

/** For how long administrators have said that kinds of personal data are kept. */
export class RetentionPeriods1700000045500 extends TablesMigration {
  override readonly name = 'RetentionPeriods1700000045500';
  protected override readonly tables = tables;
}
