import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('action', {
    columns: [
      primary(id('id')),
      id('group_id'),
      string('title', 200),
      optional(text('description')),
      optional(string('synergy', 16)),
      string('status', 12),
      optional(id('theme_id')),
      optional(day('start_day')),
      optional(day('due_day')),
      integer('progress'),
      optional(day('done_day')),
      optional(id('meeting_id')),
      optional(id('agenda_item_id')),
      flag('is_demo'),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id RESTRICT',
      theme_id: 'theme.id RESTRICT',
      meeting_id: 'meeting.id RESTRICT',
      agenda_item_id: 'agenda_item.id SET NULL',
    },
    indices: [
      ['group_id', 'status'],
      ['status', 'due_day'],
      ['due_day'],
      ['synergy'],
      ['theme_id'],
      ['meeting_id'],
      ['agenda_item_id'],
    ],
  }),
  table('action_commune', {
    columns: [primary(id('action_id')), primary(string('commune_code', 8)), optional(number('share'))],
    references: {
      action_id: 'action.id CASCADE',
      commune_code: 'commune.code RESTRICT',
    },
    indices: [['commune_code']],
  }),
  table('action_measure', {
    columns: [primary(id('action_id')), primary(id('measure_id'))],
    references: {
      action_id: 'action.id CASCADE',
      measure_id: 'measure.id RESTRICT',
    },
    indices: [['measure_id']],
  }),
  table('action_responsible', {
    columns: [primary(id('id')), id('action_id'), id('organisation_id'), optional(id('contact_id'))],
    references: {
      action_id: 'action.id CASCADE',
      organisation_id: 'organisation.id RESTRICT',
      contact_id: 'contact.id RESTRICT',
    },
    indices: [['action_id'], ['organisation_id'], ['contact_id']],
  }),
  table('action_update', {
    columns: [
      primary(id('id')),
      id('action_id'),
      instant('at'),
      optional(id('account_id')),
      string('author_label', 200),
      text('text'),
      optional(string('link_url', 2000)),
      flag('is_demo'),
    ],
    references: {
      action_id: 'action.id CASCADE',
      account_id: 'account.id SET NULL',
    },
    indices: [['action_id', 'at'], ['account_id']],
  }),
];

/** The first tables of actions. */
export class Actions1700000007000 extends TablesMigration {
  override readonly name = 'Actions1700000007000';
  protected override readonly tables = tables;
}
