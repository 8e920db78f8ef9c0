import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { IdColumn, IntegerColumn } from '../../platform/columns';
import { Questionnaire } from '../questionnaires/questionnaire.entity';

/** How many people of an organisation are asked; null where nobody knows. */
@Entity('questionnaire_staff')
@Index(['organisationId'])
export class QuestionnaireStaff {
  @ForeignKey(() => Questionnaire, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  questionnaireId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  organisationId: string;

  @IntegerColumn({ nullable: true })
  staff: number | null;
}
