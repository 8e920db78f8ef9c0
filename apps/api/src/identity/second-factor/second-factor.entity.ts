import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../../platform/columns';
import { Account } from '../account.entity';

/** What an authenticator application and this installation share; it counts once its first code has been given. */
@Entity('second_factor')
export class SecondFactor {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  accountId: string;

  /** Encrypted with a key that is not in the database. */
  @StringColumn(120)
  sealedSecret: string;

  /** The half minute of the last code that was accepted: neither it nor an earlier one is accepted again. */
  @IntegerColumn()
  lastStep: number;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  confirmedAt: string | null;
}
