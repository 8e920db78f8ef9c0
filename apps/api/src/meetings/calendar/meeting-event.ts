import { type MeetingFacts, clockOf, planAgenda } from '@zesumme/domain';
import { type Locale, formatList } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Sender } from '../../platform/mail';
import type { CalendarEvent } from './icalendar';

/** A meeting as a calendar shows it to one reader. */
export interface ShownMeeting {
  id: string;
  facts: MeetingFacts;
  sequence: number;
  agenda: readonly { title: string; minutes: number }[];
  hosts: readonly string[];
  /** The page of the meeting. */
  url: string;
  modifiedAt: string | null;
  cancelled: boolean;
  organizer: Sender;
}

/**
 * The event of a meeting in the reader's language.
 *
 * @param stamp when it is written
 * @param seesLink whether the reader is invited, and so is given the link to join
 */
export function meetingEvent(
  meeting: ShownMeeting,
  { locale, stamp, seesLink }: { locale: Locale; stamp: string; seesLink: boolean },
): CalendarEvent {
  const { title, startsLocal, endsLocal, timeZone, startsAt, endsAt, place, placeAddress, onlineUrl } = meeting.facts;
  const joinUrl = seesLink ? onlineUrl : null;
  const online = onlineUrl ? translate(locale, 'meetings.online') : '';
  const about = [
    hostsText(locale, meeting.hosts),
    agendaText(locale, meeting.facts, meeting.agenda),
    joinUrl ? translate(locale, 'meetingMails.join', { url: joinUrl }) : '',
    translate(locale, 'meetingMails.page', { url: meeting.url }),
  ];
  return {
    ...{ title, startsLocal, endsLocal, timeZone, startsAt, endsAt, joinUrl, stamp },
    uid: meeting.id,
    sequence: meeting.sequence,
    modifiedAt: meeting.modifiedAt,
    location: [place, placeAddress].filter(Boolean).join(', ') || online || null,
    description: about.filter(Boolean).join('\n\n'),
    url: meeting.url,
    cancelled: meeting.cancelled,
    organizer: meeting.organizer,
    attendee: null,
  };
}

/** With whom it is held; empty where nobody hosts with the broker. */
export const hostsText = (locale: Locale, hosts: readonly string[]): string =>
  hosts.length > 0 ? translate(locale, 'meetingMails.hosts', { names: formatList(locale, hosts) }) : '';

/** The items with the times at which they begin, a line for each; empty without any. */
export function agendaText(
  locale: Locale,
  span: Pick<MeetingFacts, 'startsLocal' | 'endsLocal'>,
  agenda: readonly { title: string; minutes: number }[],
): string {
  if (agenda.length === 0) return '';
  const { slots } = planAgenda(span, agenda);
  const lines = agenda.map(({ title }, at) => `${clockOf(slots[at]?.startsLocal ?? '')}  ${title}`);
  return [translate(locale, 'meetingMails.agenda'), ...lines].join('\n');
}
