import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../identity/account.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Contact } from './contact.entity';
import { Organisation } from './organisation.entity';

/** One line about an organisation: a call, a mail, a visit or a note, and who wrote it. */
@Entity('log_entry')
@Index(['organisationId', 'day'])
@Index(['contactId'])
@Index(['accountId'])
export class LogEntry {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  @StringColumn(8)
  kind: 'call' | 'mail' | 'visit' | 'note';

  @DayColumn()
  day: string;

  @StringColumn(500)
  text: string;

  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  @StringColumn(200)
  authorLabel: string;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
