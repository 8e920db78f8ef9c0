import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { day, flag, optional, orElse, text } from './table';

const translated = optional(text('translated'));
const source = optional(text('source'));
const valid = [optional(day('valid_from')), optional(day('valid_until'))];

/** The catalogue that was shipped, however somebody named it since, and the versions of its programme. */
const SHIPPED = '(SELECT id FROM catalogue WHERE is_default = TRUE AND replaces_id IS NULL)';
const EVERY = '(SELECT id FROM catalogue WHERE is_default = TRUE)';
const OURS = '{"fr":true,"de":true}';
const PUBLISHED = '{"fr":false,"de":false}';

/** Of every text where it comes from and whether it is official; validity; and which measures meetings and campaigns prove. */
export class SourcesAndValidity1700000044500 extends TablesMigration {
  override readonly name = 'SourcesAndValidity1700000044500';
  protected override readonly tables = [];
  protected override readonly additions = {
    catalogue: { columns: [translated, ...valid] },
    catalogue_section: { columns: [translated, source] },
    catalogue_topic: { columns: [translated, source] },
    measure: { columns: [orElse(flag('is_proven_by_meetings'), false), ...valid] },
    criterion: { columns: [translated, ...valid] },
  };

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await runner.query(
      `UPDATE measure SET is_proven_by_meetings = TRUE WHERE catalogue_id IN ${EVERY} ` +
        "AND slug = 'zusammenarbeit-mit-der-privatwirtschaft'",
    );
    await runner.query(`UPDATE catalogue SET translated = '${PUBLISHED}' WHERE id IN ${SHIPPED}`);
    await runner.query(
      `UPDATE catalogue_section SET translated = '${PUBLISHED}' WHERE catalogue_id IN ${SHIPPED} AND title_fr IS NOT NULL`,
    );
    await runner.query(`UPDATE catalogue_topic SET translated = '${OURS}' WHERE catalogue_id IN ${SHIPPED}`);
    await runner.query(
      `UPDATE criterion SET translated = '${OURS}' ` +
        `WHERE measure_id IN (SELECT id FROM measure WHERE catalogue_id IN ${SHIPPED})`,
    );
  }
}
