import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, measureLabel, organisationLabel, themeLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryInteger } from '../shared/list';
import {
  count,
  httpUrl,
  id,
  line,
  locale,
  locales,
  markdown,
  name,
  orNull,
  text,
  title,
  version,
} from '../shared/primitives';
import { slug } from '../shared/slug';
import { breakEven, breakEvenShown } from './break-even.schema';

/** Time, difficulty and cost in three grades. The source shows icons without values: null until somebody enters one. */
export const grade = z.int().min(1).max(3).nullable();

/** How an organisation does it; a registered organisation may be named, and the name as published is kept in any case. */
export const practiceExampleInput = z.object({
  organisationId: orNull(id).default(null),
  organisationName: name,
  text: text(5000),
});

const steps = z.array(line(1000)).max(50);
const difficulties = z.array(line(1000)).max(50);
const examples = z.array(practiceExampleInput).max(50);
const ids = z.array(id).max(20);

/** The texts of a sheet in one more language. */
export const practiceTranslation = z.object({
  locale,
  title,
  summary: orNull(text(1000)).default(null),
  goodToKnow: orNull(markdown).default(null),
  steps: steps.default([]),
  difficulties: difficulties.default([]),
});
export type PracticeTranslation = z.output<typeof practiceTranslation>;
const translations = z.array(practiceTranslation).max(locales.length - 1);

/** Without a slug one is made from the title. */
export const practiceSheetCreate = z.object({
  title,
  slug: slug.optional(),
  time: grade.default(null),
  difficulty: grade.default(null),
  cost: grade.default(null),
  summary: orNull(text(1000)).default(null),
  goodToKnow: orNull(markdown).default(null),
  steps: steps.default([]),
  difficulties: difficulties.default([]),
  examples: examples.default([]),
  sourceUrl: orNull(httpUrl).default(null),
  /** The calculator that the sheet carries; most carry none. */
  breakEven: breakEven.nullable().default(null),
  /** The language in which it was written first. */
  locale: locale.default('fr'),
  translations: translations.default([]),
  themeIds: ids.default([]),
  /** Measures of chapter 6 that the practice serves. */
  measureIds: ids.default([]),
  /** Sheets that go with it; each then names the other. */
  relatedIds: ids.default([]),
  published: z.boolean().default(false),
});
export type PracticeSheetCreate = z.output<typeof practiceSheetCreate>;

/** Absent fields stay as they are; a list that is given replaces the stored one. */
export const practiceSheetUpdate = z.object({
  version,
  title: title.optional(),
  slug: slug.optional(),
  time: grade.optional(),
  difficulty: grade.optional(),
  cost: grade.optional(),
  summary: orNull(text(1000)).optional(),
  goodToKnow: orNull(markdown).optional(),
  steps: steps.optional(),
  difficulties: difficulties.optional(),
  examples: examples.optional(),
  sourceUrl: orNull(httpUrl).optional(),
  breakEven: breakEven.nullable().optional(),
  locale: locale.optional(),
  translations: translations.optional(),
  themeIds: ids.optional(),
  measureIds: ids.optional(),
  relatedIds: ids.optional(),
  published: z.boolean().optional(),
});
export type PracticeSheetUpdate = z.output<typeof practiceSheetUpdate>;

const maxGrade = queryInteger.min(1).max(3).optional();

export const practiceSheetListQuery = listQuery(
  ['title', 'time', 'difficulty', 'cost', 'publishedAt'],
  {
    /** At most this grade; sheets without the value are left out. */
    maxTime: maxGrade,
    maxDifficulty: maxGrade,
    maxCost: maxGrade,
    themeId: id.optional(),
    measureId: id.optional(),
    /** Only published sheets, or only drafts. */
    published: queryBoolean.optional(),
    /** Archived sheets instead of the current ones. */
    archived: queryBoolean.default(false),
  },
  'title',
);
export type PracticeSheetListQuery = z.output<typeof practiceSheetListQuery>;

const written = z.enum(locales);

export const practiceSheetRow = z.object({
  id,
  slug: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  /** The language of title and summary; the others are in `translations`. */
  locale: written,
  translations: z.array(z.object({ locale: written, title: z.string(), summary: z.string().nullable() })),
  time: grade,
  difficulty: grade,
  cost: grade,
  examples: count,
  published: z.boolean(),
  archived: z.boolean(),
  isDemo: z.boolean(),
});
export type PracticeSheetRow = z.output<typeof practiceSheetRow>;

export const practiceSheetPage = pageOf(practiceSheetRow);
export type PracticeSheetPage = z.output<typeof practiceSheetPage>;

export const practiceExample = z.object({
  id,
  /** The registered organisation, for readers who may open its page. */
  organisation: organisationLabel.nullable(),
  organisationName: z.string(),
  text: z.string(),
});

export const practiceSheetDetail = practiceSheetRow.omit({ examples: true }).extend({
  steps: z.array(z.string()),
  difficulties: z.array(z.string()),
  examples: z.array(practiceExample),
  goodToKnow: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  breakEven: breakEvenShown.nullable(),
  translations: z.array(
    z.object({
      locale: written,
      title: z.string(),
      summary: z.string().nullable(),
      goodToKnow: z.string().nullable(),
      steps: z.array(z.string()),
      difficulties: z.array(z.string()),
    }),
  ),
  themes: z.array(themeLabel),
  measures: z.array(measureLabel),
  related: z.array(z.object({ id, slug: z.string(), title: z.string(), locale: written })),
  createdAt: instant,
  publishedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  version,
  can: canSchema('edit', 'archive', 'restore', 'adopt', 'putBack'),
});
export type PracticeSheetDetail = z.output<typeof practiceSheetDetail>;

/** To make of a sheet what it was before a change. */
export const practiceSheetPutBack = z.object({ version });
export type PracticeSheetPutBack = z.output<typeof practiceSheetPutBack>;
