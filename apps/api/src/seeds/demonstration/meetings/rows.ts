import { type Answer, HOME_ZONE, searchTextOf } from '@zesumme/domain';
import { AgendaItem } from '../../../meetings/agenda-item.entity';
import { Invitation } from '../../../meetings/invitation.entity';
import type { Meeting } from '../../../meetings/meeting.entity';
import { french, frenchOrNull } from '../../french';
import { groupId, organisationId } from '../../published';
import { measureId } from '../../reference/catalogue';
import { seedId } from '../../rows';
import type { Calendar } from '../calendar';
import { groupName } from '../groups';
import { takingPartOn } from '../memberships';
import { contactId, mainContact } from '../organisations';
import type { PlannedItem, PlannedMeeting } from './plan';

/** Days before a meeting on which it is made, opened, and by which answers are asked for. */
const MADE = 40;
const OPENED = 16;
const ANSWER_BY = 6;
/** Days after a meeting on which its minutes are sent. */
const MINUTES_SENT = 6;
const MINUTE = 60_000;
/** How many organisations have to be there for decisions, in every group of the demonstration. */
const QUORUM = 4;

export const meetingId = (key: string): string => seedId('meeting', key);
export const agendaItemId = (meeting: string, position: number): string =>
  seedId('agenda-item', `${meeting}/${position}`);

/** The days of a meeting's life. Those that lie ahead have not come yet. */
export interface MeetingDays {
  made: string;
  opened: string;
  held: string;
  minutesSent: string;
}

export function daysOf(calendar: Calendar, { offset }: PlannedMeeting): MeetingDays {
  const held = calendar.day(offset);
  const past = (day: string): string => (day < calendar.today ? day : calendar.day(-5));
  const opened = past(calendar.before(held, OPENED));
  const made = calendar.before(held, MADE);
  return {
    held,
    opened,
    made: made < opened ? made : calendar.before(opened, 4),
    minutesSent: past(calendar.day(offset + MINUTES_SENT)),
  };
}

export function meetingRow(calendar: Calendar, meeting: PlannedMeeting): Meeting {
  const days = daysOf(calendar, meeting);
  const { from = '14:00', to = '16:00' } = meeting;
  const sent = meeting.state === 'closed';
  const answerBy = calendar.before(days.held, ANSWER_BY);
  const earliest = meeting.offset > 0 ? calendar.today : days.opened;
  return {
    id: meetingId(meeting.key),
    groupId: groupId(meeting.group),
    kind: meeting.kind,
    title: french(meeting.title),
    startsLocal: `${days.held}T${from}`,
    endsLocal: `${days.held}T${to}`,
    timeZone: HOME_ZONE,
    startsAt: calendar.instant(days.held, from),
    endsAt: calendar.instant(days.held, to),
    place: french(meeting.place),
    placeAddress: null,
    onlineUrl: meeting.onlineUrl ?? null,
    state: meeting.state,
    isPublic: meeting.isPublic ?? false,
    answerByDay: answerBy >= earliest ? answerBy : days.held,
    proposeByDay: meeting.proposeBy === undefined ? null : calendar.before(days.held, meeting.proposeBy),
    quorum: QUORUM,
    currentItemId: null,
    ...heldAt(calendar, meeting),
    pausedAt: null,
    runningSince: null,
    minutes: null,
    isUnannounced: false,
    minutesApprovedOn: null,
    approvedInMeetingId: null,
    minutesSentAt: sent ? calendar.instant(days.minutesSent, '11:30') : null,
    sequence: meeting.state === 'cancelled' ? 1 : 0,
    isDemo: true,
    searchText: searchTextOf(
      meeting.title,
      meeting.place,
      groupName(meeting.group),
      ...meeting.agenda.map(({ title }) => title),
    ),
    version: 1,
    createdAt: calendar.instant(days.made, '09:30'),
  };
}

export function agendaRows(calendar: Calendar, meeting: PlannedMeeting): AgendaItem[] {
  const { key, agenda } = meeting;
  const slots = slotsOf(calendar, meeting);
  return agenda.map(
    ({ title, kind, minutes, presenter, note, section, action, measure, open }: PlannedItem, position) => ({
      id: agendaItemId(key, position),
      meetingId: meetingId(key),
      position,
      section: frenchOrNull(section),
      title: french(title),
      kind,
      minutes,
      presenter,
      note: frenchOrNull(note),
      links: null,
      actionId: action === undefined ? null : seedId('action', action),
      measureId: measure === undefined ? null : measureId(measure),
      originItemId: null,
      backlogItemId: null,
      isUnresolved: open ?? false,
      startedAt: slots[position]?.startedAt ?? null,
      endedAt: slots[position]?.endedAt ?? null,
      usedSeconds: slots[position]?.usedSeconds ?? 0,
      record: null,
      recordVersion: 1,
    }),
  );
}

type Slot = Pick<AgendaItem, 'usedSeconds'> & Record<'startedAt' | 'endedAt', string>;

/** How much longer or shorter items took than planned, one after another. */
const PACE = [1, 1.2, 1.1, 0.8, 0.9, 1.3, 0.7];

/** When each item of a meeting that was held began and ended: one after another, at the pace of the people there. */
function slotsOf(calendar: Calendar, meeting: PlannedMeeting): Slot[] {
  if (!isHeld(meeting)) return [];
  const { held } = daysOf(calendar, meeting);
  let at = Date.parse(calendar.instant(held, meeting.from ?? '14:00'));
  const shift = Math.abs(meeting.offset);
  return meeting.agenda.map(({ minutes }, index) => {
    const startedAt = new Date(at).toISOString();
    const used = Math.round(minutes * (PACE[(index + shift) % PACE.length] ?? 1));
    at += used * MINUTE;
    return { startedAt, endedAt: new Date(at).toISOString(), usedSeconds: used * 60 };
  });
}

/** When a meeting really began and ended. */
function heldAt(calendar: Calendar, meeting: PlannedMeeting): Pick<Meeting, 'startedAt' | 'endedAt'> {
  const slots = slotsOf(calendar, meeting);
  return { startedAt: slots[0]?.startedAt ?? null, endedAt: slots.at(-1)?.endedAt ?? null };
}

const notAGuest = {
  guestName: null,
  guestEmail: null,
  guestOrganisation: null,
  guestLocale: null,
  delegatedFromId: null,
  isHost: false,
};

/**
 * Who is invited, how they answered, who was there. Only fictitious organisations take part by `takingPartOn`, so that no
 * real one is ever invited, answers or stays away.
 */
export function invitationRows(calendar: Calendar, meeting: PlannedMeeting): Invitation[] {
  if (meeting.state === 'draft') return [];
  const { opened } = daysOf(calendar, meeting);
  const invited = meeting.invited ?? takingPartOn(meeting.group, Math.min(meeting.offset, 0));
  const main = invited.map((organisation, index): Invitation => {
    const answer = answerOf(meeting, organisation);
    return {
      id: seedId('invitation', `${meeting.key}/${organisation}`),
      meetingId: meetingId(meeting.key),
      organisationId: organisationId(organisation),
      contactId: mainContact(organisation, Math.min(meeting.offset, 0))?.id ?? null,
      ...notAGuest,
      required: true,
      answer,
      answeredAt: answer === 'needs-action' ? null : answeredAt(calendar, opened, index),
      answerNote: null,
      attendance: attendanceOf(meeting, organisation),
      version: 1,
    };
  });
  const optional = (meeting.optional ?? []).map(({ organisation, email }): Invitation => ({
    id: seedId('invitation', `${meeting.key}/${email}`),
    meetingId: meetingId(meeting.key),
    organisationId: organisationId(organisation),
    contactId: contactId(email),
    ...notAGuest,
    required: false,
    answer: 'needs-action',
    answeredAt: null,
    answerNote: null,
    attendance: null,
    version: 1,
  }));
  return [...main, ...optional];
}

export const isHeld = ({ state }: PlannedMeeting): boolean => state === 'ended' || state === 'closed';

/** Who came had said so; who was excused had declined; who stayed away had not answered. */
function answerOf(meeting: PlannedMeeting, organisation: string): Answer {
  if (!isHeld(meeting)) return meeting.answers?.[organisation] ?? 'needs-action';
  const away = meeting.away?.[organisation];
  if (away === undefined) return 'accepted';
  return away === 'excused' ? 'declined' : 'needs-action';
}

function attendanceOf(meeting: PlannedMeeting, organisation: string): Invitation['attendance'] {
  return isHeld(meeting) ? (meeting.away?.[organisation] ?? 'attended') : null;
}

/** Some minutes after another, on the morning of the day after the invitation, and never in the future. */
function answeredAt(calendar: Calendar, opened: string, index: number): string {
  const minute = String((index * 7) % 60).padStart(2, '0');
  const day = calendar.before(calendar.today, 1);
  return calendar.instant(
    opened < day ? calendar.after(opened, 1) : opened,
    `${String(9 + (index % 6)).padStart(2, '0')}:${minute}`,
  );
}
