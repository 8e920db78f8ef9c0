import * as z from 'zod';
import { day } from '../shared/day';
import { count, id, locale } from '../shared/primitives';

/** One set of reference data: what it is, whose it is, how old, and how much of it is loaded. */
export const dataSource = z.object({
  key: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  licence: z.string(),
  /** The day or year the data speak of, as the source states it. */
  vintage: z.string().nullable(),
  retrievedOn: day.nullable(),
  note: z.string().nullable(),
  rows: count.nullable(),
});
export type DataSource = z.output<typeof dataSource>;

export const dataSourceList = z.object({ items: z.array(dataSource), demoLoadedOn: day.nullable() });
export type DataSourceList = z.output<typeof dataSourceList>;

/** The language in which the sources are described. */
export const dataSourceQuery = z.object({ locale: locale.default('fr') });
export type DataSourceQuery = z.output<typeof dataSourceQuery>;

/** Whom to contact: the neutral broker and its project managers, with the published groups each leads. */
export const broker = z.object({
  name: z.string(),
  fullName: z.string().nullable(),
  websiteUrl: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  pacteClimatUrl: z.string(),
  projectManagers: z.array(
    z.object({
      id,
      displayName: z.string(),
      groups: z.array(z.object({ id, slug: z.string(), name: z.string(), isDemo: z.boolean() })),
      isDemo: z.boolean(),
    }),
  ),
});
export type Broker = z.output<typeof broker>;
