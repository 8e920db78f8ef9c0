import { TablesMigration } from './tables-migration';
import { id, instant, primary, string, table, text } from './table';

const tables = [
  table('erasure', {
    columns: [
      primary(id('id')),
      id('act_id'),
      instant('at'),
      string('subject_kind', 8),
      string('subject_key', 64),
      string('reason', 14),
      text('changed'),
    ],
    indices: [['at'], ['act_id']],
  }),
];

/** Whom an erasure has named, by id, so that what a backup brings back is erased again. */
export class Erasures1700000045000 extends TablesMigration {
  override readonly name = 'Erasures1700000045000';
  protected override readonly tables = tables;
}
