import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { Meeting } from './meeting.entity';

/** An organisation, or a contact of it, that is invited; the answer and the attendance. */
@Entity('invitation')
@Index(['organisationId'])
@Index(['contactId'])
// Nobody is invited twice, whoever else is inviting at the same moment.
@Unique(['meetingId', 'contactId'])
@Index(['meetingId', 'organisationId'], { unique: true, where: 'contact_id IS NULL' })
export class Invitation {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn()
  meetingId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  @ForeignKey(() => Contact, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  @FlagColumn()
  required: boolean;

  @StringColumn(12)
  answer: 'needs-action' | 'accepted' | 'tentative' | 'declined';

  @InstantColumn({ nullable: true })
  answeredAt: string | null;

  @StringColumn(400, { nullable: true })
  answerNote: string | null;

  @StringColumn(8, { nullable: true })
  attendance: 'attended' | 'excused' | 'absent' | null;

  @IntegerColumn()
  version: number;
}
