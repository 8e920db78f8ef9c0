import {
  type AssessedMeasure,
  type CatalogueHead,
  type Receipt,
  type ReceiptLine,
  isNumberInferred,
  receipt,
  sourceOf,
} from '@zesumme/domain';
import { formatSource, formatValidity } from '@zesumme/i18n';
import type { Fact, Ledger } from '../platform/documents';
import type { Annex } from './evidence-pieces';
import { type PartKind, type Parts, type Words, partKinds } from './words';

/** A stacked bar: its parts in their order, and what it says for whoever does not see it. */
export interface Bar {
  parts: { kind: PartKind; value: number }[];
  text: string;
  alt: string;
}

/** A heading of a measure with a text, a table, or both. */
export interface Block {
  title: string;
  text: string | null;
  table: Ledger | null;
}

/** What there is to show, or that there is nothing: then it takes a line and no heading. */
type Found = Block | Fact;

export interface MeasureSheet {
  title: string;
  meta: string;
  bar: Bar | null;
  facts: Fact[];
  note: string | null;
  blocks: Block[];
  /** What there is nothing of. */
  missing: Fact[];
}

/** What a dossier says of one measure. */
export function measureSheet(
  words: Words,
  assessed: AssessedMeasure,
  annexes: readonly Annex[],
  catalogue: Pick<CatalogueHead, 'sourceUrl' | 'retrievedOn'>,
): MeasureSheet {
  const { measure, score, assessment } = assessed;
  const own = annexes.filter(({ measureIds }) => measureIds.includes(measure.id));
  const title = words.measure(measure);
  const found: (Found | null)[] = [
    receiptBlock(words, assessed),
    assessment?.comment ? { title: words.d('measures.comment'), text: assessment.comment, table: null } : null,
    indicatorBlock(words, assessed),
    criteriaBlock(words, assessed, own),
    actionsBlock(words, assessed),
    evidenceBlock(words, own),
  ];
  return {
    title,
    meta: metaOf(words, assessed, catalogue),
    bar: barOf(words, title, score),
    facts: factsOf(words, assessed),
    note: score.state === 'not-assessed' ? words.d('measures.notAssessed') : null,
    blocks: found.filter((each) => each !== null && 'title' in each),
    missing: found.filter((each) => each !== null && 'label' in each),
  };
}

/** The bar of points, unless none are known. */
export function barOf(words: Words, name: string, parts: Parts): Bar | null {
  if (!parts.possible) return null;
  const text = words.parts(parts);
  return {
    parts: partKinds.flatMap((kind) => (parts[kind] ? [{ kind, value: parts[kind] }] : [])),
    text,
    alt: words.d('bar', { name, parts: text }),
  };
}

function metaOf(
  words: Words,
  { measure }: AssessedMeasure,
  catalogue: Pick<CatalogueHead, 'sourceUrl' | 'retrievedOn'>,
): string {
  const { codeInferred, maxPoints, tags } = measure;
  return [
    isNumberInferred(measure)
      ? words.d('measures.inferred', { code: codeInferred ?? '' })
      : codeInferred && words.d('measures.number', { code: codeInferred }),
    maxPoints === null
      ? words.d('measures.noPoints')
      : words.d('measures.published', { points: words.quantity(maxPoints) }),
    formatSource(words.locale, sourceOf(measure, 'points', catalogue), words.t),
    measure.sources?.some(({ value, toConfirm }) => value === 'code' && toConfirm) &&
      words.t('sources.of', { value: words.t('catalogues.value.code'), source: words.t('catalogues.toConfirm') }),
    words.isTranslated(measure) ? words.d('measures.translated') : words.t('sources.mark.official'),
    formatValidity(words.locale, measure, words.t),
    tags.length > 0 && words.d('measures.topics', { tags: words.list(tags.map((tag) => tagIn(words, tag))) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

const knownTags = ['circular-economy', 'adaptation', 'air-quality'] as const;

function tagIn(words: Words, tag: string): string {
  const known = knownTags.find((each) => each === tag);
  return known ? words.t(`pacteClimat.measure.tag.${known}`) : tag;
}

function factsOf(words: Words, { assessment, score }: AssessedMeasure): Fact[] {
  const { d } = words;
  if (!assessment) return [];
  const concerns = { label: d('measures.concerns'), value: d('measures.yes') };
  if (!assessment.concerns) {
    const reason = assessment.concernsReason ?? d('measures.noReason');
    return [{ ...concerns, value: `${d('measures.no')}, ${reason}` }, ...whoAndWhen(words, assessment)];
  }
  const { reductionFactor, reductionReason } = assessment;
  return [
    concerns,
    {
      label: d('measures.reduction'),
      value:
        reductionFactor < 1
          ? d('measures.reduced', {
              factor: words.quantity(reductionFactor),
              reason: reductionReason ?? d('measures.noReason'),
            })
          : d('measures.notReduced'),
    },
    {
      label: d('measures.effective'),
      value: assessment.effectiveShare === null ? d('measures.notKnown') : words.share(assessment.effectiveShare),
    },
    {
      label: d('measures.planned'),
      value: assessment.plannedShare === null ? d('measures.none') : words.share(assessment.plannedShare),
    },
    {
      label: d('measures.sharesBy'),
      value: score.state === 'assessed' ? d(`measures.by.${assessment.sharesBy}`) : null,
    },
    ...whoAndWhen(words, assessment),
  ];
}

const whoAndWhen = (words: Words, assessment: NonNullable<AssessedMeasure['assessment']>): Fact[] => [
  { label: words.d('measures.responsible'), value: assessment.responsible?.name ?? null },
  {
    label: words.d('measures.reviewed'),
    value: assessment.reviewedOn ? words.day(assessment.reviewedOn) : words.d('measures.notReviewed'),
  },
];

/** What follows from what was published and said; this itself stands above. */
const reckoned: ReadonlySet<ReceiptLine['kind']> = new Set([
  'possible',
  'effective',
  'planned',
  'remaining',
  'unknown',
  'check',
]);

function receiptBlock(words: Words, { measure, assessment }: AssessedMeasure): Block | null {
  const made = receipt(measure, assessment);
  if (!made || measure.maxPoints === null || assessment === null) return null;
  return {
    title: words.d('measures.receipt'),
    text: null,
    table: {
      columns: [
        { label: words.d('measures.line'), width: 4 },
        { label: words.d('measures.arithmetic'), width: 5 },
        { label: words.d('measures.value'), width: 2, isNumber: true },
      ],
      rows: made.lines
        .filter(({ kind, value }) => reckoned.has(kind) && value !== null)
        .map((line) => [
          words.t(`pacteClimat.receipt.${line.kind}`),
          arithmeticOf(words, line, made),
          words.points(line.value ?? 0, made.decimals),
        ]),
    },
  };
}

/** The factors or addends from which a line follows; nothing for what was published or said. */
function arithmeticOf(words: Words, { kind, value }: ReceiptLine, { lines, addends, decimals }: Receipt): string {
  const given = (wanted: ReceiptLine['kind']): number | null =>
    lines.find((line) => line.kind === wanted)?.value ?? null;
  const factor = given('factor') ?? 1;
  const whole = [given('published-points') ?? 0, factor === 1 ? null : factor]
    .filter((each) => each !== null)
    .map((each) => words.quantity(each))
    .join(' × ');
  if (value === null) return '';
  if (kind === 'possible') return whole;
  if (kind === 'effective' || kind === 'planned') return `${whole} × ${words.share(given(`${kind}-share`) ?? 0)}`;
  const points = (each: number): string => words.points(each, decimals);
  if (kind === 'remaining' || kind === 'unknown') {
    return [given('possible'), given('effective'), given('planned')]
      .filter((each) => each !== null)
      .map(points)
      .join(' − ');
  }
  return kind === 'check' ? addends.map(points).join(' + ') : '';
}

function indicatorBlock(words: Words, { measure, assessment }: AssessedMeasure): Block | null {
  const values = assessment?.indicatorValues ?? [];
  if (!measure.indicator && values.length === 0) return null;
  const text = [
    measure.indicator && words.indicator(measure.indicator),
    values.length === 0 && words.d('measures.noValues'),
  ].filter(Boolean);
  return {
    title: words.d('measures.indicator'),
    text: text.join('\n') || null,
    table:
      values.length > 0
        ? {
            columns: [
              { label: words.d('measures.year'), width: 2 },
              { label: words.d('measures.value'), width: 2, isNumber: true },
              { label: words.d('measures.source'), width: 7 },
            ],
            rows: values.map(({ year, value, source }) => [
              String(year),
              [words.quantity(value), measure.indicator?.unit].filter(Boolean).join(' '),
              source ?? words.d('measures.sourceUnknown'),
            ]),
          }
        : null,
  };
}

/** Whether the source weights the criteria of a measure. Snapshots that were taken earlier say nothing of it. */
export const isWeighted = ({ criteria }: Pick<AssessedMeasure['measure'], 'criteria'>): boolean =>
  criteria.some(({ weight }) => typeof weight === 'number');

function criteriaBlock(words: Words, { measure, assessment }: AssessedMeasure, own: readonly Annex[]): Found {
  const title = words.d('measures.criteria');
  if (measure.criteria.length === 0) return { label: title, value: words.d('measures.noCriteria') };
  const answers = new Map(assessment?.criteria.map((answer) => [answer.criterionId, answer]));
  const hasWeights = isWeighted(measure);
  return {
    title,
    text: null,
    table: {
      columns: [
        { label: words.d('measures.criterion'), width: 6 },
        ...(hasWeights ? [{ label: words.d('measures.weight'), width: 1.6, isNumber: true }] : []),
        { label: words.d('measures.state'), width: 2 },
        { label: words.d('measures.share'), width: 1.6, isNumber: true },
        { label: words.d('measures.proofs'), width: 2.4 },
      ],
      rows: measure.criteria.map((criterion) => {
        const answer = answers.get(criterion.id);
        const proofs = own.filter(({ criterionIds }) => criterionIds.includes(criterion.id));
        const isGap = answer?.state === 'met' && proofs.length === 0;
        return [
          words.text(criterion),
          ...(hasWeights ? [typeof criterion.weight === 'number' ? words.percent(criterion.weight) : '–'] : []),
          words.d(`measures.criterionState.${answer?.state ?? 'none'}`),
          answer && answer.share !== null ? words.share(answer.share) : '–',
          proofs.map(({ number }) => number).join(', ') || (isGap ? words.d('measures.noProof') : '–'),
        ];
      }),
    },
  };
}

function actionsBlock(words: Words, { actions }: AssessedMeasure): Found {
  const title = words.d('measures.actions');
  if (actions.length === 0) return { label: title, value: words.d('measures.noActions') };
  return {
    title,
    text: words.d('measures.gainNote'),
    table: {
      columns: [
        { label: words.d('measures.action'), width: 4.6 },
        { label: words.d('measures.group'), width: 3.6 },
        { label: words.d('measures.status'), width: 2.2 },
        { label: words.d('measures.shareOf'), width: 2, isNumber: true },
        { label: words.d('measures.gain'), width: 1.4, isNumber: true },
      ],
      rows: actions.map(({ title: name, group, status, daysLate, share, gain }) => [
        name,
        group.name,
        [words.t(`common.status.${status}`), daysLate > 0 && words.d('measures.late')].filter(Boolean).join(', '),
        share === null ? words.d('measures.notStated') : words.share(share),
        gain === null ? '–' : words.points(gain),
      ]),
    },
  };
}

function evidenceBlock(words: Words, own: readonly Annex[]): Found {
  const title = words.d('measures.evidence');
  if (own.length === 0) return { label: title, value: words.d('measures.noEvidence') };
  return {
    title,
    text: null,
    table: {
      columns: [
        { label: words.d('annexes.number'), width: 1.4 },
        { label: words.d('annexes.piece'), width: 7 },
        { label: words.d('annexes.kind'), width: 2.2 },
        { label: words.d('annexes.day'), width: 2.6 },
      ],
      rows: own.map(({ number, title: name, figure, kind, day }) => [
        number,
        figure ? [name, words.figure(name, figure)].join('\n') : name,
        words.d(`annexes.kinds.${kind}`),
        words.day(day, 'medium'),
      ]),
    },
  };
}
