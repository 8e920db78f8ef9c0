import type { ContentMeasure } from '@zesumme/domain';
import { choiceOf, translatedOf } from './translated-choice';

/** What a text of a measure is: a criterion, a further step or a rule. */
export const textKinds = ['criterion', 'further-step', 'rule'] as const;
export type TextKind = (typeof textKinds)[number];

export interface MeasureText {
  kind: TextKind;
  textFr: string;
  textDe: string;
  textEn: string;
  weight: number | null;
  /** Which languages are translations. */
  translated: string;
  validFrom: string;
  validUntil: string;
}

export interface MeasureSource {
  value: ContentMeasure['sources'][number]['value'];
  source: string;
  day: string;
  toConfirm: boolean;
}

/** A measure as it is typed: its criteria and rules in one list, and nothing that is null. */
export interface TypedMeasure {
  slug: string;
  sectionCode: string;
  codeInferred: string;
  titleFr: string;
  titleDe: string;
  titleEn: string;
  titleFrIsTranslation: boolean;
  titleDeIsTranslation: boolean;
  maxPoints: number | null;
  indicatorFr: string;
  indicatorDe: string;
  indicatorEn: string;
  unit: string;
  direction: string;
  indicatorTranslated: string;
  isProvenByMeetings: boolean;
  validFrom: string;
  validUntil: string;
  tags: string;
  replaces: string;
  texts: MeasureText[];
  sources: MeasureSource[];
}

/** The measure as the form holds it. */
export function typedOf(measure: ContentMeasure): TypedMeasure {
  const { indicator } = measure;
  return {
    ...measure,
    sectionCode: measure.sectionCode ?? '',
    codeInferred: measure.codeInferred ?? '',
    indicatorFr: indicator?.fr ?? '',
    indicatorDe: indicator?.de ?? '',
    indicatorEn: indicator?.en ?? '',
    unit: indicator?.unit ?? '',
    direction: indicator?.direction ?? '',
    indicatorTranslated: choiceOf(indicator?.translated),
    ...daysOf(measure),
    tags: measure.tags.join(', '),
    replaces: measure.replaces.join(', '),
    texts: [
      ...measure.criteria.map((each) => ({ ...each, translated: choiceOf(each.translated), ...daysOf(each) })),
      ...measure.rules.map(({ fr, de, en, translated }) => ({
        kind: 'rule' as const,
        textFr: fr,
        textDe: de,
        textEn: en,
        weight: null,
        translated: choiceOf(translated),
        ...{ validFrom: '', validUntil: '' },
      })),
    ],
    sources: measure.sources.map((source) => ({ ...source, day: source.day ?? '' })),
  };
}

const daysOf = ({ validFrom, validUntil }: Pick<ContentMeasure, 'validFrom' | 'validUntil'>) => ({
  validFrom: validFrom ?? '',
  validUntil: validUntil ?? '',
});

/** What is sent of it, for the schema to check. */
export function contentOf(typed: TypedMeasure): unknown {
  const { indicatorFr, indicatorDe, indicatorEn, indicatorTranslated, unit, direction, ...rest } = typed;
  const { texts, tags, replaces, sources, ...own } = rest;
  const hasIndicator = [indicatorFr, indicatorDe, indicatorEn].some((text) => text.trim() !== '');
  return {
    ...own,
    indicator: hasIndicator
      ? {
          ...{ fr: indicatorFr, de: indicatorDe, en: indicatorEn, unit, direction },
          translated: translatedOf(indicatorTranslated),
        }
      : null,
    tags: listIn(tags),
    replaces: listIn(replaces),
    criteria: texts
      .filter(({ kind }) => kind !== 'rule')
      // A field that is not shown says nothing.
      .map((text) => ({
        ...text,
        weight: text.kind === 'criterion' ? text.weight : null,
        translated: translatedOf(text.translated),
      })),
    rules: texts
      .filter(({ kind }) => kind === 'rule')
      .map(({ textFr, textDe, textEn, translated }) => ({
        ...{ fr: textFr, de: textDe, en: textEn },
        translated: translatedOf(translated),
      })),
    sources: sources.map((source) => ({ ...source, day: source.day || null })),
  };
}

/** Where in the form a path of the content leads. */
export function formPathOf(path: string, { texts }: Pick<TypedMeasure, 'texts'>): string {
  const own = path.replace(/^body\.measures\.\d+\.?/, '');
  const [head, index, field] = own.split('.');
  if (head === 'indicator' && index) return { fr: 'indicatorFr', de: 'indicatorDe', en: 'indicatorEn' }[index] ?? index;
  if ((head === 'criteria' || head === 'rules') && index !== undefined) {
    const places = texts.flatMap(({ kind }, at) => ((kind === 'rule') === (head === 'rules') ? [at] : []));
    const name = { fr: 'textFr', de: 'textDe', en: 'textEn' }[field ?? ''] ?? field;
    return `texts.${places[Number(index)] ?? 0}.${name ?? 'textFr'}`;
  }
  return head === 'tags' || head === 'replaces' ? head : own;
}

const listIn = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
