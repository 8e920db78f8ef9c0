import { TablesMigration } from './tables-migration';
import { id, instant, primary, string, table } from './table';

const tables = [
  table('digest_sent', {
    columns: [primary(id('account_id')), primary(string('week', 8)), instant('at')],
    references: { account_id: 'account.id CASCADE' },
  }),
];

/** Whose digest of which week was looked at. */
export class Digests1700000029000 extends TablesMigration {
  override readonly name = 'Digests1700000029000';
  protected override readonly tables = tables;
}
