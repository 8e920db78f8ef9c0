import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { IdColumn, StringColumn } from '../platform/columns';
import { Announcement } from './announcement.entity';

/** Somebody whom an announcement was for when it was sent, or an organisation that had nobody to write to. */
@Entity('announcement_recipient')
@Unique(['announcementId', 'contactId'])
@Index(['announcementId', 'outcome'])
@Index(['organisationId'])
@Index(['contactId'])
export class AnnouncementRecipient {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Announcement, { onDelete: 'CASCADE' })
  @IdColumn()
  announcementId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @ForeignKey(() => Contact, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  /** `queued`: a mail was made, and its delivery says how it fared. */
  @StringColumn(12)
  outcome: 'queued' | 'no-address' | 'unwanted' | 'withdrawn';
}
