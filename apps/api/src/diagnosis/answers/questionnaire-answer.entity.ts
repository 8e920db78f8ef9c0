import type { QuestionAnswer } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { IdColumn, JsonColumn, StringColumn } from '../../platform/columns';
import { Questionnaire } from '../questionnaires/questionnaire.entity';

/** What somebody answered without a name, known by the hash of a code alone, and not when. It goes when the questionnaire is closed. */
@Entity('questionnaire_answer')
@Index(['organisationId'])
@Unique(['questionnaireId', 'codeHash'])
export class QuestionnaireAnswer {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Questionnaire, { onDelete: 'CASCADE' })
  @IdColumn()
  questionnaireId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @StringColumn(64)
  codeHash: string;

  @JsonColumn()
  answers: QuestionAnswer[];
}
