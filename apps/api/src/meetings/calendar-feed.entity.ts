import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import { IdColumn, InstantColumn, StringColumn } from '../platform/columns';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** A calendar that somebody subscribes to: what it shows is decided anew each time it is asked for. */
@Entity('calendar_feed')
@Unique(['tokenHash'])
@Index(['accountId'])
@Index(['contactId'])
export class CalendarFeed {
  @IdColumn({ primary: true })
  id: string;

  /** The secret itself is shown once, to whoever made the feed. */
  @StringColumn(64)
  tokenHash: string;

  /** All of one's own meetings, or those of one group. */
  @StringColumn(8)
  kind: 'mine' | 'group';

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  groupId: string | null;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  /** Of somebody without an account. */
  @ForeignKey(() => Contact, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  lastUsedAt: string | null;
}
