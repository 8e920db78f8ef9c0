import * as z from 'zod';
import { day } from '../shared/day';
import { organisationLabel } from '../shared/labels';
import { id, line, orNull, version } from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';
import { amount, euros } from './money';

const MOST_KG = 1_000_000_000;

const fields = {
  fromDay: day,
  toDay: day,
  costBefore: euros.nullable().default(null),
  costAfter: euros.nullable().default(null),
  volume: amount.nullable().default(null),
  /** What was not emitted; only with where it comes from. */
  kgCo2e: z.number().min(-MOST_KG).max(MOST_KG).nullable().default(null),
  source: orNull(line(300)).default(null),
};
type Fields = z.output<z.ZodObject<typeof fields>>;

function checkSaving({ costBefore, costAfter, volume, kgCo2e, source }: Fields, context: z.RefinementCtx): void {
  const wrong = (path: string, code: string): void =>
    context.addIssue({ code: 'custom', path: [path], params: { code } });
  if (kgCo2e !== null && source === null) wrong('source', 'required');
  if ([costBefore, costAfter, volume, kgCo2e].every((figure) => figure === null)) wrong('costAfter', 'nothing-chosen');
}

/** What a shared service brought an organisation over some time. What nobody knows is null. */
export const serviceSavingCreate = z
  .object({ organisationId: orNull(id).default(null), ...fields })
  .check(startsBeforeEnd('fromDay', 'toDay', true))
  .superRefine(checkSaving);
export type ServiceSavingCreate = z.output<typeof serviceSavingCreate>;

export const serviceSavingPut = z
  .object({ version, ...fields })
  .check(startsBeforeEnd('fromDay', 'toDay', true))
  .superRefine(checkSaving);
export type ServiceSavingPut = z.output<typeof serviceSavingPut>;

export const serviceSaving = z.object({
  id,
  organisation: organisationLabel,
  fromDay: day,
  toDay: day,
  costBefore: z.number().nullable(),
  costAfter: z.number().nullable(),
  volume: z.number().nullable(),
  kgCo2e: z.number().nullable(),
  source: z.string().nullable(),
  version,
});
export type ServiceSaving = z.output<typeof serviceSaving>;
