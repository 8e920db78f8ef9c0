import * as z from 'zod';
import { communeLabel, contactLabel, organisationLabel } from '../shared/labels';
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

/** What one contact of an organisation answers for; null is the organisation without anybody named. */
export const responsibleContact = z.object({
  contact: contactLabel.nullable(),
  counts: standingCounts,
  counted: count,
});
export type ResponsibleContact = z.output<typeof responsibleContact>;

/** What an organisation answers for. Without one: the actions for which none answers. */
export const responsibleRow = z.object({
  organisation: organisationLabel.nullable(),
  counts: standingCounts,
  /** Without what is abandoned. */
  counted: count,
  /** Broken out by contact, where one is named and the reader reads names; several may answer for the same action. */
  contacts: z.array(responsibleContact),
});
export type ResponsibleRow = z.output<typeof responsibleRow>;

export const responsiblePage = pageOf(responsibleRow).extend({
  commune: communeLabel.nullable(),
  /** Each action once, however many organisations answer for it. */
  actions: standingCounts,
});
export type ResponsiblePage = z.output<typeof responsiblePage>;
