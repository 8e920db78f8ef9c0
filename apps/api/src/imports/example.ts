import type { ImportField, ImportSubject } from '@zesumme/domain';
import type { Words } from '../platform/spreadsheets';

type Row = Partial<Record<ImportField, string>>;

/** Two rows of each kind, which show how cells are filled in; the names are invented. */
export function exampleRows(subject: ImportSubject, { t }: Words): Row[] {
  const [company, commune] = ['Exemple S.A.', 'Commune de Beispill'];
  const rows: Record<ImportSubject, Row[]> = {
    organisations: [
      {
        organisation: company,
        kind: t('common.kind.company'),
        shortName: 'EX',
        size: '250-999',
        website: 'https://www.example.lu',
      },
      { organisation: commune, kind: t('common.kind.commune') },
    ],
    contacts: [
      {
        organisation: company,
        givenName: 'Anne',
        familyName: 'Exemple',
        functionTitle: t('imports.example.functionTitle'),
        email: 'anne.exemple@example.lu',
        telephone: '+352 26 00 00 00',
        language: t('common.language.fr'),
        relation: t('organisations.contact.kind.main'),
        fromDay: '2026-01-01',
      },
      {
        organisation: company,
        givenName: 'Ben',
        familyName: 'Beispill',
        email: 'ben.beispill@example.lu',
        language: t('common.language.de'),
        relation: t('organisations.contact.kind.substitute'),
      },
    ],
    memberships: [
      {
        organisation: company,
        group: t('imports.example.group'),
        membershipRole: t('workingGroups.role.member'),
        fromDay: '2026-01-01',
      },
      {
        organisation: commune,
        group: t('imports.example.group'),
        membershipRole: t('workingGroups.role.commune'),
      },
    ],
  };
  return rows[subject];
}
