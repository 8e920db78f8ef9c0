import type { FieldIssue } from '../../platform/errors';
import type { FileSeen } from '../../files';
import type { LinkHolder, MeetingForHolder } from '../../meetings';
import { type MessageKey, type MessageParams, type Locale, formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';

/** What can be sent from the page. */
export const formNames = [
  'answer',
  'concerns',
  'proposal',
  'proposal-withdrawal',
  'colleague',
  'withdrawal',
  'action',
] as const;
export type FormName = (typeof formNames)[number];

/** A form that came back: what was typed, and what is wrong with it. */
export interface ReturnedForm {
  name: FormName;
  /** The action or proposal that it is about, where there are several of its kind. */
  of?: string;
  values: Record<string, string>;
  issues: readonly FieldIssue[];
}

/** Everything that the page is made of. */
export interface AnswerView {
  locale: Locale;
  /** The language as the reader has chosen it on the page; null as long as it is their own. */
  chosen: Locale | null;
  /** Where the page is. */
  address: string;
  today: string;
  formToken: string;
  until: string;
  holder: LinkHolder;
  meeting: MeetingForHolder;
  files: readonly FileSeen[];
  /** For how many months the details of whoever holds the link are kept. */
  months: number;
  /** How many bytes the minutes have; null where there are none, or nobody knows. */
  minutesSize: number | null;
  /** What was just done. */
  done: string | null;
  returned: ReturnedForm | null;
}

/** The words of one language. */
export type Words = (key: MessageKey, params?: MessageParams) => string;
export const wordsOf =
  (locale: Locale): Words =>
  (key, params) =>
    translate(locale, key, params);

/** The address of a part of the page, in the language that was chosen. */
export function addressOf({ address, chosen }: Pick<AnswerView, 'address' | 'chosen'>, part = ''): string {
  return `${address}${part}${chosen ? `?lang=${chosen}` : ''}`;
}

/** Minutes as people say them: "40 min", "1 h", "1 h 40". */
export function durationInWords(t: Words, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('meetings.duration.minutes', { minutes: rest });
  if (rest === 0) return t('meetings.duration.hours', { hours });
  return t('meetings.duration.both', { hours, minutes: String(rest).padStart(2, '0') });
}

/** The day with its weekday, and with the year when it is not this one. */
export function dayInWords({ locale, today }: Pick<AnswerView, 'locale' | 'today'>, day: string): string {
  const weekday = formatDay(locale, day, 'weekday');
  const style = day.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'long';
  return translate(locale, 'meetings.weekday', { weekday, day: formatDay(locale, day, style) });
}
