import type { Bulk } from '../../platform/database';
import type { Calendar } from '../demonstration/calendar';
import type { Random } from './random';

/** How many there are of what. */
export interface Sizes {
  organisations: number;
  managers: number;
  groups: number;
  memberships: number;
  meetings: number;
  agendaItems: number;
  attendances: number;
  actions: number;
  updates: number;
}

/** At scale 1. A project manager leads six groups, however large it all is. */
const atScaleOne: Sizes = {
  organisations: 500,
  managers: 10,
  groups: 60,
  memberships: 6_000,
  meetings: 12_000,
  agendaItems: 96_000,
  attendances: 60_000,
  actions: 20_000,
  updates: 100_000,
};

export const sizesAt = (scale: number): Sizes =>
  Object.fromEntries(
    Object.entries(atScaleOne).map(([of, count]) => [of, Math.max(1, Math.round(count * scale))]),
  ) as never;

/** How many of the total fall to one of so many, so that all of them together have exactly the total. */
export const shareOf = (total: number, among: number, at: number): number =>
  Math.floor((total * (at + 1)) / among) - Math.floor((total * at) / among);

/** What every part of the load data is made with. */
export interface Made {
  bulk: Bulk;
  random: Random;
  calendar: Calendar;
  sizes: Sizes;
}
