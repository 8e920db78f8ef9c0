import * as z from 'zod';
import { day } from '../shared/day';
import { line, id, orNull, share, text, version } from '../shared/primitives';
import { criterionStates, sharesOfCriteria } from './criteria.rules';

/** Shares are typed in percent and stored as fractions: a sum of one may miss it by the last binary digit. */
const TOLERANCE = 1e-9;

/** Where the shares of an assessment come from: said as a whole, or made of the criteria that are met and planned. */
export const sharesBy = ['hand', 'criteria'] as const;
export type SharesBy = (typeof sharesBy)[number];

/**
 * What a commune says of a criterion. `share` is what meeting it brings of the measure, as the commune states it: no source
 * says so. Null as long as it is not stated.
 */
export const criterionAnswer = z.object({
  criterionId: id,
  state: z.enum(criterionStates),
  share: share.nullable(),
});

/** The value of a measure's indicator for a year, with the source that says so. */
export const indicatorValue = z.object({
  year: z.int().min(1990).max(2100),
  value: z.number().min(-1e12).max(1e12),
  source: orNull(line(300)).default(null),
});
export type IndicatorValue = z.output<typeof indicatorValue>;

/** Tells the second and later ones that their key was given before. */
export function onlyOnce<T>(
  rows: readonly T[],
  key: (row: T) => unknown,
  { list, field, context }: { list: string; field: string; context: z.RefinementCtx },
): void {
  rows.forEach((row, at) => {
    if (rows.findIndex((each) => key(each) === key(row)) < at) {
      context.addIssue({ code: 'custom', path: [list, at, field], params: { code: 'given-twice' } });
    }
  });
}

const assessmentFields = z.object({
  version: version.nullable(),
  concerns: z.boolean(),
  concernsReason: orNull(text(1000)).default(null),
  reductionFactor: share.default(1),
  reductionReason: orNull(text(1000)).default(null),
  sharesBy: z.enum(sharesBy).default('hand'),
  effectiveShare: share.nullable().default(null),
  plannedShare: share.nullable().default(null),
  criteria: z.array(criterionAnswer).max(200).default([]),
  indicatorValues: z.array(indicatorValue).max(60).default([]),
  responsibleId: id.nullable().default(null),
  comment: orNull(text(5000)).default(null),
  reviewedOn: orNull(day).default(null),
});

/** What has to fit together in any assessment, whenever it was said. */
function refuseUnfitting(assessment: z.output<typeof assessmentFields>, context: z.RefinementCtx): void {
  const { concerns, reductionFactor, reductionReason, criteria, indicatorValues } = assessment;
  const isByHand = assessment.sharesBy === 'hand';
  const { effectiveShare, plannedShare } = isByHand ? assessment : sharesOfCriteria(criteria);
  if ((effectiveShare ?? 0) + (plannedShare ?? 0) > 1 + TOLERANCE) {
    const params = { code: isByHand ? 'effective-and-planned-exceed-whole' : 'criteria-exceed-whole' };
    context.addIssue({ code: 'custom', path: [isByHand ? 'plannedShare' : 'sharesBy'], params });
  }
  if (concerns && reductionFactor < 1 && reductionReason === null) {
    context.addIssue({ code: 'custom', path: ['reductionReason'], params: { code: 'reduction-needs-reason' } });
  }
  onlyOnce(criteria, (each) => each.criterionId, { list: 'criteria', field: 'criterionId', context });
  onlyOnce(indicatorValues, (each) => each.year, { list: 'indicatorValues', field: 'year', context });
}

/** What was said before and is said again: a measure that does not concern the commune needed no reason then. */
export const assessmentAgain = assessmentFields.superRefine(refuseUnfitting);

/**
 * A commune's assessment of one measure, whole: what is not given is not kept. `version` is that of the stored
 * assessment, null when there was none. Where the shares come from criteria, those given are replaced by what these make.
 */
export const assessmentPut = assessmentFields.superRefine((assessment, context) => {
  refuseUnfitting(assessment, context);
  if (!assessment.concerns && assessment.concernsReason === null) {
    context.addIssue({ code: 'custom', path: ['concernsReason'], params: { code: 'exclusion-needs-reason' } });
  }
});
export type AssessmentPut = z.output<typeof assessmentPut>;

/** Reasons, comment, answers and day of review are absent for whoever sees the published figures alone. */
export const assessmentDetail = z.object({
  id,
  concerns: z.boolean(),
  concernsReason: z.string().nullable(),
  reductionFactor: share,
  reductionReason: z.string().nullable(),
  sharesBy: z.enum(sharesBy),
  effectiveShare: share.nullable(),
  plannedShare: share.nullable(),
  criteria: z.array(criterionAnswer),
  /** Latest year first. */
  indicatorValues: z.array(indicatorValue.extend({ source: z.string().nullable() })),
  /** Who sees to the measure at the commune; the name is null once they have been erased. */
  responsible: z.object({ id, name: z.string() }).nullable(),
  comment: z.string().nullable(),
  reviewedOn: day.nullable(),
  isDemo: z.boolean(),
  version,
});
export type AssessmentDetail = z.output<typeof assessmentDetail>;
