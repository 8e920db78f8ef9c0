import { FIXED_NOW, randomId, uniqueName, uniqueSlug } from './random';

export const aMeeting = <const O extends { groupId: string }>(over: O) => ({
  id: randomId(),
  kind: 'working-group' as 'working-group' | 'workshop' | 'conference' | 'steering',
  title: uniqueName('Meeting'),
  startsLocal: '2026-12-03T14:00',
  endsLocal: '2026-12-03T16:00',
  timeZone: 'Europe/Luxembourg',
  startsAt: '2026-12-03T13:00:00.000Z',
  endsAt: '2026-12-03T15:00:00.000Z',
  place: 'Salle 1' as string | null,
  placeAddress: null as string | null,
  onlineUrl: null as string | null,
  state: 'open' as 'draft' | 'open' | 'in-progress' | 'ended' | 'closed' | 'cancelled',
  isPublic: false,
  answerByDay: null as string | null,
  proposeByDay: null as string | null,
  quorum: null as number | null,
  currentItemId: null as string | null,
  startedAt: null as string | null,
  endedAt: null as string | null,
  pausedAt: null as string | null,
  runningSince: null as string | null,
  minutes: null as string | null,
  minutesApprovedOn: null as string | null,
  approvedInMeetingId: null as string | null,
  minutesSentAt: null as string | null,
  sequence: 0,
  isDemo: false,
  searchText: '',
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});

export const anAgendaItem = <const O extends { meetingId: string }>(over: O) => ({
  id: randomId(),
  position: 0,
  section: null as string | null,
  title: uniqueName('Item'),
  kind: 'information' as 'information' | 'discussion' | 'decision',
  minutes: 15,
  presenter: null as string | null,
  note: null as string | null,
  links: null as { label: string; url: string }[] | null,
  actionId: null as string | null,
  measureId: null as string | null,
  originItemId: null as string | null,
  backlogItemId: null as string | null,
  isUnresolved: false,
  startedAt: null as string | null,
  endedAt: null as string | null,
  usedSeconds: 0,
  record: null as string | null,
  recordVersion: 1,
  ...over,
});

export const anInvitation = <const O extends { meetingId: string; organisationId: string | null }>(over: O) => ({
  id: randomId(),
  contactId: null as string | null,
  guestName: null as string | null,
  guestEmail: null as string | null,
  guestOrganisation: null as string | null,
  guestLocale: null as 'fr' | 'de' | 'en' | null,
  delegatedFromId: null as string | null,
  isHost: false,
  required: false,
  answer: 'needs-action' as 'needs-action' | 'accepted' | 'tentative' | 'declined',
  answeredAt: null as string | null,
  answerNote: null as string | null,
  attendance: null as 'attended' | 'excused' | 'absent' | null,
  version: 1,
  ...over,
});

/** An outcome of a meeting: information unless it is told otherwise. */
export const anOutcome = <const O extends { meetingId: string }>(over: O) => ({
  id: randomId(),
  agendaItemId: null as string | null,
  position: 0,
  kind: 'information' as 'information' | 'decision' | 'follow-up',
  text: uniqueName('Outcome'),
  responsibleOrganisationId: null as string | null,
  dueDay: null as string | null,
  doneDay: null as string | null,
  actionId: null as string | null,
  searchText: '',
  createdBy: 'Lead',
  createdAt: FIXED_NOW,
  version: 1,
  ...over,
});

export const anAction = <const O extends { groupId: string }>(over: O) => ({
  id: randomId(),
  title: uniqueName('Action'),
  description: null as string | null,
  synergy: null as 'joint-activity' | 'shared-service' | 'flow-exchange' | null,
  status: 'planned' as 'idea' | 'planned' | 'under-way' | 'done' | 'abandoned',
  themeId: null as string | null,
  startDay: null as string | null,
  dueDay: null as string | null,
  progress: 0,
  doneDay: null as string | null,
  meetingId: null as string | null,
  agendaItemId: null as string | null,
  isDemo: false,
  searchText: '',
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});

export const aCatalogue = <const O extends object>(over: O = {} as O) => ({
  id: randomId(),
  programme: 'Programme',
  chapter: '6',
  label: uniqueName('Catalogue'),
  titleFr: 'Communication et coopération',
  titleDe: 'Kommunikation und Kooperation',
  titleEn: 'Communication and cooperation',
  sourceUrl: 'https://catalogue.example',
  note: '',
  retrievedOn: null as string | null,
  ...over,
});

export const aMeasure = <const O extends { catalogueId: string }>(over: O) => ({
  id: randomId(),
  sectionId: null as string | null,
  slug: uniqueSlug('measure'),
  codeInferred: null as string | null,
  titleFr: uniqueName('Mesure'),
  titleDe: 'Maßnahme',
  titleEn: 'Measure',
  titleFrIsTranslation: true,
  maxPoints: 10 as number | null,
  indicator: null as { fr: string; de: string; en: string } | null,
  tags: [] as string[],
  rules: [] as { fr: string; de: string; en: string }[],
  position: 0,
  ...over,
});

/** A meeting as evidence that was proposed and not answered yet. */
export const anEvidence = <const O extends { communeCode: string; measureId: string; meetingId: string }>(over: O) => ({
  id: randomId(),
  day: '2026-11-10',
  counts: { persons: 5, organisations: 3, companies: 2, publicActors: 1 } as {
    persons: number;
    organisations: number;
    companies: number;
    publicActors: number;
  } | null,
  state: 'proposed' as 'proposed' | 'accepted' | 'refused',
  word: null as string | null,
  decidedBy: null as string | null,
  decidedAt: null as string | null,
  isDemo: false,
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});

export const anAssessment = <const O extends { communeCode: string; measureId: string }>(over: O) => ({
  id: randomId(),
  concerns: true,
  reductionFactor: 1,
  reductionReason: null as string | null,
  effectiveShare: null as number | null,
  plannedShare: null as number | null,
  comment: null as string | null,
  reviewedOn: null as string | null,
  isDemo: false,
  version: 1,
  ...over,
});
