import {
  type AssessedMeasure,
  type AssessmentColumn,
  type AssessmentWords,
  type Chapter6Detail,
  assessmentColumns,
  criterionStates,
  fold,
  locales,
  reviewedBy,
  sharesBy,
} from '@zesumme/domain';
import type { MessageKey } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Cell, CellKind, Table, Words } from '../platform/spreadsheets';

/** How many rows, columns and characters a spreadsheet of an assessment may have, and how many bytes. */
export const ASSESSMENT_LIMITS = { bytes: 2_000_000, rows: 2000, columns: 60, cell: 6000, marked: true };

/** What communes write above their own columns, beside the headings of our own files. */
const more: Partial<Record<AssessmentColumn, readonly string[]>> = {
  measure: ['code', 'mesure', 'code mesure', 'Maßnahme', 'Maßnahmencode', 'Code der Maßnahme', 'measure', 'N°', 'Nr.'],
  title: ['titre', 'intitulé', 'Titel', 'Bezeichnung', 'title'],
  concerns: ['concerne', 'betrifft uns', 'betrifft', 'concerns us'],
  reduction: ['réduction', 'facteur', 'facteur de réduction', 'Reduktion', 'Reduktionsfaktor', 'Faktor', 'reduction'],
  effective: [
    'effectif',
    'part effective',
    'réalisé',
    'mis en œuvre',
    'effektiv',
    'effektiver Anteil',
    'wirksam',
    'umgesetzt',
    'Umsetzungsgrad',
    'effective',
  ],
  planned: ['planifié', 'part planifiée', 'prévu', 'geplant', 'planned'],
  effectivePoints: ['points effectifs', 'points réalisés', 'effektive Punkte', 'erreichte Punkte', 'effective points'],
  plannedPoints: ['points planifiés', 'points prévus', 'geplante Punkte', 'planned points'],
  comment: ['commentaire', 'remarque', 'Kommentar', 'Bemerkung', 'comment'],
  reviewedOn: ['revue le', 'date de revue', 'geprüft am', 'überprüft am', 'reviewed on'],
  criterion: ['critère', 'Kriterium', 'criterion'],
  state: ['état', 'statut', 'Stand', 'Status', 'state'],
  share: ['part du critère', 'Anteil des Kriteriums', 'share'],
  year: ['année', 'Jahr', 'year'],
  value: ['valeur', 'Wert', 'value'],
  source: ['source', 'Quelle'],
};

function wordsOf<T extends string>(
  values: readonly T[],
  keyOf: (value: T) => MessageKey,
  others: Partial<Record<T, readonly string[]>> = {},
): Map<string, T> {
  return new Map(
    values.flatMap((value) =>
      [value, ...locales.map((locale) => translate(locale, keyOf(value))), ...(others[value] ?? [])].map(
        (word) => [fold(word), value] as const,
      ),
    ),
  );
}

const answers = wordsOf(['yes', 'no'], (word) => (word === 'yes' ? 'common.yes' : 'common.no'), {
  yes: ['true', 'vrai', 'wahr', 'jo', 'x', '1', 'o', 'j', 'y'],
  no: ['false', 'faux', 'falsch', 'neen', '0', 'n'],
});

/** What the headings and cells of a commune's spreadsheet mean, whichever of our languages it is in. */
export const assessmentWords: AssessmentWords = {
  columns: wordsOf(assessmentColumns, (column) => `assessmentImport.column.${column}`, more),
  flags: new Map([...answers].map(([word, value]) => [word, value === 'yes'])),
  states: wordsOf(criterionStates, (state) => `pacteClimat.criteria.${state}`, {
    met: ['oui', 'atteint', 'réalisé', 'ja', 'umgesetzt', 'yes', 'x'],
    planned: ['prévu', 'en cours', 'vorgesehen', 'in Arbeit'],
    open: ['non', 'ouvert', 'nein', 'offen', 'no'],
  }),
  sharesBy: wordsOf(sharesBy, (by) => `assessmentImport.by.${by}`),
};

const kinds: Partial<Record<AssessmentColumn, CellKind>> = {
  concerns: 'flag',
  reduction: 'share',
  effective: 'share',
  planned: 'share',
  reviewedOn: 'day',
  share: 'share',
  year: 'number',
  value: 'number',
};

const inPoints: readonly AssessmentColumn[] = ['effectivePoints', 'plannedPoints'];
type Row = Partial<Record<AssessmentColumn, Cell>>;
const titleIn = { fr: 'titleFr', de: 'titleDe', en: 'titleEn' } as const;
const textIn = { fr: 'textFr', de: 'textDe', en: 'textEn' } as const;

/**
 * A commune's assessment as a table that can be changed and brought in again, where it says the same: each measure, its
 * criteria and the values of its indicator. Shares that the criteria make are left out: the criteria make them again.
 *
 * @param today the last day on which something can have been reviewed
 */
export function assessmentTable({ commune, sections }: Chapter6Detail, words: Words, today: string): Table {
  const { locale, t } = words;
  return {
    name: t('assessmentImport.file', { commune: commune.name }),
    locale,
    columns: assessmentColumns
      .filter((column) => !inPoints.includes(column))
      .map((key) => ({ key, label: t(`assessmentImport.column.${key}`), kind: kinds[key] ?? 'text' })),
    rows: sections.flatMap(({ measures }) => measures.flatMap((measure) => rowsOf(measure, words, today))),
  };
}

function rowsOf({ measure, assessment }: AssessedMeasure, { locale, t }: Words, today: string): Row[] {
  const isByHand = assessment?.sharesBy === 'hand';
  const own: Row = assessment
    ? {
        concerns: assessment.concerns,
        concernsReason: assessment.concernsReason,
        reduction: assessment.reductionFactor,
        reductionReason: assessment.reductionReason,
        sharesBy: t(`assessmentImport.by.${assessment.sharesBy}`),
        effective: isByHand ? assessment.effectiveShare : null,
        planned: isByHand ? assessment.plannedShare : null,
        comment: assessment.comment,
        // A day that has not come yet would be refused.
        reviewedOn: reviewedBy(assessment.reviewedOn, today),
      }
    : {};
  return [
    { measure: measure.slug, title: measure[titleIn[locale]], ...own },
    ...measure.criteria.map((criterion): Row => {
      const answer = assessment?.criteria.find(({ criterionId }) => criterionId === criterion.id);
      return {
        measure: measure.slug,
        criterion: criterion[textIn[locale]],
        state: answer ? t(`pacteClimat.criteria.${answer.state}`) : null,
        share: answer?.share ?? null,
      };
    }),
    ...(assessment?.indicatorValues ?? []).map((value): Row => ({ measure: measure.slug, ...value })),
  ];
}
