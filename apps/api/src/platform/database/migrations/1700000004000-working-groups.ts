import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('working_group', {
    columns: [
      primary(id('id')),
      string('slug', 120),
      string('name', 200),
      text('purpose'),
      optional(id('zone_id')),
      optional(day('since_day')),
      optional(string('since_precision', 5)),
      optional(id('lead_account_id')),
      string('state', 8),
      optional(instant('published_at')),
      optional(integer('stated_companies')),
      optional(string('stated_source_url', 2000)),
      flag('is_demo'),
      optional(instant('archived_at')),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      zone_id: 'zone.id RESTRICT',
      lead_account_id: 'account.id RESTRICT',
    },
    indices: [['zone_id'], ['lead_account_id'], ['state'], ['archived_at'], ['name']],
    uniques: [['slug']],
  }),
  table('group_theme', {
    columns: [
      primary(id('group_id')),
      primary(id('theme_id')),
      string('phase', 10),
      optional(day('since_day')),
      flag('is_demo'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      theme_id: 'theme.id RESTRICT',
    },
    indices: [['theme_id']],
  }),
  table('membership', {
    columns: [
      primary(id('id')),
      id('group_id'),
      id('organisation_id'),
      string('role', 10),
      optional(day('from_day')),
      optional(day('to_day')),
      flag('is_demo'),
      integer('version'),
    ],
    references: {
      group_id: 'working_group.id CASCADE',
      organisation_id: 'organisation.id RESTRICT',
    },
    indices: [['group_id'], ['organisation_id']],
  }),
  table('membership_contact', {
    columns: [primary(id('membership_id')), primary(id('contact_id'))],
    references: {
      membership_id: 'membership.id CASCADE',
      contact_id: 'contact.id CASCADE',
    },
    indices: [['contact_id']],
  }),
  table('group_link', {
    columns: [primary(id('id')), id('group_id'), string('label', 200), string('url', 2000), integer('position')],
    references: {
      group_id: 'working_group.id CASCADE',
    },
    indices: [['group_id']],
  }),
];

/** The first tables of working-groups. */
export class WorkingGroups1700000004000 extends TablesMigration {
  override readonly name = 'WorkingGroups1700000004000';
  protected override readonly tables = tables;
}
