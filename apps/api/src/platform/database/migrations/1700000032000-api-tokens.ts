import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, optional, primary, string, table, text } from './table';

const tables = [
  table('api_token', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      id('owner_id'),
      string('name', 100),
      text('scopes'),
      string('prefix', 9),
      string('token_hash', 64),
      string('created_by', 200),
      instant('created_at'),
      day('expires_on'),
      optional(day('last_used_on')),
      optional(string('revoked_by', 200)),
      optional(instant('revoked_at')),
      flag('is_demo'),
    ],
    references: { commune_code: 'commune.code RESTRICT', owner_id: 'account.id CASCADE' },
    indices: [['commune_code'], ['owner_id']],
    uniques: [['token_hash']],
  }),
];

/** What lets the systems of a commune in. */
export class ApiTokens1700000032000 extends TablesMigration {
  override readonly name = 'ApiTokens1700000032000';
  protected override readonly tables = tables;
}
