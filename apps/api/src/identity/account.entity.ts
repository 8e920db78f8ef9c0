import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';

/** Somebody who can sign in. */
@Entity('account')
@Index(['role'])
@Index(['contactId'])
@Index(['displayName'])
@Unique(['email'])
export class Account {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(254)
  email: string;

  @StringColumn(400, { nullable: true })
  passwordHash: string | null;

  @StringColumn(200)
  displayName: string;

  @StringColumn(20)
  role: 'contact' | 'commune-user' | 'adviser' | 'project-manager' | 'administrator';

  @StringColumn(2)
  locale: 'fr' | 'de' | 'en';

  @ForeignKey(() => Contact, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  @StringColumn(10)
  state: 'active' | 'disabled';

  @InstantColumn({ nullable: true })
  invitedAt: string | null;

  @InstantColumn({ nullable: true })
  lastLoginAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  @TextColumn()
  searchText: string;

  @InstantColumn()
  createdAt: string;

  @IntegerColumn()
  version: number;
}
