import { luxembourgDay } from '@zesumme/domain';
import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { id, optional } from './table';

const CHOSEN =
  'SELECT catalogue_id FROM commune_catalogue WHERE commune_catalogue.commune_code = commune_audit.commune_code';
/** As the product chooses for a commune that has not: the latest of those that are valid on the day, else the latest of all. */
const inForceOn = (day: string): string =>
  `SELECT id FROM catalogue WHERE is_default = TRUE AND published_at IS NOT NULL
   ORDER BY CASE WHEN COALESCE(valid_from, '${day}') <= '${day}' AND COALESCE(valid_until, '${day}') >= '${day}'
     THEN 0 ELSE 1 END, published_at DESC, id LIMIT 1`;

/** By which version of the catalogue an audit was judged. Those that are there keep the levels that they showed until now. */
export class AuditCatalogues1700000047000 extends TablesMigration {
  override readonly name = 'AuditCatalogues1700000047000';
  protected override readonly tables = [];
  protected override readonly additions = {
    commune_audit: {
      columns: [optional(id('catalogue_id'))],
      references: { catalogue_id: 'catalogue.id RESTRICT' as const },
      indices: [['catalogue_id']],
    },
  };

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    const inForce = inForceOn(luxembourgDay(new Date()));
    await runner.query(`UPDATE commune_audit SET catalogue_id = COALESCE((${CHOSEN}), (${inForce}))`);
  }
}
