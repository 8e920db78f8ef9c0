import fc from 'fast-check';
import { differenceOfAssessment, totalsWith } from './assessment-difference';
import { type ChapterThere, assessmentsFromTable } from './assessment-import';
import type { AssessmentDetail } from './assessment.schema';
import { type AssessmentColumn, type AssessmentWords, assessmentColumns } from './assessment-table';
import type { MeasureDetail } from './catalogue.schema';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const criterion = (n: number, text: string) => ({
  id: uuid(n),
  textFr: text,
  textDe: `${text} de`,
  textEn: `${text} en`,
});
const measure = (n: number, over: Partial<MeasureDetail> = {}): MeasureDetail => ({
  id: uuid(n),
  slug: `mesure-${n}`,
  codeInferred: `6.${n}`,
  titleFr: `Été ${n}`,
  titleDe: `Sommer ${n}`,
  titleEn: `Summer ${n}`,
  sectionId: null,
  titleFrIsTranslation: false,
  maxPoints: 10,
  indicator: null,
  tags: [],
  rules: [],
  criteria: [criterion(n * 100 + 1, `Un ${n}`), criterion(n * 100 + 2, `Deux ${n}`)],
  furtherSteps: [],
  ...over,
});
const measures = [measure(1), measure(2), measure(3, { maxPoints: null })];
const stored = (over: Partial<AssessmentDetail> = {}): AssessmentDetail => ({
  id: uuid(900),
  concerns: true,
  concernsReason: null,
  reductionFactor: 1,
  reductionReason: null,
  sharesBy: 'hand',
  effectiveShare: 0.5,
  plannedShare: 0.2,
  criteria: [{ criterionId: uuid(101), state: 'met', share: null }],
  indicatorValues: [{ year: 2024, value: 3, source: 'Rapport' }],
  responsible: { id: uuid(950), name: 'Nora' },
  comment: 'Deux tables rondes.',
  reviewedOn: '2026-01-05',
  isDemo: false,
  version: 4,
  ...over,
});
const there = (assessment: AssessmentDetail | null = null): ChapterThere => ({
  measures,
  assessments: new Map(assessment ? [[uuid(1), assessment]] : []),
  elsewhere: new Map([['ancienne', 'Version 2021']]),
  today: '2026-11-23',
});
const words: AssessmentWords = {
  columns: new Map(assessmentColumns.map((column) => [column.toLowerCase(), column])),
  flags: new Map([
    ['oui', true],
    ['non', false],
  ]),
  states: new Map([
    ['rempli', 'met'],
    ['planifie', 'planned'],
    ['pas encore', 'open'],
  ]),
  sharesBy: new Map([
    ['criteres', 'criteria'],
    ['ensemble', 'hand'],
  ]),
};

type Cells = Partial<Record<AssessmentColumn, string>>;
/** What becomes of rows that say this; the first of them is row 2, as in a spreadsheet. */
function read(rows: readonly Cells[], from: ChapterThere = there(), headings?: readonly string[]) {
  const columns = assessmentColumns.filter((column) => rows.some((row) => row[column] !== undefined));
  return assessmentsFromTable(
    {
      headings: headings ?? columns,
      rows: rows.map((row, at) => ({ number: at + 2, cells: columns.map((column) => row[column] ?? '') })),
    },
    words,
    from,
  );
}
const wrong = (rows: readonly Cells[], from?: ChapterThere) =>
  read(rows, from).issues.map(({ row, column, code }) => [row, column, code]);

describe('A spreadsheet of assessments', () => {
  it('makes whole assessments, over what is there, and leaves what it does not say', () => {
    const { proposals, issues } = read([{ measure: 'mesure-1', effective: '60 %', comment: '' }], there(stored()));
    expect(issues).toEqual([]);
    expect(proposals[0]?.put).toMatchObject({
      version: 4,
      effectiveShare: 0.6,
      plannedShare: 0.2,
      comment: 'Deux tables rondes.',
      responsibleId: uuid(950),
      criteria: [{ criterionId: uuid(101), state: 'met', share: null }],
      indicatorValues: [{ year: 2024, value: 3, source: 'Rapport' }],
    });
  });

  it.each(['mesure-1', 'MESURE-1', '6.1', 'ete 1', 'Sommer 1'])('finds the measure %p', (code) => {
    expect(read([{ measure: code, effective: '0,5' }]).proposals[0]?.measure.id).toBe(uuid(1));
  });

  it('empties what a dash stands for', () => {
    const rows = [
      { measure: 'mesure-1', planned: '–', comment: '-', criterion: '1', state: '-', year: '2024', value: '—' },
    ];
    expect(read(rows, there(stored())).proposals[0]?.put).toMatchObject({
      ...{ plannedShare: null, comment: null, criteria: [], indicatorValues: [] },
    });
  });

  it('turns points into shares of what the measure can bring after its reduction, and says so', () => {
    const rows = [{ measure: 'mesure-1', reduction: '80 %', reductionReason: 'Petite', effectivePoints: '6' }];
    const { proposals, percents } = read(rows);
    expect(proposals[0]).toMatchObject({
      put: { effectiveShare: 0.75, sharesBy: 'hand' },
      converted: [{ field: 'effectiveShare', points: 6, possible: 8, share: 0.75 }],
    });
    expect(percents).toBe(1);
  });

  it('reads criteria by text or number, and values by year, in rows of their own or in the same', () => {
    const { proposals, issues } = read([
      { measure: 'mesure-1', criterion: 'Un 1 de', state: 'Rempli', share: '0,3' },
      { measure: 'mesure-1', criterion: '2', state: 'planifié', share: '20 %' },
      { measure: 'mesure-1', year: '2025', value: '1.204,5', source: 'Rapport annuel' },
    ]);
    expect(issues).toEqual([]);
    expect(proposals[0]?.put).toMatchObject({
      sharesBy: 'criteria',
      effectiveShare: null,
      criteria: [
        { criterionId: uuid(101), state: 'met', share: 0.3 },
        { criterionId: uuid(102), state: 'planned', share: 0.2 },
      ],
      indicatorValues: [{ year: 2025, value: 1204.5, source: 'Rapport annuel' }],
    });
  });

  it('tells all that is wrong, each at its row and column, and the sum where the parts are right', () => {
    expect(
      wrong([
        { measure: 'inconnue', effective: '2' },
        { measure: 'ancienne', effective: '0,1' },
        { measure: 'mesure-1', effective: '0,7', planned: '0,5', reviewedOn: '31.02.2026' },
        { measure: 'mesure-2', effective: 'NaN', comment: 'x'.repeat(5001), concerns: 'peut-être' },
        { measure: 'mesure-3', effectivePoints: '3' },
        { measure: 'mesure-2', effectivePoints: '-1' },
        { measure: 'mesure-2', plannedPoints: '11' },
        { measure: '', effective: '0,2' },
        { measure: 'mesure-2', criterion: 'Un 1', state: 'rempli' },
        { measure: 'mesure-2', criterion: 'Trois', state: 'rempli' },
        { measure: 'mesure-2', criterion: '1', share: '0,1' },
        { measure: 'mesure-2', year: '1850', value: '3' },
        { measure: 'mesure-2', value: '3' },
        { measure: 'mesure-2', year: '2025' },
        { measure: 'mesure-1', effective: '0,6' },
        { measure: 'mesure-2', reduction: '0,5' },
      ]),
    ).toEqual([
      [2, 'effective', 'share-out-of-range'],
      [2, 'measure', 'unknown-measure'],
      [3, 'measure', 'measure-of-other-version'],
      [4, 'reviewedOn', 'unknown-day'],
      [4, 'planned', 'effective-and-planned-exceed-whole'],
      [5, 'effective', 'not-a-number'],
      [5, 'concerns', 'unknown-word'],
      [5, 'comment', 'too-long'],
      [6, 'effectivePoints', 'points-unknown'],
      [7, 'effectivePoints', 'negative-points'],
      [8, 'plannedPoints', 'points-exceed'],
      [9, 'measure', 'required'],
      [10, 'criterion', 'criterion-of-other-measure'],
      [11, 'criterion', 'unknown-criterion'],
      [12, 'state', 'criterion-without-state'],
      [13, 'year', 'too-small'],
      [14, 'year', 'value-without-year'],
      [15, 'value', 'year-without-value'],
      [16, 'effective', 'said-differently'],
      [17, 'reductionReason', 'reduction-needs-reason'],
    ]);
  });

  it('refuses a review on a day that has not come yet', () => {
    expect(wrong([{ measure: 'mesure-1', reviewedOn: '2062-01-05' }])).toEqual([[2, 'reviewedOn', 'in-future']]);
    expect(wrong([{ measure: 'mesure-1', reviewedOn: '2026-11-24' }])).toEqual([[2, 'reviewedOn', 'in-future']]);
    expect(wrong([{ measure: 'mesure-1', reviewedOn: '2026-11-23' }])).toEqual([]);
  });

  it('refuses formulas, cells beyond the headings, and shares that contradict their points or their criteria', () => {
    const { issues } = assessmentsFromTable(
      {
        headings: ['measure', 'effective'],
        rows: [
          { number: 2, cells: ['mesure-1', '0.5'], formulas: [1] },
          { number: 3, cells: ['mesure-2', '=1/2', 'zu viel'] },
        ],
      },
      words,
      there(),
    );
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'effective', 'formula'],
      [3, null, 'too-many-cells'],
      [3, 'effective', 'formula'],
    ]);
    expect(wrong([{ measure: 'mesure-1', effective: '0,5', effectivePoints: '6' }])).toEqual([
      [2, 'effectivePoints', 'share-and-points'],
    ]);
    expect(wrong([{ measure: 'mesure-1', effective: '0,5', sharesBy: 'critères' }])).toEqual([
      [2, 'effective', 'share-by-criteria'],
    ]);
    const tooMuch = [
      { measure: 'mesure-1', sharesBy: 'critères', criterion: '1', state: 'rempli', share: '0,7' },
      { measure: 'mesure-1', criterion: '2', state: 'rempli', share: '0,7' },
    ];
    expect(wrong(tooMuch)).toEqual([[3, 'share', 'criteria-exceed-whole']]);
  });

  it('refuses a number that may be in thousands or have decimals, unless the spreadsheet holds it as a number', () => {
    const mistakable = [
      { measure: 'mesure-1', effectivePoints: '1.200', year: '2025', value: '1,200' },
      { measure: 'mesure-2', plannedPoints: '2,500', effective: '0,125' },
    ];
    expect(wrong(mistakable)).toEqual([
      [2, 'effectivePoints', 'ambiguous-number'],
      [2, 'value', 'ambiguous-number'],
      [3, 'plannedPoints', 'ambiguous-number'],
    ]);
    expect(read(mistakable).issues[1]?.params).toEqual({ whole: '1200', decimal: '1,2000' });
    const headings = ['measure', 'effectivePoints', 'year', 'value'];
    const row = { number: 2, cells: ['mesure-1', '1.234', '2025', '1.234'], numbers: [1, 2, 3] };
    const { issues, proposals } = assessmentsFromTable({ headings, rows: [row] }, words, there());
    expect(issues).toEqual([]);
    expect(proposals[0]?.put).toMatchObject({
      effectiveShare: 0.1234,
      indicatorValues: [{ year: 2025, value: 1.234, source: null }],
    });
  });

  it('says which column is missing, there twice, or that none says anything', () => {
    const one = (headings: string[]) =>
      assessmentsFromTable({ headings, rows: [{ number: 2, cells: ['mesure-1', '0,5', '0,5'] }] }, words, there());
    expect(one(['code', 'effective']).issues).toMatchObject([
      { code: 'column-missing', params: { columns: ['measure'] } },
    ]);
    expect(one(['measure', 'effective', 'Effective']).issues).toMatchObject([
      { code: 'column-twice', column: 'effective' },
    ]);
    expect(one(['measure', 'title']).issues).toMatchObject([{ code: 'nothing-to-take' }]);
    expect(one(['measure', 'effective', 'Bemerkung']).ignored).toEqual(['Bemerkung']);
  });

  it('takes the same said twice for said once, whatever the order of the rows', () => {
    const rows: Cells[] = [
      { measure: 'mesure-1', effective: '0,5', comment: 'Oui' },
      { measure: 'mesure-1', effective: '50 %', comment: 'Oui', year: '2025', value: '3' },
      { measure: 'mesure-2', planned: '0,1' },
      { measure: 'mesure-1', criterion: '1', state: 'rempli' },
    ];
    const said = (some: readonly Cells[]) =>
      new Map(read(some, there(stored())).proposals.map(({ measure: { id }, put }) => [id, put]));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(said(shuffled)).toEqual(said(rows));
      }),
    );
  });
});

describe('What a spreadsheet changes', () => {
  it('is told field by field, with the points before and after', () => {
    const assessment = stored();
    const { proposals } = read(
      [
        { measure: 'mesure-1', effective: '0,6', reviewedOn: '05.01.2026', criterion: '2', state: 'rempli' },
        { measure: 'mesure-1', year: '2025', value: '4' },
        { measure: 'mesure-2', concerns: 'oui' },
      ],
      there(assessment),
    );
    const [first, second] = proposals.map((each) =>
      differenceOfAssessment(each, each.measure.id === uuid(1) ? assessment : null),
    );
    expect(first).toMatchObject({
      change: 'changed',
      rows: [2, 3],
      fields: [{ field: 'effectiveShare', before: 0.5, after: 0.6 }],
      criteria: [{ criterion: { id: uuid(102) }, before: null, after: { state: 'met', share: null } }],
      values: [{ year: 2025, before: null, after: { value: 4, source: null } }],
      before: { effective: 5, planned: 2 },
      after: { effective: 6, planned: 2 },
    });
    // That a measure concerns the commune is so as long as nobody says otherwise.
    expect(second).toMatchObject({ change: 'unchanged', fields: [] });
    expect(totalsWith(measures, new Map([[uuid(1), assessment]]), proposals)).toEqual({
      before: { possible: 20, effective: 5, planned: 2 },
      after: { possible: 20, effective: 6, planned: 2 },
    });
  });

  it('knows no points of a commune that has assessed nothing, and those that it would have', () => {
    const { proposals } = read([{ measure: 'mesure-1', effective: '50 %' }]);
    expect(totalsWith(measures, new Map(), proposals)).toMatchObject({
      before: { effective: null, planned: null },
      after: { effective: 5, planned: 0 },
    });
  });

  it('adds up: the totals differ by the sum of what the measures differ by, and no share leaves its bounds', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, percent, (effective, planned, reduction) => {
        const rows: Cells[] = [
          { measure: 'mesure-1', effective: `${effective} %`, planned: `${planned} %` },
          { measure: 'mesure-2', reduction: `${reduction} %`, reductionReason: 'Petite', effectivePoints: '0' },
        ];
        const { proposals, issues } = read(rows);
        expect(issues.length > 0).toBe(effective + planned > 100);
        if (issues.length > 0) return;
        const differences = proposals.map((each) => differenceOfAssessment(each, null));
        const { before, after } = totalsWith(measures, new Map(), proposals);
        for (const figure of ['effective', 'planned', 'possible'] as const) {
          const sum = differences.reduce(
            (all, each) => all + (each.after[figure] ?? 0) - (each.before[figure] ?? 0),
            0,
          );
          expect((after[figure] ?? 0) - (before[figure] ?? 0)).toBeCloseTo(sum, 9);
        }
        for (const { put } of proposals) {
          expect((put.effectiveShare ?? 0) + (put.plannedShare ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
