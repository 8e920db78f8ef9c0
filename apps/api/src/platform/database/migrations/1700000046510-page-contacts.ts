import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { id, optional, string } from './table';

/** Whether the contact of a public page is a person, and by what they are found among people. */
export class PageContacts1700000046510 extends TablesMigration {
  override readonly name = 'PageContacts1700000046510';
  protected override readonly tables = [];
  protected override readonly additions = {
    public_page: { columns: [optional(string('contact_of', 8)), optional(id('contact_key'))] },
  };

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    const pages: { code: string }[] = await runner.query(
      `SELECT commune_code AS code FROM public_page
        WHERE contact_name IS NOT NULL OR contact_email IS NOT NULL OR contact_telephone IS NOT NULL`,
    );
    // Codes of communes are letters and digits: they were checked against the list of communes.
    for (const { code } of pages)
      await runner.query(
        `UPDATE public_page SET contact_key = '${randomUUID()}' WHERE commune_code = '${code.replaceAll("'", "''")}'`,
      );
  }
}
