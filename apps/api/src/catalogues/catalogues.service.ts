import { Injectable } from '@nestjs/common';
import {
  type CatalogueBody,
  type CatalogueCreate,
  type CatalogueHeadFields,
  type CatalogueListQuery,
  type CataloguePage,
  type CataloguePut,
  type CatalogueRowShown,
  type CatalogueVersionDetail,
  canOf,
  cataloguePolicy,
  differenceOf,
  headDifferenceOf,
  hasAll,
  nextVersionName,
} from '@zesumme/domain';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { CommuneCatalogue } from '../pacte-climat/commune-catalogue.entity';
import { Measure } from '../pacte-climat/measure.entity';
import { catalogueInForce } from '../pacte-climat';
import { type Ctx, newId, pageInMemory } from '../platform/database';
import { conflict, invalidField, stale } from '../platform/errors';
import { headOf, headRow, readBody, replacingOnly, slugsOf, writeBody } from './catalogue-store';
import { findCatalogue, findDraft } from './find-catalogue';
import { expectFreeName, namesIn } from './version-names';

/** Versions of the catalogues: prepared as drafts, published once, and never changed afterwards. */
@Injectable()
export class CataloguesService {
  /** One page of the versions that the reader may know, in four queries. */
  async list(ctx: Ctx, query: CatalogueListQuery): Promise<CataloguePage> {
    const catalogues = await ctx.manager.find(Catalogue);
    const inForce = await catalogueInForce(ctx);
    const measures = await measureCounts(ctx);
    const communes = await communeCounts(ctx);
    const rows = catalogues
      .filter((catalogue) => catalogue.publishedAt !== null || hasAll(ctx.actor))
      .map((catalogue): CatalogueRowShown => {
        const { id, programme, label, titleFr, titleDe, titleEn, publishedAt, retrievedOn } = catalogue;
        return {
          ...{ id, programme, label, titleFr, titleDe, titleEn, publishedAt, retrievedOn },
          state: publishedAt === null ? 'draft' : 'published',
          inForce: inForce?.id === id,
          measures: measures.get(id)?.all ?? 0,
          withoutPoints: measures.get(id)?.withoutPoints ?? 0,
          communes: communes.get(id) ?? 0,
        };
      })
      .filter(({ state }) => query.state === undefined || state === query.state);
    return pageInMemory(rows, query, {
      sorts: {
        programme: ({ programme }) => programme,
        label: ({ label }) => label,
        publishedAt: ({ publishedAt }) => publishedAt,
      },
      searchIn: ({ programme, label, titleFr, titleDe, titleEn }) =>
        [programme, label, titleFr, titleDe, titleEn].join(' '),
      tieBreak: ({ label, id }) => label + id,
    });
  }

  /** A version, whole, with what it changes against the one before. @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<CatalogueVersionDetail> {
    return this.detail(ctx, await findCatalogue(ctx, id));
  }

  /** Begins a catalogue of another programme, as a draft without any measure. @throws DomainError 403, 422 */
  async create(ctx: Ctx, { programme, ...head }: CatalogueCreate): Promise<CatalogueVersionDetail> {
    ctx.allow(cataloguePolicy.edit(ctx.actor));
    await expectFreeName(ctx, { programme, label: head.label }, 'label');
    const stored = await this.insert(ctx, { programme, isDefault: false, replacesId: null }, head);
    return this.detail(ctx, stored);
  }

  /**
   * Begins a version that follows a published one, as a draft that says the same until it is changed, under the next name.
   *
   * @param body what it says instead, such as what a spreadsheet holds
   * @throws DomainError 404, 403, 409 `state` for what follows a draft
   */
  async addVersion(ctx: Ctx, id: string, body?: CatalogueBody): Promise<CatalogueVersionDetail> {
    const former = await findCatalogue(ctx, id);
    ctx.allow(cataloguePolicy.edit(ctx.actor));
    if (former.publishedAt === null) throw conflict('state');
    const { programme, isDefault } = former;
    const label = nextVersionName(former.label, await namesIn(ctx, programme));
    const head = { ...headOf(former), label };
    const stored = await this.insert(ctx, { programme, isDefault, replacesId: former.id }, head);
    // What a measure replaced is about the version before.
    const none = new Set<string>();
    const said = body
      ? replacingOnly(body, await slugsOf(ctx, former.id))
      : replacingOnly(await readBody(ctx, former.id), none);
    await writeBody(ctx, stored.id, said);
    return this.detail(ctx, stored);
  }

  /** Keeps a draft, whole. @throws DomainError 404, 403, 409 `stale`, `catalogue-published`, 422 */
  async put(ctx: Ctx, id: string, { version, head, body }: CataloguePut): Promise<CatalogueVersionDetail> {
    const draft = await findDraft(ctx, id);
    await expectReplaced(ctx, draft, body);
    if (head.label !== draft.label) await expectFreeName(ctx, { ...draft, label: head.label });
    await this.next(ctx, draft, version, headRow(head));
    await writeBody(ctx, id, body);
    await ctx.record({
      kind: 'catalogue.edited',
      subject: { type: 'catalogue', id },
      before: headOf(draft),
      after: head,
    });
    return this.get(ctx, id);
  }

  /**
   * Puts a draft in force. Communes that have begun keep their version.
   *
   * @throws DomainError 404, 403, 409 `stale`, `catalogue-published`, `catalogue-empty`, 422 for a name that is taken
   */
  async publish(ctx: Ctx, id: string, version: number): Promise<CatalogueVersionDetail> {
    const draft = await findDraft(ctx, id);
    if (!(await ctx.manager.existsBy(Measure, { catalogueId: id }))) throw conflict('catalogue-empty');
    await expectFreeName(ctx, draft);
    const publishedAt = ctx.clock.instant();
    await this.next(ctx, draft, version, { publishedAt });
    await ctx.record({
      kind: 'catalogue.published',
      subject: { type: 'catalogue', id },
      before: { publishedAt: null },
      after: { publishedAt },
    });
    return this.get(ctx, id);
  }

  /** Deletes a draft with all that it says. @throws DomainError 404, 403, 409 `catalogue-published` */
  async remove(ctx: Ctx, id: string): Promise<void> {
    const draft = await findDraft(ctx, id);
    await writeBody(ctx, id, { sections: [], measures: [], topics: [] });
    await ctx.manager.delete(Catalogue, { id });
    await ctx.record({ kind: 'catalogue.removed', subject: { type: 'catalogue', id }, before: headOf(draft) });
  }

  private async insert(
    ctx: Ctx,
    kind: Pick<Catalogue, 'programme' | 'isDefault' | 'replacesId'>,
    head: CatalogueHeadFields,
  ): Promise<Catalogue> {
    const stored: Catalogue = {
      ...headRow(head),
      ...kind,
      id: newId(),
      publishedAt: null,
      version: 1,
    };
    await ctx.insert(Catalogue, [stored]);
    await ctx.record({ kind: 'catalogue.created', subject: { type: 'catalogue', id: stored.id }, after: head });
    return stored;
  }

  /** Writes one version further. @throws DomainError 409 `stale` */
  private async next(ctx: Ctx, draft: Catalogue, version: number, fields: Partial<Catalogue>): Promise<void> {
    const { id } = draft;
    if (draft.version !== version) throw stale(await this.get(ctx, id));
    const { affected } = await ctx.manager.update(Catalogue, { id, version }, { ...fields, version: version + 1 });
    if (affected === 0) throw stale(await this.get(ctx, id));
  }

  private async detail(ctx: Ctx, catalogue: Catalogue): Promise<CatalogueVersionDetail> {
    const { id, programme, label, publishedAt, replacesId, version } = catalogue;
    const body = await readBody(ctx, id);
    const former = replacesId === null ? null : await ctx.manager.findOneBy(Catalogue, { id: replacesId });
    const inForce = await catalogueInForce(ctx);
    const edit = cataloguePolicy.edit(ctx.actor);
    const isDraft = publishedAt === null;
    return {
      ...{ id, programme, label, publishedAt, version, body },
      head: headOf(catalogue),
      state: isDraft ? 'draft' : 'published',
      inForce: inForce?.id === id,
      replaces: former && { id: former.id, programme: former.programme, label: former.label },
      difference: former
        ? [
            ...headDifferenceOf(headOf(former), headOf(catalogue)),
            ...differenceOf(await readBody(ctx, former.id), body),
          ]
        : [],
      communes: await ctx.manager.countBy(CommuneCatalogue, { catalogueId: id }),
      can: {
        ...canOf({ edit, publish: edit, remove: edit, addVersion: edit }),
        ...(isDraft ? { addVersion: false } : { edit: false, publish: false, remove: false }),
      },
    };
  }
}

/** @throws DomainError 422 for a measure that replaces one that the version before does not have */
async function expectReplaced(ctx: Ctx, { replacesId }: Catalogue, { measures }: CatalogueBody): Promise<void> {
  const former = await slugsOf(ctx, replacesId);
  measures.forEach(({ replaces }, at) => {
    const parent = replaces.find((slug) => !former.has(slug));
    if (parent) throw invalidField(`body.measures.${at}.replaces`, 'unknown-parent', { parent });
  });
}

async function measureCounts(ctx: Ctx): Promise<Map<string, { all: number; withoutPoints: number }>> {
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select('measure.catalogueId', 'catalogueId')
    .addSelect('COUNT(*)', 'measures')
    .addSelect('COUNT(measure.maxPoints)', 'known')
    .groupBy('measure.catalogueId')
    .getRawMany<{ catalogueId: string; measures: number | string; known: number | string }>();
  return new Map(
    rows.map(({ catalogueId, measures, known }) => [
      catalogueId,
      { all: Number(measures), withoutPoints: Number(measures) - Number(known) },
    ]),
  );
}

async function communeCounts(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await ctx.manager
    .createQueryBuilder(CommuneCatalogue, 'chosen')
    .select('chosen.catalogueId', 'catalogueId')
    .addSelect('COUNT(*)', 'communes')
    .groupBy('chosen.catalogueId')
    .getRawMany<{ catalogueId: string; communes: number | string }>();
  return new Map(rows.map(({ catalogueId, communes }) => [catalogueId, Number(communes)]));
}
