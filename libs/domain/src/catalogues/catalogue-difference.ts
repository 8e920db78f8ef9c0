import type { NodeSource, Translated } from '../pacte-climat/catalogue.schema';
import type { CatalogueBody, CatalogueHeadFields, ContentMeasure } from './catalogue-content.schema';

/** A value as it is compared and shown; null where nothing is said. */
export type ComparedValue = string | number | boolean | null;

export interface FieldDifference {
  /** The field by its name in the content, such as `maxPoints`; parts by their kind and place, such as `criterion 2`. */
  field: string;
  before: ComparedValue;
  after: ComparedValue;
}

/** What became of the head, or of one section, measure or topic, from one version to another. */
export interface NodeDifference {
  node: 'head' | 'section' | 'measure' | 'topic';
  change: 'added' | 'removed' | 'changed';
  /** The slug of a measure, the code of a section, the text of a topic, the name of the version for its head. */
  key: string;
  titleFr: string | null;
  titleDe: string | null;
  fields: FieldDifference[];
}

/**
 * What is different in a later version, in its order; what was removed comes last. A measure is the same when it has the same
 * slug, or when the later one says that it replaces it alone.
 */
export function differenceOf(before: CatalogueBody, after: CatalogueBody): NodeDifference[] {
  return [
    ...compare(before.sections, after.sections, {
      node: 'section',
      keyOf: ({ code }) => code,
      formerOf: ({ code }) => [code],
      titlesOf: ({ titleFr, titleDe }) => ({ titleFr, titleDe }),
      fieldsOf: ({ titleFr, titleDe, titleEn, ...marks }) => ({ titleFr, titleDe, titleEn, ...placedFields(marks) }),
    }),
    ...compare(before.measures, after.measures, {
      node: 'measure',
      keyOf: ({ slug }) => slug,
      formerOf: ({ slug, replaces }) => (replaces.length === 1 ? [slug, ...replaces] : [slug]),
      titlesOf: ({ titleFr, titleDe }) => ({ titleFr, titleDe }),
      fieldsOf: measureFields,
    }),
    ...compare(before.topics, after.topics, {
      node: 'topic',
      keyOf: ({ textFr }) => textFr,
      formerOf: ({ textFr }) => [textFr],
      titlesOf: ({ textFr, textDe }) => ({ titleFr: textFr, titleDe: textDe }),
      fieldsOf: ({ sectionCode, textFr, textDe, textEn, ...marks }) => ({
        ...{ sectionCode, textFr, textDe, textEn },
        ...placedFields(marks),
      }),
    }),
  ];
}

/** What a later version says otherwise of itself: its name, its sources, its validity, and of certificates; nothing where all is the same. */
export function headDifferenceOf(before: CatalogueHeadFields, after: CatalogueHeadFields): NodeDifference[] {
  const fields = fieldsBetween(headFields(before), headFields(after));
  if (fields.length === 0) return [];
  const { label: key, titleFr, titleDe } = after;
  return [{ node: 'head', change: 'changed', key, titleFr, titleDe, fields }];
}

function headFields({ certification, translated, ...own }: CatalogueHeadFields): Record<string, ComparedValue> {
  return { ...own, ...markFields(translated), ...certificationFields(certification) };
}

/** Levels by their percentage, and subsidies by level and year: one that comes between changes no other. */
function certificationFields(rules: CatalogueHeadFields['certification']): Record<string, ComparedValue> {
  if (rules === null) return {};
  const { levels, subsidies, validityYears, from, to, source, day, toConfirm } = rules;
  return {
    ...Object.fromEntries(
      levels.map(({ percent, distinction }) => [
        `level ${percent}`,
        [`${percent} %`, distinction ?? ''].join(' ').trim(),
      ]),
    ),
    'certification.validityYears': validityYears,
    'certification.from': from,
    'certification.to': to,
    'certification.source': source,
    'certification.day': day,
    'certification.toConfirm': toConfirm,
    ...Object.fromEntries(
      subsidies.map(({ percent, year, eurosPerInhabitant, mostInhabitants, ...said }) => [
        `subsidy ${percent}${year === null ? '' : `/${year}`}`,
        [
          `${eurosPerInhabitant} €`,
          ...(mostInhabitants === null ? [] : [`≤ ${mostInhabitants}`]),
          sourceText(said),
        ].join(' · '),
      ]),
    ),
  };
}

interface Kind<Node> {
  node: NodeDifference['node'];
  keyOf: (node: Node) => string;
  /** The keys that a node may have had before, the likeliest first. */
  formerOf: (node: Node) => string[];
  titlesOf: (node: Node) => Pick<NodeDifference, 'titleFr' | 'titleDe'>;
  fieldsOf: (node: Node) => Record<string, ComparedValue>;
}

function compare<Node>(before: readonly Node[], after: readonly Node[], kind: Kind<Node>): NodeDifference[] {
  const kept = new Set<Node>();
  const told = after.flatMap((node): NodeDifference[] => {
    const own = { node: kind.node, key: kind.keyOf(node), ...kind.titlesOf(node) };
    const same = kind
      .formerOf(node)
      .flatMap((key) => before.filter((each) => kind.keyOf(each) === key))
      .find((each) => !kept.has(each));
    if (same === undefined) return [{ ...own, change: 'added', fields: fieldsBetween({}, kind.fieldsOf(node)) }];
    kept.add(same);
    const fields = fieldsBetween(kind.fieldsOf(same), kind.fieldsOf(node));
    return fields.length > 0 ? [{ ...own, change: 'changed', fields }] : [];
  });
  const gone = before
    .filter((node) => !kept.has(node))
    .map((node): NodeDifference => ({
      node: kind.node,
      key: kind.keyOf(node),
      ...kind.titlesOf(node),
      change: 'removed',
      fields: fieldsBetween(kind.fieldsOf(node), {}),
    }));
  return [...told, ...gone];
}

function fieldsBetween(before: Record<string, ComparedValue>, after: Record<string, ComparedValue>): FieldDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((each) => each.before !== each.after);
}

function measureFields(measure: ContentMeasure): Record<string, ComparedValue> {
  const { indicator, rules, criteria, sources, tags, replaces: _, ...own } = measure;
  const steps = criteria.filter(({ kind }) => kind === 'further-step');
  const conditions = criteria.filter(({ kind }) => kind === 'criterion');
  return {
    ...own,
    tags: tags.join(', ') || null,
    'indicator.fr': indicator?.fr ?? null,
    'indicator.de': indicator?.de ?? null,
    'indicator.en': indicator?.en ?? null,
    'indicator.unit': indicator?.unit ?? null,
    'indicator.direction': indicator?.direction ?? null,
    ...markFields(indicator?.translated ?? null, 'indicator.'),
    ...numbered('criterion', conditions.map(criterionText)),
    ...numbered('further-step', steps.map(criterionText)),
    ...numbered(
      'rule',
      rules.map(({ fr, de, en, translated }) => marked([fr, de, en], translated)),
    ),
    ...Object.fromEntries(sources.map(({ value, ...source }) => [`source.${value}`, sourceText(source)])),
  };
}

function criterionText({
  textFr,
  textDe,
  textEn,
  weight,
  translated,
  validFrom,
  validUntil,
}: ContentMeasure['criteria'][number]): string {
  const days = (validFrom ?? validUntil) ? ` [${validFrom ?? '…'} – ${validUntil ?? '…'}]` : '';
  return marked([textFr, textDe, textEn], translated) + (weight === null ? '' : ` (${weight} %)`) + days;
}

/** The texts in their languages, with a star behind those that are translations; an English one that only repeats another is not told. */
const marked = ([fr, de, en]: [string, string, string], translated: Translated): string =>
  [fr + (translated?.fr ? '*' : ''), de + (translated?.de ? '*' : ''), ...(en === de || en === fr ? [] : [en])].join(
    ' / ',
  );

const sourceText = ({ source, day, toConfirm }: NodeSource): string =>
  [source, day ?? '', toConfirm ? '?' : ''].filter(Boolean).join(' ');

const markFields = (translated: Translated, of = ''): Record<string, ComparedValue> => ({
  [`${of}frTranslated`]: translated?.fr ?? null,
  [`${of}deTranslated`]: translated?.de ?? null,
});

const placedFields = ({ translated, source }: { translated: Translated; source: NodeSource | null }) => ({
  ...markFields(translated),
  source: source && sourceText(source),
});

const numbered = (name: string, texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, at) => [`${name} ${at + 1}`, text]));
