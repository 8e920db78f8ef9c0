import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, StringColumn } from '../../platform/columns';
import { Account } from '../account.entity';

/** The hash of a code that stands in for the authenticator application, once. */
@Entity('recovery_code')
@Index(['accountId'])
export class RecoveryCode {
  @StringColumn(64, { primary: true })
  id: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn()
  accountId: string;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  usedAt: string | null;
}
