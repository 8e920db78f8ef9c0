import { TablesMigration } from './tables-migration';
import { id, instant, optional, primary, string, table } from './table';

const tables = [
  table('publication_consent', {
    columns: [
      primary(id('id')),
      string('what', 8),
      id('subject_id'),
      optional(string('person_name', 200)),
      instant('given_at'),
      optional(id('given_by_account_id')),
      string('given_by', 200),
      optional(instant('withdrawn_at')),
      optional(string('withdrawn_by', 200)),
    ],
    references: { given_by_account_id: 'account.id SET NULL' },
    indices: [['subject_id', 'what'], ['given_by_account_id']],
  }),
];

/** Who agreed that a name or a picture is shown to everybody, and who withdrew it. */
export class PublicationConsents1700000045700 extends TablesMigration {
  override readonly name = 'PublicationConsents1700000045700';
  protected override readonly tables = tables;
}
