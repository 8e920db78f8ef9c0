import { type Answer, type Locale, changesBetween, factsOf } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { RenderedMail } from '../../platform/outbox';
import { calendarText } from './icalendar';
import { agendaText, hostsText, meetingEvent } from './meeting-event';
import type { NewsScene } from './news-scene';
import { type News, toldRow } from './told';
import { changeLines, whenText, whereText } from './wording';

/**
 * A mail to one mailbox: what has happened, what holds now, and the same for their calendar. Whoever is taken out reads
 * what they were told, and nothing that was decided since.
 *
 * @param actionUrl where the reader answers, or looks
 */
export function newsMail(scene: NewsScene, news: News, locale: Locale, actionUrl: string): RenderedMail {
  const { due, told, invited } = news;
  const { meeting } = scene;
  const zone = invited?.timeZone;
  const isOff = due.kind === 'withdrawn' || due.kind === 'cancelled';
  const facts = isOff && told ? factsOf(told) : factsOf(meeting);
  const changes = due.kind === 'change' && told ? changesBetween(told, facts) : [];
  const params = {
    title: facts.title,
    group: scene.group,
    day: formatDay(locale, facts.startsLocal),
    what: changes.length === 1 ? changes[0] : 'other',
  };
  const again = due.kind === 'invitation' && told?.method === 'cancel';
  const paragraphs = [
    translate(locale, again ? 'meetingMails.invitation.again' : `meetingMails.${due.kind}.text`, params),
    changes.length > 0 && told ? changed(locale, told, facts, zone) : '',
    [whenText(locale, facts, invited?.chosenZone), whereText(locale, facts)].filter(Boolean).join('\n'),
    ...(isOff ? [] : toPrepare(scene, news, locale)),
  ];
  const calendar = calendarOf(scene, news, locale);
  return {
    subject: translate(locale, `meetingMails.${due.kind}.subject`, params),
    text: paragraphs.filter(Boolean).join('\n\n'),
    action: { label: translate(locale, `meetingMails.${due.kind}.action`), url: actionUrl },
    ...(calendar ? { calendar } : {}),
    // What is called off is told to everybody.
    ...(due.kind === 'invitation' || due.kind === 'change' ? { kind: due.kind } : {}),
    receipt: toldRow(meeting, news, calendar !== null, scene.now),
  };
}

function changed(
  locale: Locale,
  before: NonNullable<News['told']>,
  after: ReturnType<typeof factsOf>,
  zone?: string,
): string {
  const lines = changeLines(locale, factsOf(before), after, zone);
  const heading = translate(locale, 'meetingMails.changed');
  return `${[heading, ...lines].join('\n')}\n\n${translate(locale, 'meetingMails.change.now')}`;
}

function toPrepare({ meeting, agenda, hosts }: NewsScene, { invited }: News, locale: Locale): string[] {
  const day = meeting.answerByDay && formatDay(locale, meeting.answerByDay, 'full');
  return [
    meeting.onlineUrl ? translate(locale, 'meetingMails.join', { url: meeting.onlineUrl }) : '',
    invited?.isHost ? translate(locale, 'meetingMails.youHost') : hostsText(locale, hosts),
    invited && !invited.isHost && !invited.required ? translate(locale, 'meetingMails.optional') : '',
    agendaText(locale, meeting, agenda),
    day ? translate(locale, 'meetingMails.answerBy', { day }) : '',
    translate(locale, 'meetingMails.answerHere'),
  ];
}

/**
 * The part for the reader's calendar: REQUEST, or CANCEL for whoever had one. None for the mailbox that the meetings are
 * sent from: a calendar takes no invitation from itself.
 */
function calendarOf(scene: NewsScene, news: News, locale: Locale): RenderedMail['calendar'] | null {
  const { due, told, invited, mailbox } = news;
  const isOff = due.kind === 'withdrawn' || due.kind === 'cancelled';
  if (mailbox === scene.organizer.email.toLowerCase()) return null;
  if (isOff && told?.method !== 'request') return null;
  const facts = isOff && told ? factsOf(told) : factsOf(scene.meeting);
  const shown = {
    ...{ facts, organizer: scene.organizer, modifiedAt: scene.modifiedAt, url: scene.url },
    id: scene.meeting.id,
    sequence: due.sequence,
    agenda: isOff ? [] : scene.agenda,
    hosts: isOff ? [] : scene.hosts,
    cancelled: isOff,
  };
  const event = meetingEvent(shown, { locale, stamp: scene.now, seesLink: !isOff });
  const attendee = {
    name: invited?.name ?? told?.name ?? mailbox,
    email: invited?.email ?? mailbox,
    role: invited?.isHost ? 'CHAIR' : (invited?.required ?? true) ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT',
    answer: invited?.answer ?? ('needs-action' satisfies Answer),
  } as const;
  const method = isOff ? 'CANCEL' : 'REQUEST';
  return { method, content: calendarText(method, [{ ...event, attendee }]) };
}
