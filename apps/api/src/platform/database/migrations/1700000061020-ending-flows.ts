import { day, optional } from './table';
import { type Additions, TablesMigration } from './tables-migration';

/** Of which last day the organisation of a flow was told. */
export class EndingFlows1700000061020 extends TablesMigration {
  override readonly name = 'EndingFlows1700000061020';
  protected override readonly additions: Record<string, Additions> = {
    flow: { columns: [optional(day('told_end_day'))] },
  };
}
