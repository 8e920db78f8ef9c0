import { type AssessmentDetail, type ScoredAssessment, assessmentPut } from '@zesumme/domain';
import * as z from 'zod';

/** What the form of an assessment holds: shares in percent, absent texts empty. */
export interface AssessmentTyped {
  concerns: boolean;
  reductionFactor: number | null;
  reductionReason: string;
  effectiveShare: number | null;
  plannedShare: number | null;
  comment: string;
  reviewedOn: string;
}

/** A share is kept to six decimals, a percentage is shown with four: typing never changes what is not touched. */
const shareOf = (percent: number): number => Math.round(percent * 10_000) / 1_000_000;
const percentOf = (share: number): number => Math.round(share * 1_000_000) / 10_000;
const orNone = (value: number | null, convert: (value: number) => number): number | null =>
  value === null ? null : convert(value);

const percent = z.number().min(0).max(100);

/** Percentages as they are typed, checked as such, and then the assessment as the API takes it. */
export const assessmentForm = z
  .object({
    version: z.int().nullable(),
    concerns: z.boolean(),
    reductionFactor: percent,
    reductionReason: z.string(),
    effectiveShare: percent.nullable(),
    plannedShare: percent.nullable(),
    comment: z.string(),
    reviewedOn: z.string(),
  })
  .transform(({ reductionFactor, effectiveShare, plannedShare, ...typed }): z.input<typeof assessmentPut> => ({
    ...typed,
    reductionFactor: shareOf(reductionFactor),
    effectiveShare: orNone(effectiveShare, shareOf),
    plannedShare: orNone(plannedShare, shareOf),
  }))
  .pipe(assessmentPut);

/**
 * What the form starts with.
 *
 * @param today the day of review that a first assessment proposes
 */
export function typedOf(assessment: AssessmentDetail | null, today: string): AssessmentTyped {
  return {
    concerns: assessment?.concerns ?? true,
    reductionFactor: percentOf(assessment?.reductionFactor ?? 1),
    reductionReason: assessment?.reductionReason ?? '',
    effectiveShare: orNone(assessment?.effectiveShare ?? null, percentOf),
    plannedShare: orNone(assessment?.plannedShare ?? null, percentOf),
    comment: assessment?.comment ?? '',
    reviewedOn: assessment ? (assessment.reviewedOn ?? '') : today,
  };
}

const within = (value: number | null): boolean => value === null || (value >= 0 && value <= 100);

/** What is typed, as the arithmetic takes it; nothing while a share is out of its bounds. */
export function scoredOf(typed: AssessmentTyped): (ScoredAssessment & { reductionReason: string }) | null {
  const { concerns, reductionFactor, effectiveShare, plannedShare, reductionReason } = typed;
  const isSound = [reductionFactor, effectiveShare, plannedShare].every(within) && reductionFactor !== null;
  if (!isSound || (effectiveShare ?? 0) + (plannedShare ?? 0) > 100) return null;
  return {
    concerns,
    reductionFactor: shareOf(reductionFactor),
    effectiveShare: orNone(effectiveShare, shareOf),
    plannedShare: orNone(plannedShare, shareOf),
    reductionReason,
  };
}
