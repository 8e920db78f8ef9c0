import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('public_page', {
    columns: [
      primary(string('commune_code', 8)),
      optional(instant('published_at')),
      text('parts'),
      optional(text('introduction_fr')),
      optional(text('introduction_de')),
      optional(text('introduction_en')),
      string('evidence_form', 8),
      optional(string('contact_name', 200)),
      optional(string('contact_email', 254)),
      optional(string('contact_telephone', 40)),
      optional(string('contact_url', 2000)),
      optional(id('snapshot_id')),
      flag('is_demo'),
      integer('version'),
    ],
    references: { commune_code: 'commune.code RESTRICT', snapshot_id: 'chapter_6_snapshot.id RESTRICT' },
    indices: [['snapshot_id']],
  }),
];

/** What a commune shows of its chapter 6 to everybody. */
export class PublicPages1700000031000 extends TablesMigration {
  override readonly name = 'PublicPages1700000031000';
  protected override readonly tables = tables;

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    // Until now a commune could show all its figures to everybody, and nothing else: those that did still do.
    await runner.query(
      'INSERT INTO public_page (commune_code, published_at, parts, evidence_form, is_demo, version) ' +
        `SELECT commune_code, published_at, '["totals","measures","actions"]', 'number', is_demo, 1 FROM commune_setting ` +
        'WHERE published_at IS NOT NULL AND commune_code IN (SELECT code FROM commune)',
    );
  }
}
