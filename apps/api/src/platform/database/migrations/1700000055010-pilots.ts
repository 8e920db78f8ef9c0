import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';
import { TablesMigration } from './tables-migration';

const tables = [
  table('pilot', {
    columns: [
      primary(id('id')),
      id('group_id'),
      id('theme_id'),
      optional(id('from_pilot_id')),
      string('title', 200),
      text('hypothesis'),
      optional(day('from_day')),
      optional(day('to_day')),
      text('indicators'),
      optional(string('verdict', 6)),
      optional(day('verdict_day')),
      optional(text('learned')),
      optional(instant('removed_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      theme_id: 'theme.id RESTRICT',
      from_pilot_id: 'pilot.id SET NULL',
    },
    indices: [['group_id', 'removed_at'], ['theme_id'], ['from_pilot_id']],
  }),
  table('pilot_site', {
    columns: [
      primary(id('id')),
      id('pilot_id'),
      integer('position'),
      optional(id('organisation_id')),
      optional(string('label', 200)),
    ],
    references: { pilot_id: 'pilot.id CASCADE', organisation_id: 'organisation.id CASCADE' },
    indices: [['pilot_id'], ['organisation_id']],
  }),
];

/** Pilots of groups, and where they run. */
export class Pilots1700000055010 extends TablesMigration {
  override readonly name = 'Pilots1700000055010';
  protected override readonly tables = tables;
}
