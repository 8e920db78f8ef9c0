import * as z from 'zod';
import { day } from '../shared/day';
import { measureLabel } from '../shared/labels';
import { id, line } from '../shared/primitives';
import { certificationRules } from './certification-rules.schema';

/** The values of a measure that have a source of their own. */
export const sourcedValues = ['code', 'title', 'points', 'indicator', 'criteria', 'rules', 'tags', 'validity'] as const;
export type SourcedValue = (typeof sourcedValues)[number];

/** Whether the French and the German text are translations of ours or as the source has them; null where nobody said. */
export const translated = z.object({ fr: z.boolean(), de: z.boolean() }).nullable();
export type Translated = z.output<typeof translated>;

/** Where a text comes from, when it was read there, and whether somebody still has to confirm it. */
export const nodeSource = z.object({ source: line(500), day: day.nullable(), toConfirm: z.boolean() });
export type NodeSource = z.output<typeof nodeSource>;

/*
 * What catalogues did not say from the beginning is absent in snapshots that were taken before it was kept.
 */
const marked = { translated: translated.optional() };
const placed = { ...marked, source: nodeSource.nullable().optional() };
/** From when and until when it holds, both days included; null where no bound is known. */
const valid = { validFrom: day.nullable().optional(), validUntil: day.nullable().optional() };

const threeTexts = z.object({ fr: z.string(), de: z.string(), en: z.string(), ...marked });

/** What a measure counts; the unit and which way is better only where they are known. */
const indicator = threeTexts.extend({
  unit: z.string().nullable().optional(),
  direction: z.enum(['more', 'less']).nullable().optional(),
});

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
  /** Null where it says nothing of certificates. Absent in snapshots that were taken before it was kept. */
  certification: certificationRules.nullable().optional(),
  ...marked,
  ...valid,
});
export type CatalogueHead = z.output<typeof catalogueHead>;

export const criterion = z.object({
  id,
  textFr: z.string(),
  textDe: z.string(),
  textEn: z.string(),
  /** Percent of the measure, only where the source gives one. Absent in snapshots that were taken before it was kept. */
  weight: z.number().nullable().optional(),
  ...marked,
  ...valid,
});
export type Criterion = z.output<typeof criterion>;

/** Which source says a value, when it was read there, and whether somebody still has to confirm it. */
export const valueSource = nodeSource.extend({ value: z.enum(sourcedValues) });
export type ValueSource = z.output<typeof valueSource>;

/** A measure as published. `codeInferred` is its number, our inference where its source is to be confirmed; `maxPoints` null where no points are published. */
export const measureDetail = measureLabel.extend({
  sectionId: id.nullable(),
  titleFrIsTranslation: z.boolean(),
  titleDeIsTranslation: z.boolean().optional(),
  maxPoints: z.number().nullable(),
  indicator: indicator.nullable(),
  tags: z.array(z.string()),
  rules: z.array(threeTexts),
  criteria: z.array(criterion),
  furtherSteps: z.array(criterion),
  sources: z.array(valueSource).optional(),
  /** Whether meetings of working groups and figures of campaigns are proposed as evidence of it, where they name no other. */
  isProvenByMeetings: z.boolean().optional(),
  ...valid,
});
export type MeasureDetail = z.output<typeof measureDetail>;

/** A topic of a section for which no points are published. */
export const topic = z.object({
  id,
  sectionCode: z.string(),
  textFr: z.string(),
  textDe: z.string(),
  textEn: z.string(),
  ...placed,
});
export type Topic = z.output<typeof topic>;

export const catalogueSection = z.object({
  id,
  code: z.string(),
  /** Null where no title is published. */
  titleFr: z.string().nullable(),
  titleDe: z.string().nullable(),
  titleEn: z.string().nullable().optional(),
  ...placed,
});

export const catalogueDetail = catalogueHead.extend({
  sections: z.array(catalogueSection),
  measures: z.array(measureDetail),
  topics: z.array(topic),
});
export type CatalogueDetail = z.output<typeof catalogueDetail>;

/**
 * The measures that actions and items of agendas can be about, by programme: those of each one's version in force, then those
 * that only other versions have by which communes assess themselves.
 */
export const linkableMeasures = z.object({
  items: z.array(
    z.object({
      catalogueId: id,
      programme: z.string(),
      chapter: z.string(),
      /** What the version is called; null for the one in force. */
      version: z.string().nullable(),
      measures: z.array(measureLabel),
    }),
  ),
});
export type LinkableMeasures = z.output<typeof linkableMeasures>;
export type ProgrammeMeasures = LinkableMeasures['items'][number];
