import { flag, integer, number, optional, orElse } from './table';
import { TablesMigration } from './tables-migration';

/** With which figures an offer was put to those who share: what others say afterwards is not in it. */
export class PutFigures1700000059020 extends TablesMigration {
  override readonly name = 'PutFigures1700000059020';
  protected override readonly tables = [];
  protected override readonly additions = {
    service_interest: {
      columns: [orElse(flag('put'), false), optional(number('put_volume')), optional(integer('put_heads'))],
    },
  };
}
