import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { id, optional, string } from './table';

/** Whose consent it is, other than by the name, so that a former contact of a public page is found and erased, and nobody else. */
export class ConsentsOfContacts1700000046520 extends TablesMigration {
  override readonly name = 'ConsentsOfContacts1700000046520';
  protected override readonly tables = [];
  protected override readonly additions = {
    publication_consent: { columns: [optional(id('person_key')), optional(string('person_address', 254))] },
  };

  /** What a page names now says whose a consent is that holds; of a former one no more than the name is known. */
  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    const shown = `(SELECT public_page.WHAT FROM public_page WHERE public_page.commune_code = publication_consent.subject_id
      AND public_page.contact_name = publication_consent.person_name)`;
    const address = `COALESCE(public_page.contact_email, 'tel:' || public_page.contact_telephone,
      'name:' || public_page.contact_name)`;
    await runner.query(
      `UPDATE publication_consent SET person_key = ${shown.replace('WHAT', 'contact_key')},
          person_address = ${shown.replace('public_page.WHAT', address)}
        WHERE what = 'contact' AND withdrawn_at IS NULL AND person_name IS NOT NULL`,
    );
    const former: { id: string }[] = await runner.query(
      `SELECT id FROM publication_consent WHERE what = 'contact' AND person_key IS NULL
        AND person_name IS NOT NULL AND person_name <> 'Personne effacée'`,
    );
    for (const { id: consent } of former)
      await runner.query(
        `UPDATE publication_consent SET person_key = '${randomUUID()}', person_address = 'name:' || person_name
          WHERE id = '${consent.replaceAll("'", "''")}'`,
      );
  }
}
