import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { Meeting } from './meeting.entity';

/**
 * The organisation for which somebody invited comes, in queries that join as `replaced` the invitation in whose place
 * `invitation` is: a guest whom somebody sends comes for the organisation of whoever sends them.
 */
export const COMES_FOR = 'COALESCE(invitation.organisationId, replaced.organisationId)';

/** An organisation, a contact of it, or a guest by mail address, that is invited; the answer and the attendance. */
@Entity('invitation')
@Index(['organisationId'])
@Index(['contactId'])
@Index(['delegatedFromId'], { where: 'delegated_from_id IS NOT NULL' })
// Nobody is invited twice, whoever else is inviting at the same moment.
@Unique(['meetingId', 'contactId'])
@Unique(['meetingId', 'guestEmail'])
@Index(['meetingId', 'organisationId'], { unique: true, where: 'contact_id IS NULL' })
export class Invitation {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  @IdColumn()
  meetingId: string;

  /** Null for a guest. */
  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  organisationId: string | null;

  @ForeignKey(() => Contact, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  contactId: string | null;

  @StringColumn(200, { nullable: true })
  guestName: string | null;

  @StringColumn(254, { nullable: true })
  guestEmail: string | null;

  /** Where the guest comes from, in the words of whoever invited. */
  @StringColumn(200, { nullable: true })
  guestOrganisation: string | null;

  @StringColumn(2, { nullable: true })
  guestLocale: 'fr' | 'de' | 'en' | null;

  /** The invitation of the person who sends this one in their place. */
  @ForeignKey(() => Invitation, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  delegatedFromId: string | null;

  /** Whether they host the meeting together with the broker. */
  @FlagColumn({ default: false })
  isHost: boolean;

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
