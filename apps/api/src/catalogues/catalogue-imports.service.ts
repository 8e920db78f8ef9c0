import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type CatalogueCheck,
  type CatalogueVersionDetail,
  catalogueFromTable,
  cataloguePolicy,
  differenceOf,
} from '@zesumme/domain';
import { type Ctx, UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { ZesummeRequest } from '../platform/http';
import { type ReceivedSheet, receiveSheet } from '../platform/spreadsheets';
import { CATALOGUE_LIMITS, tableWords } from './catalogue-sheet';
import { headOf, readBody, replacingOnly, slugsOf } from './catalogue-store';
import { CataloguesService } from './catalogues.service';
import { findCatalogue } from './find-catalogue';

/** Takes catalogues from spreadsheets: checked whole, then written whole or not at all. */
@Injectable()
export class CatalogueImports {
  constructor(
    private readonly catalogues: CataloguesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the spreadsheet would do to this version. Writes nothing. @throws DomainError 404, 403, 400, 413, 415, 422 */
  async check(actor: Actor, id: string, request: ZesummeRequest): Promise<CatalogueCheck> {
    const sheet = await this.receive(actor, id, request);
    const { body, issues, ignored } = catalogueFromTable(sheet, tableWords);
    const told = { fileName: sheet.fileName, rows: sheet.rows.length, ignored };
    if (body === null) return { ...told, issues, difference: [] };
    const before = await this.unitOfWork.read(actor, (ctx) => readBody(ctx, id));
    return { ...told, issues: [], difference: differenceOf(before, body) };
  }

  /**
   * Takes what the spreadsheet says: into the draft, or into a new version that follows a published one.
   *
   * @param version the draft that was looked at
   * @throws DomainError 404, 403, 400, 409 `stale`, 413, 415; 422, also `catalogue-sheet-wrong` where a row is not right
   */
  async apply(actor: Actor, id: string, version: number, request: ZesummeRequest): Promise<CatalogueVersionDetail> {
    const sheet = await this.receive(actor, id, request);
    const { body, issues } = catalogueFromTable(sheet, tableWords);
    if (body === null) throw new DomainError('catalogue-sheet-wrong', 422, { count: issues.length });
    return this.unitOfWork.write(
      actor,
      async (ctx) => {
        const catalogue = await findCatalogue(ctx, id);
        if (catalogue.publishedAt !== null) return this.catalogues.addVersion(ctx, id, body);
        const said = replacingOnly(body, await slugsOf(ctx, catalogue.replacesId));
        return this.catalogues.put(ctx, id, { version, head: headOf(catalogue), body: said });
      },
      { isLong: true },
    );
  }

  private async receive(actor: Actor, id: string, request: ZesummeRequest): Promise<ReceivedSheet> {
    await this.unitOfWork.read(actor, (ctx) => requireEdit(ctx, id));
    return receiveSheet(request, CATALOGUE_LIMITS);
  }
}

async function requireEdit(ctx: Ctx, id: string): Promise<void> {
  await findCatalogue(ctx, id);
  ctx.allow(cataloguePolicy.edit(ctx.actor));
}
