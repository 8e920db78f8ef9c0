import * as z from 'zod';
import { instant } from '../shared/day';
import { count, locale } from '../shared/primitives';
import { type PeriodKind, dataKinds, dataKindFacts, legalBases, periodKinds } from './data-kinds';

/** One row that is held about somebody. */
export const dataRow = z.object({
  /** An instant, a day, or a time on the clock of a meeting. */
  at: z.string().nullable(),
  /** What it was about and what it says. */
  text: z.string(),
  facts: z.array(z.object({ field: z.string(), value: z.string().nullable() })),
  /** Its columns but for secrets. */
  values: z.record(z.string(), z.unknown()),
});
export type DataRow = z.output<typeof dataRow>;

/** Where rows of one person are held, by the table. */
export const dataRows = z.object({
  /** The table; its name in words is in the catalogues. */
  table: z.string(),
  /** All there are. */
  total: count,
  /** The newest of them. */
  rows: z.array(dataRow),
});
export type DataRows = z.output<typeof dataRows>;

/** What is held about somebody of one kind, why, and how long. */
export const heldKind = z.object({
  kind: z.enum(dataKinds),
  basis: z.enum(legalBases),
  /** For how many months; null where something else decides. */
  months: count.nullable(),
  holdings: z.array(dataRows),
});
export type HeldKind = z.output<typeof heldKind>;

/** Everything that is held about one person. */
export const heldData = z.object({
  name: z.string(),
  isDemo: z.boolean(),
  madeAt: instant,
  kinds: z.array(heldKind),
});
export type HeldData = z.output<typeof heldData>;

/** In which language a document about somebody's data is made; that of the reader unless it is said. */
export const dataDocumentQuery = z.object({ language: locale.optional() });
export type DataDocumentQuery = z.output<typeof dataDocumentQuery>;

/** A page shows so many rows of one table. */
export const PAGE_HELD_ROWS = 5;

/** So many rows of one table go into an export, which says how many there are. */
export const MOST_HELD_ROWS = 5_000;

/** Whether so many months are within the bounds of the kind. */
export function isWithinBounds(kind: PeriodKind, months: number): boolean {
  const { period } = dataKindFacts(kind);
  return period !== null && months >= period.least && months <= period.most;
}

export const periodKind = z.enum(periodKinds);
