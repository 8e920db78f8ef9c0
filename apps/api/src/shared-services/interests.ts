import {
  type AcceptancePut,
  type InterestPut,
  type SharedServiceDetail,
  centsOf,
  sharedServicePolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { conflict, forbidden, invalidField, stale } from '../platform/errors';
import { recordService, tellAnew } from './record-service';
import { findServiceToChange, ownOrganisationId } from './seen-shared-services';
import { chosenOf, presentShares, putParts } from './service-figures';
import { ServiceInterest } from './service-interest.entity';
import { partsOf } from './service-parts';
import { detailOfService, sharedServiceDetail } from './shared-service-detail';

/**
 * Keeps what an organisation thinks of a shared service: itself, or whoever leads the group in its name.
 *
 * @throws DomainError 404, 403, 409 `stale`, 422
 */
export async function putInterest(ctx: Ctx, id: string, input: InterestPut): Promise<SharedServiceDetail> {
  const seen = await findServiceToChange(ctx, id);
  const { service, ref } = seen;
  const organisationId = input.organisationId ?? ownOrganisationId(ctx.actor, service.groupId);
  if (organisationId === null) throw invalidField('organisationId', 'required');
  ctx.allow(sharedServicePolicy.answer(ctx.actor, ref, organisationId));
  const { participants, interests } = await partsOf(ctx, service);
  if (!participants.some((each) => each.id === organisationId)) throw invalidField('organisationId', 'not-of-group');
  const stored = interests.find((each) => each.organisationId === organisationId);
  if ((stored?.version ?? null) !== input.version) throw stale(await detailOfService(ctx, seen));
  const said = {
    answer: input.answer,
    volume: input.volume,
    heads: input.heads,
    costCents: input.yearlyCost === null ? null : centsOf(input.yearlyCost),
  };
  const at = ctx.clock.instant();
  if (!stored) {
    const fresh = {
      put: false,
      putVolume: null,
      putHeads: null,
      acceptance: null,
      answeredCents: null,
      word: null,
      agreedCents: null,
    };
    await ctx.insert(ServiceInterest, [
      { id: newId(), serviceId: id, organisationId, ...said, ...fresh, version: 1, changedAt: at },
    ]);
  } else {
    const { version } = stored;
    // Whoever comes back is among those who share once the offer is put again.
    const forgotten =
      stored.answer === said.answer ? {} : { put: false, acceptance: null, answeredCents: null, word: null };
    const { affected } = await ctx.manager.update(
      ServiceInterest,
      { id: stored.id, version },
      { ...said, ...forgotten, version: version + 1, changedAt: at },
    );
    if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
  }
  await tellAnew(ctx, id);
  await recordService(ctx, 'answered', service, {
    isPrivate: true,
    before: { interestAnswer: stored?.answer ?? null },
    after: { organisationId, interestAnswer: input.answer },
  });
  return sharedServiceDetail(ctx, id);
}

/**
 * Keeps whether an organisation accepts the share that was put to it. Nobody accepts another share than the one they read; whoever
 * declines is no longer among those who share. @throws DomainError 404, 403, 409 `stale`, `service-offer-missing`
 */
export async function putAcceptance(ctx: Ctx, id: string, input: AcceptancePut): Promise<SharedServiceDetail> {
  const seen = await findServiceToChange(ctx, id);
  const { service, ref } = seen;
  const organisationId = ownOrganisationId(ctx.actor, service.groupId);
  if (organisationId === null) throw forbidden('not-your-organisation');
  ctx.allow(sharedServicePolicy.accept(ctx.actor, ref, organisationId));
  const parts = putParts(await partsOf(ctx, service));
  const chosen = chosenOf(parts);
  const own = parts.joined.find((each) => each.organisationId === organisationId);
  if (!chosen) throw conflict('service-offer-missing');
  if (!own) throw forbidden('not-yours');
  const share = presentShares(parts).get(organisationId);
  if (chosen.id !== input.offerId || share !== centsOf(input.share)) throw stale(await detailOfService(ctx, seen));
  const { version } = own;
  const { affected } = await ctx.manager.update(
    ServiceInterest,
    { id: own.id, version },
    {
      acceptance: input.answer,
      answeredCents: share,
      word: input.word,
      answer: input.answer === 'declined' ? 'not-for-us' : 'interested',
      put: input.answer === 'accepted',
      version: version + 1,
      changedAt: ctx.clock.instant(),
    },
  );
  if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
  await tellAnew(ctx, id);
  await recordService(ctx, input.answer, service, {
    isPrivate: true,
    after: { organisationId, word: input.word },
  });
  return sharedServiceDetail(ctx, id);
}
