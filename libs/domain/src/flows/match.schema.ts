import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, groupLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { choice, count, id, line, orNull } from '../shared/primitives';
import { dismissalReasons } from './dismissal.rules';
import { flowRow } from './flow.schema';
import { matchParts, matchReasonCodes } from './match.rules';

export const matchListQuery = listQuery(
  ['score', 'distance'],
  {
    /** Matches of this flow; without it all that the reader sees. */
    flowId: id.optional(),
    zoneId: id.optional(),
    maxKm: z.coerce.number().min(0).max(500).optional(),
    /** Dismissed matches instead of the others. */
    dismissed: queryBoolean.default(false),
  },
  '-score',
);
export type MatchListQuery = z.output<typeof matchListQuery>;

export const matchPart = z.object({
  name: z.enum(matchParts),
  value: z.number().nullable(),
  weight: z.number(),
  reason: z.object({ code: z.enum(matchReasonCodes), params: z.record(z.string(), z.number()) }),
});

export const matchRow = z.object({
  id,
  offer: flowRow,
  need: flowRow,
  /** What the parts say, by what like pairs taught. */
  score: z.number(),
  /** What it would be if all that is not known spoke for it. */
  most: z.number(),
  distanceKm: z.number().nullable(),
  parts: z.array(matchPart),
  /** By what the score is multiplied since so many like pairs were dismissed; 1 without any. */
  experience: z.object({ factor: z.number(), dismissed: count }),
  /** Whether one side is hazardous waste: then the law asks for more. */
  hazardous: z.boolean(),
  dismissal: z
    .object({ reason: z.enum(dismissalReasons), word: z.string().nullable(), by: z.string().nullable(), on: day })
    .nullable(),
  /** The introduction of this pair, where there is one. */
  introductionId: id.nullable(),
  /** The groups of either side that the reader leads: to one of them an exchange belongs. */
  groups: z.array(groupLabel),
  can: canSchema('dismiss', 'introduce'),
});
export type MatchRow = z.output<typeof matchRow>;

export const matchPage = pageOf(matchRow);
export type MatchPage = z.output<typeof matchPage>;

/** Why a match is dismissed; `other` says it in words. */
export const matchDismissal = z
  .object({ reason: choice(dismissalReasons), word: orNull(line(400)).default(null) })
  .superRefine(({ reason, word }, context) => {
    if (reason === 'other' && word === null) {
      context.addIssue({ code: 'custom', path: ['word'], params: { code: 'required' } });
    }
  });
export type MatchDismissal = z.output<typeof matchDismissal>;

/** The pool of flows that together serve one. */
export const flowPool = z.object({
  members: z.array(
    z.object({
      flow: flowRow,
      score: z.number(),
      distanceKm: z.number().nullable(),
      /** The introduction of this pair, where one stands. */
      introductionId: id.nullable(),
    }),
  ),
  /** The groups to which exchanges with all of them can belong. */
  groups: z.array(groupLabel),
  can: canSchema('introduce'),
  /** In t, m³, m², MWh, pieces or hours; null where nothing can be added. */
  total: z.number().nullable(),
  covered: z.number().nullable(),
  notCounted: count,
});
export type FlowPool = z.output<typeof flowPool>;

/** Null where no pool of several organisations would serve the flow. */
export const flowPoolAnswer = z.object({ pool: flowPool.nullable() });
export type FlowPoolAnswer = z.output<typeof flowPoolAnswer>;
