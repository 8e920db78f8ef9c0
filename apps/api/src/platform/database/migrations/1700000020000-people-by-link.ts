import { TablesMigration } from './tables-migration';
import { id, optional } from './table';

/** The contact who proposes an item for an agenda, also without an account. */
export class PeopleByLink1700000020000 extends TablesMigration {
  override readonly name = 'PeopleByLink1700000020000';
  protected override readonly additions = {
    backlog_item: {
      columns: [optional(id('contact_id'))],
      references: { contact_id: 'contact.id SET NULL' } as const,
      indices: [['contact_id']],
    },
  };
}
