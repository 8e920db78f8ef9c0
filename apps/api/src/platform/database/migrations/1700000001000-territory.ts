import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('commune', {
    columns: [
      primary(string('code', 8)),
      string('name', 200),
      optional(string('canton', 100)),
      optional(number('area_km2')),
      optional(integer('population')),
      optional(day('population_on')),
      optional(number('lon')),
      optional(number('lat')),
      flag('is_demo'),
    ],
    indices: [['canton'], ['name']],
  }),
  table('zone', {
    columns: [
      primary(id('id')),
      string('name', 200),
      optional(number('lon')),
      optional(number('lat')),
      optional(text('outline')),
      optional(text('note')),
      optional(string('source_url', 2000)),
      flag('is_demo'),
      optional(instant('archived_at')),
      text('search_text'),
      integer('version'),
    ],
    indices: [['name'], ['archived_at']],
  }),
  table('zone_commune', {
    columns: [primary(id('zone_id')), primary(string('commune_code', 8))],
    references: {
      zone_id: 'zone.id CASCADE',
      commune_code: 'commune.code RESTRICT',
    },
    indices: [['commune_code']],
  }),
  table('theme', {
    columns: [
      primary(id('id')),
      string('slug', 120),
      string('name_fr', 200),
      string('name_de', 200),
      string('name_en', 200),
      optional(instant('archived_at')),
      integer('version'),
    ],
    uniques: [['slug']],
  }),
  table('nace', {
    columns: [
      primary(string('code', 8)),
      integer('level'),
      optional(string('parent', 8)),
      string('name_en', 400),
      string('name_fr', 400),
      string('name_de', 400),
      text('search_text'),
    ],
    indices: [['parent'], ['level']],
  }),
];

/** The first tables of territory. */
export class Territory1700000001000 extends TablesMigration {
  override readonly name = 'Territory1700000001000';
  protected override readonly tables = tables;
}
