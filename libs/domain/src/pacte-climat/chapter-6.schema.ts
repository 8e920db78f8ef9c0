import * as z from 'zod';
import { actionBrief } from '../actions/action.schema';
import { day } from '../shared/day';
import { historyEntry } from '../shared/history.schema';
import { canSchema, communeLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { count, id, share, version, word } from '../shared/primitives';
import { formerCommune } from '../territory/territory.schema';
import { catalogueHead, measureDetail, topic } from './catalogue.schema';
import { assessmentDetail } from './assessment.schema';
import { openComments } from './comment.schema';
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

/** The fields of an assessment on which its points rest; a comment or the value of an indicator changes none of them. */
export const figureFields = [
  'concerns',
  'reductionFactor',
  'sharesBy',
  'effectiveShare',
  'plannedShare',
  'criteria',
] as const;

/**
 * What happened to a commune's chapter 6, or to its assessment of one measure alone; with `figures`, only what changed the
 * figures of assessments.
 */
export const chapter6HistoryQuery = listQuery(
  ['at'],
  { measureId: id.optional(), figures: queryBoolean.optional() },
  '-at',
);
export type Chapter6HistoryQuery = z.output<typeof chapter6HistoryQuery>;

/** An entry, and whether the state that it left can be opened: that of an assessment of the chapter, or of one it came from. */
export const chapter6HistoryEntry = historyEntry.extend({ opens: z.boolean() });
export type Chapter6HistoryEntry = z.output<typeof chapter6HistoryEntry>;

export const chapter6HistoryPage = pageOf(chapter6HistoryEntry);
export type Chapter6HistoryPage = z.output<typeof chapter6HistoryPage>;

/** Whether the commune lets project managers read its chapter 6. What everybody sees is chosen on its public page. */
export const chapter6Settings = z.object({ version: version.nullable(), agreed: z.boolean() });
export type Chapter6Settings = z.output<typeof chapter6Settings>;

export const chapter6ListQuery = listQuery(
  ['name', 'effective', 'planned', 'remaining', 'unknown', 'possible', 'reviewedOn'],
  {
    canton: word(60).optional(),
    /** Only communes that assess themselves by a version of this programme. */
    programme: word(200).optional(),
    /** Only communes with at least one assessment, or only those without. */
    assessed: queryBoolean.optional(),
  },
  'name',
);
export type Chapter6ListQuery = z.output<typeof chapter6ListQuery>;

export const chapter6Row = z.object({
  commune: communeLabel,
  canton: z.string().nullable(),
  /** By which it assesses itself; null before there is a catalogue. */
  catalogue: catalogueHead.pick({ programme: true, chapter: true }).nullable(),
  part: z.enum(['published', 'full']),
  total: scoreTotal,
  /** The latest review among its assessments; null also for whoever sees the published figures alone. */
  reviewedOn: day.nullable(),
  /** Whether the assessments are invented for the demonstration. */
  isDemo: z.boolean(),
});
export type Chapter6Row = z.output<typeof chapter6Row>;

/** `programmes` are those to filter by, whatever the filters. */
export const chapter6Page = pageOf(chapter6Row).extend({ programmes: z.array(z.string()) });
export type Chapter6Page = z.output<typeof chapter6Page>;

/**
 * An action behind a measure. `share` is what the commune states it would bring; `gain` are the points that it would add to
 * the effective ones if it alone were done, as the what-if reckons them, and of an action that is done what the commune
 * states. Both are null for whoever sees the published figures alone; `gain` is null for an abandoned action, and where the
 * measure does not say how many points are still open. Whoever sees the public part of the action gets title, status and
 * group.
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
  /** Absent in snapshots that were taken before sections had one. */
  titleEn: z.string().nullable().optional(),
  measures: z.array(assessedMeasure),
  total: scoreTotal,
});
export type AssessedSection = z.output<typeof assessedSection>;

export const chapter6Detail = z.object({
  commune: communeLabel,
  /** The communes that merged into it; what they said is kept with them, and never added. */
  formedFrom: z.array(formerCommune),
  /** What became of it, and since when; null for a commune in being. */
  mergedInto: communeLabel.extend({ since: day }).nullable(),
  part: z.enum(['published', 'full']),
  catalogue: catalogueHead,
  /** The version of the same programme that holds now and that the commune has not moved to; null for whoever sees the published figures alone. */
  newerCatalogue: z.object({ id, label: z.string() }).nullable(),
  /** Sections without a known measure are left out. */
  sections: z.array(assessedSection),
  /** Topics without published points, which enter no sum. */
  topics: z.array(topic),
  total: scoreTotal,
  reviewedOn: day.nullable(),
  /** Null for whoever sees the published figures alone. */
  settings: z.object({ agreed: z.boolean(), published: z.boolean(), version: version.nullable() }).nullable(),
  /** On which measures comments are open; none for whoever sees the published figures alone. */
  comments: openComments,
  isDemo: z.boolean(),
  can: canSchema('assess', 'changeSettings', 'readHistory'),
});
export type Chapter6Detail = z.output<typeof chapter6Detail>;
