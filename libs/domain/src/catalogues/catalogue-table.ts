import type { NodeSource, SourcedValue, Translated } from '../pacte-climat/catalogue.schema';
import { fold } from '../shared/fold';
import { type IssueCode, issuesIn } from '../shared/issues';
import { foreignColumns, listOfCell, numberOfCell, saysIndicator } from './catalogue-cells';
import { inconsistenciesIn } from './catalogue-consistency';
import { type CatalogueBody, type Direction, catalogueBody, criterionKinds } from './catalogue-content.schema';

/** The columns of a catalogue as a spreadsheet. */
export const catalogueColumns = [
  'kind',
  'parent',
  'code',
  'number',
  'textFr',
  'textDe',
  'textEn',
  'frTranslated',
  'deTranslated',
  'points',
  'weight',
  'indicatorFr',
  'indicatorDe',
  'indicatorEn',
  'unit',
  'direction',
  'tags',
  'replaces',
  'source',
  'sourceDay',
  'toConfirm',
  'indicatorFrTranslated',
  'indicatorDeTranslated',
  'provenByMeetings',
  'validFrom',
  'validUntil',
] as const;
export type CatalogueColumn = (typeof catalogueColumns)[number];

/** What a row of the spreadsheet is. */
export const rowKinds = ['section', 'measure', ...criterionKinds, 'rule', 'source', 'topic'] as const;
export type RowKind = (typeof rowKinds)[number];

export type CatalogueRow = Partial<Record<CatalogueColumn, string | number | boolean | null>>;

/** How the words of a spreadsheet are told, whichever language they are in; keys are folded. */
export interface TableWords {
  columns: ReadonlyMap<string, CatalogueColumn>;
  kinds: ReadonlyMap<string, RowKind>;
  flags: ReadonlyMap<string, boolean>;
  directions: ReadonlyMap<string, Direction>;
  values: ReadonlyMap<string, SourcedValue>;
}

/** What is wrong in a spreadsheet; without a row it is about the whole. */
export interface CatalogueRowIssue {
  row: number | null;
  column: CatalogueColumn | null;
  code: IssueCode;
  params: Record<string, unknown>;
}

interface Sheet {
  headings: readonly string[];
  /** `formulas` are the places of cells that hold no value of their own: what is calculated, or went wrong in calculating. */
  rows: readonly { number: number; cells: readonly string[]; formulas?: readonly number[] }[];
}

/**
 * The catalogue in a spreadsheet, or all that is wrong with it, row by row. Nothing is taken half, and nothing that stands there
 * is passed over but columns of which the headings say nothing to us, which are named.
 */
export function catalogueFromTable(
  sheet: Sheet,
  words: TableWords,
): { ignored: string[] } & ({ body: CatalogueBody; issues: [] } | { body: null; issues: CatalogueRowIssue[] }) {
  const reading = new Reading(sheet, words);
  const { ignored } = reading;
  const issues = reading.read();
  const found = [
    ...issuesIn(catalogueBody, reading.raw),
    // The schema compares rows only once each of them is right by itself; all errors are told at once.
    ...inconsistenciesIn(reading.raw).map(({ path, ...told }) => ({ ...told, path: path.join('.') })),
  ];
  issues.push(...found.map(({ path, code, params }) => ({ ...reading.placeOf(path), code, params })));
  if (issues.length > 0) return { body: null, issues: unique(issues).sort(byRow), ignored };
  return { body: catalogueBody.parse(reading.raw), issues: [], ignored };
}

const byRow = (a: CatalogueRowIssue, b: CatalogueRowIssue): number => (a.row ?? 0) - (b.row ?? 0);
/** Each once; what a formula makes of its cell is not told beside the formula. */
function unique(issues: readonly CatalogueRowIssue[]): CatalogueRowIssue[] {
  const place = ({ row, column }: CatalogueRowIssue): string => `${row}:${column}`;
  const reckoned = new Set(issues.filter(({ code }) => code === 'formula').map(place));
  const told = issues.filter((issue) => issue.code === 'formula' || !reckoned.has(place(issue)));
  return [...new Map(told.map((issue) => [`${place(issue)}:${issue.code}`, issue])).values()];
}

type Values = Record<CatalogueColumn, string>;
type Raw = Record<string, unknown>;
interface Days {
  validFrom: string | null;
  validUntil: string | null;
}
interface RawMeasure extends Raw, Days {
  slug: string;
  sectionCode: string;
  codeInferred: string;
  rules: (Raw & { fr: string; de: string })[];
  criteria: (Days & { kind: string; weight: number | string | null; textFr: string; textDe: string; textEn: string })[];
  sources: { value: string; source: string; day: string | null; toConfirm: boolean }[];
}

/** One pass over a spreadsheet: collects what it says, and remembers which row says it. */
class Reading {
  readonly raw = {
    sections: [] as (Raw & { code: string })[],
    measures: [] as RawMeasure[],
    topics: [] as (Raw & { sectionCode: string; textFr: string; textDe: string })[],
  };
  private readonly rowOf = new Map<string, number>();
  private readonly issues: CatalogueRowIssue[] = [];
  private readonly columns: (CatalogueColumn | undefined)[];
  private row = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly words: TableWords,
  ) {
    this.columns = sheet.headings.map((heading) => words.columns.get(fold(heading.trim())));
  }

  /** Headings that stand for nothing. */
  get ignored(): string[] {
    return this.sheet.headings.filter((heading, at) => heading.trim() !== '' && !this.columns[at]);
  }

  read(): CatalogueRowIssue[] {
    const { columns } = this;
    const absent = (['kind', 'code', 'textFr', 'textDe'] as const).filter((each) => !columns.includes(each));
    if (absent.length > 0) return [{ row: null, column: null, code: 'missing-columns', params: { columns: absent } }];
    const twice = new Set(columns.filter((column, at) => columns.indexOf(column) < at));
    const known = catalogueColumns.filter((column) => twice.has(column));
    if (known.length > 0) return known.map((column) => ({ row: null, column, code: 'column-twice', params: {} }));
    const rows = this.sheet.rows.map(({ number, cells, formulas = [] }) => {
      const values = Object.fromEntries(catalogueColumns.map((column) => [column, ''])) as Values;
      this.row = number;
      const isHeaded = (at: number): boolean => (this.sheet.headings[at] ?? '').trim() !== '';
      if (cells.some((cell, at) => cell.trim() !== '' && !isHeaded(at))) this.refuse(null, 'too-many-cells');
      columns.forEach((column, at) => {
        if (!column) return;
        values[column] = (cells[at] ?? '').trim();
        if (formulas.includes(at) || (isNumber(column) && values[column].startsWith('=')))
          this.refuse(column, 'formula');
      });
      return { number, values, kind: this.words.kinds.get(fold(values.kind)) };
    });
    // A measure may stand below its criteria: sections and measures are read first.
    for (const { number, values, kind } of rows) {
      this.row = number;
      if (kind) this.refuseForeign(kind, values);
      else this.refuse('kind', values.kind === '' ? 'required' : 'invalid-choice', { values: [...rowKinds] });
      if (kind === 'section') this.section(values);
      if (kind === 'measure') this.measure(values);
    }
    for (const { number, values, kind } of rows) {
      this.row = number;
      if (kind === 'topic') this.topic(values);
      else if (kind && kind !== 'section' && kind !== 'measure') this.part(kind, values);
    }
    return this.issues;
  }

  /** Which row and column an issue of the whole is about. */
  placeOf(path: string): Pick<CatalogueRowIssue, 'row' | 'column'> {
    const steps = path.split('.');
    for (let length = steps.length; length > 0; length -= 1) {
      const row = this.rowOf.get(steps.slice(0, length).join('.'));
      if (row === undefined) continue;
      const rest = steps
        .slice(length)
        .join('.')
        .replace(/\.\d+$/, '');
      return { row, column: columnOf(steps[0] === 'measures' && length > 2 ? (steps[2] ?? '') : '', rest) };
    }
    return { row: null, column: null };
  }

  private refuseForeign(kind: RowKind, values: Values): void {
    for (const column of foreignColumns(kind, values, this.isNo)) this.refuse(column, 'not-for-kind', { kind });
  }

  private refuse(column: CatalogueColumn | null, code: IssueCode, params: CatalogueRowIssue['params'] = {}): void {
    this.issues.push({ row: this.row, column, code, params });
  }

  private keep(path: string): void {
    this.rowOf.set(path, this.row);
  }

  private section(values: Values): void {
    const { code, textFr: titleFr, textDe: titleDe, textEn: titleEn } = values;
    this.keep(`sections.${this.raw.sections.length}`);
    this.raw.sections.push({ code, titleFr, titleDe, titleEn, ...this.placed(values) });
  }

  private measure(values: Values): void {
    this.keep(`measures.${this.raw.measures.length}`);
    const hasIndicator = saysIndicator(values, this.isNo);
    this.raw.measures.push({
      slug: values.code,
      sectionCode: values.parent,
      codeInferred: values.number,
      titleFr: values.textFr,
      titleDe: values.textDe,
      titleEn: values.textEn || values.textDe,
      titleFrIsTranslation: this.flag('frTranslated', values),
      titleDeIsTranslation: this.flag('deTranslated', values),
      maxPoints: numberOfCell(values.points),
      indicator: hasIndicator
        ? {
            fr: values.indicatorFr,
            de: values.indicatorDe,
            en: values.indicatorEn || values.indicatorDe,
            unit: values.unit,
            direction: this.word('direction', values, this.words.directions),
            translated: this.translated(values, 'indicatorFrTranslated', 'indicatorDeTranslated'),
          }
        : null,
      tags: listOfCell(values.tags),
      replaces: listOfCell(values.replaces),
      isProvenByMeetings: this.flag('provenByMeetings', values),
      ...daysOf(values),
      rules: [],
      criteria: [],
      sources: [],
    });
  }

  private topic(values: Values): void {
    const { parent, textFr, textDe, textEn } = values;
    this.keep(`topics.${this.raw.topics.length}`);
    this.raw.topics.push({ sectionCode: parent, textFr, textDe, textEn: textEn || textDe, ...this.placed(values) });
  }

  private part(kind: Exclude<RowKind, 'section' | 'measure' | 'topic'>, values: Values): void {
    const at = this.raw.measures.findIndex(({ slug }) => slug === values.parent);
    const measure = this.raw.measures[at];
    if (!measure) {
      this.refuse('parent', values.parent === '' ? 'required' : 'unknown-parent', { parent: values.parent });
      return;
    }
    const texts = { fr: values.textFr, de: values.textDe, en: values.textEn || values.textDe };
    if (kind === 'rule') {
      this.keep(`measures.${at}.rules.${measure.rules.length}`);
      measure.rules.push({ ...texts, translated: this.translated(values) });
    } else if (kind === 'source') {
      this.keep(`measures.${at}.sources.${measure.sources.length}`);
      measure.sources.push({
        value: this.word('code', values, this.words.values) ?? values.code,
        source: values.source,
        day: values.sourceDay || null,
        toConfirm: this.flag('toConfirm', values),
      });
    } else {
      this.keep(`measures.${at}.criteria.${measure.criteria.length}`);
      const { fr: textFr, de: textDe, en: textEn } = texts;
      const weight = numberOfCell(values.weight.replace(/\s*%$/, ''));
      const marks = { translated: this.translated(values), ...daysOf(values) };
      measure.criteria.push({ kind, textFr, textDe, textEn, weight, ...marks });
    }
  }

  /** Null where neither cell says anything. */
  private translated(
    values: Values,
    fr: CatalogueColumn = 'frTranslated',
    de: CatalogueColumn = 'deTranslated',
  ): Translated {
    return values[fr] + values[de] === '' ? null : { fr: this.flag(fr, values), de: this.flag(de, values) };
  }

  /** What a section or a topic says beside its texts. */
  private placed(values: Values): { translated: Translated; source: NodeSource | null } {
    const { source, sourceDay, toConfirm } = values;
    const isSaid = source + sourceDay + toConfirm !== '';
    return {
      translated: this.translated(values),
      source: isSaid ? { source, day: sourceDay || null, toConfirm: this.flag('toConfirm', values) } : null,
    };
  }

  private readonly isNo = (cell: string): boolean => this.words.flags.get(fold(cell)) === false;

  private flag(column: CatalogueColumn, values: Values): boolean {
    return this.word(column, values, this.words.flags) ?? false;
  }

  private word<T>(column: CatalogueColumn, values: Values, words: ReadonlyMap<string, T>): T | null {
    if (values[column] === '') return null;
    const known = words.get(fold(values[column]));
    if (known === undefined) this.refuse(column, 'invalid-choice', { values: [...words.keys()] });
    return known ?? null;
  }
}

/** Fields of the content whose column has another name. */
const columns: Record<string, CatalogueColumn> = {
  slug: 'code',
  sectionCode: 'parent',
  codeInferred: 'number',
  titleFr: 'textFr',
  titleDe: 'textDe',
  titleEn: 'textEn',
  fr: 'textFr',
  de: 'textDe',
  en: 'textEn',
  titleFrIsTranslation: 'frTranslated',
  titleDeIsTranslation: 'deTranslated',
  maxPoints: 'points',
  criteria: 'weight',
  'indicator.fr': 'indicatorFr',
  'indicator.de': 'indicatorDe',
  'indicator.en': 'indicatorEn',
  'indicator.unit': 'unit',
  'indicator.direction': 'direction',
  value: 'code',
  day: 'sourceDay',
  'source.source': 'source',
  'source.day': 'sourceDay',
};

function columnOf(part: string, field: string): CatalogueColumn | null {
  if (part === 'sources' && field === '') return null;
  return columns[field] ?? catalogueColumns.find((column) => column === field) ?? null;
}

const isNumber = (column: CatalogueColumn): boolean => column === 'points' || column === 'weight';

const daysOf = ({ validFrom, validUntil }: Values): Days => ({
  validFrom: validFrom || null,
  validUntil: validUntil || null,
});
