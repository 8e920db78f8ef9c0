import type { QuestionAnswer } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { IdColumn, InstantColumn, JsonColumn } from '../../platform/columns';
import { Questionnaire } from '../questionnaires/questionnaire.entity';

/** That a contact was asked, and what they answered for their organisation. */
@Entity('questionnaire_invitation')
@Index(['organisationId'])
@Index(['contactId'])
@Unique(['questionnaireId', 'contactId'])
export class QuestionnaireInvitation {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Questionnaire, { onDelete: 'CASCADE' })
  @IdColumn()
  questionnaireId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @ForeignKey(() => Contact, { onDelete: 'CASCADE' })
  @IdColumn()
  contactId: string;

  @InstantColumn()
  askedAt: string;

  @InstantColumn({ nullable: true })
  remindedAt: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: string | null;

  @JsonColumn({ nullable: true })
  answers: QuestionAnswer[] | null;
}
