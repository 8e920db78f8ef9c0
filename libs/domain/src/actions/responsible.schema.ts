import * as z from 'zod';
import { communeLabel, organisationLabel } from '../shared/labels';
import { listQuery, pageOf } from '../shared/list';
import { communeCode, count } from '../shared/primitives';

/** How many actions stand in each way. */
export const standingCounts = z.object({
  done: count,
  'under-way': count,
  planned: count,
  idea: count,
  late: count,
  abandoned: count,
});

export const responsibleListQuery = listQuery(
  ['counted', 'late', 'done', 'name'],
  {
    /** Only actions that name this commune. */
    communeCode: communeCode.optional(),
  },
  '-counted',
);
export type ResponsibleListQuery = z.output<typeof responsibleListQuery>;

/** What an organisation answers for. Without one: the actions for which none answers. */
export const responsibleRow = z.object({
  organisation: organisationLabel.nullable(),
  counts: standingCounts,
  /** Without what is abandoned. */
  counted: count,
});
export type ResponsibleRow = z.output<typeof responsibleRow>;

export const responsiblePage = pageOf(responsibleRow).extend({
  commune: communeLabel.nullable(),
  /** Each action once, however many organisations answer for it. */
  actions: standingCounts,
});
export type ResponsiblePage = z.output<typeof responsiblePage>;
