import { TablesMigration } from './tables-migration';
import { id, optional } from './table';

/** Who added a piece of evidence, as an account: whoever proposed it may take it back while it waits. */
export class EvidenceProposer1700000036000 extends TablesMigration {
  override readonly name = 'EvidenceProposer1700000036000';
  protected override readonly tables = [];
  protected override readonly additions = { evidence: { columns: [optional(id('added_by_account_id'))] } };
}
