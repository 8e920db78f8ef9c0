import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('chapter_6_variant', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      string('name', 120),
      text('actions'),
      string('created_by', 200),
      instant('created_at'),
      optional(instant('removed_at')),
      flag('is_demo'),
      integer('version'),
    ],
    references: { commune_code: 'commune.code RESTRICT' },
    indices: [['commune_code', 'created_at']],
  }),
  table('chapter_6_plan', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      string('name', 120),
      text('actions'),
      text('shares'),
      string('kept_by', 200),
      instant('kept_at'),
      optional(instant('ended_at')),
      optional(string('ended_by', 200)),
      flag('is_demo'),
      integer('version'),
    ],
    references: { commune_code: 'commune.code RESTRICT' },
    indices: [['commune_code', 'kept_at']],
    uniquesWhere: [{ columns: ['commune_code'], where: 'ended_at IS NULL' }],
  }),
];

/** Variants of what a commune might do, and the one that it keeps as its plan. */
export class Plans1700000033000 extends TablesMigration {
  override readonly name = 'Plans1700000033000';
  protected override readonly tables = tables;
}
