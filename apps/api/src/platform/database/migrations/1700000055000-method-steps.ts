import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('method_step', {
    columns: [
      primary(id('id')),
      id('group_id'),
      id('theme_id'),
      integer('position'),
      optional(string('from_phase', 10)),
      string('to_phase', 10),
      optional(day('on_day')),
      optional(id('outcome_id')),
      optional(text('word')),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      theme_id: 'theme.id RESTRICT',
      outcome_id: 'outcome.id SET NULL',
    },
    indices: [['theme_id'], ['outcome_id']],
    uniques: [['group_id', 'theme_id', 'position']],
  }),
];

/** The way of each theme through the method. What a theme had reached becomes its first step, on the day that was known of it. */
export class MethodSteps1700000055000 extends TablesMigration {
  override readonly name = 'MethodSteps1700000055000';
  protected override readonly tables = tables;

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    const reached: { group_id: string; theme_id: string }[] = await runner.query(
      'SELECT group_id, theme_id FROM group_theme ORDER BY group_id, theme_id',
    );
    for (const { group_id: groupId, theme_id: themeId } of reached) {
      await runner.query(
        `INSERT INTO method_step (id, group_id, theme_id, position, from_phase, to_phase, on_day, is_demo, version, created_at)
         SELECT '${randomUUID()}', reached.group_id, reached.theme_id, 0, NULL, reached.phase, reached.since_day,
           reached.is_demo, 1, made.created_at
         FROM group_theme reached JOIN working_group made ON made.id = reached.group_id
         WHERE reached.group_id = '${quoted(groupId)}' AND reached.theme_id = '${quoted(themeId)}'`,
      );
    }
  }
}

const quoted = (value: string): string => value.replaceAll("'", "''");
