import * as z from 'zod';
import { day } from '../shared/day';
import { count, httpUrl, id, name, orNull, text, version } from '../shared/primitives';
import { costRefusals } from './cost-sharing.rules';
import { euros, unitEuros } from './money';

const fields = {
  supplier: name,
  /** For a year, whatever the volume. */
  fixed: euros.default(0),
  unitPrice: unitEuros.default(0),
  /** The last day on which it holds. */
  validUntil: orNull(day).default(null),
  notes: orNull(text(2000)).default(null),
  conditions: orNull(text(2000)).default(null),
  url: orNull(httpUrl).default(null),
};

/** What a supplier asks for the whole. */
export const serviceOfferCreate = z.object(fields);
export type ServiceOfferCreate = z.output<typeof serviceOfferCreate>;

export const serviceOfferPut = z.object({ version, ...fields });
export type ServiceOfferPut = z.output<typeof serviceOfferPut>;

export const serviceOffer = z.object({
  id,
  supplier: z.string(),
  fixed: z.number(),
  unitPrice: z.number(),
  validUntil: day.nullable(),
  expired: z.boolean(),
  notes: z.string().nullable(),
  conditions: z.string().nullable(),
  url: z.string().nullable(),
  /** How many documents lie beside it. */
  files: count,
  /** Whether it is the one that was put to those who joined. */
  chosen: z.boolean(),
  /** In a year at the pooled volume as the reader reads it; null where that is not known. */
  total: z.number().nullable(),
  /** What the reader's own organisation would pay of it; null where that is not known, or told. */
  ownShare: z.number().nullable(),
  /** The smallest and the largest share, for whoever leads the group. */
  shares: z.object({ least: z.number(), most: z.number() }).nullable(),
  /** Why nothing is shared yet. */
  refused: z.enum(costRefusals).nullable(),
  version,
});
export type ServiceOffer = z.output<typeof serviceOffer>;
