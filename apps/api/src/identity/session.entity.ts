import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, StringColumn } from '../platform/columns';
import { Account } from './account.entity';

/** A session; its id is the hash of the token in the cookie. */
@Entity('session')
@Index(['accountId'])
@Index(['expiresAt'])
export class Session {
  @StringColumn(64, { primary: true })
  id: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn()
  accountId: string;

  @InstantColumn()
  createdAt: string;

  @InstantColumn()
  seenAt: string;

  @InstantColumn()
  expiresAt: string;
}
