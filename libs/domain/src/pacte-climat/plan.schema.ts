import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema } from '../shared/labels';
import { id, line, share, version } from '../shared/primitives';
import { onlyOnce } from './assessment.schema';

/** An action as it was when it was chosen; it may have changed or gone since. */
export const chosenAction = z.object({ id, title: z.string(), group: z.string(), share });
export type ChosenAction = z.output<typeof chosenAction>;

const actionIds = z
  .array(id)
  .min(1)
  .max(200)
  .transform((ids) => [...new Set(ids)]);

/** A named choice of actions, to be compared with others. */
export const variantCreate = z.object({ name: line(120), actionIds });
export type VariantCreate = z.output<typeof variantCreate>;

export const variantPut = variantCreate.extend({ version });
export type VariantPut = z.output<typeof variantPut>;

export const variantRow = z.object({
  id,
  name: z.string(),
  actions: z.array(chosenAction),
  createdBy: z.string(),
  createdAt: instant,
  version,
  isDemo: z.boolean(),
});
export type VariantRow = z.output<typeof variantRow>;

/** The choice that the commune keeps as its plan, with the measures whose planned share it sets. */
export const planPut = variantCreate
  .extend({
    /** That of the plan that it replaces; null where there is none. */
    version: version.nullable(),
    shares: z
      .array(z.object({ measureId: id, version }))
      .max(200)
      .default([]),
  })
  .superRefine(({ shares }, context) => {
    onlyOnce(shares, ({ measureId }) => measureId, { list: 'shares', field: 'measureId', context });
  });
export type PlanPut = z.output<typeof planPut>;

/** Ends the plan; planned shares that it set become what they were before, as far as nobody changed them since. */
export const planEnd = z.object({ version, putBack: z.boolean().default(true) });
export type PlanEnd = z.output<typeof planEnd>;

export const setShare = z.object({ measureId: id, before: share.nullable(), after: share });
export type SetShare = z.output<typeof setShare>;

export const planDetail = z.object({
  id,
  name: z.string(),
  actions: z.array(chosenAction),
  keptBy: z.string(),
  keptAt: instant,
  shares: z.array(setShare),
  version,
  isDemo: z.boolean(),
});
export type PlanDetail = z.output<typeof planDetail>;

/** What a commune keeps of its what-ifs: variants by name, of which one may be the plan. */
export const plans = z.object({
  plan: planDetail.nullable(),
  variants: z.array(variantRow),
  can: canSchema('edit'),
});
export type Plans = z.output<typeof plans>;
