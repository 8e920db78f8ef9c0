import { type FactChange, HOME_ZONE, type MeetingFacts, changesBetween, clockOf, dayOf } from '@zesumme/domain';
import { type Locale, formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { DateTime } from 'luxon';

type Span = Pick<MeetingFacts, 'startsLocal' | 'endsLocal' | 'timeZone' | 'startsAt' | 'endsAt' | 'onlineUrl'>;

/**
 * When it is: in the meeting's own zone, and where the reader is in another one, as their clock shows it too.
 *
 * @param readerZone the zone of the reader; null where nobody knows it: Luxembourg's is taken, and named where they may join
 *   from elsewhere
 */
export function whenText(locale: Locale, span: Span, readerZone: string | null = HOME_ZONE): string {
  const when = spanText(locale, span.startsLocal, span.endsLocal);
  const said = inZoneOf(locale, when, span, readerZone);
  const start = DateTime.fromISO(span.startsLocal, { zone: span.timeZone });
  if (start.getPossibleOffsets().length < 2) return said;
  const offset = DateTime.fromISO(span.startsAt, { zone: span.timeZone }).toFormat('ZZ');
  return translate(locale, 'meetingMails.shownTwice', { when: said, offset });
}

function inZoneOf(locale: Locale, when: string, span: Span, readerZone: string | null): string {
  if (span.timeZone !== (readerZone ?? HOME_ZONE)) return elsewhere(locale, when, span, readerZone ?? HOME_ZONE);
  const mayBeElsewhere = readerZone === null && span.onlineUrl !== null;
  return mayBeElsewhere ? translate(locale, 'meetingMails.homeZone', { when }) : when;
}

function spanText(locale: Locale, start: string, end: string): string {
  const told = { day: formatDay(locale, start, 'full'), start: clockOf(start), end: clockOf(end) };
  if (dayOf(start) === dayOf(end)) return translate(locale, 'meetingMails.oneDay', told);
  return translate(locale, 'meetingMails.severalDays', { ...told, endDay: formatDay(locale, end, 'full') });
}

function elsewhere(locale: Locale, when: string, { timeZone, startsAt, endsAt }: Span, readerZone: string): string {
  const there = (at: string): string => DateTime.fromISO(at, { zone: readerZone }).toFormat("yyyy-MM-dd'T'HH:mm");
  const theirs = spanText(locale, there(startsAt), there(endsAt));
  const params = { when, zone: zoneName(timeZone), home: theirs };
  if (readerZone === HOME_ZONE) return translate(locale, 'meetingMails.inZone', params);
  return translate(locale, 'meetingMails.inYourZone', { ...params, yours: zoneName(readerZone) });
}

const zoneName = (timeZone: string): string => timeZone.replaceAll('_', ' ');

/** Where it is: the place and its address, and that it is online; empty where nothing is said. */
export function whereText(locale: Locale, { place, placeAddress, onlineUrl }: MeetingFacts): string {
  const online = onlineUrl ? translate(locale, 'meetings.online') : null;
  return [place, placeAddress, online].filter(Boolean).join(' · ');
}

/** What has changed, a line for each: from what the reader was last told to what holds now. */
export function changeLines(
  locale: Locale,
  before: MeetingFacts,
  after: MeetingFacts,
  readerZone = HOME_ZONE,
): string[] {
  const values: Record<FactChange, () => Record<string, string>> = {
    title: () => ({ before: before.title, after: after.title }),
    when: () => ({ before: whenText(locale, before, readerZone), after: whenText(locale, after, readerZone) }),
    place: () => ({ before: placeText(locale, before), after: placeText(locale, after) }),
    link: () => ({ link: before.onlineUrl === null ? 'added' : after.onlineUrl === null ? 'removed' : 'other' }),
  };
  return changesBetween(before, after).map((change) =>
    translate(locale, `meetingMails.changes.${change}`, values[change]()),
  );
}

const placeText = (locale: Locale, { place, placeAddress }: MeetingFacts): string =>
  [place, placeAddress].filter(Boolean).join(', ') || translate(locale, 'meetingMails.noPlace');
