import type { ImportField, Likeness, RowChange, RowDecision, RowIssue, Verdict } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import type { Made, Outcome } from './import-row.entity';
import type { RowReader } from './row-reader';

/** What a row comes to, and how it would be written. */
export interface Judged<Create, Change> {
  verdict: Verdict;
  /** What the row is called in lists. */
  label: string;
  outcome: Outcome;
  choices: RowDecision[];
  /** What would be made of it as something new. */
  create: Create | null;
  /** What would be written over the record that it is, or is taken for. */
  change: Change | null;
}

/** A row that is to be written. */
export interface Written<Create, Change> {
  number: number;
  create: Create | null;
  change: Change | null;
}

/** A record that was made or changed by an import, for undoing it. */
export type MadeRow = Made & { number: number };

/** Why a record cannot be given back as it was. */
export type Held = 'changed' | 'used' | 'gone' | 'not-yours';

/** What is known of one kind of spreadsheet: what its rows come to, how they are written, and how that is undone. */
export interface Judge<Create = unknown, Change = unknown> {
  /** Rows are judged in their order: one may resemble another that came before it. */
  judge(reader: RowReader, number: number): Judged<Create, Change>;
  /** @returns what was made, by the number of the row */
  write(ctx: Ctx, rows: readonly Written<Create, Change>[]): Promise<Map<number, Made>>;
}

/** The other way: it looks at what is stored when it is asked, and at nothing that was known before. */
export interface Undoer {
  held(ctx: Ctx, rows: readonly MadeRow[]): Promise<Map<number, Held>>;
  undo(ctx: Ctx, rows: readonly MadeRow[]): Promise<void>;
}

interface Found<Change> {
  of?: Likeness | null;
  target?: Outcome['target'];
  changes?: RowChange[];
  change?: Change | null;
  choices?: RowDecision[];
}

/** The verdict about a row that is wrong, known, alike another or new. */
export function verdictOf<Create, Change>(
  label: string,
  issues: RowIssue[],
  create: Create | null,
  { of = null, target = null, changes = [], change = null, choices = [] }: Found<Change> = {},
): Judged<Create, Change> {
  const outcome = { changes: issues.length > 0 ? [] : changes, issues, of, target };
  if (issues.length > 0) return { verdict: 'error', label, outcome, choices: [], create: null, change: null };
  if (of) return { verdict: 'duplicate', label, outcome, choices, create, change };
  if (!target) return { verdict: 'new', label, outcome, choices: [], create, change: null };
  const verdict = changes.length > 0 ? 'changed' : 'same';
  return { verdict, label, outcome, choices: [], create: null, change: changes.length > 0 ? change : null };
}

/** Another row of the spreadsheet. */
export const ofRow = (row: number, label: string): Likeness => ({ row, id: null, label, archived: false });

/** A record. */
export const ofRecord = (id: string, label: string, archived = false): Likeness => ({ row: null, id, label, archived });

/** What differs, as people read it: each field with its text before and after; nothing for what is not given. */
export function changesOf(
  pairs: readonly (readonly [ImportField, string | null, string | null | undefined])[],
): RowChange[] {
  return pairs.flatMap(([field, before, after]) =>
    after === undefined || after === before ? [] : { field, before, after },
  );
}

/** Only what is given. */
export function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
