import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { id, primary, string, table } from './table';

const tables = [
  table('commune_mapping', {
    columns: [primary(string('commune_code', 8)), primary(id('from_measure_id')), primary(id('to_measure_id'))],
    references: {
      commune_code: 'commune.code RESTRICT',
      from_measure_id: 'measure.id CASCADE',
      to_measure_id: 'measure.id CASCADE',
    },
    indices: [['from_measure_id'], ['to_measure_id']],
  }),
];

interface Carried {
  communeCode: string;
  toMeasureId: string;
  toCatalogueId: string;
  data: string;
}

/** Along which mapping each commune moved to another version of the catalogue. Of former moves their history tells it. */
export class CommuneMappings1700000054000 extends TablesMigration {
  override readonly name = 'CommuneMappings1700000054000';
  protected override readonly tables = tables;

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    const carried: Carried[] = await runner.query(
      `SELECT happened.commune_code AS "communeCode", happened.data AS "data",
        measure.id AS "toMeasureId", measure.catalogue_id AS "toCatalogueId"
       FROM event happened
       INNER JOIN assessment own ON own.id = happened.subject_id AND own.commune_code = happened.commune_code
       INNER JOIN measure ON measure.id = own.measure_id
       WHERE happened.kind = 'assessment.carried'
       ORDER BY happened.at, happened.id`,
    );
    if (carried.length === 0) return;
    const assessments: { id: string; measureId: string }[] = await runner.query(
      'SELECT id, measure_id AS "measureId" FROM assessment',
    );
    const measureIds = new Map(assessments.map((each) => [each.id, each.measureId]));
    const rows = new Map<string, string[]>();
    for (const { communeCode, toMeasureId, toCatalogueId, data } of carried) {
      const fromMeasureId = measureIds.get(formerIn(data));
      // Who moved there and back and there again meant the last time.
      if (fromMeasureId !== undefined && fromMeasureId !== toMeasureId) {
        rows.set(`${communeCode} ${fromMeasureId} ${toCatalogueId}`, [communeCode, fromMeasureId, toMeasureId]);
      }
    }
    for (const row of rows.values()) {
      const values = row.map((value) => `'${value.replaceAll("'", "''")}'`);
      await runner.query(
        `INSERT INTO commune_mapping (commune_code, from_measure_id, to_measure_id) VALUES (${values.join()})`,
      );
    }
  }
}

function formerIn(data: string): string {
  const { changes } = JSON.parse(data) as { changes: { field: string; after: unknown }[] };
  return String(changes.find(({ field }) => field === 'carriedFrom')?.after);
}
