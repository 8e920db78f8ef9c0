import * as z from 'zod';
import { actionStatuses } from '../actions/action.rules';
import { day } from '../shared/day';
import { communeLabel, groupLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { count, id, share, word } from '../shared/primitives';

const points = z.number().min(0);

/**
 * Why an action brings a commune no points that are known: the commune has not stated its share, no points are published for
 * the measure, or the measure does not concern the commune.
 */
export const gainStates = ['known', 'no-share', 'no-points', 'not-concerning'] as const;
export type GainState = (typeof gainStates)[number];

/** An action with one commune and one measure for which it counts, and what it would bring there. */
export const countingAction = z.object({
  action: z.object({
    id,
    title: z.string(),
    status: z.enum(actionStatuses),
    dueDay: day.nullable(),
    isDemo: z.boolean(),
  }),
  group: groupLabel,
  commune: communeLabel,
  measure: measureLabel,
  /** What the commune states of it. */
  share: share.nullable(),
  /** What is possible under the measure for the commune. */
  possible: points.nullable(),
  /** The share of the possible points; rounded once. */
  gain: points.nullable(),
  state: z.enum(gainStates),
});
export type CountingAction = z.output<typeof countingAction>;

export const countingQuery = listQuery(
  ['gain', 'title', 'group', 'commune', 'measure', 'dueDay'],
  {
    actionId: id.optional(),
    groupId: id.optional(),
    communeCode: word(8).optional(),
    /** The measure by its slug, in whatever version the commune has. */
    measure: word(120).optional(),
    status: queryList(z.enum(actionStatuses)),
    state: queryList(z.enum(gainStates)),
  },
  '-gain',
);
export type CountingQuery = z.output<typeof countingQuery>;

export const countingPage = pageOf(countingAction).extend({
  /** What can be filtered by, whatever the filters. */
  choices: z.object({
    groups: z.array(groupLabel),
    communes: z.array(communeLabel),
    measures: z.array(measureLabel),
  }),
  /** Of all that is found: the known points of what is still to be done and of what is done, and how many are not known. */
  sums: z.object({ open: points, done: points, unknown: count }),
});
export type CountingPage = z.output<typeof countingPage>;

export const countingCommuneQuery = listQuery(['gain', 'name', 'actions'], { groupId: id }, '-gain');
export type CountingCommuneQuery = z.output<typeof countingCommuneQuery>;

/** What a group counts for in the chapter 6 of a commune. */
export const countingCommune = z.object({
  commune: communeLabel,
  actions: count,
  done: count,
  /** Known points of its actions that are not abandoned. */
  gain: points,
  /** Pairs of action and measure of which the points are not known. */
  unknown: count,
  evidence: z.object({ accepted: count, proposed: count }),
});
export type CountingCommune = z.output<typeof countingCommune>;

export const countingCommunePage = pageOf(countingCommune);
export type CountingCommunePage = z.output<typeof countingCommunePage>;
