import { type OrganisationKind, searchTextOf } from '@zesumme/domain';
import { Account } from '../../identity/account.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Site } from '../../organisations/site.entity';
import { ZoneCommune } from '../../territory/zone-commune.entity';
import { Zone } from '../../territory/zone.entity';
import { communes } from '../reference/communes';
import type { Made } from './made';
import { businesses, familyNames, functions, givenNames, places, services } from './words';

/** Everybody's password, in a database that is for measuring alone. */
export const LOAD_PASSWORD = 'zesumme-mesure';

/** Somebody who speaks for an organisation. */
export interface Person {
  id: string;
  name: string;
}

/** An organisation as the rest of the data refers to it. */
export interface Party {
  id: string;
  name: string;
  kind: OrganisationKind;
  communeCode: string | null;
  main: Person;
  substitute: Person;
}

export interface People {
  parties: Party[];
  /** Accounts of the project managers, who lead the groups in turn. */
  managers: Person[];
  zones: string[];
}

/** Of so many organisations, one is a commune, one a public actor, one an association; the rest are companies. */
const KINDS: readonly OrganisationKind[] = [
  'commune',
  'public-actor',
  'association',
  ...Array<'company'>(12).fill('company'),
];
const SIZES = ['1-9', '10-49', '50-249', '250-999', '1000+'] as const;
/** How long ago everybody was entered, in days. */
const ENTERED = -3_000;
const ZONES_EACH = 3;

/** Organisations with the people who speak for them, zones, and accounts to sign in with. */
export async function makePeople(made: Made, passwordHash: string): Promise<People> {
  const { bulk, sizes } = made;
  const standing = communes.filter(({ mergedIntoCode }) => mergedIntoCode === null);
  const codes = made.random.some(standing, standing.length);
  const organisations = Array.from({ length: sizes.organisations }, (_, at) => organisation(made, at, codes));
  await bulk.insert(Organisation, organisations);
  const people = organisations.map(() => [person(made), person(made)] as const);
  await bulk.insert(Contact, people.flat());
  await bulk.insert(
    ContactRelation,
    organisations.flatMap(({ id }, at) => relations(made, id, people[at] ?? [])),
  );
  const zones = await makeZones(made, codes);
  await bulk.insert(
    Site,
    organisations.map(({ id, communeCode }) => site(made, id, communeCode, zones)),
  );
  const parties = organisations.map((each, at): Party => {
    const [main, substitute] = (people[at] ?? []).map(({ id, givenName, familyName }) => ({
      id,
      name: `${givenName} ${familyName}`,
    }));
    if (!main || !substitute) throw new Error('Nobody speaks for an organisation.');
    return { id: each.id, name: each.name, kind: each.kind, communeCode: each.communeCode, main, substitute };
  });
  return { parties, zones, managers: await makeAccounts(made, parties, passwordHash) };
}

function organisation(made: Made, at: number, codes: readonly { code: string; name: string }[]): Organisation {
  const { random } = made;
  const wanted = KINDS[at % KINDS.length] ?? 'company';
  const commune = wanted === 'commune' ? codes[Math.floor(at / KINDS.length)] : undefined;
  // There are a hundred communes: beyond them everybody is a company.
  const kind = wanted === 'commune' && !commune ? 'company' : wanted;
  const name = commune ? `Commune de ${commune.name}` : nameOf(made, kind, at);
  return {
    id: random.id(),
    kind,
    name,
    shortName: null,
    naceCode: null,
    sizeClass: kind === 'company' ? random.pick(SIZES) : null,
    website: random.happens(0.5) ? `https://organisation-${at}.example/` : null,
    communeCode: commune?.code ?? null,
    note: null,
    sourceUrl: null,
    isDemo: false,
    archivedAt: null,
    searchText: searchTextOf(name),
    version: 1,
    createdAt: made.calendar.instant(made.calendar.day(ENTERED), '09:00'),
  };
}

function nameOf({ random }: Made, kind: OrganisationKind, at: number): string {
  if (kind === 'public-actor') return `${random.pick(services)} ${random.pick(places)} ${at}`;
  if (kind === 'association') return `Amis ${random.pick(places)} ${at}`;
  return `${random.pick(businesses)} ${random.pick(familyNames)} ${random.pick(places)} ${at}`;
}

function person(made: Made): Contact {
  const { random } = made;
  const id = random.id();
  const [givenName, familyName, functionTitle] = [
    random.pick(givenNames),
    random.pick(familyNames),
    random.pick(functions),
  ];
  return {
    id,
    givenName,
    familyName,
    functionTitle,
    email: `${id.slice(0, 13)}@mesure.example`,
    telephone: '+352 000 000',
    locale: random.pick(['fr', 'fr', 'de', 'en'] as const),
    isDemo: false,
    archivedAt: null,
    searchText: searchTextOf(givenName, familyName, functionTitle),
    version: 1,
    createdAt: made.calendar.instant(made.calendar.day(ENTERED), '09:30'),
  };
}

const relations = ({ random, calendar }: Made, organisationId: string, people: readonly Contact[]): ContactRelation[] =>
  people.map(({ id }, at) => ({
    id: random.id(),
    contactId: id,
    organisationId,
    kind: at === 0 ? 'main' : 'substitute',
    fromDay: calendar.day(ENTERED),
    toDay: null,
  }));

async function makeZones({ bulk, sizes, random }: Made, codes: readonly { code: string }[]): Promise<string[]> {
  const zones = Array.from({ length: Math.max(1, Math.round(sizes.groups / ZONES_EACH)) }, (_, at): Zone => {
    const name = `Zone d’activités ${random.pick(places)} ${at + 1}`;
    return {
      id: random.id(),
      name,
      lon: null,
      lat: null,
      outline: null,
      note: null,
      sourceUrl: null,
      isDemo: false,
      archivedAt: null,
      searchText: searchTextOf(name),
      version: 1,
    };
  });
  await bulk.insert(Zone, zones);
  await bulk.insert(
    ZoneCommune,
    zones.map(({ id }) => ({ zoneId: id, communeCode: random.pick(codes).code })),
  );
  return zones.map(({ id }) => id);
}

const site = ({ random }: Made, organisationId: string, communeCode: string | null, zones: string[]): Site => ({
  id: random.id(),
  organisationId,
  zoneId: communeCode === null ? random.pick(zones) : null,
  communeCode,
  label: 'Site principal',
  address: `${random.between(1, 90)}, rue ${random.pick(places)}`,
  position: 0,
});

/** One administrator, the project managers, and the main contact of every organisation. */
async function makeAccounts(made: Made, parties: readonly Party[], passwordHash: string): Promise<Person[]> {
  const account = (role: Account['role'], number: number, displayName: string, contactId: string | null): Account => {
    const email = `${role}-${number}@mesure.example`;
    return {
      id: made.random.id(),
      email,
      passwordHash,
      displayName,
      role,
      locale: 'fr',
      contactId,
      state: 'active',
      invitedAt: null,
      lastLoginAt: null,
      isDemo: false,
      searchText: searchTextOf(displayName, email),
      createdAt: made.calendar.instant(made.calendar.day(ENTERED), '10:00'),
      version: 1,
    };
  };
  const somebody = (): string => `${made.random.pick(givenNames)} ${made.random.pick(familyNames)}`;
  const managers = Array.from({ length: made.sizes.managers }, (_, at) =>
    account('project-manager', at + 1, somebody(), null),
  );
  const numbers = { contact: 0, 'commune-user': 0 };
  const contacts = parties.map(({ kind, main }) => {
    const role = kind === 'commune' ? 'commune-user' : 'contact';
    numbers[role] += 1;
    return account(role, numbers[role], main.name, main.id);
  });
  await made.bulk.insert(Account, [account('administrator', 1, somebody(), null), ...managers, ...contacts]);
  return managers.map(({ id, displayName }) => ({ id, name: displayName }));
}
