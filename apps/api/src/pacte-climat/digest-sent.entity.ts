import { Entity, ForeignKey } from 'typeorm';
import { Account } from '../identity/account.entity';
import { IdColumn, InstantColumn, StringColumn } from '../platform/columns';

/** That somebody's digest of a week was made, or that there was nothing to say in it. */
@Entity('digest_sent')
export class DigestSent {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  accountId: string;

  /** As ISO 8601 counts them, such as `2026-W48`. */
  @StringColumn(8, { primary: true })
  week: string;

  @InstantColumn()
  at: string;
}
