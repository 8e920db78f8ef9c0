import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, communeLabel } from '../shared/labels';
import { count, id, version } from '../shared/primitives';
import { importedMeasure } from './assessment-import.schema';

/** Why a past state cannot be put back: it is that of today, or no longer fits the rules of today. */
export const pastObstacles = ['is-current', 'does-not-fit'] as const;
export type PastObstacle = (typeof pastObstacles)[number];

/** A past state of an assessment: what it said, and what of today it would change. */
export const pastAssessment = z.object({
  eventId: id,
  commune: communeLabel,
  /** When it came to be, and who saw to it. */
  at: instant,
  by: z.string(),
  /** All that it said, held against nothing; its points are by the points of today. */
  state: importedMeasure,
  /** From today to then. */
  difference: importedMeasure,
  /** Who saw to the measure, today and then; null where nobody did, or they are there no more. */
  responsible: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  gone: z.object({ criteria: count, responsible: z.boolean(), reviewDay: z.boolean() }),
  obstacle: z.enum(pastObstacles).nullable(),
  /** That of the assessment today. */
  version,
  isDemo: z.boolean(),
  can: canSchema('putBack'),
});
export type PastAssessment = z.output<typeof pastAssessment>;

export const pastPutBack = z.object({ version });
export type PastPutBack = z.output<typeof pastPutBack>;
