import type { ActionStatus, Synergy } from '@zesumme/domain';
import type { ThemeSlug } from '../../reference/themes';

/** A piece of news about an action, in days from today. */
export interface News {
  on: number;
  /** The given name of whoever tells it. */
  by: string;
  text: string;
  link?: string;
}

/** An action of the demonstration, in days from today. Only fictitious organisations answer for one. */
export interface PlannedAction {
  key: string;
  title: string;
  description?: string;
  synergy: Synergy | null;
  status: ActionStatus;
  theme: ThemeSlug;
  made: number;
  start?: number;
  due?: number;
  done?: number;
  progress?: number;
  responsible: readonly string[];
  /** The meeting and the agenda item in which it was born. */
  bornIn?: readonly [meeting: string, item: number];
  measures?: readonly string[];
  /** Fictitious communes, each with the share of the measure that it states, if it does. */
  communes?: Record<string, number | null>;
  news?: readonly News[];
}

export { measure } from '../measures';
