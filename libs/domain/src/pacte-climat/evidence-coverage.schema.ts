import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, communeLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { count, id } from '../shared/primitives';
import { criterion } from './catalogue.schema';
import { criterionStates } from './criteria.rules';
import { gapClaims, gapRemedies, proofs } from './evidence-coverage.rules';

const counts = z.object({ proven: count, ended: count, unproven: count });

/** How far the criteria of a measure are proven; `state` is what the commune says of the criterion, null where it says nothing. */
export const measureCoverage = z.object({
  measure: measureLabel,
  /** Null where nobody has said so. */
  concerns: z.boolean().nullable(),
  proof: z.enum(proofs),
  criteria: z.array(z.object({ criterion, state: z.enum(criterionStates).nullable(), proof: z.enum(proofs) })),
  counts,
});

/** The coverage of a commune's criteria by evidence. Measures without a published criterion are there, with none. */
export const evidenceCoverage = z.object({
  commune: communeLabel,
  measures: z.array(measureCoverage),
  total: counts,
  /** Pieces that the commune accepted, by how they stand; and those that wait for its answer. */
  pieces: z.object({ valid: count, ending: count, stale: count, upcoming: count, incomplete: count, proposed: count }),
  /** What is stated without valid evidence: met criteria and effective shares. */
  gaps: count,
  can: canSchema('add', 'propose'),
});
export type EvidenceCoverage = z.output<typeof evidenceCoverage>;

/** Without a claim, what is stated as there already: met criteria and effective shares. */
export const gapListQuery = listQuery(['measure', 'remedy'], { claim: queryList(z.enum(gapClaims)) }, 'measure');
export type GapListQuery = z.output<typeof gapListQuery>;

export const gapRow = z.object({
  measure: measureLabel,
  criterion: criterion.nullable(),
  claim: z.enum(gapClaims),
  remedy: z.enum(gapRemedies),
  piece: z.object({ id, title: z.string(), validFrom: day.nullable(), validUntil: day.nullable() }).nullable(),
});
export type GapRow = z.output<typeof gapRow>;

export const gapPage = pageOf(gapRow);
export type GapPage = z.output<typeof gapPage>;
