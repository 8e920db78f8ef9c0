import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('organisation', {
    columns: [
      primary(id('id')),
      string('kind', 20),
      string('name', 200),
      optional(string('short_name', 100)),
      optional(string('nace_code', 8)),
      optional(string('size_class', 10)),
      optional(string('website', 2000)),
      optional(string('commune_code', 8)),
      optional(text('note')),
      optional(string('source_url', 2000)),
      flag('is_demo'),
      optional(instant('archived_at')),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      nace_code: 'nace.code RESTRICT',
      commune_code: 'commune.code RESTRICT',
    },
    indices: [['kind'], ['name'], ['nace_code'], ['commune_code'], ['archived_at']],
  }),
  table('site', {
    columns: [
      primary(id('id')),
      id('organisation_id'),
      optional(id('zone_id')),
      optional(string('commune_code', 8)),
      string('label', 200),
      optional(string('address', 400)),
      integer('position'),
    ],
    references: {
      organisation_id: 'organisation.id CASCADE',
      zone_id: 'zone.id RESTRICT',
      commune_code: 'commune.code RESTRICT',
    },
    indices: [['organisation_id'], ['zone_id'], ['commune_code']],
  }),
  table('contact', {
    columns: [
      primary(id('id')),
      string('given_name', 200),
      string('family_name', 200),
      optional(string('function_title', 200)),
      optional(string('email', 254)),
      optional(string('telephone', 40)),
      string('locale', 2),
      flag('is_demo'),
      optional(instant('archived_at')),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    indices: [['family_name'], ['archived_at'], ['email']],
  }),
  table('contact_relation', {
    columns: [
      primary(id('id')),
      id('contact_id'),
      id('organisation_id'),
      string('kind', 12),
      day('from_day'),
      optional(day('to_day')),
    ],
    references: {
      contact_id: 'contact.id CASCADE',
      organisation_id: 'organisation.id RESTRICT',
    },
    indices: [['contact_id'], ['organisation_id']],
  }),
];

/** The first tables of organisations. */
export class Organisations1700000002000 extends TablesMigration {
  override readonly name = 'Organisations1700000002000';
  protected override readonly tables = tables;
}
