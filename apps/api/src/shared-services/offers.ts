import {
  type ServiceOfferCreate,
  type ServiceOfferPut,
  type SharedServiceDetail,
  centsOf,
  sharedServicePolicy,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, newId } from '../platform/database';
import { conflict, notFound, stale } from '../platform/errors';
import { tellPut } from './mails';
import { recordService } from './record-service';
import { type SeenService, findServiceToChange } from './seen-shared-services';
import { liveSharing, presentShares } from './service-figures';
import { ServiceInterest } from './service-interest.entity';
import { ServiceOffer } from './service-offer.entity';
import { partsOf } from './service-parts';
import { acceptanceOf } from './shown-interests';
import { detailOfService, sharedServiceDetail } from './shared-service-detail';

/** @throws DomainError 404, 403 */
export async function addOffer(ctx: Ctx, id: string, input: ServiceOfferCreate): Promise<SharedServiceDetail> {
  const { service, ref } = await findServiceToChange(ctx, id);
  ctx.allow(sharedServicePolicy.offer(ctx.actor, ref));
  const fields = { ...fieldsOf(input), chosen: false, version: 1, createdAt: ctx.clock.instant() };
  await ctx.insert(ServiceOffer, [{ id: newId(), serviceId: id, ...fields }]);
  await recordService(ctx, 'offer-added', service, { after: { supplier: input.supplier } });
  return sharedServiceDetail(ctx, id);
}

/** Keeps an offer as it is given. One that was put to those who joined is another one then, and no longer put. @throws DomainError 404, 403, 409 `stale` */
export async function putOffer(
  ctx: Ctx,
  id: string,
  offerId: string,
  { version, ...input }: ServiceOfferPut,
): Promise<SharedServiceDetail> {
  const { seen, offer } = await findOffer(ctx, id, offerId);
  ctx.allow(sharedServicePolicy.offer(ctx.actor, seen.ref));
  if (version !== offer.version) throw stale(await detailOfService(ctx, seen));
  const { affected } = await ctx.manager.update(
    ServiceOffer,
    { id: offerId, version },
    { ...fieldsOf(input), chosen: false, version: version + 1 },
  );
  if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
  await recordService(ctx, 'offer-edited', seen.service, { after: { supplier: input.supplier } });
  return sharedServiceDetail(ctx, id);
}

/** @throws DomainError 404, 403 */
export async function removeOffer(ctx: Ctx, id: string, offerId: string): Promise<SharedServiceDetail> {
  const { seen, offer } = await findOffer(ctx, id, offerId);
  ctx.allow(sharedServicePolicy.offer(ctx.actor, seen.ref));
  await ctx.manager.delete(ServiceOffer, { id: offerId });
  await recordService(ctx, 'offer-removed', seen.service, {
    before: { supplier: offer.supplier },
    after: { supplier: null },
  });
  return sharedServiceDetail(ctx, id);
}

/**
 * Puts an offer to those who joined: each reads the rule, what each pays, and is asked to accept. Put again, it asks those whose
 * share is another one by now. @throws DomainError 404, 403, 409 `service-offer-expired`, `service-not-shared`
 */
export async function chooseOffer(ctx: Ctx, id: string, offerId: string): Promise<SharedServiceDetail> {
  const { seen, offer } = await findOffer(ctx, id, offerId);
  const { service } = seen;
  ctx.allow(sharedServicePolicy.choose(ctx.actor, seen.ref));
  if (offer.validUntil !== null && offer.validUntil < ctx.clock.today()) throw conflict('service-offer-expired');
  const before = await partsOf(ctx, service);
  if ((liveSharing(offer, before)?.sharing.shares ?? null) === null) throw conflict('service-not-shared');
  await ctx.manager.update(ServiceInterest, { serviceId: id, put: true }, { put: false });
  await ctx.manager
    .createQueryBuilder()
    .update(ServiceInterest)
    .set({ put: true, putVolume: () => 'volume', putHeads: () => 'heads' })
    .where({ id: In(before.joined.map(({ id: interestId }) => interestId)) })
    .execute();
  await ctx.manager.update(ServiceOffer, { serviceId: id, chosen: true }, { chosen: false });
  await ctx.manager.update(ServiceOffer, { id: offerId }, { chosen: true });
  if (!offer.chosen) {
    // Whoever accepted another offer has not accepted this one, though it may cost the same.
    const accepted = { serviceId: id, acceptance: 'accepted' as const };
    await ctx.manager.update(ServiceInterest, accepted, { acceptance: null, answeredCents: null });
  }
  const parts = await partsOf(ctx, service);
  const shares = presentShares(parts);
  const asked = parts.joined.filter((each) => acceptanceOf(each, shares.get(each.organisationId)) === null);
  const eventId = await recordService(ctx, 'offer-put', service, { after: { supplier: offer.supplier } });
  await tellPut(
    ctx,
    eventId,
    id,
    asked.map(({ organisationId }) => organisationId),
  );
  return sharedServiceDetail(ctx, id);
}

async function findOffer(ctx: Ctx, id: string, offerId: string): Promise<{ seen: SeenService; offer: ServiceOffer }> {
  const seen = await findServiceToChange(ctx, id);
  const offer = await ctx.manager.findOneBy(ServiceOffer, { id: offerId, serviceId: id });
  if (!offer) throw notFound('service-offer');
  return { seen, offer };
}

function fieldsOf({ supplier, fixed, unitPrice, validUntil, notes, conditions, url }: ServiceOfferCreate) {
  return { supplier, fixedCents: centsOf(fixed), unitPrice, validUntil, notes, conditions, url };
}
