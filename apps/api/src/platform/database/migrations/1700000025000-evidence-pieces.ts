import { type QueryRunner, TableColumn, TableForeignKey, TableIndex, TableUnique } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, optional, orElse, primary, referenceOf, string, table, text } from './table';

const tables = [
  table('evidence_measure', {
    columns: [
      primary(id('evidence_id')),
      primary(id('measure_id')),
      string('commune_code', 8),
      optional(id('source_id')),
    ],
    references: {
      evidence_id: 'evidence.id CASCADE',
      measure_id: 'measure.id RESTRICT',
      commune_code: 'commune.code RESTRICT',
    },
    indices: [['measure_id'], ['commune_code']],
    uniques: [['source_id', 'commune_code', 'measure_id']],
  }),
  table('evidence_criterion', {
    columns: [primary(id('evidence_id')), primary(id('criterion_id'))],
    references: { evidence_id: 'evidence.id CASCADE', criterion_id: 'criterion.id RESTRICT' },
    indices: [['criterion_id']],
  }),
];

const ONCE = ['meeting_id', 'commune_code', 'measure_id'];

/** Evidence of several kinds, for several measures and criteria; what was there is a meeting for one measure. */
export class EvidencePieces1700000025000 extends TablesMigration {
  override readonly name = 'EvidencePieces1700000025000';
  protected override readonly tables = tables;
  protected override readonly additions = {
    evidence: {
      columns: [
        orElse(string('kind', 8), 'meeting'),
        orElse(string('title', 200), ''),
        optional(id('action_id')),
        optional(id('practice_sheet_id')),
        optional(string('url', 2000)),
        optional(day('valid_from')),
        optional(day('valid_until')),
        optional(text('note')),
        orElse(flag('is_proposal'), true),
        optional(string('added_by', 200)),
        optional(instant('removed_at')),
        orElse(text('search_text'), ''),
      ],
      references: { action_id: 'action.id RESTRICT', practice_sheet_id: 'practice_sheet.id RESTRICT' } as const,
      indices: [['meeting_id'], ['action_id'], ['practice_sheet_id']],
      nowOptional: ['meeting_id'],
    },
  };

  override async up(runner: QueryRunner): Promise<void> {
    // Apart, since SQLite makes a table anew whose columns change.
    await runner.query('CREATE TABLE evidence_before AS SELECT id, measure_id, commune_code, meeting_id FROM evidence');
    await super.up(runner);
    await this.dropMeasure(runner);
    await runner.query(
      'INSERT INTO evidence_measure (evidence_id, measure_id, commune_code, source_id) ' +
        'SELECT id, measure_id, commune_code, meeting_id FROM evidence_before',
    );
    await runner.query('DROP TABLE evidence_before');
    const meeting = 'FROM meeting WHERE meeting.id = evidence.meeting_id';
    await runner.query(
      `UPDATE evidence SET title = (SELECT meeting.title ${meeting}), search_text = (SELECT meeting.search_text ${meeting})`,
    );
  }

  /** What the earlier version cannot hold, evidence that is no meeting and what was taken away, is lost. */
  override async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM evidence WHERE kind <> 'meeting' OR removed_at IS NOT NULL");
    await runner.query(
      'CREATE TABLE evidence_before AS SELECT evidence_id, MIN(measure_id) AS measure_id FROM evidence_measure GROUP BY evidence_id',
    );
    await super.down(runner);
    await runner.addColumn('evidence', new TableColumn(optional(id('measure_id'))));
    await runner.query(
      'UPDATE evidence SET measure_id = (SELECT b.measure_id FROM evidence_before b WHERE b.evidence_id = evidence.id)',
    );
    await runner.query('DROP TABLE evidence_before');
    const column = (await runner.getTable('evidence'))?.findColumnByName('measure_id');
    if (!column) throw new Error('The column measure_id was just added.');
    const needed = column.clone();
    needed.isNullable = false;
    await runner.changeColumn('evidence', column, needed);
    await runner.createForeignKey('evidence', new TableForeignKey(referenceOf('measure_id', 'measure.id RESTRICT')));
    await runner.createUniqueConstraint('evidence', new TableUnique({ columnNames: ONCE }));
    await runner.createIndex('evidence', new TableIndex({ columnNames: ['measure_id'] }));
  }

  private async dropMeasure(runner: QueryRunner): Promise<void> {
    const stored = await runner.getTable('evidence');
    const unique = stored?.uniques.find(
      ({ columnNames }) => [...columnNames].sort().join() === [...ONCE].sort().join(),
    );
    const index = stored?.indices.find(({ columnNames }) => columnNames.join() === 'measure_id');
    const key = stored?.foreignKeys.find(({ columnNames }) => columnNames.join() === 'measure_id');
    if (unique) await runner.dropUniqueConstraint('evidence', unique);
    if (index) await runner.dropIndex('evidence', index);
    if (key) await runner.dropForeignKey('evidence', key);
    await runner.dropColumn('evidence', 'measure_id');
  }
}
