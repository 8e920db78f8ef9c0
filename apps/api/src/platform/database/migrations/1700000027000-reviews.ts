import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('chapter_6_review', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      integer('year'),
      optional(instant('reviewed_at')),
      optional(string('reviewed_by', 200)),
      optional(instant('seen_at')),
      optional(string('seen_by', 200)),
      optional(instant('changed_at')),
      optional(string('changed_by', 200)),
      optional(id('changed_measure_id')),
      optional(id('audit_id')),
      optional(instant('audited_at')),
      optional(string('audited_by', 200)),
      optional(instant('locked_at')),
      optional(string('locked_by', 200)),
      optional(instant('unlocked_at')),
      optional(string('unlocked_by', 200)),
      optional(text('unlock_reason')),
      instant('created_at'),
      flag('is_demo'),
      integer('version'),
    ],
    references: {
      commune_code: 'commune.code RESTRICT',
      changed_measure_id: 'measure.id SET NULL',
      audit_id: 'commune_audit.id RESTRICT',
    },
    indices: [['audit_id']],
    uniques: [['commune_code', 'year']],
  }),
  table('measure_comment', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      id('measure_id'),
      optional(id('thread_id')),
      text('text'),
      optional(id('author_account_id')),
      string('author_name', 200),
      string('author_role', 16),
      instant('created_at'),
      optional(instant('edited_at')),
      optional(instant('removed_at')),
      optional(instant('resolved_at')),
      optional(string('resolved_by', 200)),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
    ],
    references: {
      commune_code: 'commune.code RESTRICT',
      measure_id: 'measure.id RESTRICT',
      thread_id: 'measure_comment.id CASCADE',
      author_account_id: 'account.id SET NULL',
    },
    indices: [['commune_code', 'measure_id'], ['thread_id'], ['author_account_id']],
  }),
];

/** The review of each year of a commune's chapter 6, and the comments on its measures. */
export class Reviews1700000027000 extends TablesMigration {
  override readonly name = 'Reviews1700000027000';
  protected override readonly tables = tables;
}
