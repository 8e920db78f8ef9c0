import * as z from 'zod';
import { day } from '../shared/day';
import { queryInteger } from '../shared/list';
import { choice, count, version } from '../shared/primitives';
import { type PeriodKind, dataKindFacts, periodKinds } from './data-kinds';

/** Whether so many months are within the bounds of the kind. */
export function isWithinBounds(kind: PeriodKind, months: number): boolean {
  const { period } = dataKindFacts(kind);
  return period !== null && months >= period.least && months <= period.most;
}

/** No period is longer: a bound of each kind is stricter. */
const months = z.int().min(1).max(240);

export const periodParams = z.object({ kind: choice(periodKinds) });
export const periodQuery = z.object({ months: queryInteger.pipe(months) });

/** What a period ends: now, within thirty days, and the day on which the next is due after that which is due now. */
export const periodEffect = z.object({ due: count, soon: count, nextOn: day.nullable() });
export type PeriodEffect = z.output<typeof periodEffect>;

/** For how long a kind is kept, within which bounds it may be chosen, and what that ends. */
export const periodRow = z.object({
  kind: z.enum(periodKinds),
  months: z.int(),
  /** Unless somebody chooses otherwise. */
  usual: z.int(),
  least: z.int(),
  most: z.int(),
  /** Null as long as nobody has chosen one. */
  version: version.nullable(),
  ...periodEffect.shape,
});
export type PeriodRow = z.output<typeof periodRow>;
export const periodList = z.object({
  items: z.array(periodRow),
  /** From when on data end by themselves; null once they do. */
  startsOn: day.nullable(),
});
export type PeriodList = z.output<typeof periodList>;

export const periodChange = z.object({ version: version.nullable(), months });
export type PeriodChange = z.output<typeof periodChange>;
