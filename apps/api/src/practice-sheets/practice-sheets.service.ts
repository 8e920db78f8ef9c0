import { Injectable } from '@nestjs/common';
import {
  type Page,
  type PracticeSheetCreate,
  type PracticeSheetDetail,
  type PracticeSheetListQuery,
  type PracticeSheetRow,
  type PracticeSheetUpdate,
  practiceSheetPolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { stale } from '../platform/errors';
import { PracticeSheet } from './practice-sheet.entity';
import { findSheet, sheetRefOf } from './seen-sheets';
import { sheetDetail, storedExamples } from './sheet-detail';
import {
  freeSlug,
  refuseSecondText,
  refuseTakenSlug,
  refuseUnknownOrganisations,
  setExamples,
  sheetSearchText,
} from './sheet-input';
import { type SheetLinks, linkIdsOf, refuseUnknownLinks, setLinks } from './sheet-links';
import { listPracticeSheets } from './sheet-list';

/** Practice sheets: read by everybody once published, written by project managers. */
@Injectable()
export class PracticeSheetsService {
  list(ctx: Ctx, query: PracticeSheetListQuery): Promise<Page<PracticeSheetRow>> {
    return listPracticeSheets(ctx, query);
  }

  /** @param key id or slug. @throws DomainError 404 */
  async get(ctx: Ctx, key: string): Promise<PracticeSheetDetail> {
    return sheetDetail(ctx, await findSheet(ctx, key));
  }

  /** @throws DomainError 403, 422 */
  async create(
    ctx: Ctx,
    { examples, published, slug, themeIds, measureIds, relatedIds, ...fields }: PracticeSheetCreate,
  ): Promise<PracticeSheetDetail> {
    const links = { themeIds, measureIds, relatedIds };
    ctx.allow(practiceSheetPolicy.create(ctx.actor));
    if (slug) await refuseTakenSlug(ctx, slug);
    await refuseUnknownOrganisations(ctx, examples, new Set());
    await refuseUnknownLinks(ctx, '', links, NONE);
    refuseSecondText(fields.locale, fields.translations);
    const now = ctx.clock.instant();
    const sheet: PracticeSheet = {
      ...fields,
      id: newId(),
      slug: slug ?? (await freeSlug(ctx, fields.title)),
      publishedAt: published ? now : null,
      isDemo: false,
      archivedAt: null,
      searchText: sheetSearchText(fields, examples),
      version: 1,
      createdAt: now,
    };
    await ctx.insert(PracticeSheet, [sheet]);
    await setExamples(ctx, sheet.id, examples);
    await setLinks(ctx, sheet.id, links);
    await this.record(ctx, 'practice-sheet.created', sheet, undefined, {
      ...fields,
      slug: sheet.slug,
      published,
      examples,
      ...links,
    });
    return sheetDetail(ctx, sheet);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, key: string, input: PracticeSheetUpdate): Promise<PracticeSheetDetail> {
    const sheet = await findSheet(ctx, key);
    ctx.allow(practiceSheetPolicy.edit(ctx.actor, sheetRefOf(sheet)));
    const { version, examples: given, published, themeIds, measureIds, relatedIds, ...fields } = input;
    if (version !== sheet.version) throw stale(await sheetDetail(ctx, sheet));
    if (fields.slug && fields.slug !== sheet.slug) await refuseTakenSlug(ctx, fields.slug);
    const before = await this.examples(ctx, sheet.id);
    const examples = given ?? before;
    await refuseUnknownOrganisations(
      ctx,
      examples,
      new Set(before.flatMap(({ organisationId }) => organisationId ?? [])),
    );
    const linksBefore = await linkIdsOf(ctx, sheet.id);
    const links = present({ themeIds, measureIds, relatedIds });
    await refuseUnknownLinks(ctx, sheet.id, links, linksBefore);
    refuseSecondText(fields.locale ?? sheet.locale, fields.translations ?? sheet.translations ?? []);
    const edited = { ...sheet, ...fields, publishedAt: publishedAt(ctx, sheet, published), version: version + 1 };
    const after: PracticeSheet = { ...edited, searchText: sheetSearchText(edited, examples) };
    await ctx.manager.update(PracticeSheet, { id: sheet.id }, after);
    if (given) await setExamples(ctx, sheet.id, given);
    await setLinks(ctx, sheet.id, links);
    await this.record(
      ctx,
      'practice-sheet.edited',
      sheet,
      { ...sheet, examples: before, ...linksBefore },
      { ...after, examples, ...(await linkIdsOf(ctx, sheet.id)) },
    );
    return sheetDetail(ctx, after);
  }

  /** Puts the sheet away; it can be taken back. @throws DomainError 404, 403 */
  async archive(ctx: Ctx, key: string): Promise<PracticeSheetDetail> {
    const sheet = await findSheet(ctx, key);
    ctx.allow(practiceSheetPolicy.archive(ctx.actor, sheetRefOf(sheet)));
    return this.setArchived(ctx, sheet, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, key: string): Promise<PracticeSheetDetail> {
    const sheet = await findSheet(ctx, key);
    ctx.allow(practiceSheetPolicy.restore(ctx.actor, sheetRefOf(sheet)));
    return this.setArchived(ctx, sheet, null);
  }

  private async setArchived(ctx: Ctx, sheet: PracticeSheet, archivedAt: string | null): Promise<PracticeSheetDetail> {
    const after = { ...sheet, archivedAt, version: sheet.version + 1 };
    await ctx.manager.update(PracticeSheet, { id: sheet.id }, { archivedAt, version: after.version });
    await this.record(ctx, archivedAt ? 'practice-sheet.archived' : 'practice-sheet.restored', sheet);
    return sheetDetail(ctx, after);
  }

  /** The examples as they are typed, to compare before and after. */
  private async examples(ctx: Ctx, sheetId: string): Promise<PracticeSheetCreate['examples']> {
    const stored = await storedExamples(ctx, sheetId);
    return stored.map(({ organisationId, organisationName, text }) => ({ organisationId, organisationName, text }));
  }

  private record(
    ctx: Ctx,
    kind: string,
    sheet: PracticeSheet,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({
      kind,
      subject: { type: 'practice-sheet', id: sheet.id },
      before,
      after,
      isDemo: sheet.isDemo,
    });
  }
}

/** When the sheet was published: the first time stays while it is published. */
function publishedAt(ctx: Ctx, sheet: PracticeSheet, published: boolean | undefined): string | null {
  if (published === undefined) return sheet.publishedAt;
  return published ? (sheet.publishedAt ?? ctx.clock.instant()) : null;
}

const NONE: SheetLinks = { themeIds: [], measureIds: [], relatedIds: [] };

/** The lists that were given. */
const present = (links: { [K in keyof SheetLinks]: string[] | undefined }): Partial<SheetLinks> =>
  Object.fromEntries(Object.entries(links).filter(([, ids]) => ids !== undefined));
