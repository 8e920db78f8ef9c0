import { flag, id, instant, integer, optional, primary, string, table, text } from './table';
import { TablesMigration } from './tables-migration';

const tables = [
  table('questionnaire', {
    columns: [
      primary(id('id')),
      id('group_id'),
      id('theme_id'),
      string('way', 9),
      string('title', 200),
      text('languages'),
      text('content'),
      optional(string('until_day', 10)),
      string('state', 6),
      integer('link_version'),
      optional(instant('opened_at')),
      optional(instant('closed_at')),
      optional(text('results')),
      optional(text('tags')),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: { group_id: 'working_group.id CASCADE', theme_id: 'theme.id RESTRICT' },
    indices: [['group_id', 'removed_at'], ['theme_id'], ['state']],
  }),
  table('problem', {
    columns: [
      primary(id('id')),
      id('group_id'),
      id('theme_id'),
      string('title', 200),
      optional(text('description')),
      optional(string('effort', 6)),
      string('state', 9),
      optional(id('questionnaire_id')),
      optional(id('question_id')),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      theme_id: 'theme.id RESTRICT',
      questionnaire_id: 'questionnaire.id SET NULL',
    },
    indices: [['group_id', 'removed_at'], ['theme_id'], ['questionnaire_id']],
  }),
];

/** Questionnaires of a diagnosis, and the problems that it found. */
export class Diagnosis1700000060000 extends TablesMigration {
  override readonly name = 'Diagnosis1700000060000';
  protected override readonly tables = tables;
}
