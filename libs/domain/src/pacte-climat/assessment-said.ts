import { fold } from '../shared/fold';
import { issuesIn } from '../shared/issues';
import type { SheetIssue, ShareConversion } from './assessment-import.schema';
import { type AssessmentDetail, type AssessmentPut, assessmentPut } from './assessment.schema';
import type { MeasureSaid, RowSaid } from './assessment-row';
import { type AssessmentColumn, type AssessmentRow, shareOfPoints } from './assessment-table';
import type { Criterion, MeasureDetail } from './catalogue.schema';
import { roundPoints } from './points';

/** What a spreadsheet makes of one assessment. */
export interface AssessmentProposal {
  measure: MeasureDetail;
  rows: number[];
  put: AssessmentPut;
  converted: ShareConversion[];
}

type Draft = Omit<AssessmentPut, 'version' | 'responsibleId'>;

/** An assessment of which nothing is said yet. */
export const blankAssessment: Draft = {
  concerns: true,
  concernsReason: null,
  reductionFactor: 1,
  reductionReason: null,
  sharesBy: 'hand',
  effectiveShare: null,
  plannedShare: null,
  criteria: [],
  indicatorValues: [],
  comment: null,
  reviewedOn: null,
};

/** Which column says which field. */
const columnOf: Partial<Record<string, AssessmentColumn>> = {
  reductionFactor: 'reduction',
  effectiveShare: 'effective',
  plannedShare: 'planned',
};

/** All that the rows of a spreadsheet say of one measure, over what the commune says of it already. */
export class AssessmentSaid {
  readonly issues: SheetIssue[] = [];
  private readonly rows = new Set<number>();
  private readonly said: MeasureSaid = {};
  private readonly rowOf = new Map<string, number>();
  private readonly answers: Map<string, AssessmentPut['criteria'][number]>;
  private readonly values: Map<number, AssessmentPut['indicatorValues'][number]>;
  private readonly saidOf = new Map<string, string>();

  constructor(
    private readonly measure: MeasureDetail,
    private readonly stored: AssessmentDetail | null,
    private readonly chapter: readonly MeasureDetail[],
  ) {
    this.answers = new Map(stored?.criteria.map((answer) => [answer.criterionId, answer]));
    this.values = new Map(stored?.indicatorValues.map((value) => [value.year, value]));
  }

  get saysAnything(): boolean {
    return this.saidOf.size > 0;
  }

  /** Adds what a row says. */
  add(row: AssessmentRow, said: RowSaid): void {
    this.rows.add(row.number);
    for (const [column, value] of Object.entries(said.measure) as [keyof MeasureSaid, never][]) {
      if (this.isFirst(row.number, column, column, value)) this.said[column] = value;
    }
    this.addAnswer(row, said);
    this.addValue(row, said);
  }

  /** What the assessment becomes. Its issues are complete once this was asked. */
  proposal(): AssessmentProposal {
    const converted: ShareConversion[] = [];
    const { measure, stored, said } = this;
    const of = <K extends keyof Draft>(key: K): Draft[K] => stored?.[key] ?? blankAssessment[key];
    const factor = (said.reduction === undefined ? of('reductionFactor') : said.reduction) ?? 1;
    const effective = this.share('effective', factor, converted);
    const planned = this.share('planned', factor, converted);
    const isByHand = effective !== undefined || planned !== undefined;
    const answers = [...this.answers.values()];
    const madeOfCriteria = !stored && answers.some(({ share }) => share !== null);
    if (said.sharesBy === 'criteria') this.refuseShares();
    const raw = {
      version: stored?.version ?? null,
      concerns: said.concerns ?? of('concerns'),
      concernsReason: said.concernsReason === undefined ? of('concernsReason') : said.concernsReason,
      reductionFactor: factor,
      reductionReason: said.reductionReason === undefined ? of('reductionReason') : said.reductionReason,
      sharesBy: said.sharesBy ?? (isByHand ? 'hand' : madeOfCriteria ? 'criteria' : of('sharesBy')),
      effectiveShare: effective === undefined ? of('effectiveShare') : effective,
      plannedShare: planned === undefined ? of('plannedShare') : planned,
      criteria: answers,
      indicatorValues: [...this.values.values()].sort((a, b) => b.year - a.year),
      responsibleId: stored?.responsible?.id ?? null,
      comment: said.comment === undefined ? of('comment') : said.comment,
      reviewedOn: said.reviewedOn === undefined ? of('reviewedOn') : said.reviewedOn,
    };
    const wrong = issuesIn(assessmentPut, raw);
    // What depends on several fields is only looked at once each of them is right by itself.
    const mended = { ...raw };
    for (const { path } of wrong) {
      const [field = ''] = path.split('.');
      if (field in blankAssessment) Object.assign(mended, { [field]: blankAssessment[field as keyof Draft] });
    }
    const all = wrong.length > 0 ? [...wrong, ...issuesIn(assessmentPut, mended)] : wrong;
    for (const { path, code, params } of all) this.issues.push({ ...this.placeOf(path, raw), code, params });
    const put = assessmentPut.safeParse(raw).data ?? { ...blankAssessment, version: raw.version, responsibleId: null };
    return { measure, rows: [...this.rows].sort((a, b) => a - b), put, converted };
  }

  /** Whether nothing else was said of it before; said twice alike is said once. */
  private isFirst(row: number, key: string, column: AssessmentColumn, value: unknown): boolean {
    const text = JSON.stringify(value);
    const before = this.saidOf.get(key);
    if (before !== undefined && before !== text) {
      this.refuse(row, column, 'said-differently');
      return false;
    }
    this.saidOf.set(key, text);
    if (!this.rowOf.has(key)) this.rowOf.set(key, row);
    return true;
  }

  private addAnswer(row: AssessmentRow, { state, share }: RowSaid): void {
    const named = row.cells.criterion;
    if (named === undefined) {
      if (row.cells.state !== undefined || row.cells.share !== undefined)
        this.refuse(row.number, 'criterion', 'required');
      return;
    }
    const criterion = criterionIn(this.measure, named);
    if (!criterion) {
      const other = this.chapter.find(
        (measure) => measure !== this.measure && /\D/.test(named) && criterionIn(measure, named),
      );
      if (other) this.refuse(row.number, 'criterion', 'criterion-of-other-measure', { measure: other.slug });
      else this.refuse(row.number, 'criterion', 'unknown-criterion');
      return;
    }
    if (state === undefined && share === undefined) return;
    const key = `criterion:${criterion.id}`;
    if (!this.isFirst(row.number, key, 'criterion', { state, share })) return;
    const before = this.answers.get(criterion.id);
    if (state === null) {
      this.answers.delete(criterion.id);
      return;
    }
    const next = state ?? before?.state;
    if (next === undefined) {
      this.refuse(row.number, 'state', 'criterion-without-state');
      return;
    }
    const stated = share === undefined ? (before?.share ?? null) : share;
    this.answers.set(criterion.id, { criterionId: criterion.id, state: next, share: stated });
  }

  private addValue(row: AssessmentRow, { year, value, source }: RowSaid): void {
    const { cells } = row;
    if (cells.year === undefined) {
      if (cells.value !== undefined) this.refuse(row.number, 'year', 'value-without-year');
      if (cells.value === undefined && cells.source !== undefined)
        this.refuse(row.number, 'year', 'value-without-year');
      return;
    }
    if (year === undefined) return;
    const before = this.values.get(year);
    if (value === undefined && (cells.value !== undefined || source === undefined)) {
      if (cells.value === undefined) this.refuse(row.number, 'value', 'year-without-value');
      return;
    }
    if (!this.isFirst(row.number, `year:${year}`, 'year', { value, source })) return;
    if (value === null) {
      this.values.delete(year);
      return;
    }
    const next = value ?? before?.value;
    if (next === undefined) this.refuse(row.number, 'value', 'year-without-value');
    else this.values.set(year, { year, value: next, source: source === undefined ? (before?.source ?? null) : source });
  }

  /** The share that a cell states, or that its points are of what the measure can bring the commune. */
  private share(
    name: 'effective' | 'planned',
    factor: number,
    converted: ShareConversion[],
  ): number | null | undefined {
    const share = this.said[name];
    const points = this.said[`${name}Points`];
    if (points === undefined || points === null) return share === undefined ? points : share;
    const column = `${name}Points` as const;
    const row = this.rowOf.get(column) ?? 0;
    const { maxPoints } = this.measure;
    if (maxPoints === null) return this.refuse(row, column, 'points-unknown');
    const possible = roundPoints(maxPoints * factor);
    if (points > possible) return this.refuse(row, column, 'points-exceed', { maximum: possible });
    const found = possible === 0 ? 0 : shareOfPoints(points, possible);
    if (share !== undefined && share !== found) return this.refuse(row, column, 'share-and-points');
    converted.push({ field: `${name}Share`, points, possible, share: found });
    return found;
  }

  /** Shares that the criteria make are not given beside them. */
  private refuseShares(): void {
    for (const column of ['effective', 'planned', 'effectivePoints', 'plannedPoints'] as const) {
      if ((this.said[column] ?? null) === null) continue;
      this.refuse(this.rowOf.get(column) ?? 0, column, 'share-by-criteria');
    }
  }

  private placeOf(
    path: string,
    raw: Pick<AssessmentPut, 'criteria' | 'indicatorValues'>,
  ): Pick<SheetIssue, 'row' | 'column'> {
    const [field = '', at, part] = path.split('.');
    const first = Math.min(...this.rows);
    if (field === 'criteria') {
      const id = raw.criteria[Number(at)]?.criterionId ?? '';
      return { row: this.rowOf.get(`criterion:${id}`) ?? first, column: 'criterion' };
    }
    if (field === 'indicatorValues') {
      const year = raw.indicatorValues[Number(at)]?.year ?? 0;
      const columns = ['year', 'value', 'source'] as const;
      return { row: this.rowOf.get(`year:${year}`) ?? first, column: columns.find((each) => each === part) ?? 'year' };
    }
    if (field === 'sharesBy') {
      const rows = [...this.rowOf].flatMap(([key, row]) => (key.startsWith('criterion:') ? [row] : []));
      return { row: Math.max(first, ...rows), column: 'share' };
    }
    const column = columnOf[field] ?? (field as AssessmentColumn);
    // Where the row says nothing of the field itself, it is about what made it wrong.
    const candidates: AssessmentColumn[] = [
      column,
      ...(column === 'planned' ? (['plannedPoints', 'effective', 'effectivePoints'] as const) : []),
      ...(column === 'reductionReason' ? (['reduction'] as const) : []),
    ];
    const said = candidates.find((each) => this.rowOf.has(each)) ?? column;
    return { row: this.rowOf.get(said) ?? first, column: field === 'reductionReason' ? column : said };
  }

  private refuse(row: number, column: AssessmentColumn, code: SheetIssue['code'], params = {}): undefined {
    this.issues.push({ row, column, code, params });
  }
}

/** The criterion of the measure with this text in any language, or with this number in its order. */
function criterionIn({ criteria }: MeasureDetail, named: string): Criterion | undefined {
  if (/^\d+$/.test(named)) return criteria[Number(named) - 1];
  const asked = fold(named);
  return criteria.find(({ textFr, textDe, textEn }) => [textFr, textDe, textEn].some((each) => fold(each) === asked));
}
