import { TablesMigration } from './tables-migration';
import { day, optional, string } from './table';

/** Communes that merged into another: they stay, with what they said, beside the one that came of them. */
export class MergedCommunes1700000039000 extends TablesMigration {
  override readonly name = 'MergedCommunes1700000039000';
  protected override readonly tables = [];
  protected override readonly additions = {
    commune: { columns: [optional(string('merged_into_code', 8)), optional(day('merged_on'))] },
  };
}
