import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('chapter_6_snapshot', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      day('day'),
      string('kind', 16),
      optional(string('label', 200)),
      id('catalogue_id'),
      text('content'),
      number('effective'),
      number('planned'),
      number('possible'),
      number('remaining'),
      number('unknown'),
      integer('evidence'),
      string('created_by', 200),
      instant('created_at'),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
    ],
    references: { commune_code: 'commune.code RESTRICT' },
    indices: [['commune_code', 'day']],
    uniquesWhere: [{ columns: ['commune_code', 'day'], where: "kind = 'yearly'" }],
  }),
];

/** Chapters 6 as they were on a day. */
export class Snapshots1700000024000 extends TablesMigration {
  override readonly name = 'Snapshots1700000024000';
  protected override readonly tables = tables;
}
