import { type Locale, type OrganisationKind, searchTextOf } from '@zesumme/domain';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Site } from '../../organisations/site.entity';
import type { Ctx } from '../../platform/database';
import { french, frenchOrNull } from '../french';
import { organisationId, zoneId } from '../published';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { type Company, type Person, companies } from './companies';

/** A fictitious organisation of any kind. */
interface Fictitious extends Omit<Company, 'nace' | 'size'> {
  kind: OrganisationKind;
  nace?: string;
  size?: Company['size'];
  communeCode?: string;
}

const publicBodies: readonly Fictitious[] = [
  {
    key: 'administration',
    kind: 'public-actor',
    name: 'Administration Beispill',
    zones: [],
    people: [
      { given: 'Marc', as: 'main', function: 'Ingénieur, mobilité' },
      { given: 'Viviane', as: 'substitute', function: 'Ingénieure, chantiers' },
    ],
  },
  {
    key: 'commune-beispill',
    kind: 'commune',
    name: 'Commune de Beispill',
    communeCode: 'D001',
    domain: 'beispill',
    zones: [],
    people: [
      { given: 'Sophie', as: 'main', function: 'Service écologique' },
      { given: 'Claude', as: 'substitute', function: 'Service technique' },
    ],
  },
  {
    key: 'commune-uewerbeispill',
    kind: 'commune',
    name: 'Commune de Uewerbeispill',
    communeCode: 'D002',
    domain: 'uewerbeispill',
    zones: [],
    people: [{ given: 'Romain', as: 'main', function: 'Service technique', locale: 'de' }],
  },
  {
    key: 'commune-nidderbeispill',
    kind: 'commune',
    name: 'Commune de Nidderbeispill',
    communeCode: 'D003',
    domain: 'nidderbeispill',
    zones: [],
    people: [{ given: 'Nora', as: 'main', function: 'Secrétariat', locale: 'de' }],
  },
];

/** Everybody in the demonstration who can be a member, be invited, promise and answer. */
export const fictitious: readonly Fictitious[] = [
  ...companies.map((company): Fictitious => ({ ...company, kind: 'company' })),
  ...publicBodies,
];

/** When those who have always been there began, in days from today. */
const FROM_THE_START = -1200;

const emailOf = ({ key, domain }: Fictitious, { given }: Person): string =>
  `${given.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}@${domain ?? key}.example`;

/** The contact of an e-mail address. */
export const contactId = (email: string): string => seedId('contact', email);

const emails = new Set(
  fictitious.flatMap((organisation) => organisation.people.map((person) => emailOf(organisation, person))),
);

/** Whether somebody of the demonstration has this e-mail address. */
export const isContact = (email: string): boolean => emails.has(email);

const byKey = new Map(fictitious.map((organisation) => [organisation.key, organisation]));

/** An organisation of the demonstration. @throws Error for a key that there is none of */
export function fictitiousOrganisation(key: string): Fictitious {
  const found = byKey.get(key);
  if (!found) throw new Error(`The demonstration has no organisation "${key}".`);
  return found;
}

interface MainContact {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

/** Who was the main contact so many days from today, or null in a gap. */
export function mainContact(key: string, offset: number): MainContact | null {
  const organisation = fictitiousOrganisation(key);
  const person = organisation.people.find(
    ({ as, since = FROM_THE_START, until = Infinity }) => as === 'main' && since <= offset && offset <= until,
  );
  if (!person) return null;
  const email = emailOf(organisation, person);
  return { id: contactId(email), name: `${person.given} Beispill`, email, locale: person.locale ?? 'fr' };
}

/** Somebody known by their given name, as the author of news: with the organisation they write for, if they have one. */
export function authorLabel(given: string): string {
  const organisation = fictitious.find(({ people }) => people.some((person) => person.given === given));
  return organisation ? `${given} Beispill, ${organisation.name}` : `${given} Beispill`;
}

/** The fictitious organisations with their sites and people. */
export async function loadOrganisations(ctx: Ctx, calendar: Calendar): Promise<void> {
  const createdAt = calendar.instant(calendar.day(FROM_THE_START), '09:00');
  await insertAll(
    ctx,
    Organisation,
    fictitious.map((organisation) => organisationRow(organisation, createdAt)),
  );
  await insertAll(ctx, Site, fictitious.flatMap(sites));
  const people = fictitious.flatMap((organisation) => organisation.people.map((person) => ({ organisation, person })));
  await insertAll(
    ctx,
    Contact,
    people.map(({ organisation, person }, index) => contactRow(organisation, person, index, createdAt)),
  );
  await insertAll(
    ctx,
    ContactRelation,
    people.map(({ organisation, person: { as, since = FROM_THE_START, until, ...person } }): ContactRelation => ({
      id: seedId('contact-relation', emailOf(organisation, { as, ...person })),
      contactId: contactId(emailOf(organisation, { as, ...person })),
      organisationId: organisationId(organisation.key),
      kind: as,
      fromDay: calendar.day(since),
      toDay: until === undefined ? null : calendar.day(until),
    })),
  );
}

function organisationRow(organisation: Fictitious, createdAt: string): Organisation {
  const { key, kind, name, nace, size, communeCode } = organisation;
  return {
    id: organisationId(key),
    kind,
    name,
    shortName: null,
    naceCode: nace ?? null,
    sizeClass: size ?? null,
    website: null,
    communeCode: communeCode ?? null,
    note: null,
    sourceUrl: null,
    isDemo: true,
    archivedAt: null,
    searchText: searchTextOf(name),
    version: 1,
    createdAt,
  };
}

const sites = ({ key, zones }: Fictitious): Site[] =>
  zones.map((zone, position) => ({
    id: seedId('site', `${key}/${zone}`),
    organisationId: organisationId(key),
    zoneId: zoneId(zone),
    communeCode: zone === 'zone-beispill' ? 'D001' : null,
    label: position === 0 ? 'Site principal' : 'Second site',
    address: zone === 'zone-beispill' ? french("Rue de l'Exemple") : null,
    position,
  }));

/** Telephone numbers that nobody can have: the country code is followed by zeros. */
function contactRow(organisation: Fictitious, person: Person, index: number, createdAt: string): Contact {
  const email = emailOf(organisation, person);
  return {
    id: contactId(email),
    givenName: person.given,
    familyName: 'Beispill',
    functionTitle: frenchOrNull(person.function),
    email,
    telephone: `+352 000 ${String(100 + index)}`,
    locale: person.locale ?? 'fr',
    isDemo: true,
    archivedAt: null,
    searchText: searchTextOf(person.given, 'Beispill', person.function),
    version: 1,
    createdAt,
  };
}
