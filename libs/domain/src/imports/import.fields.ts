import { fold } from '../shared/fold';

export const importSubjects = ['organisations', 'contacts', 'memberships'] as const;
/** What the rows of a spreadsheet are. */
export type ImportSubject = (typeof importSubjects)[number];

const fields = {
  organisations: ['organisation', 'kind', 'shortName', 'naceCode', 'size', 'commune', 'website'],
  contacts: [
    'organisation',
    'givenName',
    'familyName',
    'functionTitle',
    'email',
    'telephone',
    'language',
    'relation',
    'fromDay',
    'toDay',
  ],
  memberships: ['organisation', 'group', 'membershipRole', 'fromDay', 'toDay'],
} as const;

export const importFields = [
  'organisation',
  'kind',
  'shortName',
  'naceCode',
  'size',
  'commune',
  'website',
  'givenName',
  'familyName',
  'functionTitle',
  'email',
  'telephone',
  'language',
  'relation',
  'fromDay',
  'toDay',
  'group',
  'membershipRole',
] as const;
/** What a column can hold; named as in the files that lists are taken home as. */
export type ImportField = (typeof importFields)[number];

/** What the columns of a subject's spreadsheet can hold. */
export const fieldsOf = (subject: ImportSubject): readonly ImportField[] => fields[subject];

/**
 * Without which no row says anything.
 *
 * @param hasGroup whether the whole spreadsheet is for one group
 */
export function requiredFields(subject: ImportSubject, hasGroup = false): readonly ImportField[] {
  if (subject === 'organisations') return ['organisation'];
  if (subject === 'contacts') return ['organisation', 'givenName', 'familyName'];
  return hasGroup ? ['organisation'] : ['organisation', 'group'];
}

/** A heading as it is compared: folded, without punctuation. */
export const headingKey = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 120);

/** Headings that people write, beside those of our own files in each language. */
const headings: Record<ImportField, readonly string[]> = {
  organisation: [
    'organisation',
    'organization',
    'entreprise',
    'société',
    'raison sociale',
    'nom de l’organisation',
    'nom de l’entreprise',
    'nom de la société',
    'structure',
    'employeur',
    'membre',
    'Firma',
    'Unternehmen',
    'Betrieb',
    'Firmenname',
    'Name der Organisation',
    'Mitglied',
    'Arbeitgeber',
    'company',
    'company name',
    'organisation name',
    'member',
    'employer',
  ],
  kind: ['genre', 'type', 'nature', 'catégorie', 'Art', 'Typ', 'Kategorie', 'kind', 'category'],
  shortName: [
    'sigle',
    'acronyme',
    'abréviation',
    'nom court',
    'Kürzel',
    'Abkürzung',
    'Kurzname',
    'acronym',
    'short name',
  ],
  naceCode: ['nace', 'code nace', 'NACE-Code', 'NACE code'],
  size: [
    'effectif',
    'effectifs',
    'taille',
    'nombre de salariés',
    'salariés',
    'Mitarbeitende',
    'Mitarbeiter',
    'Beschäftigte',
    'Größe',
    'staff',
    'employees',
    'size',
    'headcount',
  ],
  commune: [
    'commune',
    'siège',
    'ville',
    'localité',
    'Gemeinde',
    'Ort',
    'Sitz',
    'Stadt',
    'municipality',
    'town',
    'city',
    'seat',
  ],
  website: [
    'site',
    'site web',
    'site internet',
    'url',
    'web',
    'Webseite',
    'Website',
    'Internetseite',
    'homepage',
    'web site',
  ],
  givenName: ['prénom', 'Vorname', 'first name', 'given name', 'forename', 'firstname'],
  familyName: ['nom', 'nom de famille', 'Nachname', 'Familienname', 'last name', 'family name', 'surname', 'lastname'],
  functionTitle: ['fonction', 'poste', 'titre', 'Funktion', 'Position', 'Stelle', 'function', 'job title', 'title'],
  email: ['e-mail', 'email', 'mail', 'courriel', 'adresse e-mail', 'adresse mail', 'E-Mail-Adresse', 'email address'],
  telephone: [
    'téléphone',
    'tél',
    'tel',
    'numéro',
    'GSM',
    'mobile',
    'portable',
    'Telefon',
    'Handy',
    'phone',
    'telephone',
  ],
  language: ['langue', 'Sprache', 'language'],
  relation: ['rôle', 'rôle du contact', 'Rolle', 'Rolle des Kontakts', 'contact role', 'role'],
  fromDay: [
    'depuis',
    'début',
    'à partir du',
    'date d’entrée',
    'du',
    'seit',
    'ab',
    'von',
    'Beginn',
    'since',
    'from',
    'start',
  ],
  toDay: ['jusqu’au', 'fin', 'date de sortie', 'au', 'bis', 'Ende', 'until', 'to', 'end'],
  group: ['groupe', 'groupe de travail', 'gt', 'Gruppe', 'Arbeitsgruppe', 'group', 'working group'],
  membershipRole: [
    'rôle',
    'rôle dans le groupe',
    'participe comme',
    'Rolle',
    'Rolle in der Gruppe',
    'role',
    'role in the group',
  ],
};

/**
 * Which column holds what, by its heading: as somebody said before, else by name. Each field is taken once, by the first
 * column that fits.
 *
 * @param remembered what was said before of a heading, by its key; null for a column that is left out
 * @param labels further headings of each field, such as those of our own files in every language
 */
export function matchColumns(
  subject: ImportSubject,
  found: readonly string[],
  remembered: ReadonlyMap<string, ImportField | null>,
  labels: Partial<Record<ImportField, readonly string[]>> = {},
): (ImportField | null)[] {
  const allowed = fieldsOf(subject);
  const byName = new Map<string, ImportField>();
  for (const field of allowed) {
    for (const heading of [...(labels[field] ?? []), ...headings[field]]) {
      const key = headingKey(heading);
      if (!byName.has(key)) byName.set(key, field);
    }
  }
  const keys = found.map(headingKey);
  const taken = new Set<ImportField>();
  const take = (field: ImportField | null | undefined): ImportField | null => {
    if (!field || taken.has(field) || !allowed.includes(field)) return null;
    taken.add(field);
    return field;
  };
  // What was said before comes first, wherever it stands: a name must not take a field away from it.
  const said = keys.map((key) => take(key === '' ? null : remembered.get(key)));
  return keys.map((key, at) => said[at] ?? (key === '' || remembered.has(key) ? null : take(byName.get(key))));
}
