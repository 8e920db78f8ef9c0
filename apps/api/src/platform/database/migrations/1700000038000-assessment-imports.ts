import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('assessment_import', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      string('file_name', 255),
      string('imported_by', 200),
      instant('imported_at'),
      id('snapshot_id'),
      optional(instant('undone_at')),
      optional(string('undone_by', 200)),
      flag('is_demo'),
    ],
    references: { commune_code: 'commune.code RESTRICT' },
    indices: [['commune_code', 'imported_at']],
  }),
  table('assessment_import_measure', {
    columns: [
      primary(id('import_id')),
      primary(id('measure_id')),
      id('assessment_id'),
      integer('version_after'),
      optional(text('said_before')),
      flag('is_undone'),
    ],
    references: { import_id: 'assessment_import.id CASCADE', measure_id: 'measure.id RESTRICT' },
    indices: [['measure_id'], ['assessment_id']],
  }),
];

/** Spreadsheets that were taken over into a commune's chapter, with what had been said before. */
export class AssessmentImports1700000038000 extends TablesMigration {
  override readonly name = 'AssessmentImports1700000038000';
  protected override readonly tables = tables;
}
