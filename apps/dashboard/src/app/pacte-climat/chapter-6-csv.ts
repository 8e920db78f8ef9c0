import { type Chapter6Detail, isNumberInferred, luxembourgDay, reviewedBy } from '@zesumme/domain';
import { type I18n, csvOf, download } from '@zesumme/ui';
import { measuresOf } from './chapter-6-data';
import type { Words } from './words';

type Cell = string | number | null;

const columns = [
  'code',
  'measure',
  'published',
  'factor',
  'possible',
  'effectiveShare',
  'effective',
  'plannedShare',
  'planned',
  'remaining',
  'unknown',
  'reviewedOn',
] as const;

/** The measures with everything that their points are made of on a day; what is not known is empty. */
export function csvRows(
  detail: Pick<Chapter6Detail, 'sections'>,
  words: Words,
  day: string,
): Record<(typeof columns)[number], Cell>[] {
  return measuresOf(detail).map(({ measure, assessment, score }) => ({
    code: measure.codeInferred,
    measure: words.measure(measure),
    published: measure.maxPoints,
    factor: assessment?.reductionFactor ?? 1,
    possible: score.possible,
    effectiveShare: assessment?.effectiveShare ?? null,
    effective: score.effective,
    plannedShare: assessment?.plannedShare ?? null,
    planned: score.planned,
    remaining: score.remaining,
    unknown: score.unknown,
    reviewedOn: reviewedBy(assessment?.reviewedOn ?? null, day),
  }));
}

/**
 * Hands the measures of the commune to the reader as a CSV file.
 *
 * @param frozenOn the day of a snapshot, with which its name ends; none for the chapter as it now is
 */
export function saveAsCsv(
  detail: Pick<Chapter6Detail, 'commune' | 'sections'>,
  i18n: I18n,
  words: Words,
  frozenOn?: string,
): void {
  const areInferred = measuresOf(detail).some(({ measure }) => isNumberInferred(measure));
  const head = columns.map((column) =>
    i18n.t(`pacteClimat.csv.${column === 'code' && !areInferred ? 'codeGiven' : column}`),
  );
  const rows = csvRows(detail, words, frozenOn ?? luxembourgDay(new Date())).map((row) =>
    columns.map((column) => row[column]),
  );
  const decimalSign = i18n.number(0.5, 1).charAt(1);
  const content = new Blob([csvOf([head, ...rows], decimalSign)], { type: 'text/csv;charset=utf-8' });
  download(
    `${i18n.t('pacteClimat.csv.file', { commune: detail.commune.code })}${frozenOn ? `-${frozenOn}` : ''}.csv`,
    content,
  );
}
