import { daysBetween } from '../shared/calendar';
import { fold } from '../shared/fold';

export const synergies = ['joint-activity', 'shared-service', 'flow-exchange'] as const;
export type Synergy = (typeof synergies)[number];

export const actionStatuses = ['idea', 'planned', 'under-way', 'done', 'abandoned'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** The statuses of an action on which something is still to be done. */
export const unfinishedStatuses = ['idea', 'planned', 'under-way'] as const satisfies readonly ActionStatus[];

/** Whether something is still to be done. */
export const isUnfinished = (status: ActionStatus): boolean =>
  (unfinishedStatuses as readonly ActionStatus[]).includes(status);

interface Dated {
  dueDay: string | null;
  status: ActionStatus;
}

/**
 * How many days an action is late: 0 when it is not. A due day ends at midnight, so that an action is late from the day
 * after it.
 *
 * @param today the day it is in Luxembourg
 */
export function daysLate({ dueDay, status }: Dated, today: string): number {
  return dueDay !== null && isUnfinished(status) ? Math.max(0, daysBetween(dueDay, today)) : 0;
}

/** Whether an action is late; derived from its due day, never stored. */
export const isLate = (action: Dated, today: string): boolean => daysLate(action, today) > 0;

/** How far a set of actions has come. An abandoned action is not counted at all. */
export interface Progress {
  done: number;
  counted: number;
  /** Mean progress in percent, a done action counting as 100; null when nothing is counted. */
  percent: number | null;
}

/** Sums up the progress of a set of actions. */
export function progressOf(actions: readonly { status: ActionStatus; progress: number }[]): Progress {
  const counted = actions.filter(({ status }) => status !== 'abandoned');
  const done = counted.filter(({ status }) => status === 'done').length;
  const sum = counted.reduce((total, { status, progress }) => total + (status === 'done' ? 100 : progress), 0);
  return { done, counted: counted.length, percent: counted.length === 0 ? null : Math.round(sum / counted.length) };
}

/**
 * Progress and day of completion as they follow from the status: what is done is complete and has a day, what is not has
 * none.
 */
export function settled<T extends { status: ActionStatus; progress: number; doneDay: string | null }>(
  action: T,
  today: string,
): T {
  if (action.status === 'done') return { ...action, progress: 100, doneDay: action.doneDay ?? today };
  return { ...action, doneDay: null };
}

/** Actions counted by kind of synergy and status. Actions without a kind stand under `none`. */
export type ActionCounts = Record<Synergy | 'none', Record<ActionStatus, number>>;

/** Counts actions by kind and status, every combination being named. */
export function countByKindAndStatus(
  actions: readonly { synergy: Synergy | null; status: ActionStatus }[],
): ActionCounts {
  const none = (): Record<ActionStatus, number> => ({ idea: 0, planned: 0, 'under-way': 0, done: 0, abandoned: 0 });
  const counts: ActionCounts = {
    'joint-activity': none(),
    'shared-service': none(),
    'flow-exchange': none(),
    none: none(),
  };
  for (const { synergy, status } of actions) counts[synergy ?? 'none'][status] += 1;
  return counts;
}

/** Order for a list of what is asked: late ones first, the longest late at the top, then by due day, undated ones last. */
export function byUrgency(a: Dated, b: Dated): number {
  const unfinished = Number(isUnfinished(b.status)) - Number(isUnfinished(a.status));
  if (unfinished !== 0) return unfinished;
  if (a.dueDay === b.dueDay) return 0;
  if (a.dueDay === null) return 1;
  if (b.dueDay === null) return -1;
  return a.dueDay < b.dueDay ? -1 : 1;
}

/** What stands between title and description in the text that an action is searched by. */
export const TITLE_END = '¦';

/**
 * The text that an action is searched by. The end of the title is marked: whoever sees the title alone also searches the
 * title alone.
 */
export const actionSearchText = (title: string, description: string | null | undefined): string =>
  `${fold(title)} ${TITLE_END} ${fold(description ?? '')}`.trim();
