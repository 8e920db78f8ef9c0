import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('evidence', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      id('measure_id'),
      id('meeting_id'),
      day('day'),
      optional(text('counts')),
      string('state', 8),
      optional(text('word')),
      optional(string('decided_by', 200)),
      optional(instant('decided_at')),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      commune_code: 'commune.code RESTRICT',
      measure_id: 'measure.id RESTRICT',
      meeting_id: 'meeting.id RESTRICT',
    },
    indices: [['commune_code', 'state'], ['measure_id'], ['day']],
    uniques: [['meeting_id', 'commune_code', 'measure_id']],
  }),
];

/** Meetings as evidence for the measures of communes. */
export class Evidence1700000019000 extends TablesMigration {
  override readonly name = 'Evidence1700000019000';
  protected override readonly tables = tables;
}
