import { HOME_ZONE, searchTextOf } from '@zesumme/domain';
import { AgendaItem } from '../../meetings/agenda-item.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { Event } from '../../platform/audit/event.entity';
import type { Circle } from './groups';
import { type Made, shareOf } from './made';
import { itemTitles, meetingTitles, places, rooms, subjects } from './words';

/** The part of the meetings that lies behind, and the days from one to the next. */
const PAST = 0.85;
const DAYS_APART = 13;
const STARTS = ['09:00', '10:00', '12:30', '14:00', '16:00'] as const;
const HOURS = 2;
const KINDS = ['working-group', 'working-group', 'working-group', 'workshop', 'conference', 'steering'] as const;
const ITEM_KINDS = ['information', 'discussion', 'decision'] as const;
const ANSWERS = ['accepted', 'accepted', 'tentative', 'declined'] as const;
const ATTENDANCES = ['attended', 'attended', 'attended', 'excused', 'absent'] as const;
const MINUTES =
  'Le groupe fait le point, entend les retours de chacun et convient des suites. Les chiffres sont joints.';

/** A meeting as the actions born in it refer to it. */
export interface Held {
  id: string;
  day: string;
  itemIds: string[];
}

/**
 * The meetings of a group with their agendas and those invited: the older ones closed, the last one waiting for its
 * minutes, the next ones open or still drafts.
 *
 * @returns those that were held
 */
export async function makeMeetings(made: Made, circle: Circle, at: number): Promise<Held[]> {
  const { sizes, bulk, random } = made;
  const count = shareOf(sizes.meetings, sizes.groups, at);
  const behind = Math.round(count * PAST);
  const items = shareOf(sizes.agendaItems, sizes.groups, at);
  const attendances = shareOf(sizes.attendances, sizes.groups, at);
  const meetings: Meeting[] = [];
  const agendas: AgendaItem[][] = [];
  const invitations: Invitation[] = [];
  for (let number = 0; number < count; number += 1) {
    const id = random.id();
    const state = stateOf(made, number - behind);
    const agenda = agendaRows(made, circle, { id, state }, shareOf(items, count, number));
    meetings.push(meetingRow(made, circle, { id, state, number: number - behind }, agenda));
    agendas.push(agenda);
    invitations.push(...invitationRows(made, circle, { id, state }, shareOf(attendances, count, number)));
  }
  approve(meetings);
  await bulk.insert(Meeting, meetings);
  await bulk.insert(AgendaItem, agendas.flat());
  await bulk.insert(Invitation, invitations);
  await bulk.insert(
    Event,
    meetings.map((meeting) => createdEvent(made, circle, meeting)),
  );
  return meetings.flatMap(({ id, startsLocal, state }, number) =>
    state === 'closed'
      ? [{ id, day: startsLocal.slice(0, 10), itemIds: (agendas[number] ?? []).map((item) => item.id) }]
      : [],
  );
}

/** @param number counted from the next one, which is 0 */
function stateOf({ random }: Made, number: number): Meeting['state'] {
  if (random.happens(0.02)) return 'cancelled';
  if (number < -1) return 'closed';
  if (number < 0) return 'ended';
  return random.happens(0.8) ? 'open' : 'draft';
}

interface Planned {
  id: string;
  state: Meeting['state'];
}

function meetingRow(made: Made, circle: Circle, planned: Planned & { number: number }, agenda: AgendaItem[]): Meeting {
  const { random, calendar } = made;
  const { id, state, number } = planned;
  const day = calendar.day(number * DAYS_APART + random.between(1, DAYS_APART - 2));
  const starts = random.pick(STARTS);
  const ends = `${String(Number(starts.slice(0, 2)) + HOURS).padStart(2, '0')}${starts.slice(2)}`;
  const title = `${random.pick(meetingTitles)} ${random.pick(subjects)}`;
  const place = `${random.pick(rooms)}, ${random.pick(circle.members).name}`;
  const [startsAt, endsAt] = [calendar.instant(day, starts), calendar.instant(day, ends)];
  const wasHeld = state === 'closed' || state === 'ended';
  return {
    id,
    groupId: circle.id,
    kind: random.pick(KINDS),
    title,
    startsLocal: `${day}T${starts}`,
    endsLocal: `${day}T${ends}`,
    timeZone: HOME_ZONE,
    startsAt,
    endsAt,
    place,
    placeAddress: `${random.between(1, 90)}, rue ${random.pick(places)}`,
    onlineUrl: random.happens(0.3) ? `https://visio.example/${id}` : null,
    state,
    isPublic: random.happens(0.1),
    isUnannounced: false,
    answerByDay: calendar.before(day, 6),
    proposeByDay: calendar.before(day, 10),
    quorum: null,
    currentItemId: null,
    startedAt: wasHeld ? startsAt : null,
    endedAt: wasHeld ? endsAt : null,
    pausedAt: null,
    runningSince: null,
    minutes: wasHeld ? MINUTES : null,
    minutesSentAt: state === 'closed' ? calendar.instant(calendar.after(day, 4), '11:30') : null,
    minutesApprovedOn: null,
    approvedInMeetingId: null,
    sequence: 0,
    isDemo: false,
    searchText: searchTextOf(title, place, circle.name, ...agenda.map((item) => item.title)),
    version: 1,
    createdAt: calendar.instant(calendar.before(day < calendar.today ? day : calendar.today, 40), '09:30'),
  };
}

/** Minutes are approved at the next meeting that is closed; those of the last one wait. */
function approve(meetings: Meeting[]): void {
  const closed = meetings.filter(({ state }) => state === 'closed');
  closed.forEach((meeting, number) => {
    const next = closed[number + 1];
    meeting.minutesApprovedOn = next?.startsLocal.slice(0, 10) ?? null;
    meeting.approvedInMeetingId = next?.id ?? null;
  });
}

const agendaRows = ({ random }: Made, { members }: Circle, { id, state }: Planned, count: number): AgendaItem[] =>
  Array.from({ length: count }, (_, position): AgendaItem => ({
    id: random.id(),
    meetingId: id,
    position,
    section: position < 2 ? 'Ouverture' : null,
    title: `${random.pick(itemTitles)} ${random.pick(subjects)}`,
    kind: random.pick(ITEM_KINDS),
    minutes: random.pick([5, 10, 15, 20]),
    presenter: random.happens(0.8) ? random.pick(members).main.name : null,
    note: random.happens(0.2) ? 'Chacun apporte ses chiffres de l’année passée.' : null,
    links: null,
    actionId: null,
    measureId: null,
    originItemId: null,
    backlogItemId: null,
    isUnresolved: state === 'closed' && random.happens(0.02),
    startedAt: null,
    endedAt: null,
    usedSeconds: 0,
    record: state === 'closed' && random.happens(0.2) ? 'Le groupe en prend note.' : null,
    recordVersion: 1,
  }));

function invitationRows(
  { random, calendar }: Made,
  { members }: Circle,
  { id, state }: Planned,
  count: number,
): Invitation[] {
  return random.some(members, count).map((party): Invitation => {
    const isAnswered = state !== 'draft' && random.happens(state === 'open' ? 0.6 : 0.9);
    return {
      id: random.id(),
      meetingId: id,
      organisationId: party.id,
      contactId: party.main.id,
      guestName: null,
      guestEmail: null,
      guestOrganisation: null,
      guestLocale: null,
      delegatedFromId: null,
      isHost: false,
      required: random.happens(0.3),
      answer: isAnswered ? random.pick(ANSWERS) : 'needs-action',
      answeredAt: isAnswered ? calendar.instant(calendar.day(-random.between(1, 20)), '15:00') : null,
      answerNote: null,
      attendance: state === 'closed' ? random.pick(ATTENDANCES) : null,
      version: 1,
    };
  });
}

const createdEvent = ({ random }: Made, { id, lead }: Circle, meeting: Meeting): Event => ({
  id: random.id(),
  at: meeting.createdAt,
  actorAccountId: lead.id,
  actorHolderId: null,
  actorLabel: lead.name,
  kind: 'meeting.created',
  subjectType: 'meeting',
  subjectId: meeting.id,
  groupId: id,
  communeCode: null,
  data: { changes: [{ field: 'title', before: null, after: meeting.title }], personal: [] },
  isDemo: false,
});
