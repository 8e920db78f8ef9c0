import { TablesMigration } from './tables-migration';
import { optional, string } from './table';

/** Sections may have a title in English, as measures do. */
export class SectionsInEnglish1700000050000 extends TablesMigration {
  override readonly name = 'SectionsInEnglish1700000050000';
  protected override readonly tables = [];
  protected override readonly additions = { catalogue_section: { columns: [optional(string('title_en', 400))] } };
}
