import type { Holiday, InvitationDetail } from '@zesumme/domain';
import { clockOf, dayOf, luxembourgDay } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';

/** Minutes as people say them: "40 min", "1 h", "1 h 40". */
export function durationInWords(i18n: I18n, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return i18n.t('meetings.duration.minutes', { minutes: rest });
  if (rest === 0) return i18n.t('meetings.duration.hours', { hours });
  return i18n.t('meetings.duration.both', { hours, minutes: String(rest).padStart(2, '0') });
}

/** The day of a meeting with its weekday: "jeudi 3 décembre", with the year when it is not this one. */
export function dayInWords(i18n: I18n, wall: string): string {
  const day = dayOf(wall);
  const thisYear = day.slice(0, 4) === luxembourgDay(new Date()).slice(0, 4);
  return i18n.t('meetings.weekday', {
    weekday: i18n.day(day, 'weekday'),
    day: i18n.day(day, thisYear ? 'dayMonth' : 'long'),
  });
}

const named: Record<string, string> = { state: 'meetings.state', answer: 'meetings.answer', kind: 'meetings.kind' };

/** A stored value of a meeting as its history tells it: codes and times in words, names one after another. */
export function changeInWords(i18n: I18n, field: string, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) {
    if (field === 'people') return i18n.list(value.map((each) => attendanceInWords(i18n, each)));
    return value.every((each) => typeof each === 'string') ? i18n.list(value) : value;
  }
  if (typeof value !== 'string') return value;
  if (field === 'startsLocal' || field === 'endsLocal') return `${i18n.day(dayOf(value), 'medium')}, ${clockOf(value)}`;
  if (field === 'answerByDay') return i18n.day(value);
  return (named[field] && i18n.find(`${named[field]}.${value}`)) || value;
}

function attendanceInWords(i18n: I18n, { name, attendance }: { name: string; attendance: string | null }): string {
  return `${name} (${i18n.find(`meetings.attendance.${attendance ?? 'none'}`) ?? ''})`;
}

/** Whom an invitation is for, in one name: the person, or the organisation that is invited as a whole. */
export const nameOf = ({ contact, guest, organisation }: InvitationDetail): string =>
  contact?.name ?? guest?.name ?? organisation?.name ?? '';

/** A public holiday in the reader's language. */
export const holidayName = (i18n: I18n, { nameFr, nameDe, nameEn }: Holiday): string =>
  ({ fr: nameFr, de: nameDe, en: nameEn })[i18n.locale()];
