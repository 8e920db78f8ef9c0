import type { CatalogueDetail, Criterion as CriterionText, ScoredMeasure } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { notFound } from '../platform/errors';
import { CatalogueSection } from './catalogue-section.entity';
import { CatalogueTopic } from './catalogue-topic.entity';
import { Catalogue } from './catalogue.entity';
import { Criterion } from './criterion.entity';
import { Measure } from './measure.entity';

const CHAPTER = '6';
const byPosition = { position: 'ASC', id: 'ASC' } as const;

/** The catalogue of chapter 6 that is in force: the latest one. @throws DomainError 404 before the reference data is loaded */
async function currentCatalogue(ctx: Ctx): Promise<Catalogue> {
  const catalogue = await latestCatalogue(ctx);
  if (!catalogue) throw notFound('catalogue');
  return catalogue;
}

async function latestCatalogue(ctx: Ctx): Promise<Catalogue | undefined> {
  const [catalogue] = await ctx.manager
    .createQueryBuilder(Catalogue, 'catalogue')
    .where('catalogue.chapter = :chapter', { chapter: CHAPTER })
    .addSelect('CASE WHEN catalogue.retrievedOn IS NULL THEN 1 ELSE 0 END', 'is_undated')
    .orderBy('is_undated', 'ASC')
    .addOrderBy('catalogue.retrievedOn', 'DESC')
    .addOrderBy('catalogue.id', 'ASC')
    .limit(1)
    .getMany();
  return catalogue;
}

/** The catalogue as a whole, in five queries. @throws DomainError 404 */
export async function readCatalogue(ctx: Ctx): Promise<CatalogueDetail> {
  const catalogue = await currentCatalogue(ctx);
  const where = { catalogueId: catalogue.id };
  const sections = await ctx.manager.find(CatalogueSection, { where, order: byPosition });
  const measures = await ctx.manager.find(Measure, { where, order: byPosition });
  const topics = await ctx.manager.find(CatalogueTopic, { where, order: byPosition });
  const criteria = await criteriaOf(ctx, catalogue.id);
  const codes = new Map(sections.map(({ id, code }) => [id, code]));
  return {
    ...catalogue,
    sections: sections.map(({ id, code, titleFr, titleDe }) => ({ id, code, titleFr, titleDe })),
    measures: measures.map(({ catalogueId: _, position: __, ...measure }) => ({
      ...measure,
      criteria: criteria.get(`${measure.id}:criterion`) ?? [],
      furtherSteps: criteria.get(`${measure.id}:further-step`) ?? [],
    })),
    topics: topics.map(({ id, sectionId, textFr, textDe, textEn }) => ({
      id,
      sectionCode: codes.get(sectionId) ?? '',
      textFr,
      textDe,
      textEn,
    })),
  };
}

/** What the arithmetic needs of each measure of the catalogue. @throws DomainError 404 */
export async function scoredMeasures(ctx: Ctx): Promise<ScoredMeasure[]> {
  const { id } = await currentCatalogue(ctx);
  return ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'sectionId', 'maxPoints']))
    .where('measure.catalogueId = :id', { id })
    .orderBy('measure.position')
    .getRawMany<ScoredMeasure>();
}

/**
 * The measures of the catalogue in force, and the one with this slug; none before the reference data is loaded.
 */
export async function knownMeasures(ctx: Ctx, slug: string): Promise<{ ids: string[]; ofMeetings: string | null }> {
  const catalogue = await latestCatalogue(ctx);
  if (!catalogue) return { ids: [], ofMeetings: null };
  const measures = await ctx.manager.findBy(Measure, { catalogueId: catalogue.id });
  return { ids: measures.map(({ id }) => id), ofMeetings: measures.find((each) => each.slug === slug)?.id ?? null };
}

/** Texts by `measureId:kind`, in their order. */
async function criteriaOf(ctx: Ctx, catalogueId: string): Promise<Map<string, CriterionText[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(Criterion, 'criterion')
    .innerJoin(Measure, 'measure', 'measure.id = criterion.measureId')
    .select(columns('criterion', ['id', 'measureId', 'kind', 'textFr', 'textDe', 'textEn']))
    .where('measure.catalogueId = :catalogueId', { catalogueId })
    .orderBy('criterion.position')
    .addOrderBy('criterion.id')
    .getRawMany<CriterionText & Pick<Criterion, 'measureId' | 'kind'>>();
  const texts = new Map<string, CriterionText[]>();
  for (const { measureId, kind, ...text } of rows) {
    const key = `${measureId}:${kind}`;
    texts.set(key, [...(texts.get(key) ?? []), text]);
  }
  return texts;
}
