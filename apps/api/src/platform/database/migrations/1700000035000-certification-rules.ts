import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { optional, text } from './table';

/** As the product knew them until now, for the catalogue that it shipped. */
const known = JSON.stringify({
  levels: [
    { percent: 40, distinction: null },
    { percent: 50, distinction: null },
    { percent: 65, distinction: null },
    { percent: 75, distinction: 'European Energy Award' },
  ],
  validityYears: 3,
  from: '2021-01-01',
  to: '2030-12-31',
  source: 'Loi du 25 juin 2021 portant création d’un pacte climat 2.0 avec les communes (Mémorial A482)',
  day: null,
  toConfirm: false,
  subsidies: [],
});

/** Levels and validity of certificates, and subsidies, as data of a version of the catalogue. */
export class CertificationRules1700000035000 extends TablesMigration {
  override readonly name = 'CertificationRules1700000035000';
  protected override readonly tables = [];
  protected override readonly additions = { catalogue: { columns: [optional(text('certification'))] } };

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await runner.query(`UPDATE catalogue SET certification = '${known}' WHERE programme = 'Pacte Climat 2.0'`);
  }
}
