import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('file_content', {
    columns: [primary(string('hash', 64)), integer('size'), flag('has_preview'), instant('created_at')],
  }),
  table('file_owner', {
    columns: [
      primary(id('id')),
      string('subject_type', 16),
      id('subject_id'),
      optional(id('group_id')),
      optional(string('commune_code', 8)),
      string('name', 200),
      string('kind', 16),
      optional(string('media_type', 100)),
      optional(integer('size')),
      optional(string('url', 2000)),
      optional(string('content_hash', 64)),
      optional(id('added_by_account_id')),
      string('added_by_label', 200),
      instant('added_at'),
      optional(instant('removed_at')),
      flag('is_demo'),
      text('search_text'),
    ],
    references: {
      group_id: 'working_group.id RESTRICT',
      commune_code: 'commune.code RESTRICT',
      content_hash: 'file_content.hash RESTRICT',
    },
    indices: [
      ['subject_type', 'subject_id', 'added_at'],
      ['content_hash'],
      ['group_id'],
      ['commune_code'],
      ['removed_at'],
    ],
  }),
];

/** What is uploaded: contents by their hash, and a row for each use of one. */
export class Files1700000011000 extends TablesMigration {
  override readonly name = 'Files1700000011000';
  protected override readonly tables = tables;
}
