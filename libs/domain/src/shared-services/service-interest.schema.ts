import * as z from 'zod';
import { organisationLabel } from '../shared/labels';
import { choice, count, id, line, orNull, version } from '../shared/primitives';
import { amount, euros } from './money';
import { interestAnswers } from './shared-service.rules';

/** What an organisation thinks of a shared service. What it does not know stays null. */
export const interestPut = z.object({
  /** Null for one that has said nothing yet. */
  version: version.nullable().default(null),
  /** For whoever leads the group: in whose name. Null for one's own organisation. */
  organisationId: orNull(id).default(null),
  answer: choice(interestAnswers),
  /** Per period of the service. */
  volume: amount.nullable().default(null),
  heads: z.int().min(0).max(1_000_000).nullable().default(null),
  /** What it pays for this in a year today: for itself and the project manager alone. */
  yearlyCost: euros.nullable().default(null),
});
export type InterestPut = z.output<typeof interestPut>;

export const serviceAcceptances = ['accepted', 'declined'] as const;
export type ServiceAcceptance = (typeof serviceAcceptances)[number];

/** The answer of an organisation to the share that was put to it. */
export const acceptancePut = z.object({
  /** The share that was read, in euros: nobody accepts another one than they saw. */
  share: euros,
  offerId: id,
  answer: choice(serviceAcceptances),
  word: orNull(line(400)).default(null),
});
export type AcceptancePut = z.output<typeof acceptancePut>;

export const serviceInterest = z.object({
  organisation: organisationLabel,
  /** Whether it takes part in the group today. */
  takesPart: z.boolean(),
  answer: z.enum(interestAnswers).nullable(),
  volume: z.number().nullable(),
  heads: count.nullable(),
  yearlyCost: z.number().nullable(),
  acceptance: z.enum(serviceAcceptances).nullable(),
  word: z.string().nullable(),
  /** Null where nothing was said yet. */
  version: version.nullable(),
});
export type ServiceInterest = z.output<typeof serviceInterest>;
