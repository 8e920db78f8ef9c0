import { id, optional } from './table';
import { type Additions, TablesMigration } from './tables-migration';

/** Which introductions were proposed together. */
export class IntroducedPools1700000062020 extends TablesMigration {
  override readonly name = 'IntroducedPools1700000062020';
  protected override readonly additions: Record<string, Additions> = {
    flow_introduction: { columns: [optional(id('pool_id'))], indices: [['pool_id']] },
  };
}
