import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('commune_audit', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      day('day'),
      number('percent'),
      optional(text('note')),
      optional(instant('removed_at')),
      flag('is_demo'),
      integer('version'),
    ],
    references: { commune_code: 'commune.code RESTRICT' },
    indices: [['commune_code', 'day']],
    uniquesWhere: [{ columns: ['commune_code', 'day'], where: 'removed_at IS NULL' }],
  }),
];

/** Results of audits, from which certificates follow. */
export class Audits1700000023000 extends TablesMigration {
  override readonly name = 'Audits1700000023000';
  protected override readonly tables = tables;
}
