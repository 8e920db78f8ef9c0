import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('practice_sheet', {
    columns: [
      primary(id('id')),
      string('slug', 120),
      string('title', 200),
      optional(integer('time')),
      optional(integer('difficulty')),
      optional(integer('cost')),
      optional(text('summary')),
      optional(text('good_to_know')),
      text('steps'),
      text('difficulties'),
      optional(string('source_url', 2000)),
      optional(instant('published_at')),
      flag('is_demo'),
      optional(instant('archived_at')),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    indices: [['title'], ['archived_at']],
    uniques: [['slug']],
  }),
  table('practice_example', {
    columns: [
      primary(id('id')),
      id('sheet_id'),
      optional(id('organisation_id')),
      string('organisation_name', 200),
      text('text'),
      integer('position'),
    ],
    references: {
      sheet_id: 'practice_sheet.id CASCADE',
      organisation_id: 'organisation.id SET NULL',
    },
    indices: [['sheet_id'], ['organisation_id']],
  }),
];

/** The first tables of practice-sheets. */
export class PracticeSheets1700000008000 extends TablesMigration {
  override readonly name = 'PracticeSheets1700000008000';
  protected override readonly tables = tables;
}
