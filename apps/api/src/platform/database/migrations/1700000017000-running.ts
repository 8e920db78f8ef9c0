import { TablesMigration } from './tables-migration';
import { instant, integer, optional, orElse } from './table';

/** The time that agenda items really take, pauses left out. */
export class Running1700000017000 extends TablesMigration {
  override readonly name = 'Running1700000017000';
  protected override readonly tables = [];
  protected override readonly additions = {
    meeting: { columns: [optional(instant('running_since'))] },
    agenda_item: { columns: [orElse(integer('used_seconds'), 0)] },
  };
}
