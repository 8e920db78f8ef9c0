import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('event', {
    columns: [
      primary(id('id')),
      instant('at'),
      optional(id('actor_account_id')),
      string('actor_label', 200),
      string('kind', 60),
      string('subject_type', 40),
      string('subject_id', 64),
      optional(id('group_id')),
      optional(string('commune_code', 8)),
      text('data'),
      flag('is_demo'),
    ],
    indices: [['subject_type', 'subject_id', 'at'], ['group_id', 'at'], ['commune_code', 'at'], ['at']],
  }),
  table('event_personal', {
    columns: [primary(id('event_id')), text('data')],
    references: {
      event_id: 'event.id CASCADE',
    },
  }),
  table('delivery', {
    columns: [
      primary(id('id')),
      id('event_id'),
      string('recipient_key', 254),
      string('email', 254),
      string('locale', 2),
      string('channel', 8),
      string('template', 60),
      text('params'),
      string('state', 8),
      integer('attempts'),
      instant('next_attempt_at'),
      optional(instant('sent_at')),
      string('message_id', 120),
    ],
    references: {
      event_id: 'event.id CASCADE',
    },
    indices: [['state', 'next_attempt_at']],
    uniques: [['event_id', 'recipient_key', 'channel']],
  }),
  table('instance', {
    columns: [primary(integer('id')), string('mode', 16), instant('created_at'), optional(day('demo_loaded_on'))],
  }),
  table('contact_message', {
    columns: [
      primary(id('id')),
      instant('at'),
      string('sender_name', 200),
      string('sender_email', 254),
      optional(string('subject_type', 40)),
      optional(string('subject_id', 64)),
      text('text'),
      flag('is_demo'),
    ],
    indices: [['at']],
  }),
];

/** The first tables of platform. */
export class Platform1700000009000 extends TablesMigration {
  override readonly name = 'Platform1700000009000';
  protected override readonly tables = tables;
}
