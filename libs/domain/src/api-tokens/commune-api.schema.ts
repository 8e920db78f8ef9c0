import * as z from 'zod';
import { actionStatuses } from '../actions/action.rules';
import { indicatorValue } from '../pacte-climat/assessment.schema';
import { figureKinds } from '../campaigns/campaign.rules';
import { evidenceKinds, evidenceStandings, evidenceStates } from '../pacte-climat/evidence.rules';
import { evidenceListQuery } from '../pacte-climat/evidence.schema';
import { scoreStates } from '../pacte-climat/scoring.rules';
import { day } from '../shared/day';
import { pageOf } from '../shared/list';
import { count, id, share } from '../shared/primitives';

const orUnknown = z.number().min(0).nullable();
const texts = z.object({ fr: z.string(), de: z.string(), en: z.string() });
const value = z.object({ year: z.int(), value: z.number(), source: z.string().nullable() });

/** What the commune says of a measure; null where it has said nothing. */
const assessment = z.object({
  concerns: z.boolean(),
  concernsReason: z.string().nullable(),
  reductionFactor: share,
  reductionReason: z.string().nullable(),
  effectiveShare: share.nullable(),
  plannedShare: share.nullable(),
  comment: z.string().nullable(),
  reviewedOn: day.nullable(),
});

const measure = z.object({
  slug: z.string(),
  code: z.string().nullable(),
  title: texts,
  section: z.string().nullable(),
  maximum: orUnknown,
  state: z.enum(scoreStates),
  possible: orUnknown,
  effective: orUnknown,
  planned: orUnknown,
  remaining: orUnknown,
  unknown: orUnknown,
  assessment: assessment.nullable(),
  indicator: z.object({ name: texts.nullable(), unit: z.string().nullable(), values: z.array(value) }),
  actions: z.array(z.object({ id, title: z.string(), status: z.enum(actionStatuses), group: z.string() })),
});

/** A commune's chapter 6 for its own systems: what it says and what follows, without people. Unknown is null. */
export const communeChapter = z.object({
  commune: z.object({ code: z.string(), name: z.string() }),
  day,
  catalogue: z.object({ programme: z.string(), chapter: z.string(), label: z.string() }),
  /** Null where the commune has said nothing yet. */
  totals: z.object({
    possible: z.number(),
    effective: orUnknown,
    planned: orUnknown,
    remaining: orUnknown,
    unknown: z.number(),
    counted: count,
    withoutPoints: count,
    notConcerning: count,
  }),
  measures: z.array(measure),
});
export type CommuneChapter = z.output<typeof communeChapter>;

/** The list of evidence as the page has it, of the token's own commune. */
export const communeEvidenceQuery = evidenceListQuery.omit({
  communeCode: true,
  measureId: true,
  criterionId: true,
  meetingId: true,
  campaignId: true,
});
export type CommuneEvidenceQuery = z.output<typeof communeEvidenceQuery>;

export const communeEvidence = z.object({
  id,
  kind: z.enum(evidenceKinds),
  state: z.enum(evidenceStates),
  standing: z.enum(evidenceStandings),
  title: z.string(),
  day,
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  url: z.string().nullable(),
  note: z.string().nullable(),
  /** Of a figure of a campaign; null for other kinds. */
  figure: z
    .object({
      campaign: z.string(),
      label: z.string(),
      value: z.number(),
      unit: z.string().nullable(),
      kind: z.enum(figureKinds),
      toConfirm: z.boolean(),
    })
    .nullable(),
  /** The slugs of the measures that it proves. */
  measures: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), size: count.nullable() })),
});
export type CommuneEvidence = z.output<typeof communeEvidence>;

export const communeEvidencePage = pageOf(communeEvidence);
export type CommuneEvidencePage = z.output<typeof communeEvidencePage>;

/** The value of an indicator for a year; it takes the place of the one that was there. */
export const indicatorValuePut = indicatorValue.omit({ year: true });
export type IndicatorValuePut = z.output<typeof indicatorValuePut>;

/** The year in an address. */
export const indicatorYear = z.coerce.number().int().min(1990).max(2100);

/** A measure's values as they now are, latest year first. */
export const indicatorValues = z.object({ measure: z.string(), values: z.array(value) });
export type IndicatorValues = z.output<typeof indicatorValues>;
