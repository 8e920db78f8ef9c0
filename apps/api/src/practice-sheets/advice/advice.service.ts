import { Injectable } from '@nestjs/common';
import {
  type AdviceIntroduction,
  type AdviceRefusal,
  type AdviceRequestCreate,
  type AdviceRequestListQuery,
  type AdviceRequestRef,
  type AdviceRequestRow,
  type Page,
  advicePolicy,
  searchTextOf,
} from '@zesumme/domain';
import { type StoredContactRow, groupIdsOf, selectContacts } from '../../organisations';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, newId } from '../../platform/database';
import { allowOrHide, forbidden, invalidField, notFound, stale } from '../../platform/errors';
import { isToldOf } from '../adoption-list';
import { findSheet } from '../seen-sheets';
import { adviceRequestRow, listAdviceRequests } from './advice-rows';
import { AdviceRequest } from './advice-request.entity';
import { tellAsked, tellDeclined, tellIntroduced } from './told';

/** Advice that organisations seek and offer; the broker brings them together, and nobody else does. */
@Injectable()
export class AdviceService {
  list(ctx: Ctx, query: AdviceRequestListQuery): Promise<Page<AdviceRequestRow>> {
    return listAdviceRequests(ctx, query);
  }

  /** Asks the broker for the reader's own organisation. @throws DomainError 403, 422 */
  async create(ctx: Ctx, input: AdviceRequestCreate): Promise<AdviceRequestRow> {
    const { actor } = ctx;
    ctx.allow(advicePolicy.create(actor));
    if (actor.kind !== 'account' || actor.organisationId === null) throw forbidden('role');
    const sheet = await findSheet(ctx, input.sheetId);
    const organisation = await ctx.manager.findOneByOrFail(Organisation, { id: actor.organisationId });
    const { otherOrganisationId } = input;
    if (otherOrganisationId !== null) {
      const isOther = otherOrganisationId !== organisation.id && (await isToldOf(ctx, sheet.id, otherOrganisationId));
      if (!isOther) throw invalidField('otherOrganisationId', 'invalid-choice');
    }
    const request: AdviceRequest = {
      ...input,
      id: newId(),
      state: 'open',
      organisationId: organisation.id,
      contactId: actor.contactId,
      otherContactId: null,
      answer: null,
      decidedBy: null,
      decidedAt: null,
      searchText: searchTextOf(organisation.name, sheet.title, input.word),
      isDemo: organisation.isDemo || sheet.isDemo,
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(AdviceRequest, [request]);
    const eventId = await record(ctx, 'advice-request.made', request, { kind: request.kind, word: request.word });
    await tellAsked(ctx, eventId, request);
    return adviceRequestRow(ctx, request.id);
  }

  /**
   * Brings both together: from now on each side reads the other's contact.
   *
   * @throws DomainError 404, 403, 409 `stale`, 422
   */
  async introduce(ctx: Ctx, id: string, input: AdviceIntroduction): Promise<AdviceRequestRow> {
    const request = await this.decidable(ctx, id, input.version);
    const { otherOrganisationId, otherContactId } = input;
    if (otherOrganisationId === request.organisationId) throw invalidField('otherOrganisationId', 'invalid-choice');
    const groups = await groupIdsOf(ctx, [otherOrganisationId]);
    ctx.allow(advicePolicy.introduce(ctx.actor, { groupIds: groups.get(otherOrganisationId) ?? [] }));
    const contactId = input.contactId ?? request.contactId;
    if (contactId === null) throw invalidField('contactId', 'required');
    await refuseUnknown(ctx, request.organisationId, contactId, 'contactId');
    await refuseUnknown(ctx, otherOrganisationId, otherContactId, 'otherContactId');
    const chosen = { contactId, otherOrganisationId, otherContactId };
    const eventId = await this.decide(ctx, request, 'introduced', input.word, chosen);
    await tellIntroduced(ctx, eventId, { ...request, ...chosen });
    return adviceRequestRow(ctx, id);
  }

  /** @throws DomainError 404, 403, 409 `stale` */
  async decline(ctx: Ctx, id: string, { version, word }: AdviceRefusal): Promise<AdviceRequestRow> {
    const request = await this.decidable(ctx, id, version);
    const eventId = await this.decide(ctx, request, 'declined', word, {});
    await tellDeclined(ctx, eventId, request);
    return adviceRequestRow(ctx, id);
  }

  /** Takes back a request on which nobody has decided. @throws DomainError 404, 403 */
  async withdraw(ctx: Ctx, id: string): Promise<AdviceRequestRow> {
    const { request, ref } = await this.find(ctx, id);
    ctx.allow(advicePolicy.withdraw(ctx.actor, ref));
    await ctx.manager.update(AdviceRequest, { id }, { state: 'withdrawn', version: request.version + 1 });
    await record(ctx, 'advice-request.withdrawn', request, {});
    return adviceRequestRow(ctx, id);
  }

  private async decidable(ctx: Ctx, id: string, version: number): Promise<AdviceRequest> {
    const { request, ref } = await this.find(ctx, id);
    if (version !== request.version) throw stale(await adviceRequestRow(ctx, id));
    ctx.allow(advicePolicy.decide(ctx.actor, ref));
    return request;
  }

  private async decide(
    ctx: Ctx,
    request: AdviceRequest,
    state: 'introduced' | 'declined',
    answer: string | null,
    chosen: Partial<AdviceRequest>,
  ): Promise<string> {
    const { id, version } = request;
    const decidedBy = ctx.actor.kind === 'account' ? ctx.actor.displayName : 'Zesumme';
    const decision = { state, answer, decidedBy, decidedAt: ctx.clock.instant(), version: version + 1 };
    await ctx.manager.update(AdviceRequest, { id }, { ...decision, ...chosen });
    return record(ctx, `advice-request.${state}`, request, { word: answer });
  }

  /** The stored request that the reader may know of. @throws DomainError 404 */
  private async find(ctx: Ctx, id: string): Promise<{ request: AdviceRequest; ref: AdviceRequestRef }> {
    const request = await ctx.manager.findOneBy(AdviceRequest, { id });
    if (!request) throw notFound('advice-request');
    const groups = await groupIdsOf(ctx, [request.organisationId]);
    const ref = { ...request, groupIds: groups.get(request.organisationId) ?? [] };
    allowOrHide(advicePolicy.read(ctx.actor, ref), 'advice-request');
    return { request, ref };
  }
}

/** Only whoever speaks for an organisation today, or will, is introduced for it. */
async function refuseUnknown(ctx: Ctx, organisationId: string, contactId: string, field: string): Promise<void> {
  const rows = await selectContacts(ctx, organisationId)
    .andWhere('contact.archivedAt IS NULL')
    .andWhere('contact.id = :contactId', { contactId })
    .getRawMany<StoredContactRow>();
  if (!rows.some(({ standing }) => Number(standing) < 2)) throw invalidField(field, 'unknown-contact');
}

const record = (
  ctx: Ctx,
  kind: string,
  { id, isDemo }: AdviceRequest,
  after: Record<string, unknown>,
): Promise<string> => ctx.record({ kind, subject: { type: 'advice-request', id }, after, personal: ['word'], isDemo });
