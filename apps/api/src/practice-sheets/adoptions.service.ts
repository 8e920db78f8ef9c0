import { Injectable } from '@nestjs/common';
import {
  type PracticeAdoptionCreate,
  type PracticeAdoptionListQuery,
  type PracticeAdoptionPage,
  type PracticeAdoptionRow,
  type PracticeAdoptionUpdate,
  adoptionPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { adoptionRef, adoptionRow, listAdoptions } from './adoption-list';
import { PracticeAdoption } from './practice-adoption.entity';
import { findSheet, sheetRefOf } from './seen-sheets';

/** What organisations say of the practices that they put to work. */
@Injectable()
export class AdoptionsService {
  /** @param key id or slug of the sheet. @throws DomainError 404 */
  async list(ctx: Ctx, key: string, query: PracticeAdoptionListQuery): Promise<PracticeAdoptionPage> {
    const { id } = await findSheet(ctx, key);
    return listAdoptions(ctx, id, query);
  }

  /** @param key id or slug of the sheet. @throws DomainError 404, 403, 422 */
  async create(ctx: Ctx, key: string, input: PracticeAdoptionCreate): Promise<PracticeAdoptionRow> {
    const sheet = await findSheet(ctx, key);
    ctx.allow(adoptionPolicy.adoptAny(ctx.actor, sheetRefOf(sheet)));
    ctx.allow(adoptionPolicy.write(ctx.actor, await adoptionRef(ctx, input.organisationId)));
    const organisation = await ctx.manager.findOneBy(Organisation, { id: input.organisationId });
    if (!organisation || organisation.archivedAt !== null) throw invalidField('organisationId', 'invalid-choice');
    refuseFuture(ctx, input.onDay);
    const adoption: PracticeAdoption = {
      ...input,
      id: newId(),
      sheetId: sheet.id,
      removedAt: null,
      searchText: searchTextOf(organisation.name, input.result),
      isDemo: sheet.isDemo || organisation.isDemo,
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(PracticeAdoption, [adoption]);
    await record(ctx, 'practice-adoption.added', adoption, undefined, input);
    return this.row(ctx, adoption.id);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, ...fields }: PracticeAdoptionUpdate): Promise<PracticeAdoptionRow> {
    const adoption = await this.find(ctx, id);
    if (version !== adoption.version) throw stale(await this.row(ctx, id));
    if (fields.onDay !== undefined) refuseFuture(ctx, fields.onDay);
    const { name } = await ctx.manager.findOneByOrFail(Organisation, { id: adoption.organisationId });
    const after = { ...adoption, ...fields };
    await ctx.manager.update(
      PracticeAdoption,
      { id },
      { ...fields, searchText: searchTextOf(name, after.result), version: version + 1 },
    );
    await record(ctx, 'practice-adoption.edited', adoption, { ...adoption }, { ...after });
    return this.row(ctx, id);
  }

  /** Takes it back; it can be put back. @throws DomainError 404, 403 */
  async remove(ctx: Ctx, id: string): Promise<PracticeAdoptionRow> {
    return this.setRemoved(ctx, await this.find(ctx, id), ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<PracticeAdoptionRow> {
    return this.setRemoved(ctx, await this.find(ctx, id), null);
  }

  private async setRemoved(
    ctx: Ctx,
    adoption: PracticeAdoption,
    removedAt: string | null,
  ): Promise<PracticeAdoptionRow> {
    await ctx.manager.update(PracticeAdoption, { id: adoption.id }, { removedAt, version: adoption.version + 1 });
    await record(ctx, removedAt ? 'practice-adoption.removed' : 'practice-adoption.restored', adoption);
    return this.row(ctx, adoption.id);
  }

  /** The stored adoption, for those who may write it: of what others see they learn that it is not theirs. */
  private async find(ctx: Ctx, id: string): Promise<PracticeAdoption> {
    const adoption = await ctx.manager.findOneBy(PracticeAdoption, { id });
    if (!adoption) throw notFound('practice-adoption');
    const decision = adoptionPolicy.write(ctx.actor, await adoptionRef(ctx, adoption.organisationId));
    const isKnown = adoption.removedAt === null && (await adoptionRow(ctx, id)) !== null;
    if (!decision.allowed && !isKnown) throw notFound('practice-adoption');
    await findSheet(ctx, adoption.sheetId);
    ctx.allow(decision);
    return adoption;
  }

  private async row(ctx: Ctx, id: string): Promise<PracticeAdoptionRow> {
    const row = await adoptionRow(ctx, id);
    if (!row) throw notFound('practice-adoption');
    return row;
  }
}

/** What was done lies behind us. */
function refuseFuture(ctx: Ctx, onDay: string): void {
  if (onDay > ctx.clock.today()) throw invalidField('onDay', 'in-future');
}

const record = (
  ctx: Ctx,
  kind: string,
  { sheetId, isDemo }: PracticeAdoption,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
): Promise<string> =>
  ctx.record({ kind, subject: { type: 'practice-sheet', id: sheetId }, before, after, personal: ['result'], isDemo });
