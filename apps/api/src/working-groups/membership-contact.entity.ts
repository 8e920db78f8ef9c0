import { Entity, ForeignKey, Index } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { IdColumn } from '../platform/columns';
import { Membership } from './membership.entity';

/** A contact through whom an organisation takes part. */
@Entity('membership_contact')
@Index(['contactId'])
export class MembershipContact {
  @ForeignKey(() => Membership, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  membershipId: string;

  @ForeignKey(() => Contact, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  contactId: string;
}
