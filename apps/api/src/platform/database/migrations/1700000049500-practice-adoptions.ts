import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, table, text } from './table';

const tables = [
  table('practice_adoption', {
    columns: [
      primary(id('id')),
      id('sheet_id'),
      id('organisation_id'),
      day('on_day'),
      optional(number('cost')),
      optional(text('result')),
      flag('offers_advice'),
      flag('published'),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      sheet_id: 'practice_sheet.id CASCADE',
      organisation_id: 'organisation.id CASCADE',
    },
    indices: [['sheet_id', 'removed_at'], ['organisation_id']],
  }),
];

/** What organisations say of the practices that they put to work. */
export class PracticeAdoptions1700000049500 extends TablesMigration {
  override readonly name = 'PracticeAdoptions1700000049500';
  protected override readonly tables = tables;
}
