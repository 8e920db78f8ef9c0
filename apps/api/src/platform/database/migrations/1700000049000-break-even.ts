import { TablesMigration } from './tables-migration';
import { optional, text } from './table';

/** The calculator that a practice sheet may carry. */
export class BreakEven1700000049000 extends TablesMigration {
  override readonly name = 'BreakEven1700000049000';
  protected override readonly tables = [];
  protected override readonly additions = { practice_sheet: { columns: [optional(text('break_even'))] } };
}
