import * as z from 'zod';
import { day } from '../shared/day';
import { groupLabel, organisationLabel, zoneLabel } from '../shared/labels';
import { listQuery, pageOf, queryInteger, queryList } from '../shared/list';
import { id } from '../shared/primitives';

/** What neighbours have solved: a practice put to work, a pilot that is scaled, an action done together. */
export const solvedKinds = ['practice', 'pilot', 'action'] as const;
export type SolvedKind = (typeof solvedKinds)[number];

export const neighbourListQuery = listQuery(
  ['distance', 'day', 'title'],
  {
    /** Measured from here; else from the zones of the reader's own sites and groups. */
    nearZoneId: id.optional(),
    maxKm: queryInteger.min(0).max(200).optional(),
    kind: queryList(z.enum(solvedKinds)),
  },
  'distance',
);
export type NeighbourListQuery = z.output<typeof neighbourListQuery>;

export const neighbourRow = z.object({
  kind: z.enum(solvedKinds),
  id,
  /** What the address of its page carries: the slug of a sheet, the id of a pilot or an action. */
  key: z.string(),
  title: z.string(),
  /** What came of it, in the words of those who did it. */
  word: z.string().nullable(),
  /** Who put the practice to work. */
  organisation: organisationLabel.nullable(),
  /** Whether the reader may open that organisation. */
  opens: z.boolean(),
  /** The group whose pilot or action it is. */
  group: groupLabel.nullable(),
  zone: zoneLabel.nullable(),
  /** From the middle of the nearest zone it is measured from; null where a middle is not known. */
  km: z.number().nullable(),
  day: day.nullable(),
  isDemo: z.boolean(),
});
export type NeighbourRow = z.output<typeof neighbourRow>;

export const neighbourPage = pageOf(neighbourRow).extend({
  /** The zones that distances are measured from. */
  from: z.array(zoneLabel),
});
export type NeighbourPage = z.output<typeof neighbourPage>;
