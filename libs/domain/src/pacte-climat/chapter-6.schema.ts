import * as z from 'zod';
import { actionBrief } from '../actions/action.schema';
import { day } from '../shared/day';
import { canSchema, communeLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { count, id, orNull, share, text, version, word } from '../shared/primitives';
import { catalogueHead, measureDetail, topic } from './catalogue.schema';
import { scoreStates } from './scoring.rules';

const points = z.number().min(0);

export const measureScore = z.object({
  state: z.enum(scoreStates),
  possible: points.nullable(),
  effective: points.nullable(),
  planned: points.nullable(),
  remaining: points.nullable(),
  unknown: points.nullable(),
});

export const scoreTotal = z.object({
  possible: points,
  effective: points,
  planned: points,
  remaining: points,
  unknown: points,
  projected: points,
  counted: count,
  assessed: count,
  notAssessed: count,
  withoutPoints: count,
  notConcerning: count,
});

/** Shares are typed in percent and stored as fractions: a sum of one may miss it by the last binary digit. */
const TOLERANCE = 1e-9;

/**
 * A commune's assessment of one measure, whole: what is not given is not kept. `version` is that of the stored
 * assessment, null when there was none.
 */
export const assessmentPut = z
  .object({
    version: version.nullable(),
    concerns: z.boolean(),
    reductionFactor: share.default(1),
    reductionReason: orNull(text(1000)).default(null),
    effectiveShare: share.nullable().default(null),
    plannedShare: share.nullable().default(null),
    comment: orNull(text(5000)).default(null),
    reviewedOn: orNull(day).default(null),
  })
  .superRefine(({ concerns, reductionFactor, reductionReason, effectiveShare, plannedShare }, context) => {
    if ((effectiveShare ?? 0) + (plannedShare ?? 0) > 1 + TOLERANCE) {
      const params = { code: 'effective-and-planned-exceed-whole' };
      context.addIssue({ code: 'custom', path: ['plannedShare'], params });
    }
    if (concerns && reductionFactor < 1 && reductionReason === null) {
      context.addIssue({ code: 'custom', path: ['reductionReason'], params: { code: 'reduction-needs-reason' } });
    }
  });
export type AssessmentPut = z.output<typeof assessmentPut>;

/** Whom the commune lets read its chapter 6: project managers (agreed), everybody (published). */
export const chapter6Settings = z.object({ version: version.nullable(), agreed: z.boolean(), published: z.boolean() });
export type Chapter6Settings = z.output<typeof chapter6Settings>;

export const chapter6ListQuery = listQuery(
  ['name', 'effective', 'planned', 'remaining', 'unknown', 'possible', 'reviewedOn'],
  {
    canton: word(60).optional(),
    /** Only communes with at least one assessment, or only those without. */
    assessed: queryBoolean.optional(),
  },
  'name',
);
export type Chapter6ListQuery = z.output<typeof chapter6ListQuery>;

export const chapter6Row = z.object({
  commune: communeLabel,
  canton: z.string().nullable(),
  part: z.enum(['published', 'full']),
  total: scoreTotal,
  /** The latest review among its assessments. */
  reviewedOn: day.nullable(),
  /** Whether the assessments are invented for the demonstration. */
  isDemo: z.boolean(),
});
export type Chapter6Row = z.output<typeof chapter6Row>;

export const chapter6Page = pageOf(chapter6Row);
export type Chapter6Page = z.output<typeof chapter6Page>;

/** Reason, comment and day of review are null for whoever sees the published figures alone. */
export const assessmentDetail = z.object({
  id,
  concerns: z.boolean(),
  reductionFactor: share,
  reductionReason: z.string().nullable(),
  effectiveShare: share.nullable(),
  plannedShare: share.nullable(),
  comment: z.string().nullable(),
  reviewedOn: day.nullable(),
  isDemo: z.boolean(),
  version,
});
export type AssessmentDetail = z.output<typeof assessmentDetail>;

/**
 * An action behind a measure. `share` is what the commune states it would bring, `gain` the same in points; both are null
 * for whoever sees the published figures alone, and for an abandoned action `gain` is. Whoever sees the public part of the
 * action gets title, status and group.
 */
export const measureAction = actionBrief.extend({
  part: z.enum(['public', 'full']),
  progress: z.int().nullable(),
  share: share.nullable(),
  gain: points.nullable(),
});
export type MeasureAction = z.output<typeof measureAction>;

export const assessedMeasure = z.object({
  measure: measureDetail,
  assessment: assessmentDetail.nullable(),
  score: measureScore,
  /** Actions linked to this measure and this commune, abandoned ones last; those that the reader may know of. */
  actions: z.array(measureAction),
});
export type AssessedMeasure = z.output<typeof assessedMeasure>;

/** A section with its measures. The last one may have no id: the section of its measures is not published. */
export const assessedSection = z.object({
  id: id.nullable(),
  code: z.string().nullable(),
  titleFr: z.string().nullable(),
  titleDe: z.string().nullable(),
  measures: z.array(assessedMeasure),
  total: scoreTotal,
});
export type AssessedSection = z.output<typeof assessedSection>;

export const chapter6Detail = z.object({
  commune: communeLabel,
  part: z.enum(['published', 'full']),
  catalogue: catalogueHead,
  /** Sections without a known measure are left out. */
  sections: z.array(assessedSection),
  /** Topics without published points, which enter no sum. */
  topics: z.array(topic),
  total: scoreTotal,
  reviewedOn: day.nullable(),
  /** Null for whoever sees the published figures alone. */
  settings: z.object({ agreed: z.boolean(), published: z.boolean(), version: version.nullable() }).nullable(),
  isDemo: z.boolean(),
  can: canSchema('assess', 'changeSettings', 'readHistory'),
});
export type Chapter6Detail = z.output<typeof chapter6Detail>;
