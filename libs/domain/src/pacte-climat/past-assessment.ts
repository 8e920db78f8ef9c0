import { blankAssessment } from './assessment-said';
import { type AssessmentDetail, type AssessmentPut } from './assessment.schema';
import { sharesOfCriteria } from './criteria.rules';
import { reviewedBy } from './review-day.rules';

/** What a history tells of one change: fields with their values before and after. */
export type Changes = readonly { field: string; before: unknown; after: unknown }[];

/** What the form would send of an assessment as it is. */
export function assessmentPutOf(assessment: AssessmentDetail): AssessmentPut {
  const { id: _, isDemo: __, responsible, indicatorValues, ...fields } = assessment;
  return {
    ...fields,
    responsibleId: responsible?.id ?? null,
    indicatorValues: indicatorValues.map(({ year, value, source }) => ({ year, value, source })),
  };
}

type Said = Omit<AssessmentPut, 'version'>;
const nothing: Said = { ...blankAssessment, responsibleId: null };

/**
 * The assessment as it was before some changes: each of them is taken back. What a change tells beside the assessment, such as
 * the file that it came from, is left out.
 *
 * @param later all changes since then, the latest first
 */
export function beforeChanges(now: AssessmentPut, later: readonly Changes[]): AssessmentPut {
  const past: Record<string, unknown> = { ...now };
  for (const { field, before } of later.flat()) {
    if (field in nothing) past[field] = before ?? nothing[field as keyof Said];
  }
  return past as AssessmentPut;
}

/** What of a past state is there no more. */
export interface Gone {
  /** Answers to criteria that the measure no longer has. */
  criteria: number;
  /** Whether whoever was responsible no longer speaks for the commune. */
  responsible: boolean;
  /** Whether the day of the review has not come yet, so that it is none. */
  reviewDay: boolean;
}

/**
 * The past state without what is there no more. Shares that were made of criteria stay what they were then, as said by hand,
 * where the criteria that are left do not make them.
 *
 * @param known the criteria of the measure
 * @param speaks whether whoever was responsible then can be so today
 * @param latest the last day on which it can have been reviewed, and the one that is stored: what is stored may stay
 */
export function fitting(
  past: AssessmentPut,
  known: ReadonlySet<string>,
  speaks: boolean,
  latest: { today: string; stored: string | null },
): { put: AssessmentPut; gone: Gone } {
  const criteria = past.criteria.filter(({ criterionId }) => known.has(criterionId));
  const { effectiveShare, plannedShare } = sharesOfCriteria(criteria);
  const isMade = effectiveShare === past.effectiveShare && plannedShare === past.plannedShare;
  const { reviewedOn } = past;
  const isAhead = reviewedOn !== latest.stored && reviewedBy(reviewedOn, latest.today) !== reviewedOn;
  const isResponsibleGone = past.responsibleId !== null && !speaks;
  return {
    put: {
      ...past,
      criteria,
      sharesBy: isMade ? past.sharesBy : 'hand',
      responsibleId: isResponsibleGone ? null : past.responsibleId,
      reviewedOn: isAhead ? null : reviewedOn,
    },
    gone: { criteria: past.criteria.length - criteria.length, responsible: isResponsibleGone, reviewDay: isAhead },
  };
}
