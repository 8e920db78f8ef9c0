import { TablesMigration } from './tables-migration';
import { id, integer, number, optional, orElse, primary, string, table, text } from './table';

const tables = [
  table('criterion_answer', {
    columns: [primary(id('assessment_id')), primary(id('criterion_id')), string('state', 7), optional(number('share'))],
    references: { assessment_id: 'assessment.id CASCADE', criterion_id: 'criterion.id RESTRICT' },
    indices: [['criterion_id']],
  }),
  table('indicator_value', {
    columns: [primary(id('assessment_id')), primary(integer('year')), number('value'), optional(string('source', 300))],
    references: { assessment_id: 'assessment.id CASCADE' },
  }),
];

/** What an assessment rests on: criteria, values of the indicator, who sees to it. */
export class Assessments1700000021000 extends TablesMigration {
  override readonly name = 'Assessments1700000021000';
  protected override readonly tables = tables;
  protected override readonly additions = {
    assessment: {
      columns: [
        optional(text('concerns_reason')),
        orElse(string('shares_by', 8), 'hand'),
        optional(id('responsible_id')),
      ],
      references: { responsible_id: 'contact.id SET NULL' as const },
      indices: [['responsible_id']],
    },
  };
}
