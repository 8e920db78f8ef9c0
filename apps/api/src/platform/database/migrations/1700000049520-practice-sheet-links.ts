import { TablesMigration } from './tables-migration';
import { id, optional, orElse, primary, string, table, text } from './table';

const link = (name: string, other: string, parent: string) =>
  table(name, {
    columns: [primary(id('sheet_id')), primary(id(other))],
    references: { sheet_id: 'practice_sheet.id CASCADE', [other]: parent as `${string}.${string} CASCADE` },
    indices: [[other]],
  });

/** The languages of a practice sheet, and what it goes with: themes, measures, other sheets. */
export class PracticeSheetLinks1700000049520 extends TablesMigration {
  override readonly name = 'PracticeSheetLinks1700000049520';
  protected override readonly tables = [
    link('practice_sheet_theme', 'theme_id', 'theme.id RESTRICT'),
    link('practice_sheet_measure', 'measure_id', 'measure.id RESTRICT'),
    link('practice_sheet_relation', 'other_id', 'practice_sheet.id CASCADE'),
  ];
  protected override readonly additions = {
    practice_sheet: { columns: [orElse(string('locale', 2), 'fr'), optional(text('translations'))] },
  };
}
