import { Entity, ForeignKey, Index } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { IdColumn } from '../platform/columns';
import { Action } from './action.entity';

/** An organisation, or a contact of it, that carries an action. */
@Entity('action_responsible')
@Index(['actionId'])
@Index(['organisationId'])
@Index(['contactId'])
export class ActionResponsible {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Action, { onDelete: 'CASCADE' })
  @IdColumn()
  actionId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  @ForeignKey(() => Contact, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  contactId: string | null;
}
