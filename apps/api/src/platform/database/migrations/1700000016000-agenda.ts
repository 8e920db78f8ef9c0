import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('agenda_left_out', {
    columns: [primary(id('meeting_id')), primary(id('action_id'))],
    references: { meeting_id: 'meeting.id CASCADE', action_id: 'action.id CASCADE' },
    indices: [['action_id']],
  }),
  table('backlog_item', {
    columns: [
      primary(id('id')),
      id('group_id'),
      optional(id('meeting_id')),
      string('title', 200),
      string('kind', 12),
      integer('minutes'),
      optional(string('presenter', 200)),
      optional(text('note')),
      string('state', 10),
      optional(string('decision_note', 500)),
      optional(instant('decided_at')),
      optional(id('account_id')),
      optional(id('organisation_id')),
      string('author_label', 200),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      meeting_id: 'meeting.id CASCADE',
      account_id: 'account.id SET NULL',
      organisation_id: 'organisation.id SET NULL',
    },
    indices: [['group_id', 'state'], ['meeting_id', 'state'], ['account_id'], ['organisation_id']],
  }),
  table('agenda_template', {
    columns: [
      primary(id('id')),
      string('name', 200),
      text('items'),
      optional(id('account_id')),
      string('author_label', 200),
      optional(instant('removed_at')),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    references: { account_id: 'account.id SET NULL' },
    indices: [['removed_at'], ['account_id']],
  }),
];

/** What a meeting is prepared with: subjects that wait or are proposed, templates, and where an item comes from. */
export class Agenda1700000016000 extends TablesMigration {
  override readonly name = 'Agenda1700000016000';
  protected override readonly tables = tables;
  protected override readonly additions = {
    agenda_item: {
      columns: [optional(id('origin_item_id')), optional(id('backlog_item_id'))],
      indices: [['action_id'], ['origin_item_id'], ['backlog_item_id']],
    },
  };
}
