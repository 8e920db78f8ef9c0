import type { ContactRow, NaceLabel, OrganisationRow } from '@zesumme/domain';
import type { ListFile, Words } from '../platform/spreadsheets';

const sectorName = (sector: NaceLabel | null, { locale }: Words): string | null => {
  if (sector === null) return null;
  return { fr: sector.nameFr, de: sector.nameDe, en: sector.nameEn }[locale];
};

/** Organisations as a file; the import reads it back. */
export const organisationFile: ListFile<OrganisationRow> = {
  name: 'organisations',
  columns: [
    { label: 'organisation', of: ({ name }) => name },
    { label: 'kind', of: ({ kind }, { t }) => t(`common.kind.${kind}`) },
    { label: 'shortName', of: ({ shortName }) => shortName },
    { label: 'naceCode', of: ({ sector }) => sector?.code ?? null },
    { label: 'sector', of: ({ sector }, words) => sectorName(sector, words) },
    { label: 'size', of: ({ sizeClass }) => sizeClass },
    { label: 'commune', of: ({ commune }) => commune?.name ?? null },
    { label: 'website', of: ({ website }) => website },
    { label: 'groups', of: ({ groups }) => groups.map(({ name }) => name) },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

/** Contacts as a file, with e-mail and telephone only where the reader may see them; the import reads it back. */
export const contactFile: ListFile<ContactRow> = {
  name: 'contacts',
  columns: [
    { label: 'organisation', of: ({ organisation }) => organisation?.name ?? null },
    { label: 'givenName', of: ({ givenName }) => givenName },
    { label: 'familyName', of: ({ familyName }) => familyName },
    { label: 'functionTitle', of: ({ functionTitle }) => functionTitle },
    { label: 'email', of: ({ email }) => email },
    { label: 'telephone', of: ({ telephone }) => telephone },
    { label: 'language', of: ({ locale }, { t }) => t(`common.language.${locale}`) },
    { label: 'relation', of: ({ relation }, { t }) => relation && t(`organisations.contact.kind.${relation.kind}`) },
    { label: 'fromDay', kind: 'day', of: ({ relation }) => relation?.fromDay ?? null },
    { label: 'toDay', kind: 'day', of: ({ relation }) => relation?.toDay ?? null },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};
