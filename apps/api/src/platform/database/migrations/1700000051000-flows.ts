import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('waste_code', {
    columns: [
      primary(string('code', 6)),
      integer('level'),
      optional(string('parent', 6)),
      flag('hazardous'),
      string('title_en', 400),
      string('title_fr', 400),
      string('title_de', 400),
      text('translated'),
      text('search_text'),
    ],
    indices: [['parent'], ['level']],
  }),
  table('flow', {
    columns: [
      primary(id('id')),
      id('organisation_id'),
      string('direction', 8),
      string('kind', 12),
      string('label', 200),
      optional(text('description')),
      optional(text('contaminants')),
      optional(string('waste_code', 6)),
      optional(string('nace_code', 8)),
      optional(number('quantity')),
      optional(string('unit', 8)),
      string('per', 8),
      optional(day('from_day')),
      optional(day('to_day')),
      optional(id('site_id')),
      optional(id('zone_id')),
      optional(string('commune_code', 8)),
      optional(number('lon')),
      optional(number('lat')),
      string('confidentiality', 8),
      day('expires_on'),
      optional(instant('withdrawn_at')),
      flag('is_demo'),
      text('search_text'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      organisation_id: 'organisation.id CASCADE',
      waste_code: 'waste_code.code RESTRICT',
      nace_code: 'nace.code RESTRICT',
      site_id: 'site.id SET NULL',
      zone_id: 'zone.id RESTRICT',
      commune_code: 'commune.code RESTRICT',
    },
    indices: [
      ['organisation_id'],
      ['direction', 'kind', 'expires_on'],
      ['zone_id'],
      ['commune_code'],
      ['waste_code'],
      ['site_id'],
      ['nace_code'],
      ['created_at'],
    ],
  }),
  table('flow_term', {
    columns: [primary(id('flow_id')), primary(string('term', 42))],
    references: { flow_id: 'flow.id CASCADE' },
    indices: [['term']],
  }),
  table('flow_match', {
    columns: [
      primary(id('id')),
      id('offer_id'),
      id('need_id'),
      number('raw_score'),
      number('score'),
      optional(number('distance_km')),
      optional(string('pair_key', 100)),
    ],
    references: { offer_id: 'flow.id CASCADE', need_id: 'flow.id CASCADE' },
    indices: [['need_id'], ['score'], ['pair_key']],
    uniques: [['offer_id', 'need_id']],
  }),
  table('flow_dismissal', {
    columns: [
      primary(id('id')),
      id('offer_id'),
      id('need_id'),
      optional(string('pair_key', 100)),
      string('reason', 12),
      optional(string('word', 400)),
      optional(number('distance_km')),
      string('decided_by', 200),
      instant('created_at'),
    ],
    references: { offer_id: 'flow.id CASCADE', need_id: 'flow.id CASCADE' },
    indices: [['need_id'], ['pair_key']],
    uniques: [['offer_id', 'need_id']],
  }),
];

/** What organisations have and need, the codes of the waste list, and what goes together. */
export class Flows1700000051000 extends TablesMigration {
  override readonly name = 'Flows1700000051000';
  protected override readonly tables = tables;
}
