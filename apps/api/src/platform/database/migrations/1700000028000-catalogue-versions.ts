import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, number, optional, orElse, primary, string, table, text } from './table';

const tables = [
  table('commune_catalogue', {
    columns: [primary(string('commune_code', 8)), id('catalogue_id'), integer('version')],
    references: { commune_code: 'commune.code RESTRICT', catalogue_id: 'catalogue.id RESTRICT' },
    indices: [['catalogue_id']],
  }),
];

/** Versions of the catalogue, and which one a commune uses. */
export class CatalogueVersions1700000028000 extends TablesMigration {
  override readonly name = 'CatalogueVersions1700000028000';
  protected override readonly tables = tables;
  protected override readonly additions = {
    catalogue: {
      columns: [
        optional(instant('published_at')),
        orElse(flag('is_default'), false),
        optional(id('replaces_id')),
        orElse(integer('version'), 1),
      ],
    },
    measure: {
      columns: [
        orElse(flag('title_de_is_translation'), false),
        orElse(text('replaces'), '[]'),
        orElse(text('sources'), '[]'),
      ],
    },
    criterion: { columns: [optional(number('weight'))] },
  };

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    // Until now there was one catalogue, in force for every commune.
    await runner.query("UPDATE catalogue SET published_at = '2026-11-28T00:00:00.000Z', is_default = TRUE");
    await runner.query(
      'INSERT INTO commune_catalogue (commune_code, catalogue_id, version) ' +
        'SELECT assessment.commune_code, MIN(measure.catalogue_id), 1 FROM assessment ' +
        'INNER JOIN measure ON measure.id = assessment.measure_id GROUP BY assessment.commune_code',
    );
    await runner.query(
      'INSERT INTO commune_catalogue (commune_code, catalogue_id, version) ' +
        'SELECT DISTINCT evidence.commune_code, (SELECT MIN(catalogue.id) FROM catalogue), 1 FROM evidence ' +
        'WHERE evidence.commune_code NOT IN (SELECT commune_code FROM commune_catalogue) ' +
        'AND EXISTS (SELECT 1 FROM catalogue)',
    );
  }
}
