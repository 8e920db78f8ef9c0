import { TablesMigration } from './tables-migration';
import { id, instant, integer, optional, primary, string, table } from './table';

const tables = [
  table('second_factor', {
    columns: [
      primary(id('account_id')),
      string('sealed_secret', 120),
      integer('last_step'),
      instant('created_at'),
      optional(instant('confirmed_at')),
    ],
    references: { account_id: 'account.id CASCADE' },
  }),
  table('recovery_code', {
    columns: [primary(string('id', 64)), id('account_id'), instant('created_at'), optional(instant('used_at'))],
    references: { account_id: 'account.id CASCADE' },
    indices: [['account_id']],
  }),
];

/** What signing in asks for beside the password. */
export class SecondFactor1700000043000 extends TablesMigration {
  override readonly name = 'SecondFactor1700000043000';
  protected override readonly tables = tables;
}
