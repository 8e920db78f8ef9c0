import type { CatalogueDetail, CertificationRules, Criterion as CriterionText, ScoredMeasure } from '@zesumme/domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns } from '../platform/database';
import { notFound } from '../platform/errors';
import { CatalogueSection } from './catalogue-section.entity';
import { CatalogueTopic } from './catalogue-topic.entity';
import { Catalogue } from './catalogue.entity';
import { CommuneCatalogue } from './commune-catalogue.entity';
import { Criterion } from './criterion.entity';
import { Measure } from './measure.entity';

const byPosition = { position: 'ASC', id: 'ASC' } as const;

/**
 * The catalogue with which a commune starts that has not chosen: the latest published one of the default programme, of those
 * that are valid today where there are such; none before the reference data is loaded.
 */
export async function catalogueInForce(ctx: Ctx): Promise<Catalogue | null> {
  const versions = await published(ctx).andWhere('catalogue.isDefault = TRUE').getMany();
  return latestValid(versions, ctx.clock.today());
}

/** Of versions with the latest first, the latest that is valid on that day; the latest of all where none is. */
export function latestValid(versions: readonly Catalogue[], today: string): Catalogue | null {
  const isValid = ({ validFrom, validUntil }: Catalogue): boolean =>
    (validFrom ?? today) <= today && (validUntil ?? today) >= today;
  return versions.find(isValid) ?? versions[0] ?? null;
}

/** The catalogue by which the commune assesses itself. @throws DomainError 404 before the reference data is loaded */
export async function catalogueOf(ctx: Ctx, { catalogueId }: { catalogueId: string | null }): Promise<Catalogue> {
  if (catalogueId === null) return orMissing(await catalogueInForce(ctx));
  return orMissing(await ctx.manager.findOneBy(Catalogue, { id: catalogueId }));
}

/** The version of the same programme that holds today, where it was published after this one; null where there is none. */
export async function newerThan(ctx: Ctx, { id, programme }: Catalogue): Promise<{ id: string; label: string } | null> {
  const versions = await published(ctx).andWhere('catalogue.programme = :programme', { programme }).getMany();
  const best = latestValid(versions, ctx.clock.today());
  const isNewer = best !== null && versions.indexOf(best) < versions.findIndex((each) => each.id === id);
  return isNewer ? { id: best.id, label: best.label } : null;
}

/** The version by which each of these communes assesses itself, by its code; that in force for one that has not begun. */
export async function cataloguesOf(ctx: Ctx, communeCodes: readonly string[]): Promise<Map<string, string>> {
  const inForce = await catalogueInForce(ctx);
  const chosen = await ctx.manager.findBy(CommuneCatalogue, { communeCode: In([...communeCodes]) });
  const ids = new Map(chosen.map(({ communeCode, catalogueId }) => [communeCode, catalogueId]));
  return new Map(
    communeCodes.flatMap((code) => {
      const id = ids.get(code) ?? inForce?.id;
      return id === undefined ? [] : [[code, id] as const];
    }),
  );
}

/** The version by which the commune assesses itself, whole. @throws DomainError 404 before the reference data is loaded */
export async function readCatalogueOf(ctx: Ctx, communeCode: string): Promise<CatalogueDetail> {
  const catalogueId = (await cataloguesOf(ctx, [communeCode])).get(communeCode) ?? null;
  return readCatalogue(ctx, await catalogueOf(ctx, { catalogueId }));
}

/** What each commune's catalogue says of certificates, by the commune's code; null where it says nothing. Three queries. */
export async function certificationRulesOf(
  ctx: Ctx,
  communeCodes: readonly string[],
): Promise<Map<string, CertificationRules | null>> {
  const versions = await cataloguesOf(ctx, communeCodes);
  const stored = await ctx.manager.find(Catalogue, {
    select: { id: true, certification: true },
    where: { id: In([...new Set(versions.values())]) },
  });
  const rules = new Map(stored.map(({ id, certification }) => [id, certification]));
  return new Map(communeCodes.map((code) => [code, rules.get(versions.get(code) ?? '') ?? null]));
}

/**
 * With its first assessment or evidence a commune has a version, and stays with it when a later one is published. Nothing
 * happens to those that have one.
 */
export async function startWith(ctx: Ctx, communeCodes: readonly string[]): Promise<void> {
  const chosen = await ctx.manager.findBy(CommuneCatalogue, { communeCode: In([...communeCodes]) });
  const begun = new Set(chosen.map(({ communeCode }) => communeCode));
  const catalogueId = (await catalogueInForce(ctx))?.id;
  if (catalogueId === undefined) return;
  await ctx.insert(
    CommuneCatalogue,
    communeCodes.filter((code) => !begun.has(code)).map((communeCode) => ({ communeCode, catalogueId, version: 1 })),
  );
}

/** Whether the measure belongs to the version by which the commune assesses itself. @throws DomainError 404 */
export async function isMeasureOf(
  ctx: Ctx,
  commune: { catalogueId: string | null },
  measureId: string,
): Promise<boolean> {
  const { id: catalogueId } = await catalogueOf(ctx, commune);
  return ctx.manager.existsBy(Measure, { id: measureId, catalogueId });
}

/** Every published version, the latest first. */
export const published = (ctx: Ctx): SelectQueryBuilder<Catalogue> =>
  ctx.manager
    .createQueryBuilder(Catalogue, 'catalogue')
    .where('catalogue.publishedAt IS NOT NULL')
    .orderBy('catalogue.publishedAt', 'DESC')
    .addOrderBy('catalogue.id', 'ASC');

const orMissing = (catalogue: Catalogue | null): Catalogue => {
  if (!catalogue) throw notFound('catalogue');
  return catalogue;
};

/** The catalogue in force as a whole, in five queries. @throws DomainError 404 */
export const readCatalogueInForce = async (ctx: Ctx): Promise<CatalogueDetail> =>
  readCatalogue(ctx, orMissing(await catalogueInForce(ctx)));

/** A catalogue as a whole, in four queries. */
export async function readCatalogue(ctx: Ctx, catalogue: Catalogue): Promise<CatalogueDetail> {
  const where = { catalogueId: catalogue.id };
  const sections = await ctx.manager.find(CatalogueSection, { where, order: byPosition });
  const measures = await ctx.manager.find(Measure, { where, order: byPosition });
  const topics = await ctx.manager.find(CatalogueTopic, { where, order: byPosition });
  const criteria = await criteriaOf(ctx, catalogue.id);
  const codes = new Map(sections.map(({ id, code }) => [id, code]));
  const { publishedAt: _, isDefault: __, replacesId: ___, version: ____, ...head } = catalogue;
  return {
    ...head,
    sections: sections.map(({ catalogueId: _, position: __, ...section }) => section),
    measures: measures.map(({ catalogueId: _, position: __, replaces: ___, ...measure }) => ({
      ...measure,
      criteria: criteria.get(`${measure.id}:criterion`) ?? [],
      furtherSteps: criteria.get(`${measure.id}:further-step`) ?? [],
    })),
    topics: topics.map(({ catalogueId: _, sectionId, position: __, ...topic }) => ({
      ...topic,
      sectionCode: codes.get(sectionId) ?? '',
    })),
  };
}

/** What the arithmetic needs of each measure of these catalogues, by the catalogue's id; one query. */
export async function scoredMeasures(ctx: Ctx, catalogueIds: readonly string[]): Promise<Map<string, ScoredMeasure[]>> {
  const byCatalogue = new Map<string, ScoredMeasure[]>();
  if (catalogueIds.length === 0) return byCatalogue;
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'sectionId', 'maxPoints', 'catalogueId']))
    .where('measure.catalogueId IN (:...catalogueIds)', { catalogueIds })
    .orderBy('measure.position')
    .addOrderBy('measure.id')
    .getRawMany<ScoredMeasure & { catalogueId: string }>();
  for (const { catalogueId, ...measure } of rows) {
    byCatalogue.set(catalogueId, [...(byCatalogue.get(catalogueId) ?? []), measure]);
  }
  return byCatalogue;
}

/**
 * Which measures of a published version meetings and campaigns prove by themselves: those that it says so of, which is none
 * where it says so of none. One query.
 */
export async function provenByMeetings(ctx: Ctx): Promise<(catalogueId: string) => string[]> {
  // What a draft says holds for nobody yet.
  const flagged = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .innerJoin(Catalogue, 'catalogue', 'catalogue.id = measure.catalogueId AND catalogue.publishedAt IS NOT NULL')
    .select(columns('measure', ['id', 'catalogueId']))
    .where('measure.isProvenByMeetings = TRUE')
    .orderBy('measure.position')
    .addOrderBy('measure.id')
    .getRawMany<Pick<Measure, 'id' | 'catalogueId'>>();
  return (catalogueId) => flagged.filter((each) => each.catalogueId === catalogueId).map(({ id }) => id);
}

/** Texts by `measureId:kind`, in their order. */
async function criteriaOf(ctx: Ctx, catalogueId: string): Promise<Map<string, CriterionText[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(Criterion, 'criterion')
    .innerJoin(Measure, 'measure', 'measure.id = criterion.measureId')
    .where('measure.catalogueId = :catalogueId', { catalogueId })
    .orderBy('criterion.position')
    .addOrderBy('criterion.id')
    .getMany();
  const texts = new Map<string, CriterionText[]>();
  for (const { measureId, kind, position: _, ...text } of rows) {
    const key = `${measureId}:${kind}`;
    texts.set(key, [...(texts.get(key) ?? []), text]);
  }
  return texts;
}

/** Those of these measures that a published version has: what is still a draft may be made anew at any time, and is nobody's yet. */
export async function publishedMeasures(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .innerJoin(Catalogue, 'catalogue', 'catalogue.id = measure.catalogueId AND catalogue.publishedAt IS NOT NULL')
    .select('measure.id', 'id')
    .where('measure.id IN (:...ids)', { ids })
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}
