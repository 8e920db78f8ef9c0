import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table } from './table';

const tables = [
  table('personal_link', {
    columns: [
      primary(id('id')),
      string('purpose', 16),
      string('subject_id', 254),
      string('holder_id', 254),
      integer('version'),
      instant('created_at'),
      optional(instant('expires_at')),
      optional(instant('revoked_at')),
    ],
    uniques: [['purpose', 'subject_id', 'holder_id']],
  }),
  table('sent_form', { columns: [primary(id('id')), instant('sent_at')], indices: [['sent_at']] }),
  table('mail_preference', {
    columns: [
      primary(string('recipient_key', 254)),
      primary(string('kind', 16)),
      flag('wanted'),
      instant('changed_at'),
    ],
  }),
  table('calendar_feed', {
    columns: [
      primary(id('id')),
      string('token_hash', 64),
      string('kind', 8),
      optional(id('group_id')),
      optional(id('account_id')),
      optional(id('contact_id')),
      instant('created_at'),
      optional(instant('last_used_at')),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      account_id: 'account.id CASCADE',
      contact_id: 'contact.id CASCADE',
    },
    indices: [['account_id'], ['contact_id']],
    uniques: [['token_hash']],
  }),
];

/** Personal links, what mails people want, and the calendars they subscribe to. */
export class Links1700000015000 extends TablesMigration {
  override readonly name = 'Links1700000015000';
  protected override readonly tables = tables;
}
