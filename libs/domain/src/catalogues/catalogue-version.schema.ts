import * as z from 'zod';
import { day, instant } from '../shared/day';
import { issueCodes } from '../shared/issues';
import { canSchema } from '../shared/labels';
import { listQuery, pageOf } from '../shared/list';
import { count, id, line, version } from '../shared/primitives';
import { catalogueBody, catalogueHeadFields, refuseBackwards } from './catalogue-content.schema';
import { catalogueColumns } from './catalogue-table';

export const catalogueStates = ['draft', 'published'] as const;

export const catalogueListQuery = listQuery(
  ['programme', 'label', 'publishedAt'],
  { state: z.enum(catalogueStates).optional() },
  '-publishedAt',
);
export type CatalogueListQuery = z.output<typeof catalogueListQuery>;

const catalogueLabel = z.object({ id, programme: z.string(), label: z.string() });

export const catalogueRow = catalogueLabel.extend({
  titleFr: z.string(),
  titleDe: z.string(),
  titleEn: z.string(),
  state: z.enum(catalogueStates),
  /** Whether a commune that has begun nothing starts with it. */
  inForce: z.boolean(),
  publishedAt: instant.nullable(),
  retrievedOn: day.nullable(),
  measures: count,
  /** Measures whose points are not known. */
  withoutPoints: count,
  /** Communes that assess themselves by it. */
  communes: count,
});
export type CatalogueRowShown = z.output<typeof catalogueRow>;

export const cataloguePage = pageOf(catalogueRow);
export type CataloguePage = z.output<typeof cataloguePage>;

const comparedValue = z.union([z.string(), z.number(), z.boolean()]).nullable();
export const nodeDifference = z.object({
  node: z.enum(['head', 'section', 'measure', 'topic']),
  change: z.enum(['added', 'removed', 'changed']),
  key: z.string(),
  titleFr: z.string().nullable(),
  titleDe: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), before: comparedValue, after: comparedValue })),
});

export const catalogueVersionDetail = catalogueLabel.extend({
  head: catalogueHeadFields,
  body: catalogueBody,
  state: z.enum(catalogueStates),
  inForce: z.boolean(),
  publishedAt: instant.nullable(),
  /** The version that this one follows, and what is different. */
  replaces: catalogueLabel.nullable(),
  difference: z.array(nodeDifference),
  communes: count,
  version,
  can: canSchema('edit', 'publish', 'remove', 'addVersion'),
});
export type CatalogueVersionDetail = z.output<typeof catalogueVersionDetail>;

/** A first version of another programme; its measures come afterwards. */
export const catalogueCreate = catalogueHeadFields.extend({ programme: line(200) }).check(refuseBackwards);
export type CatalogueCreate = z.output<typeof catalogueCreate>;

/** A draft, whole. */
export const cataloguePut = z.object({
  version,
  head: catalogueHeadFields.check(refuseBackwards),
  body: catalogueBody,
});
export type CataloguePut = z.output<typeof cataloguePut>;

export const cataloguePublish = z.object({ version });
export type CataloguePublish = z.output<typeof cataloguePublish>;

export const catalogueImportQuery = z.object({ version: z.coerce.number().int().min(1) });
export type CatalogueImportQuery = z.output<typeof catalogueImportQuery>;

/** What a spreadsheet would do: all that is wrong with it, or what would be different. */
export const catalogueCheck = z.object({
  fileName: z.string(),
  rows: count,
  issues: z.array(
    z.object({
      row: z.int().nullable(),
      column: z.enum(catalogueColumns).nullable(),
      code: z.enum(issueCodes),
      params: z.record(z.string(), z.unknown()),
    }),
  ),
  difference: z.array(nodeDifference),
  /** Headings that stand for nothing, whose columns are left out. */
  ignored: z.array(z.string()),
});
export type CatalogueCheck = z.output<typeof catalogueCheck>;
