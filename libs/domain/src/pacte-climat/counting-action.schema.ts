import * as z from 'zod';
import { actionStatuses } from '../actions/action.rules';
import { day } from '../shared/day';
import { communeLabel, groupLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { count, id, share, word } from '../shared/primitives';
import { gainStates } from './gain.rules';

const points = z.number().min(0);

/** A measure with the programme whose it is: those of two may be called the same. */
const countedMeasure = measureLabel.extend({ programme: z.string() });

/** An action with one commune and one measure for which it counts, and what it would bring there, or has brought. */
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
  measure: countedMeasure,
  /** What the commune states of it. */
  share: share.nullable(),
  /** What is possible under the measure for the commune. */
  possible: points.nullable(),
  /** The share of the possible points, whatever is effective already; rounded once. */
  stated: points.nullable(),
  /** What of the possible points is not effective yet; null as long as nobody has assessed the measure. */
  open: points.nullable(),
  /**
   * What it would add to the effective points if it alone were done, as the what-if reckons it; of an action that is done,
   * what the commune states.
   */
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
    /** The measure in whatever version of its programme the commune has, by its id in any of them. */
    measureId: id.optional(),
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
    measures: z.array(countedMeasure),
  }),
  /**
   * Of all that is found: the known points that what is still to be done would bring together, and those of what is done –
   * several actions never bring more than their measure has – and how many are not known.
   */
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
  /** Known points that its actions still to be done would bring together. */
  gain: points,
  /** Known points of those that are done, as the commune states. */
  brought: points,
  /** Pairs of action and measure of which the points are not known. */
  unknown: count,
  evidence: z.object({ accepted: count, proposed: count }),
});
export type CountingCommune = z.output<typeof countingCommune>;

export const countingCommunePage = pageOf(countingCommune);
export type CountingCommunePage = z.output<typeof countingCommunePage>;
