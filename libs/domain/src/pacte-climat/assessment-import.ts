import { fold } from '../shared/fold';
import type { SheetIssue } from './assessment-import.schema';
import { AssessmentSaid, type AssessmentProposal } from './assessment-said';
import type { AssessmentDetail } from './assessment.schema';
import { readRow } from './assessment-row';
import {
  type AssessmentColumn,
  type AssessmentRow,
  type AssessmentSheet,
  type AssessmentWords,
  assessmentRows,
  columnsOf,
} from './assessment-table';
import type { MeasureDetail } from './catalogue.schema';

/** What a spreadsheet is held against. */
export interface ChapterThere {
  /** The measures of the version by which the commune assesses itself. */
  measures: readonly MeasureDetail[];
  /** What the commune says of them, by the measure. */
  assessments: ReadonlyMap<string, AssessmentDetail>;
  /** Measures of other versions by their folded codes, with the name of the version. */
  elsewhere: ReadonlyMap<string, string>;
  /** Nothing was reviewed on a day after it. */
  today: string;
}

export interface AssessmentReading {
  proposals: AssessmentProposal[];
  /** All that is wrong, row by row. As long as there is anything, nothing is to be taken. */
  issues: SheetIssue[];
  /** Headings that stand for nothing. */
  ignored: string[];
  /** Cells in percent. */
  percents: number;
}

/** Columns that say which measure, criterion or year a row is about, and nothing of it. */
const naming: readonly AssessmentColumn[] = ['measure', 'title', 'criterion', 'year'];

/**
 * What a commune's spreadsheet says of the measures of its chapter, as whole assessments, or all that is wrong with it. A row
 * speaks of a measure; where it names a criterion or a year, of that too. What the spreadsheet does not say stays as it is.
 */
export function assessmentsFromTable(
  sheet: AssessmentSheet,
  words: AssessmentWords,
  there: ChapterThere,
): AssessmentReading {
  const columns = columnsOf(sheet.headings, words);
  const ignored = sheet.headings.filter((heading, at) => heading.trim() !== '' && !columns[at]);
  const named = columns.flatMap((each) => each?.column ?? []);
  const head = headIssues(named);
  if (head.length > 0) return { proposals: [], issues: head, ignored, percents: 0 };

  const issues: SheetIssue[] = [];
  const byMeasure = new Map<string, AssessmentSaid>();
  let percents = 0;
  for (const row of assessmentRows(sheet, columns)) {
    if (!isSaying(row)) continue;
    const { said, issues: wrong } = readRow(row, words, there.today);
    issues.push(...wrong);
    percents += said.percents;
    const measure = measureIn(row, there, issues);
    if (!measure) continue;
    const known = byMeasure.get(measure.id);
    const whole = known ?? new AssessmentSaid(measure, there.assessments.get(measure.id) ?? null, there.measures);
    byMeasure.set(measure.id, whole);
    whole.add(row, said);
  }
  const all = [...byMeasure.values()].filter((each) => each.saysAnything);
  const proposals = all.map((each) => each.proposal());
  issues.push(...[...byMeasure.values()].flatMap((each) => each.issues));
  return { proposals, issues: inOrder(issues), ignored, percents };
}

function headIssues(named: readonly AssessmentColumn[]): SheetIssue[] {
  const whole = (column: AssessmentColumn | null, code: SheetIssue['code'], params = {}): SheetIssue => ({
    ...{ row: null, column, code, params },
  });
  if (!named.includes('measure')) return [whole(null, 'column-missing', { columns: ['measure'] })];
  const twice = [...new Set(named.filter((column, at) => named.indexOf(column) < at))];
  if (twice.length > 0) return twice.map((column) => whole(column, 'column-twice'));
  return named.every((column) => naming.includes(column)) ? [whole(null, 'nothing-to-take')] : [];
}

/** Whether anything stands in the row, apart from a title. */
const isSaying = ({ cells, formulas, isTooLong }: AssessmentRow): boolean =>
  isTooLong || formulas.length > 0 || Object.keys(cells).some((column) => column !== 'title');

/** The measure that the row names by its code, its number or its title. */
function measureIn(row: AssessmentRow, there: ChapterThere, issues: SheetIssue[]): MeasureDetail | undefined {
  const code = row.cells.measure;
  const refuse = (told: SheetIssue['code'], params: SheetIssue['params'] = {}): undefined => {
    issues.push({ row: row.number, column: 'measure', code: told, params });
  };
  if (code === undefined) return row.formulas.includes('measure') ? undefined : refuse('required');
  const asked = fold(code);
  const bySlug = there.measures.find(({ slug }) => fold(slug) === asked);
  if (bySlug) return bySlug;
  const found = there.measures.filter(({ codeInferred, titleFr, titleDe, titleEn }) =>
    [codeInferred ?? '', titleFr, titleDe, titleEn].some((name) => name !== '' && fold(name) === asked),
  );
  if (found.length > 1) return refuse('several-measures', { code });
  if (found[0]) return found[0];
  const label = there.elsewhere.get(asked);
  return label === undefined
    ? refuse('unknown-measure', { code })
    : refuse('measure-of-other-version', { code, label });
}

function inOrder(issues: readonly SheetIssue[]): SheetIssue[] {
  const once = new Map(issues.map((issue) => [`${issue.row}:${issue.column}:${issue.code}`, issue]));
  return [...once.values()].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
