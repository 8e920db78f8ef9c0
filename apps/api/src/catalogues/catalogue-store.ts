import type { CatalogueBody, CatalogueHeadFields, ContentMeasure } from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { CatalogueSection } from '../pacte-climat/catalogue-section.entity';
import { CatalogueTopic } from '../pacte-climat/catalogue-topic.entity';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { Criterion } from '../pacte-climat/criterion.entity';
import { Measure } from '../pacte-climat/measure.entity';

const byPosition = { position: 'ASC', id: 'ASC' } as const;

/** What a version says of itself. */
export const headOf = (catalogue: Catalogue): CatalogueHeadFields => ({
  chapter: catalogue.chapter,
  label: catalogue.label,
  titleFr: catalogue.titleFr,
  titleDe: catalogue.titleDe,
  titleEn: catalogue.titleEn,
  sourceUrl: catalogue.sourceUrl,
  note: catalogue.note === '' ? null : catalogue.note,
  retrievedOn: catalogue.retrievedOn,
  certification: catalogue.certification,
  translated: catalogue.translated,
  validFrom: catalogue.validFrom,
  validUntil: catalogue.validUntil,
});

/** The head as its row keeps it. */
export const headRow = ({
  note,
  ...head
}: CatalogueHeadFields): Omit<CatalogueHeadFields, 'note'> & { note: string } => ({
  ...head,
  note: note ?? '',
});

/** Everything below the head of a version, without identifiers, in four queries. */
export async function readBody(ctx: Ctx, catalogueId: string): Promise<CatalogueBody> {
  const where = { catalogueId };
  const sections = await ctx.manager.find(CatalogueSection, { where, order: byPosition });
  const measures = await ctx.manager.find(Measure, { where, order: byPosition });
  const topics = await ctx.manager.find(CatalogueTopic, { where, order: byPosition });
  const criteria = await criteriaOf(ctx, catalogueId);
  const codes = new Map(sections.map(({ id, code }) => [id, code]));
  return {
    sections: sections.map(({ id: _, catalogueId: __, position: ___, ...section }) => section),
    measures: measures.map((row): ContentMeasure => {
      const { id, catalogueId: _, sectionId, position: __, indicator, rules, ...own } = row;
      return {
        ...own,
        sectionCode: sectionId === null ? null : (codes.get(sectionId) ?? null),
        indicator: indicator && {
          ...indicator,
          unit: indicator.unit ?? null,
          direction: indicator.direction ?? null,
          translated: indicator.translated ?? null,
        },
        rules: rules.map((rule) => ({ ...rule, translated: rule.translated ?? null })),
        criteria: criteria
          .filter(({ measureId }) => measureId === id)
          .map(({ id: ___, measureId: ____, position: _____, ...text }) => text),
      };
    }),
    topics: topics.map(({ id: _, catalogueId: __, sectionId, position: ___, ...topic }) => ({
      ...topic,
      sectionCode: codes.get(sectionId) ?? '',
    })),
  };
}

/** The criteria of all measures, in their order, conditions before further steps. */
export function criteriaOf(ctx: Ctx, catalogueId: string): Promise<Criterion[]> {
  return ctx.manager
    .createQueryBuilder(Criterion, 'criterion')
    .innerJoin(Measure, 'measure', 'measure.id = criterion.measureId')
    .where('measure.catalogueId = :catalogueId', { catalogueId })
    .orderBy('criterion.kind')
    .addOrderBy('criterion.position')
    .addOrderBy('criterion.id')
    .getMany();
}

/** The slugs of a version's measures; none without a version. */
export async function slugsOf(ctx: Ctx, catalogueId: string | null): Promise<ReadonlySet<string>> {
  const measures = catalogueId === null ? [] : await ctx.manager.findBy(Measure, { catalogueId });
  return new Set(measures.map(({ slug }) => slug));
}

/** The body without what it says of other versions than the one before, as a table that was downloaded still does. */
export const replacingOnly = (body: CatalogueBody, known: ReadonlySet<string>): CatalogueBody => ({
  ...body,
  measures: body.measures.map((each) => ({ ...each, replaces: each.replaces.filter((slug) => known.has(slug)) })),
});

/** Replaces everything below the head of a draft. Nothing refers to the rows of a draft, so they are made anew. */
export async function writeBody(ctx: Ctx, catalogueId: string, body: CatalogueBody): Promise<void> {
  // Topics and measures go with their sections; those without a section by themselves.
  await ctx.manager.delete(CatalogueTopic, { catalogueId });
  await ctx.manager.delete(Measure, { catalogueId });
  await ctx.manager.delete(CatalogueSection, { catalogueId });
  const sections = body.sections.map((section, position) => ({ ...section, id: newId(), catalogueId, position }));
  const sectionIds = new Map(sections.map(({ code, id }) => [code, id]));
  const measures = body.measures.map((measure, position) => ({ ...measure, id: newId(), catalogueId, position }));
  await ctx.insert(CatalogueSection, sections);
  await ctx.insert(
    Measure,
    measures.map(({ sectionCode, criteria: _, ...own }) => ({
      ...own,
      sectionId: sectionCode === null ? null : (sectionIds.get(sectionCode) ?? null),
    })),
  );
  await ctx.insert(
    Criterion,
    measures.flatMap(({ id: measureId, criteria }) =>
      criteria.map((text, position) => ({ ...text, id: newId(), measureId, position })),
    ),
  );
  await ctx.insert(
    CatalogueTopic,
    body.topics.flatMap(({ sectionCode, ...texts }, position) => {
      const sectionId = sectionIds.get(sectionCode);
      return sectionId ? [{ ...texts, id: newId(), catalogueId, sectionId, position }] : [];
    }),
  );
}
