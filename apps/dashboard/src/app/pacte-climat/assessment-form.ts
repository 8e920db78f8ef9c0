import {
  type AssessmentDetail,
  type CriterionState,
  type ScoredAssessment,
  type SharesBy,
  assessmentPut,
  criterionStates,
  sharesBy,
  sharesOfCriteria,
} from '@zesumme/domain';
import * as z from 'zod';

/** What is typed of one criterion: its share in percent. */
export interface CriterionTyped {
  criterionId: string;
  state: CriterionState;
  share: number | null;
}

/** What is typed of the indicator in one year. */
export interface ValueTyped {
  year: number | null;
  value: number | null;
  source: string;
}

/** What the form of an assessment holds: shares in percent, absent texts empty. */
export interface AssessmentTyped {
  concerns: boolean;
  concernsReason: string;
  reductionFactor: number | null;
  reductionReason: string;
  sharesBy: SharesBy;
  effectiveShare: number | null;
  plannedShare: number | null;
  criteria: CriterionTyped[];
  indicatorValues: ValueTyped[];
  responsibleId: string;
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
    concernsReason: z.string(),
    reductionFactor: percent,
    reductionReason: z.string(),
    sharesBy: z.enum(sharesBy),
    effectiveShare: percent.nullable(),
    plannedShare: percent.nullable(),
    criteria: z.array(z.object({ criterionId: z.string(), state: z.enum(criterionStates), share: percent.nullable() })),
    indicatorValues: z.array(z.object({ year: z.number(), value: z.number(), source: z.string() })),
    responsibleId: z.string(),
    comment: z.string(),
    reviewedOn: z.string(),
  })
  .transform((typed): z.input<typeof assessmentPut> => ({
    ...typed,
    concernsReason: typed.concerns ? '' : typed.concernsReason,
    reductionFactor: shareOf(typed.reductionFactor),
    effectiveShare: orNone(typed.effectiveShare, shareOf),
    plannedShare: orNone(typed.plannedShare, shareOf),
    criteria: saidOf(typed.criteria),
    responsibleId: typed.responsibleId || null,
  }))
  .pipe(assessmentPut);

/** Criteria of which something is said, with shares as fractions. */
const saidOf = (criteria: readonly CriterionTyped[]): CriterionTyped[] =>
  criteria
    .filter(({ state, share }) => state !== 'open' || share !== null)
    .map((each) => ({ ...each, share: orNone(each.share, shareOf) }));

/**
 * What the form starts with.
 *
 * @param today the day of review that a first assessment proposes
 * @param criteria those of the measure, each of which is asked for
 */
export function typedOf(
  assessment: AssessmentDetail | null,
  today: string,
  criteria: readonly { id: string }[] = [],
): AssessmentTyped {
  const said = new Map(assessment?.criteria.map((each) => [each.criterionId, each]));
  return {
    concerns: assessment?.concerns ?? true,
    concernsReason: assessment?.concernsReason ?? '',
    reductionFactor: percentOf(assessment?.reductionFactor ?? 1),
    reductionReason: assessment?.reductionReason ?? '',
    sharesBy: assessment?.sharesBy ?? 'hand',
    effectiveShare: orNone(assessment?.effectiveShare ?? null, percentOf),
    plannedShare: orNone(assessment?.plannedShare ?? null, percentOf),
    criteria: criteria.map(({ id }) => ({
      criterionId: id,
      state: said.get(id)?.state ?? 'open',
      share: orNone(said.get(id)?.share ?? null, percentOf),
    })),
    indicatorValues: (assessment?.indicatorValues ?? []).map((each) => ({ ...each, source: each.source ?? '' })),
    responsibleId: assessment?.responsible?.id ?? '',
    comment: assessment?.comment ?? '',
    reviewedOn: assessment ? (assessment.reviewedOn ?? '') : today,
  };
}

const within = (value: number | null): boolean => value === null || (value >= 0 && value <= 100);

/** The shares that what is typed makes, as fractions; the criteria decide where they are to. */
export function sharesTyped(typed: AssessmentTyped): Pick<ScoredAssessment, 'effectiveShare' | 'plannedShare'> {
  if (typed.sharesBy === 'criteria') return sharesOfCriteria(saidOf(typed.criteria));
  return {
    effectiveShare: orNone(typed.effectiveShare, shareOf),
    plannedShare: orNone(typed.plannedShare, shareOf),
  };
}

/** What is typed, as the arithmetic takes it; nothing while a share is out of its bounds. */
export function scoredOf(typed: AssessmentTyped): (ScoredAssessment & { reductionReason: string }) | null {
  const { concerns, reductionFactor, reductionReason } = typed;
  const percents = [reductionFactor, typed.effectiveShare, typed.plannedShare, ...typed.criteria.map((c) => c.share)];
  if (!percents.every(within) || reductionFactor === null) return null;
  const { effectiveShare, plannedShare } = sharesTyped(typed);
  if (Math.round(((effectiveShare ?? 0) + (plannedShare ?? 0)) * 1_000_000) > 1_000_000) return null;
  return { concerns, reductionFactor: shareOf(reductionFactor), effectiveShare, plannedShare, reductionReason };
}
