import {
  type ChoiceWords,
  type ImportField,
  choiceWords,
  importFields,
  locales,
  membershipRoles,
  organisationKinds,
  relationKinds,
} from '@zesumme/domain';
import type { MessageKey } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';

const inEach = (key: MessageKey): string[] => locales.map((locale) => translate(locale, key));

/** The headings of our own files, in every language. */
export const ownHeadings = Object.fromEntries(
  importFields.map((field) => [field, inEach(`spreadsheets.column.${field}`)]),
) as Record<ImportField, string[]>;

const more = {
  company: ['société', 'Firma', 'Betrieb', 'business', 'privé'],
  commune: ['ville', 'Stadt', 'municipality', 'administration communale'],
  'public-actor': ['public', 'administration', 'établissement public', 'État', 'Behörde', 'öffentlich', 'public body'],
  association: ['asbl', 'a.s.b.l.', 'ONG', 'Verein', 'NGO'],
} as const;

/** Words in cells for what is chosen among few things, in every language and as our own files write them. */
export const kindWords: ChoiceWords<(typeof organisationKinds)[number]> = choiceWords(organisationKinds, (kind) => [
  ...inEach(`common.kind.${kind}`),
  ...more[kind],
]);
export const languageWords: ChoiceWords<(typeof locales)[number]> = choiceWords(locales, (locale) => [
  ...inEach(`common.language.${locale}`),
  ...{ fr: ['f', 'fra'], de: ['d', 'deu', 'all'], en: ['eng', 'ang'] }[locale],
]);
export const relationWords: ChoiceWords<(typeof relationKinds)[number]> = choiceWords(relationKinds, (kind) => [
  ...inEach(`organisations.contact.kind.${kind}`),
  ...{
    main: ['principal', 'titulaire', 'Hauptkontakt', 'main contact'],
    substitute: ['suppléant', 'suppléante', 'remplaçant', 'Vertretung', 'Stellvertretung', 'deputy'],
    other: ['autre', 'andere', 'other contact'],
  }[kind],
]);
export const roleWords: ChoiceWords<(typeof membershipRoles)[number]> = choiceWords(membershipRoles, (role) => [
  ...inEach(`workingGroups.role.${role}`),
  ...{
    member: ['membre', 'entreprise', 'Mitglied', 'company'],
    partner: ['partenaire', 'public', 'Partner', 'acteur public'],
    commune: ['Gemeinde', 'municipality', 'ville'],
  }[role],
]);
