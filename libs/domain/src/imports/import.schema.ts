import * as z from 'zod';
import { instant } from '../shared/day';
import { exportFormats } from '../shared/export.schema';
import { canSchema, groupLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { choice, count, id, locale, version } from '../shared/primitives';
import { importFields, importSubjects } from './import.fields';

/** Rows that one spreadsheet may have, and columns. */
export const IMPORT_ROWS = 10_000;
export const IMPORT_COLUMNS = 60;
/** Bytes of a spreadsheet that is brought in. */
export const IMPORT_BYTES = 10_000_000;
/** Days for which the rows are kept, and an import can be undone. */
export const IMPORT_DAYS = 14;

export const importStates = ['uploaded', 'checked', 'applied', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

export const verdicts = ['new', 'same', 'changed', 'duplicate', 'error'] as const;
/** What would become of a row: written anew, nothing, written over what is there, to be decided, or nothing until mended. */
export type Verdict = (typeof verdicts)[number];

export const rowDecisions = ['create', 'merge', 'skip'] as const;
/** What is to become of a row that resembles another: written anew, written over the other, or left out. */
export type RowDecision = (typeof rowDecisions)[number];

/** What is brought in; memberships can all be for one group. */
export const importTarget = z.object({ subject: choice(importSubjects), groupId: id.optional() });
export type ImportTarget = z.output<typeof importTarget>;

export const exampleQuery = z.object({
  subject: choice(importSubjects),
  format: choice(exportFormats),
  language: locale.optional(),
});
export type ExampleQuery = z.output<typeof exampleQuery>;

export const errorsQuery = z.object({ format: choice(exportFormats), language: locale.optional() });
export type ErrorsQuery = z.output<typeof errorsQuery>;

/** For each column of the spreadsheet what it holds, or null where it is left out. */
export const importMatch = z
  .object({ version, columns: z.array(z.enum(importFields).nullable()).max(IMPORT_COLUMNS) })
  .superRefine(({ columns }, context) => {
    columns.forEach((field, at) => {
      if (field !== null && columns.indexOf(field) !== at)
        context.addIssue({ code: 'custom', path: ['columns', at], params: { code: 'duplicate' } });
    });
  });
export type ImportMatch = z.output<typeof importMatch>;

/** The version that was seen. */
export const importVersion = z.object({ version });
export type ImportVersion = z.output<typeof importVersion>;

export const importUndo = z.object({
  version,
  /** Whether what was changed since may stay, and only the rest is undone. */
  rest: z.boolean().default(false),
});
export type ImportUndo = z.output<typeof importUndo>;

export const rowDecision = z.object({
  version,
  /** The rows by their number; every row that waits for a decision when absent. */
  numbers: z.array(z.int().min(1)).min(1).max(100).optional(),
  decision: choice(rowDecisions),
});
export type RowDecisions = z.output<typeof rowDecision>;

export const importListQuery = listQuery(
  ['createdAt', 'fileName'],
  { subject: queryList(z.enum(importSubjects)), state: queryList(z.enum(importStates)) },
  '-createdAt',
);
export type ImportListQuery = z.output<typeof importListQuery>;

export const importRowQuery = listQuery(
  ['number'],
  { verdict: queryList(z.enum(verdicts)), undecided: queryBoolean.optional() },
  'number',
);
export type ImportRowQuery = z.output<typeof importRowQuery>;

export const verdictCounts = z.object({ new: count, same: count, changed: count, duplicate: count, error: count });
export type VerdictCounts = z.output<typeof verdictCounts>;

export const importSummary = z.object({
  id,
  subject: z.enum(importSubjects),
  /** The group that all rows are for. */
  group: groupLabel.nullable(),
  fileName: z.string(),
  state: z.enum(importStates),
  rowCount: count,
  /** Null before the rows were checked. */
  counts: verdictCounts.nullable(),
  /** What was written, or would be now. */
  creates: count,
  changes: count,
  authorLabel: z.string(),
  createdAt: instant,
  appliedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  /** When its rows are forgotten, and it can no longer be undone. */
  keptUntil: instant,
  version,
  can: canSchema('edit', 'apply', 'undo'),
});
export type ImportSummary = z.output<typeof importSummary>;

export const importPage = pageOf(importSummary);
export type ImportPage = z.output<typeof importPage>;

export const importDetail = importSummary.extend({
  /** The columns of the spreadsheet in their order, with a value as an example. */
  headings: z.array(z.object({ text: z.string(), sample: z.string(), field: z.enum(importFields).nullable() })),
  /** Fields without which nothing can be checked, and that no column holds yet. */
  missing: z.array(z.enum(importFields)),
  /** Rows that resemble others and wait for a decision. */
  undecided: count,
  /** How far it is while it is being written. */
  progress: z.object({ done: count, total: count }).nullable(),
});
export type ImportDetail = z.output<typeof importDetail>;

const rowIssue = z.object({
  /** Null for what concerns the whole row. */
  field: z.enum(importFields).nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RowIssue = z.output<typeof rowIssue>;

const rowChange = z.object({
  field: z.enum(importFields),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type RowChange = z.output<typeof rowChange>;

/** What a row resembles: another row of the spreadsheet, or a record. */
const likeness = z.object({ row: z.int().nullable(), id: id.nullable(), label: z.string(), archived: z.boolean() });
export type Likeness = z.output<typeof likeness>;

export const importRow = z.object({
  /** As a spreadsheet counts its rows. */
  number: z.int(),
  label: z.string(),
  /** What stands in the columns that are taken. */
  cells: z.array(z.object({ field: z.enum(importFields), text: z.string() })),
  verdict: z.enum(verdicts),
  changes: z.array(rowChange),
  issues: z.array(rowIssue),
  of: likeness.nullable(),
  decision: z.enum(rowDecisions).nullable(),
  /** What can be decided about it. */
  choices: z.array(z.enum(rowDecisions)),
});
export type ImportRowView = z.output<typeof importRow>;

export const importRowPage = pageOf(importRow);
export type ImportRowPage = z.output<typeof importRowPage>;

/** What cannot be undone, and why: it was changed since, or something refers to it. */
export const heldRow = z.object({
  number: z.int(),
  label: z.string(),
  reason: z.enum(['changed', 'used', 'gone', 'not-yours']),
});
export type HeldRow = z.output<typeof heldRow>;

export const importRemoved = z.object({ id });
export type ImportRemoved = z.output<typeof importRemoved>;
