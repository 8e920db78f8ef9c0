import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, StringColumn } from '../platform/columns';
import { Account } from './account.entity';

/** The hash of a secret link for one purpose and one use. */
@Entity('one_time_token')
@Index(['accountId'])
export class OneTimeToken {
  @StringColumn(64, { primary: true })
  id: string;

  @StringColumn(24)
  purpose: 'invitation' | 'password-reset' | 'first-administrator' | 'sign-in-code' | 'sign-in-set-up' | 'oidc-errand';

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  @InstantColumn()
  createdAt: string;

  @InstantColumn()
  expiresAt: string;

  @InstantColumn({ nullable: true })
  usedAt: string | null;
}
