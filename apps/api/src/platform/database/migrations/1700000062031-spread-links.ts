import { instant, optional } from './table';
import { type Additions, TablesMigration } from './tables-migration';

/** When the links of a questionnaire were last written to those who pass them on. */
export class SpreadLinks1700000062031 extends TablesMigration {
  override readonly name = 'SpreadLinks1700000062031';
  protected override readonly additions: Record<string, Additions> = {
    questionnaire: { columns: [optional(instant('spread_at'))] },
  };
}
