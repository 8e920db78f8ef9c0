import { id, instant, integer, optional, primary, string, table, text } from './table';
import { TablesMigration } from './tables-migration';

const tables = [
  table('questionnaire_staff', {
    columns: [primary(id('questionnaire_id')), primary(id('organisation_id')), optional(integer('staff'))],
    references: { questionnaire_id: 'questionnaire.id CASCADE', organisation_id: 'organisation.id CASCADE' },
    indices: [['organisation_id']],
  }),
  table('questionnaire_answer', {
    columns: [
      primary(id('id')),
      id('questionnaire_id'),
      id('organisation_id'),
      string('code_hash', 64),
      text('answers'),
    ],
    references: { questionnaire_id: 'questionnaire.id CASCADE', organisation_id: 'organisation.id CASCADE' },
    indices: [['organisation_id']],
    uniques: [['questionnaire_id', 'code_hash']],
  }),
  table('questionnaire_invitation', {
    columns: [
      primary(id('id')),
      id('questionnaire_id'),
      id('organisation_id'),
      id('contact_id'),
      instant('asked_at'),
      optional(instant('reminded_at')),
      optional(instant('answered_at')),
      optional(text('answers')),
    ],
    references: {
      questionnaire_id: 'questionnaire.id CASCADE',
      organisation_id: 'organisation.id CASCADE',
      contact_id: 'contact.id CASCADE',
    },
    indices: [['organisation_id'], ['contact_id']],
    uniques: [['questionnaire_id', 'contact_id']],
  }),
];

/** Answers to questionnaires: of contacts by name, and of employees without one. */
export class QuestionnaireAnswers1700000060010 extends TablesMigration {
  override readonly name = 'QuestionnaireAnswers1700000060010';
  protected override readonly tables = tables;
}
