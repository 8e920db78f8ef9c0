import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import { FlagColumn, IdColumn, InstantColumn, StringColumn, TextColumn } from '../platform/columns';
import { Action } from './action.entity';

/** News of an action. */
@Entity('action_update')
@Index(['actionId', 'at'])
@Index(['accountId'])
@Index(['contactId'])
export class ActionUpdate {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Action, { onDelete: 'CASCADE' })
  @IdColumn()
  actionId: string;

  @InstantColumn()
  at: string;

  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  /** Of whoever came by a personal link. */
  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  @StringColumn(200)
  authorLabel: string;

  @TextColumn()
  text: string;

  @StringColumn(2000, { nullable: true })
  linkUrl: string | null;

  @FlagColumn()
  isDemo: boolean;
}
