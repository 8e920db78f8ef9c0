import { FIXED_NOW, randomId, uniqueName } from './random';

const created = { searchText: '', version: 1, createdAt: FIXED_NOW, isDemo: false, archivedAt: null };

export const anOrganisation = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  kind: 'company' as 'company' | 'commune' | 'public-actor' | 'association',
  name: uniqueName('Organisation'),
  shortName: null as string | null,
  naceCode: null as string | null,
  sizeClass: null as '1-9' | '10-49' | '50-249' | '250-999' | '1000+' | null,
  website: null as string | null,
  communeCode: null as string | null,
  note: null as string | null,
  sourceUrl: null as string | null,
  ...created,
  ...over,
});

export const aSite = <const O extends { organisationId: string }>(over: O) => ({
  id: randomId(),
  zoneId: null as string | null,
  communeCode: null as string | null,
  label: uniqueName('Site'),
  address: null as string | null,
  position: 0,
  ...over,
});

export const aContact = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  givenName: 'Anne',
  familyName: uniqueName('Weber'),
  functionTitle: null as string | null,
  email: `${randomId()}@contact.example` as string | null,
  telephone: null as string | null,
  locale: 'fr' as 'fr' | 'de' | 'en',
  ...created,
  ...over,
});

export const anAccount = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  email: `${randomId()}@account.example`,
  passwordHash: null as string | null,
  displayName: uniqueName('Account'),
  role: 'project-manager' as 'contact' | 'commune-user' | 'adviser' | 'project-manager' | 'administrator',
  locale: 'fr' as 'fr' | 'de' | 'en',
  contactId: null as string | null,
  state: 'active' as 'active' | 'disabled',
  invitedAt: null as string | null,
  lastLoginAt: null as string | null,
  isDemo: false,
  searchText: '',
  createdAt: FIXED_NOW,
  version: 1,
  ...over,
});

export const aLogEntry = <const O extends { organisationId: string }>(over: O) => ({
  id: randomId(),
  contactId: null as string | null,
  kind: 'call' as 'call' | 'mail' | 'visit' | 'note',
  day: '2026-11-02',
  text: uniqueName('Call'),
  accountId: null as string | null,
  authorLabel: 'Claire',
  removedAt: null as string | null,
  searchText: '',
  isDemo: false,
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});

export const anAnnouncement = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  groupId: null as string | null,
  themeId: null as string | null,
  title: uniqueName('Announcement'),
  text: 'A word to everybody.',
  state: 'draft' as 'draft' | 'sent' | 'retracted',
  accountId: null as string | null,
  authorLabel: 'Claire',
  sentAt: null as string | null,
  sentEventId: null as string | null,
  retractedAt: null as string | null,
  correctsId: null as string | null,
  searchText: '',
  isDemo: false,
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});

export const aSuccession = <const O extends { organisationId: string; contactId: string }>(over: O) => ({
  id: randomId(),
  kind: 'successor' as 'successor' | 'substitute',
  state: 'proposed' as 'proposed' | 'confirmed' | 'refused' | 'withdrawn',
  personId: null as string | null,
  givenName: 'Sam',
  familyName: uniqueName('Next'),
  functionTitle: null as string | null,
  email: `${randomId()}@next.example` as string | null,
  telephone: null as string | null,
  locale: 'fr' as 'fr' | 'de' | 'en',
  fromDay: '2026-12-01',
  untilDay: null as string | null,
  word: null as string | null,
  answer: null as string | null,
  decidedBy: null as string | null,
  decidedAt: null as string | null,
  handedOverAt: null as string | null,
  searchText: '',
  isDemo: false,
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});
