import { TablesMigration } from './tables-migration';
import { day, id, instant, orElse, primary, string, table, text } from './table';

const tables = [
  table('minutes_correction', {
    columns: [
      primary(id('id')),
      id('meeting_id'),
      day('day'),
      text('text'),
      string('created_by', 200),
      instant('created_at'),
    ],
    references: { meeting_id: 'meeting.id CASCADE' },
    indices: [['meeting_id', 'created_at']],
  }),
];

/** What is corrected of minutes after they were sent, and the language in which a group gets its documents. */
export class Minutes1700000018000 extends TablesMigration {
  override readonly name = 'Minutes1700000018000';
  protected override readonly tables = tables;
  protected override readonly additions = { working_group: { columns: [orElse(string('locale', 2), 'fr')] } };
}
