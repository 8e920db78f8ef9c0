import * as z from 'zod';
import { organisationKinds } from './actor';
import { id } from './primitives';

/** The little that is said of a record where another one mentions it. */
export const groupLabel = z.object({ id, slug: z.string(), name: z.string(), isDemo: z.boolean() });
export type GroupLabel = z.output<typeof groupLabel>;

export const organisationLabel = z.object({
  id,
  name: z.string(),
  kind: z.enum(organisationKinds),
  isDemo: z.boolean(),
});
export type OrganisationLabel = z.output<typeof organisationLabel>;

export const contactLabel = z.object({ id, name: z.string() });
export type ContactLabel = z.output<typeof contactLabel>;

export const communeLabel = z.object({ code: z.string(), name: z.string(), isDemo: z.boolean() });
export type CommuneLabel = z.output<typeof communeLabel>;

export const zoneLabel = z.object({ id, name: z.string(), isDemo: z.boolean() });
export type ZoneLabel = z.output<typeof zoneLabel>;

export const themeLabel = z.object({
  id,
  slug: z.string(),
  nameFr: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
});
export type ThemeLabel = z.output<typeof themeLabel>;

export const accountLabel = z.object({ id, displayName: z.string() });
export type AccountLabel = z.output<typeof accountLabel>;

export const measureLabel = z.object({
  id,
  slug: z.string(),
  codeInferred: z.string().nullable(),
  titleFr: z.string(),
  titleDe: z.string(),
  titleEn: z.string(),
});
export type MeasureLabel = z.output<typeof measureLabel>;

/** Which buttons a page shows: one yes or no for each act. */
export function canSchema<const K extends readonly [string, ...string[]]>(...acts: K) {
  const shape = {} as Record<K[number], z.ZodBoolean>;
  for (const act of acts as readonly K[number][]) shape[act] = z.boolean();
  return z.object(shape);
}
