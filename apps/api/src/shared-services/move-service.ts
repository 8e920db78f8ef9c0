import {
  type ServicePhase,
  type SharedServiceDetail,
  type SharedServiceStep,
  isFrozen,
  serviceMove,
  sharedServicePolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { conflict, invalidField, stale } from '../platform/errors';
import { askAgain } from './keep-service';
import { tellAsked } from './mails';
import { refuseProposed } from './proposed';
import { recordService, tellAnew } from './record-service';
import { type SeenService, findServiceToChange } from './seen-shared-services';
import { chosenOf, liveSharing, putParts } from './service-figures';
import { ServiceInterest } from './service-interest.entity';
import { ServiceOffer } from './service-offer.entity';
import { partsOf } from './service-parts';
import { ServiceStep } from './service-step.entity';
import { detailOfService, sharedServiceDetail } from './shared-service-detail';
import { acceptanceOf } from './shown-interests';
import { SharedService } from './shared-service.entity';

/** What one has alone is not shared. */
const FEWEST = 2;

/**
 * Moves a shared service one step on, back, or to its end. To ask for interest confirms a need and writes to the group's members; to
 * agree needs an offer that all who share have accepted, and freezes its numbers.
 *
 * @throws DomainError 404, 403, 409 `stale`, `service-offer-missing`, `service-offer-expired`, `service-not-shared`,
 *   `service-not-accepted`, `service-alone`, `service-proposed`, 422
 */
export async function moveService(ctx: Ctx, id: string, input: SharedServiceStep): Promise<SharedServiceDetail> {
  const { version, phase, reason } = input;
  const seen = await findServiceToChange(ctx, id);
  const { service } = seen;
  ctx.allow(sharedServicePolicy.move(ctx.actor, seen.ref));
  if (version !== service.version) throw stale(await detailOfService(ctx, seen));
  const move = serviceMove(service.phase, phase);
  if (move === null) throw invalidField('phase', 'invalid-choice');
  if (move !== 'on' && reason === null) throw invalidField('reason', 'required');
  if (input.day !== null && input.day > ctx.clock.today()) throw invalidField('day', 'not-come-yet');
  if (move === 'abandon') await refuseProposed(ctx, service);
  const change = phase === 'agreed' ? await agree(ctx, seen, input.day) : await leave(ctx, service, phase);
  const at = ctx.clock.instant();
  const { affected } = await ctx.manager.update(
    SharedService,
    { id, version },
    { ...change, phase, version: version + 1, changedAt: at },
  );
  if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
  const position = await ctx.manager.countBy(ServiceStep, { serviceId: id });
  await ctx.insert(ServiceStep, [{ id: newId(), serviceId: id, position, phase, reason, at }]);
  const after = { ...service, phase };
  const eventId = await recordService(ctx, phase === 'interest' && move === 'on' ? 'asked' : 'moved', after, {
    before: { servicePhase: service.phase },
    after: { servicePhase: phase, reason },
  });
  await tellAnew(ctx, id);
  if (service.phase === 'need' && phase === 'interest') await tellAsked(ctx, eventId, after);
  return sharedServiceDetail(ctx, id);
}

/** What is kept of an agreement: who pays how much, from now on unchanged. */
async function agree(ctx: Ctx, { service }: SeenService, day: string | null): Promise<Partial<SharedService>> {
  const parts = putParts(await partsOf(ctx, service));
  const chosen = chosenOf(parts);
  if (!chosen) throw conflict('service-offer-missing');
  if (chosen.validUntil !== null && chosen.validUntil < ctx.clock.today()) throw conflict('service-offer-expired');
  const live = liveSharing(chosen, parts);
  const shares = live?.sharing.shares;
  if (!live || !shares) throw conflict('service-not-shared');
  const open = parts.joined.filter((each) => {
    const share = shares.find(({ key }) => key === each.organisationId);
    return acceptanceOf(each, share?.cents) !== 'accepted';
  });
  if (shares.length < FEWEST) throw conflict('service-alone');
  if (open.length > 0) {
    const names = open.flatMap(({ organisationId }) => parts.labels.get(organisationId)?.name ?? []);
    throw conflict('service-not-accepted', { count: open.length, names: names.join(', ') });
  }
  const stored = await ctx.manager.findBy(ServiceInterest, { serviceId: service.id });
  const agreed = stored.flatMap((each) => {
    const share = shares.find(({ key }) => key === each.organisationId);
    return share ? [{ ...each, agreedCents: share.cents }] : [];
  });
  await ctx.overwrite(ServiceInterest, agreed, ['id']);
  return { agreedDay: day ?? ctx.clock.today(), agreedCents: live.totalCents };
}

/** What is undone when it goes back: an agreement no longer holds, and a need that is taken up again asks everybody anew. */
async function leave(ctx: Ctx, service: SharedService, phase: ServicePhase): Promise<Partial<SharedService>> {
  const { id } = service;
  const goesBack = phase === 'offers' || phase === 'interest' || phase === 'need';
  if (goesBack && (isFrozen(service.phase) || service.phase === 'abandoned')) {
    await ctx.manager.update(
      ServiceInterest,
      { serviceId: id },
      { agreedCents: null, acceptance: null, answeredCents: null },
    );
    await ctx.manager.update(ServiceOffer, { serviceId: id, chosen: true }, { chosen: false });
  }
  if (phase === 'interest' && service.phase === 'offers')
    await ctx.manager.update(ServiceOffer, { serviceId: id, chosen: true }, { chosen: false });
  if (phase === 'need') await askAgain(ctx, id);
  return goesBack ? { agreedDay: null, agreedCents: null } : {};
}
