import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('catalogue', {
    columns: [
      primary(id('id')),
      string('programme', 200),
      string('chapter', 10),
      string('label', 200),
      string('title_fr', 400),
      string('title_de', 400),
      string('title_en', 400),
      string('source_url', 2000),
      text('note'),
      optional(day('retrieved_on')),
    ],
  }),
  table('catalogue_section', {
    columns: [
      primary(id('id')),
      id('catalogue_id'),
      string('code', 20),
      optional(string('title_fr', 400)),
      optional(string('title_de', 400)),
      integer('position'),
    ],
    references: {
      catalogue_id: 'catalogue.id CASCADE',
    },
    indices: [['catalogue_id']],
  }),
  table('measure', {
    columns: [
      primary(id('id')),
      id('catalogue_id'),
      optional(id('section_id')),
      string('slug', 120),
      optional(string('code_inferred', 20)),
      string('title_fr', 400),
      string('title_de', 400),
      string('title_en', 400),
      flag('title_fr_is_translation'),
      optional(number('max_points')),
      optional(text('indicator')),
      text('tags'),
      text('rules'),
      integer('position'),
    ],
    references: {
      catalogue_id: 'catalogue.id CASCADE',
      section_id: 'catalogue_section.id CASCADE',
    },
    indices: [['catalogue_id'], ['section_id']],
    uniques: [['catalogue_id', 'slug']],
  }),
  table('criterion', {
    columns: [
      primary(id('id')),
      id('measure_id'),
      string('kind', 14),
      string('text_en', 1000),
      string('text_fr', 1000),
      string('text_de', 1000),
      integer('position'),
    ],
    references: {
      measure_id: 'measure.id CASCADE',
    },
    indices: [['measure_id']],
  }),
  table('catalogue_topic', {
    columns: [
      primary(id('id')),
      id('catalogue_id'),
      id('section_id'),
      string('text_en', 1000),
      string('text_fr', 1000),
      string('text_de', 1000),
      integer('position'),
    ],
    references: {
      catalogue_id: 'catalogue.id CASCADE',
      section_id: 'catalogue_section.id CASCADE',
    },
    indices: [['catalogue_id'], ['section_id']],
  }),
  table('assessment', {
    columns: [
      primary(id('id')),
      string('commune_code', 8),
      id('measure_id'),
      flag('concerns'),
      number('reduction_factor'),
      optional(text('reduction_reason')),
      optional(number('effective_share')),
      optional(number('planned_share')),
      optional(text('comment')),
      optional(day('reviewed_on')),
      flag('is_demo'),
      integer('version'),
    ],
    references: {
      commune_code: 'commune.code RESTRICT',
      measure_id: 'measure.id RESTRICT',
    },
    indices: [['measure_id']],
    uniques: [['commune_code', 'measure_id']],
  }),
  table('commune_setting', {
    columns: [
      primary(string('commune_code', 8)),
      optional(instant('agreed_at')),
      optional(instant('published_at')),
      flag('is_demo'),
      integer('version'),
    ],
    references: {
      commune_code: 'commune.code RESTRICT',
    },
  }),
];

/** The first tables of pacte-climat. */
export class PacteClimat1700000006000 extends TablesMigration {
  override readonly name = 'PacteClimat1700000006000';
  protected override readonly tables = tables;
}
