import type { Chapter6Detail } from '../pacte-climat/chapter-6.schema';
import { knownPointsOf } from '../pacte-climat/matrix.rules';
import { reviewedBy } from '../pacte-climat/review-day.rules';
import type { EvidenceFigure, EvidenceRow } from '../pacte-climat/evidence.schema';
import type { CommuneChapter, CommuneEvidence } from './commune-api.schema';

/** The chapter for the commune's own systems: each field is named here, so that no person and no comment of others goes out. */
export function communeChapterOf(detail: Chapter6Detail, day: string): CommuneChapter {
  const { commune, catalogue, total } = detail;
  const { counted, withoutPoints, notConcerning } = total;
  return {
    commune: { code: commune.code, name: commune.name },
    day,
    catalogue: { programme: catalogue.programme, chapter: catalogue.chapter, label: catalogue.label },
    totals: { ...knownPointsOf(total), counted, withoutPoints, notConcerning },
    measures: detail.sections.flatMap(({ code, measures }) => measures.map((each) => measureOf(each, code, day))),
  };
}

type Assessed = Chapter6Detail['sections'][number]['measures'][number];

function measureOf({ measure, assessment, score, actions }: Assessed, section: string | null, today: string) {
  const { indicator } = measure;
  return {
    slug: measure.slug,
    code: measure.codeInferred,
    title: { fr: measure.titleFr, de: measure.titleDe, en: measure.titleEn },
    section,
    maximum: measure.maxPoints,
    state: score.state,
    possible: score.possible,
    effective: score.effective,
    planned: score.planned,
    remaining: score.remaining,
    unknown: score.unknown,
    assessment: assessment && {
      concerns: assessment.concerns,
      concernsReason: assessment.concernsReason,
      reductionFactor: assessment.reductionFactor,
      reductionReason: assessment.reductionReason,
      effectiveShare: assessment.effectiveShare,
      plannedShare: assessment.plannedShare,
      comment: assessment.comment,
      reviewedOn: reviewedBy(assessment.reviewedOn, today),
    },
    indicator: {
      name: indicator && { fr: indicator.fr, de: indicator.de, en: indicator.en },
      unit: indicator?.unit ?? null,
      values: (assessment?.indicatorValues ?? []).map(({ year, value, source }) => ({ year, value, source })),
    },
    actions: actions.map(({ id, title, status, group }) => ({ id, title, status, group: group.name })),
  };
}

/** A piece of evidence for the commune's own systems: without who added it, and who decided. */
export function communeEvidenceOf(row: EvidenceRow): CommuneEvidence {
  const { id, kind, state, standing, title, day, validFrom, validUntil, url, note } = row;
  return {
    id,
    kind,
    state,
    standing,
    title,
    day,
    validFrom,
    validUntil,
    url,
    note,
    figure: row.campaign && figureOf(row.campaign.figure),
    measures: row.measures.map(({ slug }) => slug),
    files: row.files.map(({ name, size }) => ({ name, size })),
  };
}

const figureOf = ({ campaign, label, value, unit, kind, toConfirm }: EvidenceFigure): CommuneEvidence['figure'] => ({
  campaign,
  label,
  value,
  unit,
  kind,
  toConfirm,
});
