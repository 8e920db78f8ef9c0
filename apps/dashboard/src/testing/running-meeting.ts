import type { MeetingOutcomes, MeetingRoom, MeetingRun, RoomOrganisations } from '@zesumme/domain';

/** The meeting. */
export const id = '00000000-0000-4000-8000-000000000001';
/** The organisation of everybody who is invited. */
export const organisation = { id: 'o', name: 'Beispill SA', kind: 'company' as const, isDemo: false };

/** Its two items. */
export const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
const item = (itemId: string | undefined, title: string, over: object = {}) => ({
  id: itemId,
  section: null,
  title,
  kind: 'decision' as const,
  minutes: 30,
  presenter: null,
  note: null,
  isUnresolved: false,
  startedAt: null,
  endedAt: null,
  usedSeconds: 0,
  record: null,
  recordVersion: 1,
  ...over,
});

const can = { start: false, run: true, record: true, recordAttendance: true, invite: true };
/** Nobody is there yet. */
export const presence = { people: 0, organisations: 0, quorum: 1, isReached: false };
/** How the meeting stands: at its first item, ten minutes late. */
export const run = (over: object = {}) =>
  ({
    id,
    title: 'Groupe de la Gare',
    group: { id: 'g', slug: 'gare', name: 'Gare', isDemo: false },
    state: 'in-progress',
    startsLocal: '2026-12-03T14:00',
    endsLocal: '2026-12-03T16:00',
    timeZone: 'Europe/Luxembourg',
    startsAt: '2026-12-03T13:00:00.000Z',
    endsAt: '2026-12-03T15:00:00.000Z',
    startedAt: '2026-12-03T13:00:00.000Z',
    endedAt: null,
    pausedAt: null,
    currentItemId: a,
    runningSince: '2026-12-03T13:00:00.000Z',
    isDemo: false,
    now: '2026-12-03T13:40:00.000Z',
    today: '2026-12-03',
    agenda: [item(a, 'Point a'), item(b, 'Point b')],
    presence,
    version: 2,
    can,
    ...over,
  }) as MeetingRun;
/** One who said yes, and is not noted as there yet. */
export const attendee = {
  id: 'i',
  organisation,
  contact: { id: 'c', name: 'Ana Beispill' },
  guest: null,
  delegatedFrom: null,
  cameForId: organisation.id,
  isHost: false,
  answer: 'accepted',
  attendance: null,
};
/** Who may be there. */
export const room = (over: object = {}) =>
  ({
    ...{ items: [attendee], total: 1, page: 1, size: 50, presence, invited: { people: 1, organisations: 1 } },
    ...over,
  }) as MeetingRoom;
/** Who votes once somebody is there for it. */
export const organisations: RoomOrganisations = {
  organisations: [{ organisation, isInvited: true, there: [], contacts: [{ id: 'c', name: 'Ana Beispill' }] }],
};
/** Nothing is noted yet. */
export const outcomes: MeetingOutcomes = { outcomes: [], records: [], can: { edit: true, carryOut: true } };
