import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Event } from '../platform/audit/event.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { Theme } from '../territory/theme.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** Something told to a group, or to all groups on a theme. */
@Entity('announcement')
@Index(['groupId'])
@Index(['themeId'])
@Index(['state', 'sentAt'])
@Index(['correctsId'])
@Index(['accountId'])
export class Announcement {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  groupId: string | null;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  themeId: string | null;

  @StringColumn(200)
  title: string;

  @TextColumn()
  text: string;

  @StringColumn(10)
  state: 'draft' | 'sent' | 'retracted';

  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  @StringColumn(200)
  authorLabel: string;

  @InstantColumn({ nullable: true })
  sentAt: string | null;

  /** The event that its mails were sent for. */
  @ForeignKey(() => Event, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  sentEventId: string | null;

  @InstantColumn({ nullable: true })
  retractedAt: string | null;

  /** The announcement that this one corrects. */
  @ForeignKey(() => Announcement, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  correctsId: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
