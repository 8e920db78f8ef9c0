import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text, wallTime } from './table';

const tables = [
  table('meeting', {
    columns: [
      primary(id('id')),
      id('group_id'),
      string('kind', 16),
      string('title', 200),
      wallTime('starts_local'),
      wallTime('ends_local'),
      string('time_zone', 64),
      instant('starts_at'),
      instant('ends_at'),
      optional(string('place', 400)),
      optional(string('online_url', 2000)),
      string('state', 12),
      flag('is_public'),
      optional(day('answer_by_day')),
      optional(text('minutes')),
      optional(instant('minutes_sent_at')),
      integer('sequence'),
      flag('is_demo'),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id RESTRICT',
    },
    indices: [['group_id', 'starts_at'], ['starts_at'], ['ends_at'], ['state'], ['kind']],
  }),
  table('agenda_item', {
    columns: [
      primary(id('id')),
      id('meeting_id'),
      integer('position'),
      string('title', 200),
      string('kind', 12),
      integer('minutes'),
      optional(string('presenter', 200)),
      optional(text('note')),
    ],
    references: {
      meeting_id: 'meeting.id CASCADE',
    },
    indices: [['meeting_id']],
  }),
  table('invitation', {
    columns: [
      primary(id('id')),
      id('meeting_id'),
      id('organisation_id'),
      optional(id('contact_id')),
      flag('required'),
      string('answer', 12),
      optional(instant('answered_at')),
      optional(string('answer_note', 400)),
      optional(string('attendance', 8)),
      integer('version'),
    ],
    references: {
      meeting_id: 'meeting.id CASCADE',
      organisation_id: 'organisation.id RESTRICT',
      contact_id: 'contact.id RESTRICT',
    },
    indices: [['organisation_id'], ['contact_id']],
    uniques: [['meeting_id', 'contact_id']],
    uniquesWhere: [{ columns: ['meeting_id', 'organisation_id'], where: 'contact_id IS NULL' }],
  }),
];

/** The first tables of meetings. */
export class Meetings1700000005000 extends TablesMigration {
  override readonly name = 'Meetings1700000005000';
  protected override readonly tables = tables;
}
