import { FIXED_NOW, randomId, uniqueCode, uniqueName, uniqueSlug } from './random';

const created = { searchText: '', version: 1, createdAt: FIXED_NOW, isDemo: false, archivedAt: null };

export const aCommune = <const O extends object>(over: O = {} as O) => ({
  code: uniqueCode(),
  name: uniqueName('Commune'),
  canton: null as string | null,
  areaKm2: null as number | null,
  population: null as number | null,
  populationOn: null as string | null,
  lon: null as number | null,
  lat: null as number | null,
  mergedIntoCode: null as string | null,
  mergedOn: null as string | null,
  isDemo: false,
  ...over,
});

export const aZone = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  name: uniqueName('Zone'),
  lon: null as number | null,
  lat: null as number | null,
  outline: null as [number, number][] | null,
  note: null as string | null,
  sourceUrl: null as string | null,
  isDemo: false,
  archivedAt: null as string | null,
  searchText: '',
  version: 1,
  ...over,
});

export const aTheme = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  slug: uniqueSlug('theme'),
  nameFr: 'Mobilité',
  nameDe: 'Mobilität',
  nameEn: 'Mobility',
  archivedAt: null as string | null,
  version: 1,
  ...over,
});

export const aWorkingGroup = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  slug: uniqueSlug('group'),
  name: uniqueName('Group'),
  purpose: 'To act together.',
  zoneId: null as string | null,
  sinceDay: null as string | null,
  sincePrecision: null as 'year' | 'month' | 'day' | null,
  leadAccountId: null as string | null,
  state: 'active' as 'active' | 'paused' | 'closed',
  locale: 'fr' as 'fr' | 'de' | 'en',
  publishedAt: null as string | null,
  statedCompanies: null as number | null,
  statedSourceUrl: null as string | null,
  ...created,
  ...over,
});

export const aMembership = <const O extends { groupId: string; organisationId: string }>(over: O) => ({
  id: randomId(),
  role: 'member' as 'member' | 'partner' | 'commune',
  fromDay: null as string | null,
  toDay: null as string | null,
  isDemo: false,
  version: 1,
  ...over,
});

export const aPracticeAdoption = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  onDay: '2026-02-03',
  cost: null as number | null,
  result: null as string | null,
  offersAdvice: false,
  published: false,
  removedAt: null as string | null,
  isDemo: false,
  version: 1,
  createdAt: '2026-02-04T09:00:00.000Z',
  ...over,
});

export const aPracticeSheet = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  slug: uniqueSlug('sheet'),
  title: uniqueName('Sheet'),
  time: null as number | null,
  difficulty: null as number | null,
  cost: null as number | null,
  summary: null as string | null,
  goodToKnow: null as string | null,
  steps: [] as string[],
  difficulties: [] as string[],
  sourceUrl: null as string | null,
  breakEven: null,
  locale: 'fr' as const,
  translations: null,
  publishedAt: null as string | null,
  ...created,
  ...over,
});

export const anAdviceRequest = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  kind: 'ask' as 'ask' | 'offer',
  state: 'open' as 'open' | 'introduced' | 'declined' | 'withdrawn',
  contactId: null as string | null,
  otherOrganisationId: null as string | null,
  otherContactId: null as string | null,
  word: 'Combien de lave-vaisselle ?',
  answer: null as string | null,
  decidedBy: null as string | null,
  decidedAt: null as string | null,
  isDemo: false,
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});
