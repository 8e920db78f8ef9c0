import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../identity/account.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../../platform/columns';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Meeting } from '../meeting.entity';

/**
 * A subject for an agenda: one that waits in the group's backlog, or one that a member proposes for a meeting. Whether it
 * was taken up is not stored here: the agenda item that was made of it says so.
 */
@Entity('backlog_item')
@Index(['groupId', 'state'])
@Index(['meetingId', 'state'])
@Index(['accountId'])
@Index(['contactId'])
@Index(['organisationId'])
export class BacklogItem {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  /** The meeting that it is proposed for; none for what the broker noted. */
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  meetingId: string | null;

  @StringColumn(200)
  title: string;

  @StringColumn(12)
  kind: 'information' | 'discussion' | 'decision';

  @IntegerColumn()
  minutes: number;

  @StringColumn(200, { nullable: true })
  presenter: string | null;

  /** Why, as Markdown. */
  @TextColumn({ nullable: true })
  note: string | null;

  @StringColumn(10)
  state: 'waiting' | 'proposed' | 'accepted' | 'declined';

  /** The word with which a proposal was declined. */
  @StringColumn(500, { nullable: true })
  decisionNote: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  accountId: string | null;

  /** The contact who proposes it, with an account or by a personal link. */
  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  /** The organisation for which it is proposed. */
  @ForeignKey(() => Organisation, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  organisationId: string | null;

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
