import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('import', {
    columns: [
      primary(id('id')),
      optional(id('account_id')),
      string('author_label', 200),
      string('subject', 14),
      optional(id('group_id')),
      string('file_name', 200),
      string('state', 10),
      text('headings'),
      text('columns'),
      integer('row_count'),
      optional(text('tally')),
      text('search_text'),
      integer('version'),
      instant('created_at'),
      optional(instant('applied_at')),
      optional(instant('undone_at')),
    ],
    references: {
      account_id: 'account.id SET NULL',
      group_id: 'working_group.id CASCADE',
    },
    indices: [['account_id'], ['group_id'], ['state', 'created_at']],
  }),
  table('import_row', {
    columns: [
      primary(id('import_id')),
      primary(integer('number')),
      text('cells'),
      text('label'),
      optional(string('verdict', 10)),
      optional(text('outcome')),
      string('choices', 30),
      optional(string('decision', 6)),
      flag('undecided'),
      optional(text('made')),
      text('search_text'),
    ],
    references: {
      import_id: 'import.id CASCADE',
    },
    indices: [['import_id', 'verdict']],
  }),
  table('import_match', {
    columns: [
      primary(id('account_id')),
      primary(string('subject', 14)),
      primary(string('heading', 120)),
      optional(string('field', 20)),
    ],
    references: {
      account_id: 'account.id CASCADE',
    },
  }),
];

/** Spreadsheets that are brought in, their rows, and which column somebody said holds what. */
export class Imports1700000012000 extends TablesMigration {
  override readonly name = 'Imports1700000012000';
  protected override readonly tables = tables;
}
