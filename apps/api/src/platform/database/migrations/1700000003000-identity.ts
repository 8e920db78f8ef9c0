import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('account', {
    columns: [
      primary(id('id')),
      string('email', 254),
      optional(string('password_hash', 400)),
      string('display_name', 200),
      string('role', 20),
      string('locale', 2),
      optional(id('contact_id')),
      string('state', 10),
      optional(instant('invited_at')),
      optional(instant('last_login_at')),
      flag('is_demo'),
      text('search_text'),
      instant('created_at'),
      integer('version'),
    ],
    references: {
      contact_id: 'contact.id RESTRICT',
    },
    indices: [['role'], ['contact_id'], ['display_name']],
    uniques: [['email']],
  }),
  table('session', {
    columns: [
      primary(string('id', 64)),
      id('account_id'),
      instant('created_at'),
      instant('seen_at'),
      instant('expires_at'),
    ],
    references: {
      account_id: 'account.id CASCADE',
    },
    indices: [['account_id'], ['expires_at']],
  }),
  table('one_time_token', {
    columns: [
      primary(string('id', 64)),
      string('purpose', 24),
      optional(id('account_id')),
      instant('created_at'),
      instant('expires_at'),
      optional(instant('used_at')),
    ],
    references: {
      account_id: 'account.id CASCADE',
    },
    indices: [['account_id']],
  }),
  table('login_guard', {
    columns: [
      primary(string('key', 64)),
      integer('failures'),
      instant('last_failure_at'),
      optional(instant('blocked_until')),
    ],
  }),
  table('adviser_grant', {
    columns: [primary(id('id')), id('account_id'), string('commune_code', 8), day('until_day'), instant('created_at')],
    references: {
      account_id: 'account.id CASCADE',
      commune_code: 'commune.code RESTRICT',
    },
    indices: [['account_id'], ['commune_code']],
  }),
];

/** The first tables of identity. */
export class Identity1700000003000 extends TablesMigration {
  override readonly name = 'Identity1700000003000';
  protected override readonly tables = tables;
}
