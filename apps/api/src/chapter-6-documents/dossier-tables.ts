import { type AssessedMeasure, certificateOf, isNumberInferred, knownPointsOf, sourceOf } from '@zesumme/domain';
import type { Cell, CellKind, Table } from '../platform/spreadsheets';
import { type DossierContent, assessedIn } from './dossier-content';
import { stateText } from './dossier-sheet';
import type { Annex } from './evidence-pieces';
import { type Words, partKinds } from './words';

export interface Column<Row> {
  label: string;
  kind?: CellKind;
  of: (row: Row) => Cell;
}

type Placed = AssessedMeasure & { section: string };

/** A dossier as a workbook: a sheet for each thing that can be counted, filtered and reckoned with. */
export function dossierTables(words: Words, content: DossierContent): Table[] {
  const measures = content.chapter.sections.flatMap((section): Placed[] =>
    section.measures.map((each) => ({ ...each, section: words.section(section) })),
  );
  return [
    aboutTable(words, content),
    measureTable(words, measures, content.chapter.catalogue),
    criteriaTable(words, measures, content.annexes),
    indicatorTable(words, measures),
    actionTable(words, measures),
    annexTable(words, content),
    certificationTable(words, content),
  ];
}

function table<Row>(words: Words, name: string, columns: Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    locale: words.locale,
    columns: columns.map(({ label, kind = 'text' }, at) => ({ key: String(at), label, kind })),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ of }, at) => [String(at), of(row)]))),
  };
}

function aboutTable(words: Words, content: DossierContent): Table {
  const { d } = words;
  const { chapter, madeOn, madeBy } = content;
  const { total, catalogue, commune } = chapter;
  const known = knownPointsOf(total);
  const rows: [string, string | number | null][] = [
    [d('kicker', { programme: catalogue.programme, chapter: catalogue.chapter }), commune.name],
    [d('fact.state'), stateText(words, content)],
    [d('fact.madeOn'), words.day(madeOn)],
    [d('fact.madeBy'), madeBy],
    [d('fact.catalogue'), catalogue.label],
    [d('fact.source'), catalogue.sourceUrl],
    [d('fact.retrieved'), catalogue.retrievedOn ? words.day(catalogue.retrievedOn) : d('undated')],
    ...partKinds.map((kind): [string, number | null] => [d(`sheet.${kind}Points`), known[kind]]),
    [d('sheet.possible'), total.possible],
    ['', d('nature')],
    ['', words.t('pacteClimat.page.incl.noTotal')],
  ];
  return table(
    words,
    d('sheet.summary'),
    [
      { label: d('sheet.about'), of: ([label]: (typeof rows)[number]) => label },
      { label: d('measures.value'), kind: 'number', of: ([, value]) => value },
    ],
    rows,
  );
}

const areInferred = ({ measure }: Placed): boolean => isNumberInferred(measure);

function measureTable(
  words: Words,
  measures: readonly Placed[],
  catalogue: DossierContent['chapter']['catalogue'],
): Table {
  const { d, t } = words;
  const points = ({ measure }: Placed) => sourceOf(measure, 'points', catalogue);
  const columns: Column<Placed>[] = [
    { label: d('sheet.section'), of: ({ section }) => section },
    {
      label: d(measures.some(areInferred) ? 'sheet.code' : 'sheet.codeGiven'),
      of: ({ measure }) => measure.codeInferred,
    },
    { label: d('summary.measure'), of: ({ measure }) => words.measure(measure) },
    { label: d('sheet.titleTranslated'), kind: 'flag', of: ({ measure }) => words.isTranslated(measure) },
    { label: d('sheet.publishedPoints'), kind: 'number', of: ({ measure }) => measure.maxPoints },
    { label: t('sources.column.source'), of: (row) => points(row).source },
    { label: t('sources.column.day'), kind: 'day', of: (row) => points(row).day },
    { label: t('sources.column.toConfirm'), kind: 'flag', of: (row) => points(row).toConfirm },
    { label: t('catalogues.column.validFrom'), kind: 'day', of: ({ measure }) => measure.validFrom ?? null },
    { label: t('catalogues.column.validUntil'), kind: 'day', of: ({ measure }) => measure.validUntil ?? null },
    {
      label: d('measures.concerns'),
      kind: 'flag',
      of: ({ assessment }) => assessment?.concerns ?? null,
    },
    { label: d('sheet.concernsReason'), of: ({ assessment }) => assessment?.concernsReason ?? null },
    { label: d('sheet.factor'), kind: 'number', of: ({ assessment }) => assessment?.reductionFactor ?? null },
    { label: d('sheet.reductionReason'), of: ({ assessment }) => assessment?.reductionReason ?? null },
    { label: d('measures.effective'), kind: 'share', of: ({ assessment }) => assessment?.effectiveShare ?? null },
    { label: d('measures.planned'), kind: 'share', of: ({ assessment }) => assessment?.plannedShare ?? null },
    { label: d('sheet.possible'), kind: 'number', of: ({ score }) => score.possible },
    ...partKinds.map((kind): Column<Placed> => ({
      label: d(`sheet.${kind}Points`),
      kind: 'number',
      of: ({ score }) => score[kind],
    })),
    { label: d('measures.responsible'), of: ({ assessment }) => assessment?.responsible?.name ?? null },
    { label: d('measures.reviewed'), kind: 'day', of: ({ assessment }) => assessment?.reviewedOn ?? null },
    { label: d('sheet.comment'), of: ({ assessment }) => assessment?.comment ?? null },
  ];
  return table(words, d('sheet.measures'), columns, measures);
}

function criteriaTable(words: Words, measures: readonly Placed[], annexes: readonly Annex[]): Table {
  const { d } = words;
  const rows = measures.flatMap(({ measure, assessment }) =>
    measure.criteria.map((criterion) => ({
      measure,
      criterion,
      answer: assessment?.criteria.find(({ criterionId }) => criterionId === criterion.id),
      proofs: annexes.filter(({ criterionIds }) => criterionIds.includes(criterion.id)).map(({ number }) => number),
    })),
  );
  return table(
    words,
    d('sheet.criteria'),
    [
      { label: d('summary.measure'), of: ({ measure }: (typeof rows)[number]) => words.measure(measure) },
      { label: d('measures.criterion'), of: ({ criterion }) => words.text(criterion) },
      {
        label: d('measures.weight'),
        kind: 'share',
        of: ({ criterion }) => (typeof criterion.weight === 'number' ? criterion.weight / 100 : null),
      },
      { label: d('measures.state'), of: ({ answer }) => d(`measures.criterionState.${answer?.state ?? 'none'}`) },
      { label: d('measures.shareOf'), kind: 'share', of: ({ answer }) => answer?.share ?? null },
      { label: d('measures.proofs'), of: ({ proofs }) => proofs },
    ],
    rows,
  );
}

function indicatorTable(words: Words, measures: readonly Placed[]): Table {
  const { d } = words;
  const rows = measures.flatMap(({ measure, assessment }) =>
    (assessment?.indicatorValues ?? []).map((value) => ({ ...value, measure })),
  );
  return table(
    words,
    d('sheet.indicators'),
    [
      { label: d('summary.measure'), of: ({ measure }: (typeof rows)[number]) => words.measure(measure) },
      { label: d('sheet.indicator'), of: ({ measure }) => measure.indicator && words.one(measure.indicator) },
      { label: words.t('catalogues.column.unit'), of: ({ measure }) => measure.indicator?.unit ?? null },
      {
        label: words.t('catalogues.column.direction'),
        of: ({ measure: { indicator } }) =>
          indicator?.direction ? words.t(`catalogues.direction.${indicator.direction}`) : null,
      },
      { label: d('sheet.year'), kind: 'number', of: ({ year }) => year },
      { label: d('measures.value'), kind: 'number', of: ({ value }) => value },
      { label: d('measures.source'), of: ({ source }) => source },
    ],
    rows,
  );
}

function actionTable(words: Words, measures: readonly Placed[]): Table {
  const { d } = words;
  const rows = measures.flatMap(({ measure, actions }) => actions.map((action) => ({ measure, action })));
  return table(
    words,
    d('sheet.actions'),
    [
      { label: d('summary.measure'), of: ({ measure }: (typeof rows)[number]) => words.measure(measure) },
      { label: d('measures.action'), of: ({ action }) => action.title },
      { label: d('measures.group'), of: ({ action }) => action.group.name },
      { label: d('measures.status'), of: ({ action }) => words.t(`common.status.${action.status}`) },
      { label: d('sheet.due'), kind: 'day', of: ({ action }) => action.dueDay },
      { label: d('sheet.done'), kind: 'day', of: ({ action }) => action.doneDay },
      { label: d('measures.shareOf'), kind: 'share', of: ({ action }) => action.share },
      { label: d('measures.gain'), kind: 'number', of: ({ action }) => action.gain },
    ],
    rows,
  );
}

/** @param more what else is said of each piece, such as where it lies in the archive */
export function annexTable<A extends Annex>(
  words: Words,
  { annexes, chapter }: { annexes: readonly A[]; chapter: DossierContent['chapter'] },
  more: Column<A>[] = [],
): Table {
  const { d } = words;
  const titles = new Map(assessedIn(chapter).map(({ measure }) => [measure.id, words.measure(measure)]));
  const columns: Column<A>[] = [
    { label: d('annexes.number'), of: ({ number }) => number },
    { label: d('annexes.piece'), of: ({ title }) => title },
    { label: d('annexes.kind'), of: ({ kind }) => d(`annexes.kinds.${kind}`) },
    { label: d('annexes.day'), kind: 'day', of: ({ day }) => day },
    { label: d('annexes.validTo'), kind: 'day', of: ({ validUntil }) => validUntil },
    { label: d('annexes.proves'), of: ({ measureIds }) => measureIds.flatMap((id) => titles.get(id) ?? []) },
    { label: d('sheet.persons'), kind: 'number', of: ({ counts }) => counts?.persons ?? null },
    { label: d('sheet.organisations'), kind: 'number', of: ({ counts }) => counts?.organisations ?? null },
    { label: d('sheet.figure'), of: ({ title, figure }) => figure && words.figure(title, figure) },
    { label: d('sheet.file'), of: ({ files }) => files.map(({ name }) => name) },
    { label: d('sheet.link'), of: ({ url }) => url },
    ...more,
  ];
  return table(words, d('sheet.annexes'), columns, annexes);
}

function certificationTable(words: Words, { audits }: DossierContent): Table {
  const { d } = words;
  return table(
    words,
    d('sheet.certification'),
    [
      { label: d('certification.day'), kind: 'day', of: ({ day }: (typeof audits)[number]) => day },
      { label: d('certification.percent'), kind: 'share', of: ({ percent }) => percent / 100 },
      {
        label: d('certification.level'),
        kind: 'share',
        of: (audit) => (certificateOf(audit.rules, audit)?.level ?? 0) / 100 || null,
      },
      {
        label: d('certification.ends'),
        kind: 'day',
        of: (audit) => certificateOf(audit.rules, audit)?.endsOn ?? null,
      },
      {
        label: d('certification.catalogue'),
        of: ({ catalogue }) => catalogue && `${catalogue.programme}, ${catalogue.label}`,
      },
      { label: d('certification.note'), of: ({ note }) => note },
    ],
    audits,
  );
}
