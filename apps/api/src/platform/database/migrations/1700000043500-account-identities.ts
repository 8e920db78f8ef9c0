import { TablesMigration } from './tables-migration';
import { id, instant, primary, string, table } from './table';

const tables = [
  table('account_identity', {
    columns: [
      primary(string('id', 64)),
      id('account_id'),
      string('issuer', 500),
      string('subject', 255),
      instant('linked_at'),
    ],
    references: { account_id: 'account.id CASCADE' },
    uniques: [['account_id', 'issuer']],
  }),
];

/** Whom another provider means by an account. */
export class AccountIdentities1700000043500 extends TablesMigration {
  override readonly name = 'AccountIdentities1700000043500';
  protected override readonly tables = tables;
}
