import * as z from 'zod';
import { day } from '../shared/day';
import { measureLabel } from '../shared/labels';
import { id } from '../shared/primitives';

const threeTexts = z.object({ fr: z.string(), de: z.string(), en: z.string() });

/** What a catalogue is and where it comes from. */
export const catalogueHead = z.object({
  id,
  programme: z.string(),
  chapter: z.string(),
  label: z.string(),
  titleFr: z.string(),
  titleDe: z.string(),
  titleEn: z.string(),
  sourceUrl: z.string(),
  note: z.string(),
  retrievedOn: day.nullable(),
});
export type CatalogueHead = z.output<typeof catalogueHead>;

export const criterion = z.object({ id, textFr: z.string(), textDe: z.string(), textEn: z.string() });
export type Criterion = z.output<typeof criterion>;

/** A measure as published. `codeInferred` is our inference, `maxPoints` null where no points are published. */
export const measureDetail = measureLabel.extend({
  sectionId: id.nullable(),
  titleFrIsTranslation: z.boolean(),
  maxPoints: z.number().nullable(),
  indicator: threeTexts.nullable(),
  tags: z.array(z.string()),
  rules: z.array(threeTexts),
  criteria: z.array(criterion),
  furtherSteps: z.array(criterion),
});
export type MeasureDetail = z.output<typeof measureDetail>;

/** A topic of a section for which no points are published. */
export const topic = z.object({
  id,
  sectionCode: z.string(),
  textFr: z.string(),
  textDe: z.string(),
  textEn: z.string(),
});
export type Topic = z.output<typeof topic>;

export const catalogueSection = z.object({
  id,
  code: z.string(),
  /** Null where no title is published. */
  titleFr: z.string().nullable(),
  titleDe: z.string().nullable(),
});

export const catalogueDetail = catalogueHead.extend({
  sections: z.array(catalogueSection),
  measures: z.array(measureDetail),
  topics: z.array(topic),
});
export type CatalogueDetail = z.output<typeof catalogueDetail>;
