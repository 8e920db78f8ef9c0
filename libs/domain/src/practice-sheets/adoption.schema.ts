import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { count, id, orNull, text, version } from '../shared/primitives';

/** In euros, as it was paid; null where nobody says. */
const cost = z.number().min(0).max(1_000_000_000).nullable();
const result = text(2000);

/** "We did it": an organisation says that it put a practice to work. */
export const practiceAdoptionCreate = z.object({
  organisationId: id,
  onDay: day,
  cost: cost.default(null),
  result: orNull(result).default(null),
  /** Whether others may ask it, through the broker, how it went. */
  offersAdvice: z.boolean().default(false),
  /** Whether it agrees that everybody reads it, with its name. */
  published: z.boolean().default(false),
});
export type PracticeAdoptionCreate = z.output<typeof practiceAdoptionCreate>;

/** Absent fields stay as they are; whose it is never changes. */
export const practiceAdoptionUpdate = z.object({
  version,
  onDay: day.optional(),
  cost: cost.optional(),
  result: orNull(result).optional(),
  offersAdvice: z.boolean().optional(),
  published: z.boolean().optional(),
});
export type PracticeAdoptionUpdate = z.output<typeof practiceAdoptionUpdate>;

export const practiceAdoptionListQuery = listQuery(
  ['onDay', 'organisation', 'cost'],
  {
    organisationId: id.optional(),
    /** Only those who offer advice, or only the others. */
    offersAdvice: queryBoolean.optional(),
  },
  '-onDay',
);
export type PracticeAdoptionListQuery = z.output<typeof practiceAdoptionListQuery>;

export const practiceAdoptionRow = z.object({
  id,
  organisation: organisationLabel,
  /** Whether the reader may open the organisation's page. */
  opens: z.boolean(),
  onDay: day,
  cost,
  result: z.string().nullable(),
  offersAdvice: z.boolean(),
  published: z.boolean(),
  removed: z.boolean(),
  isDemo: z.boolean(),
  version,
  can: canSchema('edit'),
});
export type PracticeAdoptionRow = z.output<typeof practiceAdoptionRow>;

/** `organisations` counts all that did it, also those that the reader is not told by name. */
export const practiceAdoptionPage = pageOf(practiceAdoptionRow).extend({ organisations: count });
export type PracticeAdoptionPage = z.output<typeof practiceAdoptionPage>;
