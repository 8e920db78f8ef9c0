import * as z from 'zod';
import { issueCodes } from '../shared/issues';
import { measureLabel } from '../shared/labels';
import { count, id } from '../shared/primitives';
import { criterionStates } from './criteria.rules';
import { assessmentColumns, assessmentSheetIssues } from './assessment-table';

/** What an import can change of an assessment, apart from criteria and values. */
export const importedFields = [
  'concerns',
  'concernsReason',
  'reductionFactor',
  'reductionReason',
  'sharesBy',
  'effectiveShare',
  'plannedShare',
  'comment',
  'reviewedOn',
] as const;
export type ImportedField = (typeof importedFields)[number];

const fieldValue = z.union([z.string(), z.number(), z.boolean()]).nullable();
const points = z.number().min(0);
const figures = z.object({
  possible: points.nullable(),
  effective: points.nullable(),
  planned: points.nullable(),
});
const answer = z.object({ state: z.enum(criterionStates), share: z.number().nullable() });
const value = z.object({ value: z.number(), source: z.string().nullable() });

export const sheetIssue = z.object({
  /** Null where it is about the whole file. */
  row: z.int().nullable(),
  column: z.enum(assessmentColumns).nullable(),
  code: z.enum([...issueCodes, ...assessmentSheetIssues]),
  params: z.record(z.string(), z.unknown()),
});
export type SheetIssue = z.output<typeof sheetIssue>;

/** How a share came from what stands in the cell. */
export const shareConversion = z.object({
  field: z.enum(['effectiveShare', 'plannedShare']),
  points: z.number(),
  possible: z.number(),
  share: z.number(),
});
export type ShareConversion = z.output<typeof shareConversion>;

export const importChanges = ['new', 'changed', 'unchanged'] as const;

/** What the spreadsheet would make of one measure. */
export const importedMeasure = z.object({
  measure: measureLabel,
  change: z.enum(importChanges),
  /** The rows of the spreadsheet that speak of it. */
  rows: z.array(z.int()),
  fields: z.array(z.object({ field: z.enum(importedFields), before: fieldValue, after: fieldValue })),
  criteria: z.array(
    z.object({
      criterion: z.object({ id, textFr: z.string(), textDe: z.string(), textEn: z.string() }),
      before: answer.nullable(),
      after: answer.nullable(),
    }),
  ),
  values: z.array(z.object({ year: z.int(), before: value.nullable(), after: value.nullable() })),
  /** Shares that were points in the spreadsheet. */
  converted: z.array(shareConversion),
  before: figures,
  after: figures,
});
export type ImportedMeasure = z.output<typeof importedMeasure>;

/** What a spreadsheet would do to a commune's chapter: all that is wrong with it, or all that would change. */
export const assessmentCheck = z.object({
  fileName: z.string(),
  rows: count,
  /** Headings that stand for nothing, whose columns are not read. */
  ignored: z.array(z.string()),
  issues: z.array(sheetIssue),
  measures: z.array(importedMeasure),
  /** Measures of which the spreadsheet says nothing. */
  untouched: count,
  /** Cells in percent that became shares. */
  percents: count,
  /** The chapter as it now is, and with all that the spreadsheet says. */
  total: z.object({ before: figures, after: figures }),
  /** What the commune had said when this was reckoned; it comes back with what is taken over. */
  stamp: z.string(),
});
export type AssessmentCheck = z.output<typeof assessmentCheck>;

/** More measures are in no chapter. */
const MOST = 200;

/** What is taken over of a spreadsheet that was checked: the measures, with commas between. */
export const assessmentImportQuery = z.object({
  stamp: z.string().regex(/^[0-9a-f]{64}$/),
  measures: z
    .string()
    .max(8000)
    .transform((list) => [...new Set(list.split(',').filter(Boolean))])
    .pipe(z.array(id).min(1).max(MOST)),
});
export type AssessmentImportQuery = z.output<typeof assessmentImportQuery>;

export const assessmentImported = z.object({
  /** Measures whose assessment was written. */
  taken: count,
  /** The chapter as it was before. */
  snapshotId: id,
  /** By which it can be undone. */
  importId: id,
});
export type AssessmentImported = z.output<typeof assessmentImported>;
