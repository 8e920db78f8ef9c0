import type { Locale } from '../shared/primitives';
import {
  type CatalogueHead,
  type MeasureDetail,
  type NodeSource,
  type SourcedValue,
  sourcedValues,
} from './catalogue.schema';

/** Where a value comes from: what the measure says of it, or else the source of the version, which the whole was read from. */
export interface ToldSource extends NodeSource {
  isOfVersion: boolean;
}

/** The source of a value of a measure. */
export function sourceOf(
  { sources = [] }: Pick<MeasureDetail, 'sources'>,
  value: SourcedValue,
  { sourceUrl, retrievedOn }: Pick<CatalogueHead, 'sourceUrl' | 'retrievedOn'>,
): ToldSource {
  const own = sources.find((each) => each.value === value);
  return own
    ? { source: own.source, day: own.day, toConfirm: own.toConfirm, isOfVersion: false }
    : { source: sourceUrl, day: retrievedOn, toConfirm: false, isOfVersion: true };
}

/** A source where there is little room: an address by its host, anything else as it was typed. */
export const sourceName = (source: string): string => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(source)?.[1] ?? source;

type Sourced = Pick<
  MeasureDetail,
  'sources' | 'codeInferred' | 'indicator' | 'criteria' | 'furtherSteps' | 'rules' | 'tags' | 'validFrom' | 'validUntil'
>;

/** The source of every value that a measure has, and of its points also where they are not known. */
export function sourcesTold(
  measure: Sourced,
  catalogue: Pick<CatalogueHead, 'sourceUrl' | 'retrievedOn'>,
): (ToldSource & { value: SourcedValue })[] {
  const isThere: Record<SourcedValue, boolean> = {
    code: measure.codeInferred !== null,
    title: true,
    points: true,
    indicator: measure.indicator !== null,
    criteria: measure.criteria.length > 0 || measure.furtherSteps.length > 0,
    rules: measure.rules.length > 0,
    tags: measure.tags.length > 0,
    validity: Boolean(measure.validFrom ?? measure.validUntil),
  };
  const said = new Set((measure.sources ?? []).map(({ value }) => value));
  return sourcedValues
    .filter((value) => isThere[value] || said.has(value))
    .map((value) => ({ value, ...sourceOf(measure, value, catalogue) }));
}

/**
 * Whether the number of a measure is our inference and not its programme's own: there is one, and its source is to be confirmed.
 * Snapshots of before sources were kept hold inferred numbers only.
 */
export const isNumberInferred = ({ codeInferred, sources }: Pick<MeasureDetail, 'codeInferred' | 'sources'>): boolean =>
  codeInferred !== null && (sources?.some(({ value, toConfirm }) => value === 'code' && toConfirm) ?? true);

/** What holds for a while. */
interface Valid {
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
}
export type Standing = 'valid' | 'upcoming' | 'ended';

/** How something that holds for a while stands on a day; its first and its last day belong to it. */
export function validityOn({ validFrom, validUntil }: Valid, today: string): Standing {
  if (validUntil && validUntil < today) return 'ended';
  return validFrom && validFrom > today ? 'upcoming' : 'valid';
}

export const titleMarks = ['official', 'translated', 'unsaid'] as const;
export type TitleMark = (typeof titleMarks)[number];

/** Whether a text is official in a language; nobody says so of English, in which no source of ours is. */
export function markOf(
  translated: { fr: boolean; de: boolean } | null | undefined,
  locale: 'fr' | 'de' | 'en',
): TitleMark {
  if (!translated) return 'unsaid';
  return locale === 'en' || translated[locale] ? 'translated' : 'official';
}

/**
 * The title of a section as a reader is told it, and the language in which it is: where nobody gave it in theirs, the French or
 * else the German one stands in. Null where no title is published.
 */
export function sectionTitle(
  {
    titleFr,
    titleDe,
    titleEn,
  }: { titleFr: string | null; titleDe: string | null; titleEn?: string | null | undefined },
  locale: Locale,
): { text: string; locale: Locale } | null {
  const titles: Record<Locale, string | null> = { fr: titleFr, de: titleDe, en: titleEn ?? null };
  const told = [locale, 'fr', 'de'] as const;
  const given = told.find((each) => titles[each]);
  return given ? { text: titles[given] ?? '', locale: given } : null;
}

/** The marks of a measure's title, as those of every other text. */
export const titleMarkOf = (
  { titleFrIsTranslation, titleDeIsTranslation }: Pick<MeasureDetail, 'titleFrIsTranslation' | 'titleDeIsTranslation'>,
  locale: 'fr' | 'de' | 'en',
): TitleMark => markOf({ fr: titleFrIsTranslation, de: titleDeIsTranslation ?? false }, locale);
