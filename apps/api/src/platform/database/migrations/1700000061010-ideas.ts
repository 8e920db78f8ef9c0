import { flag, id, instant, integer, optional, primary, string, table, text } from './table';
import { TablesMigration } from './tables-migration';

const tables = [
  table('idea', {
    columns: [
      primary(id('id')),
      id('group_id'),
      id('theme_id'),
      optional(id('organisation_id')),
      string('title', 200),
      optional(text('description')),
      optional(integer('effort')),
      optional(integer('effect')),
      optional(id('action_id')),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      theme_id: 'theme.id RESTRICT',
      organisation_id: 'organisation.id SET NULL',
      action_id: 'action.id SET NULL',
    },
    indices: [['group_id', 'removed_at'], ['theme_id'], ['organisation_id'], ['action_id']],
  }),
  table('idea_voice', {
    columns: [primary(id('idea_id')), primary(id('organisation_id')), optional(string('vote', 7)), flag('joins')],
    references: { idea_id: 'idea.id CASCADE', organisation_id: 'organisation.id CASCADE' },
    indices: [['organisation_id']],
  }),
  table('idea_problem', {
    columns: [primary(id('idea_id')), primary(id('problem_id'))],
    references: { idea_id: 'idea.id CASCADE', problem_id: 'problem.id CASCADE' },
    indices: [['problem_id']],
  }),
];

/** Ideas of groups, what organisations say to them, and which problems they would solve. */
export class Ideas1700000061010 extends TablesMigration {
  override readonly name = 'Ideas1700000061010';
  protected override readonly tables = tables;
}
