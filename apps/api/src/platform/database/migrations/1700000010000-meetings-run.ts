import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, orElse, primary, string, table, text } from './table';

const tables = [
  table('item_concern', {
    columns: [primary(id('agenda_item_id')), primary(id('organisation_id'))],
    references: { agenda_item_id: 'agenda_item.id CASCADE', organisation_id: 'organisation.id CASCADE' },
    indices: [['organisation_id']],
  }),
  table('outcome', {
    columns: [
      primary(id('id')),
      id('meeting_id'),
      optional(id('agenda_item_id')),
      integer('position'),
      string('kind', 12),
      text('text'),
      optional(id('responsible_organisation_id')),
      optional(day('due_day')),
      optional(day('done_day')),
      optional(id('action_id')),
      text('search_text'),
      string('created_by', 200),
      instant('created_at'),
      integer('version'),
    ],
    references: {
      meeting_id: 'meeting.id CASCADE',
      agenda_item_id: 'agenda_item.id SET NULL',
      responsible_organisation_id: 'organisation.id RESTRICT',
    },
    indices: [
      ['meeting_id'],
      ['agenda_item_id'],
      ['kind', 'created_at'],
      ['action_id'],
      ['responsible_organisation_id'],
      ['due_day'],
    ],
  }),
  table('outcome_vote', {
    columns: [primary(id('outcome_id')), primary(id('organisation_id')), string('vote', 8)],
    references: { outcome_id: 'outcome.id CASCADE', organisation_id: 'organisation.id RESTRICT' },
    indices: [['organisation_id']],
  }),
];

const meetingColumns = [
  optional(string('place_address', 300)),
  optional(day('propose_by_day')),
  optional(integer('quorum')),
  optional(id('current_item_id')),
  optional(instant('started_at')),
  optional(instant('ended_at')),
  optional(instant('paused_at')),
  optional(day('minutes_approved_on')),
  optional(id('approved_in_meeting_id')),
  orElse(flag('is_unannounced'), false),
];

const agendaColumns = [
  optional(string('section', 200)),
  optional(text('links')),
  optional(id('action_id')),
  optional(id('measure_id')),
  orElse(flag('is_unresolved'), false),
  optional(instant('started_at')),
  optional(instant('ended_at')),
  optional(text('record')),
  orElse(integer('record_version'), 1),
];

const invitationColumns = [
  optional(string('guest_name', 200)),
  optional(string('guest_email', 254)),
  optional(string('guest_organisation', 200)),
  optional(string('guest_locale', 2)),
  optional(id('delegated_from_id')),
  orElse(flag('is_host'), false),
];

/** What a meeting needs to be run and minuted: guests, co-hosts, outcomes, and the time that items really took. */
export class MeetingsRun1700000010000 extends TablesMigration {
  override readonly name = 'MeetingsRun1700000010000';
  protected override readonly tables = tables;
  protected override readonly additions = {
    meeting: { columns: meetingColumns },
    agenda_item: { columns: agendaColumns },
    invitation: {
      columns: invitationColumns,
      references: { delegated_from_id: 'invitation.id SET NULL' as const },
      uniques: [['meeting_id', 'guest_email']],
      nowOptional: ['organisation_id'],
    },
  };
}
