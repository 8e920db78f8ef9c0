import { Entity, ForeignKey, Unique } from 'typeorm';
import { IdColumn, InstantColumn, StringColumn } from '../../platform/columns';
import { Account } from '../account.entity';

/** Whom another provider means by one of the accounts. From the first time on this decides, and no longer the e-mail address. */
@Entity('account_identity')
@Unique(['accountId', 'issuer'])
export class AccountIdentity {
  /** A hash of issuer and subject. */
  @StringColumn(64, { primary: true })
  id: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn()
  accountId: string;

  @StringColumn(500)
  issuer: string;

  /** Source: OpenID Connect Core 1.0, 2: at most 255 ASCII characters. */
  @StringColumn(255)
  subject: string;

  @InstantColumn()
  linkedAt: string;
}
