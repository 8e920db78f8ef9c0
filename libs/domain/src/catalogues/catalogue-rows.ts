import type { NodeSource, Translated } from '../pacte-climat/catalogue.schema';
import type { CatalogueBody } from './catalogue-content.schema';
import type { CatalogueRow } from './catalogue-table';

/** The rows of a spreadsheet that says what the catalogue says; reading them back gives the same catalogue. */
export function catalogueToTable({ sections, measures, topics }: CatalogueBody): CatalogueRow[] {
  return [
    ...sections.map(({ code, titleFr, titleDe, titleEn, ...marks }): CatalogueRow => ({
      kind: 'section',
      code,
      textFr: titleFr,
      textDe: titleDe,
      textEn: titleEn,
      ...placedCells(marks),
    })),
    ...measures.flatMap(measureRows),
    ...topics.map(({ sectionCode, textFr, textDe, textEn, ...marks }): CatalogueRow => ({
      kind: 'topic',
      parent: sectionCode,
      ...{ textFr, textDe, textEn },
      ...placedCells(marks),
    })),
  ];
}

function measureRows(measure: CatalogueBody['measures'][number]): CatalogueRow[] {
  const { slug, indicator } = measure;
  return [
    {
      kind: 'measure',
      parent: measure.sectionCode,
      code: slug,
      number: measure.codeInferred,
      textFr: measure.titleFr,
      textDe: measure.titleDe,
      textEn: measure.titleEn,
      frTranslated: measure.titleFrIsTranslation,
      deTranslated: measure.titleDeIsTranslation,
      points: measure.maxPoints,
      indicatorFr: indicator?.fr ?? null,
      indicatorDe: indicator?.de ?? null,
      indicatorEn: indicator?.en ?? null,
      unit: indicator?.unit ?? null,
      direction: indicator?.direction ?? null,
      tags: measure.tags.join(', ') || null,
      replaces: measure.replaces.join(', ') || null,
      indicatorFrTranslated: indicator?.translated?.fr ?? null,
      indicatorDeTranslated: indicator?.translated?.de ?? null,
      provenByMeetings: measure.isProvenByMeetings || null,
      validFrom: measure.validFrom,
      validUntil: measure.validUntil,
    },
    ...measure.criteria.map(({ kind, translated, ...own }): CatalogueRow => ({
      kind,
      parent: slug,
      ...own,
      ...markCells(translated),
    })),
    ...measure.rules.map(({ fr, de, en, translated }): CatalogueRow => ({
      kind: 'rule',
      parent: slug,
      textFr: fr,
      textDe: de,
      textEn: en,
      ...markCells(translated),
    })),
    ...measure.sources.map(({ value, source, day, toConfirm }): CatalogueRow => ({
      kind: 'source',
      parent: slug,
      code: value,
      source,
      sourceDay: day,
      toConfirm,
    })),
  ];
}

const markCells = (translated: Translated): CatalogueRow => ({
  frTranslated: translated?.fr ?? null,
  deTranslated: translated?.de ?? null,
});

const placedCells = ({ translated, source }: { translated: Translated; source: NodeSource | null }): CatalogueRow => ({
  ...markCells(translated),
  source: source?.source ?? null,
  sourceDay: source?.day ?? null,
  toConfirm: source?.toConfirm ?? null,
});
