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

/** A line of which nothing is typed, which is as good as none. */
const isBlank = ({ year, value, source }: ValueTyped): boolean =>
  year === null && value === null && source.trim() === '';

/** Its year and value are asked for at their own fields once something stands in the line. */
const valueTyped = z
  .object({ year: z.int().min(1990).max(2100).nullable(), value: z.number().nullable(), source: z.string() })
  .superRefine((typed, context) => {
    for (const field of ['year', 'value'] as const) {
      if (typed[field] !== null || isBlank(typed)) continue;
      context.addIssue({ code: 'custom', path: [field], params: { code: 'required' } });
    }
  });

const within = (value: number | null): boolean => value === null || (value >= 0 && value <= 100);
const orEmpty = (percent: number | null): number | null => (within(percent) ? percent : null);

/**
 * What is typed as far as the form asks for it: what stands in a field that is not shown cannot be put right there, and must
 * not keep the rest from being saved.
 */
function asked<T extends AssessmentTyped>(typed: T): T {
  const isByCriteria = typed.concerns && typed.sharesBy === 'criteria';
  const isByHand = typed.concerns && typed.sharesBy === 'hand';
  const shared = { effectiveShare: orEmpty(typed.effectiveShare), plannedShare: orEmpty(typed.plannedShare) };
  const isTooMuch = (shared.effectiveShare ?? 0) + (shared.plannedShare ?? 0) > 100;
  const criteria = typed.criteria.map((each) => ({ ...each, share: orEmpty(each.share) }));
  const isSound = ({ year, value }: ValueTyped): boolean =>
    year !== null && value !== null && year >= 1990 && year <= 2100;
  return {
    ...typed,
    ...(isByHand ? {} : isTooMuch ? { effectiveShare: null, plannedShare: null } : shared),
    ...(isByCriteria ? {} : { criteria }),
    ...(typed.concerns
      ? {}
      : {
          sharesBy: 'hand',
          reductionFactor: orEmpty(typed.reductionFactor) ?? 100,
          indicatorValues: typed.indicatorValues.filter(isSound),
        }),
  };
}

/** Percentages as they are typed, checked as such, and then the assessment as the API takes it. */
const assessmentTyped = z
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
    indicatorValues: z.array(valueTyped),
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
    indicatorValues: typed.indicatorValues
      .filter((each) => !isBlank(each))
      .map(({ year, value, source }) => ({ year: Number(year), value: Number(value), source })),
    responsibleId: typed.responsibleId || null,
  }))
  .pipe(assessmentPut);
export const assessmentForm = z.preprocess((typed) => asked(typed as AssessmentTyped), assessmentTyped);

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
