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
  table('announcement', {
    columns: [
      primary(id('id')),
      optional(id('group_id')),
      optional(id('theme_id')),
      string('title', 200),
      text('text'),
      string('state', 10),
      optional(id('account_id')),
      string('author_label', 200),
      optional(instant('sent_at')),
      optional(id('sent_event_id')),
      optional(instant('retracted_at')),
      optional(id('corrects_id')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      theme_id: 'theme.id RESTRICT',
      account_id: 'account.id SET NULL',
      sent_event_id: 'event.id SET NULL',
      corrects_id: 'announcement.id CASCADE',
    },
    indices: [['group_id'], ['theme_id'], ['state', 'sent_at'], ['corrects_id'], ['account_id']],
  }),
  table('announcement_group', {
    columns: [primary(id('announcement_id')), primary(id('group_id'))],
    references: {
      announcement_id: 'announcement.id CASCADE',
      group_id: 'working_group.id CASCADE',
    },
    indices: [['group_id']],
  }),
  table('announcement_recipient', {
    columns: [
      primary(id('id')),
      id('announcement_id'),
      id('organisation_id'),
      optional(id('contact_id')),
      string('outcome', 12),
    ],
    references: {
      announcement_id: 'announcement.id CASCADE',
      organisation_id: 'organisation.id CASCADE',
      contact_id: 'contact.id CASCADE',
    },
    indices: [['announcement_id', 'outcome'], ['organisation_id'], ['contact_id']],
    uniques: [['announcement_id', 'contact_id']],
  }),
  table('succession', {
    columns: [
      primary(id('id')),
      string('kind', 12),
      string('state', 10),
      id('organisation_id'),
      id('contact_id'),
      optional(id('person_id')),
      string('given_name', 200),
      string('family_name', 200),
      optional(string('function_title', 200)),
      optional(string('email', 254)),
      optional(string('telephone', 40)),
      string('locale', 2),
      day('from_day'),
      optional(day('until_day')),
      optional(string('word', 400)),
      optional(string('answer', 400)),
      optional(string('decided_by', 200)),
      optional(instant('decided_at')),
      optional(instant('handed_over_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      organisation_id: 'organisation.id RESTRICT',
      contact_id: 'contact.id CASCADE',
      person_id: 'contact.id SET NULL',
    },
    indices: [['organisation_id', 'state'], ['contact_id'], ['person_id'], ['state', 'from_day']],
  }),
];

/** What goes between the broker and people: the log, when somebody counts as quiet, announcements and whom they reached, who comes after whom. */
export class People1700000013000 extends TablesMigration {
  override readonly name = 'People1700000013000';
  protected override readonly tables = tables;
}
