import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../identity/account.entity';
import { IdColumn, InstantColumn, StringColumn } from '../platform/columns';

/**
 * That somebody agreed that their name, or a picture of them, is shown to everybody, or that they are the contact of a public
 * page; until they withdraw it.
 */
@Entity('publication_consent')
@Index(['subjectId', 'what'])
@Index(['givenByAccountId'])
export class PublicationConsent {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(8)
  what: 'name' | 'picture' | 'contact';

  /** The account whose name it is, the file that is the picture, or the commune whose page it is. */
  @IdColumn()
  subjectId: string;

  /** Of a picture or a page, who agreed; null where nobody can be recognised on it. */
  @StringColumn(200, { nullable: true })
  personName: string | null;

  /** By which the contact of a page is found among people, as `PublicPage.contactKey`; another one where it is somebody else. */
  @IdColumn({ nullable: true })
  personKey: string | null;

  /** At what the contact of a page is reached, as `addressOnPage` says it. */
  @StringColumn(254, { nullable: true })
  personAddress: string | null;

  @InstantColumn()
  givenAt: string;

  /** Who noted it: of a name whoever bears it. */
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  givenByAccountId: string | null;

  @StringColumn(200)
  givenBy: string;

  @InstantColumn({ nullable: true })
  withdrawnAt: string | null;

  @StringColumn(200, { nullable: true })
  withdrawnBy: string | null;
}

/** What the contact of a page is told apart by: a mail address, or what stands for it. The database compares it in lower case. */
export function addressOnPage(contact: {
  contactName: string | null;
  contactEmail: string | null;
  contactTelephone: string | null;
}): string | null {
  if (contact.contactEmail) return contact.contactEmail;
  if (contact.contactTelephone) return `tel:${contact.contactTelephone}`;
  return contact.contactName ? `name:${contact.contactName}` : null;
}

/** That whoever has this account agreed that everybody may read their name. @param account a column that holds its id */
export const isNamePublic = (account: string): string =>
  `EXISTS (SELECT 1 FROM publication_consent consent
    WHERE consent.what = 'name' AND consent.subject_id = ${account} AND consent.withdrawn_at IS NULL)`;

/** That somebody agreed, and nobody has taken it back since, that everybody sees the picture. @param file a column with its id */
export const isPicturePublic = (file: string): string =>
  `(EXISTS (SELECT 1 FROM publication_consent consent
    WHERE consent.what = 'picture' AND consent.subject_id = ${file} AND consent.withdrawn_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM publication_consent taken
    WHERE taken.what = 'picture' AND taken.subject_id = ${file} AND taken.withdrawn_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM publication_consent again
        WHERE again.what = 'picture' AND again.subject_id = taken.subject_id AND again.withdrawn_at IS NULL
          AND COALESCE(again.person_name, '') = COALESCE(taken.person_name, ''))))`;
