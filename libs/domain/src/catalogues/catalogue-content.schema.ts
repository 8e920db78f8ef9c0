import * as z from 'zod';
import { certificationRules } from '../pacte-climat/certification-rules.schema';
import { nodeSource, sourcedValues, translated, valueSource } from '../pacte-climat/catalogue.schema';
import { day } from '../shared/day';
import { choiceOrNull, httpUrl, line, orNull, text } from '../shared/primitives';
import { slug } from '../shared/slug';
import { type Validity, backwards, refuseInconsistent } from './catalogue-consistency';

/** Whether more of the indicator is better, or less. */
export const directions = ['more', 'less'] as const;
export type Direction = (typeof directions)[number];

export const criterionKinds = ['criterion', 'further-step'] as const;

const sentence = line(1000);
const heading = line(400);
const marked = { translated: translated.default(null) };
const placed = { ...marked, source: nodeSource.nullable().default(null) };
const valid = { validFrom: orNull(day).default(null), validUntil: orNull(day).default(null) };
const threeSentences = z.object({ fr: sentence, de: sentence, en: sentence, ...marked });

export const contentIndicator = threeSentences.extend({
  unit: orNull(line(60)),
  direction: choiceOrNull(directions),
});

export const contentCriterion = z.object({
  kind: z.enum(criterionKinds),
  textFr: sentence,
  textDe: sentence,
  textEn: sentence,
  /** Percent of the measure; only where the source gives one, and then for all criteria of the measure. */
  weight: z.number().min(0).max(100).nullable(),
  ...marked,
  ...valid,
});
export type ContentCriterion = z.output<typeof contentCriterion>;

export const contentMeasure = z.object({
  slug,
  sectionCode: orNull(line(20)),
  codeInferred: orNull(line(20)),
  titleFr: heading,
  titleDe: heading,
  titleEn: heading,
  titleFrIsTranslation: z.boolean(),
  titleDeIsTranslation: z.boolean(),
  /** Null where no points are published, never a guess. */
  maxPoints: z.number().min(0).max(1000).nullable(),
  indicator: contentIndicator.nullable(),
  tags: z.array(slug).max(20),
  rules: z.array(threeSentences).max(30),
  criteria: z.array(contentCriterion).max(60),
  /** The measures of the former version, by their slugs, of which this one is made. */
  replaces: z.array(slug).max(10),
  sources: z.array(valueSource).max(sourcedValues.length),
  /** Meetings and figures of campaigns are proposed as evidence of it, where they name no other measure. */
  isProvenByMeetings: z.boolean().default(false),
  ...valid,
});
export type ContentMeasure = z.output<typeof contentMeasure>;

export const contentSection = z.object({
  code: line(20),
  titleFr: orNull(heading),
  titleDe: orNull(heading),
  /** English is nobody's duty: the French title stands in where there is none. */
  titleEn: orNull(heading).default(null),
  ...placed,
});
export type ContentSection = z.output<typeof contentSection>;

export const contentTopic = z.object({
  sectionCode: line(20),
  textFr: sentence,
  textDe: sentence,
  textEn: sentence,
  ...placed,
});
export type ContentTopic = z.output<typeof contentTopic>;

/** What a version says of itself. */
export const catalogueHeadFields = z.object({
  /** The number or name of the chapter within its programme. */
  chapter: line(10),
  label: line(200),
  titleFr: heading,
  titleDe: heading,
  titleEn: heading,
  sourceUrl: httpUrl,
  note: orNull(text(5000)),
  retrievedOn: day.nullable(),
  certification: certificationRules.nullable(),
  ...marked,
  ...valid,
});
export type CatalogueHeadFields = z.output<typeof catalogueHeadFields>;

/** As a check of a schema: what ends does so no earlier than it begins. */
export function refuseBackwards({ value, issues }: z.core.ParsePayload<Validity>): void {
  for (const { path, code, params } of backwards(value, [])) {
    issues.push({ code: 'custom', path, params: { code, ...params }, input: value });
  }
}

/** What stands below the head: everything that a spreadsheet holds. */
export const catalogueBody = z
  .object({
    sections: z.array(contentSection).max(60),
    measures: z.array(contentMeasure).max(200),
    topics: z.array(contentTopic).max(100),
  })
  .check(refuseInconsistent);
export type CatalogueBody = z.output<typeof catalogueBody>;
