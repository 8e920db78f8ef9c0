import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, IdColumn, StringColumn } from '../platform/columns';
import { Contact } from './contact.entity';
import { Organisation } from './organisation.entity';

/** From when until when a contact speaks for an organisation, and as what. */
@Entity('contact_relation')
@Index(['contactId'])
@Index(['organisationId'])
export class ContactRelation {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Contact, { onDelete: 'CASCADE' })
  @IdColumn()
  contactId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  @StringColumn(12)
  kind: 'main' | 'substitute' | 'other';

  @DayColumn()
  fromDay: string;

  @DayColumn({ nullable: true })
  toDay: string | null;
}
