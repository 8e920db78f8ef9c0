import { addDays } from '../shared/calendar';
import type { CampaignPeriod } from './campaign.rules';

/** So many days after the end entries may still be made, unless it is chosen otherwise. */
export const LATE_DAYS = 14;
export const MOST_LATE_DAYS = 60;

/** Entries are counted by steps of a week, and what is counted in one is told once it is over. */
const STEP_DAYS = 7;
/** The last day on which entries are taken. */
export const lastEntryDay = (endDay: string, lateDays: number): string => addDays(endDay, lateDays);

/** The first day of the next step that is due or to come; null after the last one. A step takes in all that was entered before it. */
export function nextClosing(
  { startDay, endDay }: Pick<CampaignPeriod, 'startDay' | 'endDay'>,
  lateDays: number,
  closedDay: string | null,
): string | null {
  if (startDay === null || endDay === null) return null;
  const last = addDays(lastEntryDay(endDay, lateDays), 1);
  if (closedDay !== null && closedDay >= last) return null;
  let next = addDays(startDay, STEP_DAYS);
  while (closedDay !== null && next <= closedDay) next = addDays(next, STEP_DAYS);
  return next < last ? next : last;
}

/** The same as it is told: one that is due already is closed within the hour. */
export function closingToCome(
  period: Pick<CampaignPeriod, 'startDay' | 'endDay'>,
  { lateDays, closedDay }: { lateDays: number; closedDay: string | null },
  today: string,
): string | null {
  const next = nextClosing(period, lateDays, closedDay);
  return next !== null && next < today ? today : next;
}

/** The latest day on which a step was due, of those after the last that was closed; null while none is. */
export function dueClosing(
  period: Pick<CampaignPeriod, 'startDay' | 'endDay'>,
  lateDays: number,
  closedDay: string | null,
  today: string,
): string | null {
  let due: string | null = null;
  let next = nextClosing(period, lateDays, closedDay);
  while (next !== null && next <= today) {
    due = next;
    next = nextClosing(period, lateDays, next);
  }
  return due;
}

/** Half a year after its end a campaign asks how people come now, for so many days. */
const AFTER_DAYS = 183;
const ASKED_DAYS = 45;

/** From when until when people are asked how they come half a year later. The answers are told on the day after. */
export const askedAfter = (endDay: string): { from: string; until: string } => ({
  from: addDays(endDay, AFTER_DAYS),
  until: addDays(endDay, AFTER_DAYS + ASKED_DAYS),
});

/** Whether entries are made: not yet, now, or no more. `off` where nobody opened them. */
export const entryStates = ['off', 'to-come', 'open', 'over'] as const;
export type EntryState = (typeof entryStates)[number];

/** How entries of a campaign stand on a day. */
export function entryState(
  { startDay, endDay }: Pick<CampaignPeriod, 'startDay' | 'endDay'>,
  counting: { isOpen: boolean; lateDays: number },
  today: string,
): EntryState {
  if (!counting.isOpen || startDay === null || endDay === null) return 'off';
  if (today < startDay) return 'to-come';
  return today <= lastEntryDay(endDay, counting.lateDays) ? 'open' : 'over';
}

/** From this day on what everything is counted by stays as it is; null where nothing was opened. */
export const isFixed = (openSince: string | null, today: string): boolean => openSince !== null && openSince <= today;

/** What a code is written with: no letter that is taken for a digit. Source: Crockford's base 32. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 12;

/** A code as it was given, however it was typed: without spaces and dashes, in capitals, letters that look like digits as these. */
export const codeAsGiven = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** A code in groups of four, to be read and typed. */
export const codeInGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
