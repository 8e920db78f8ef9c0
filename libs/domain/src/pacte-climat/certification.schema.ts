import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel } from '../shared/labels';
import { id, orNull, text, version } from '../shared/primitives';
import { certificateStates, renewalSteps } from './certification';
import { certificationRules } from './certification-rules.schema';

/** The result of an audit, as the commune was told it: percent of the whole catalogue. */
export const auditCreate = z.object({
  day,
  percent: z
    .number()
    .min(0)
    .max(100)
    // As it is shown: a result is never rounded up to a level that it has not reached.
    .refine((value) => Number(value.toFixed(2)) === value, { params: { code: 'too-precise' } }),
  note: orNull(text(2000)).default(null),
  /** The version of the catalogue by which it was judged; null for the likeliest one of the day. */
  catalogueId: orNull(id).default(null),
});
export type AuditCreate = z.output<typeof auditCreate>;

export const auditUpdate = auditCreate.extend({ version });
export type AuditUpdate = z.output<typeof auditUpdate>;

const judgedBy = z.object({ id, programme: z.string(), label: z.string() });

export const auditRow = z.object({
  id,
  day,
  percent: z.number(),
  /** The version of the catalogue by which it was judged; null where there was none yet. */
  catalogue: judgedBy.nullable(),
  /** What that version says of certificates; null where it says nothing. */
  rules: certificationRules.nullable(),
  /** Derived from the percentage by these rules; null below the lowest level, and where no levels are known. */
  level: z.number().nullable(),
  /** The last day of its certificate; null where it brought none. */
  endsOn: day.nullable(),
  /** What else it was awarded, by its name. */
  distinction: z.string().nullable(),
  note: z.string().nullable(),
  /** Who entered the result, or corrected it last, as the history tells it; null where it does not. */
  said: z.object({ by: z.string(), at: instant, corrected: z.boolean() }).nullable(),
  isDemo: z.boolean(),
  version,
});
export type AuditRow = z.output<typeof auditRow>;

/** A commune's certification: audits, latest first, where it stands today, and the days of a renewal. */
export const certificationDetail = z.object({
  commune: communeLabel,
  standing: z.object({
    state: z.enum(certificateStates),
    level: z.number().nullable(),
    endsOn: day.nullable(),
    daysLeft: z.int().nullable(),
    /** By which the certificate was awarded; null without one. */
    catalogue: judgedBy.nullable(),
  }),
  plan: z.array(z.object({ step: z.enum(renewalSteps.map(({ step }) => step)), day })),
  audits: z.array(auditRow),
  /** By which an audit may have been judged, in the order that `versionsOn` asks for. */
  versions: z.array(
    judgedBy.extend({
      rules: certificationRules.nullable(),
      validFrom: day.nullable(),
      validUntil: day.nullable(),
      stood: z.boolean(),
      since: day.nullable(),
    }),
  ),
  /** What the commune's catalogue says of certificates; null where it says nothing. */
  rules: certificationRules.nullable(),
  isDemo: z.boolean(),
  can: canSchema('edit'),
});
export type CertificationDetail = z.output<typeof certificationDetail>;
