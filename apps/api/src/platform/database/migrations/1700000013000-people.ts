import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('log_entry', {
    columns: [
      primary(id('id')),
      id('organisation_id'),
      optional(id('contact_id')),
      string('kind', 8),
      day('day'),
      string('text', 500),
      optional(id('account_id')),
      string('author_label', 200),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      organisation_id: 'organisation.id RESTRICT',
      contact_id: 'contact.id SET NULL',
      account_id: 'account.id SET NULL',
    },
    indices: [['organisation_id', 'day'], ['contact_id'], ['account_id']],
  }),
  table('quiet_threshold', {
    columns: [primary(id('group_id')), integer('days_without_meeting'), integer('silent_meetings'), integer('version')],
    references: {
      group_id: 'working_group.id CASCADE',
    },
  }),
];

/** What is known of people beside their records: the log, and when somebody counts as quiet. */
export class People1700000013000 extends TablesMigration {
  override readonly name = 'People1700000013000';
  protected override readonly tables = tables;
}
