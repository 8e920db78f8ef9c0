import {
  type ServiceSavingCreate,
  type ServiceSavingPut,
  type SharedServiceDetail,
  centsOf,
  sharedServicePolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { refuseProposed } from './proposed';
import { recordService, tellAnew } from './record-service';
import { type SeenService, findServiceToChange, ownOrganisationId } from './seen-shared-services';
import { ServiceInterest } from './service-interest.entity';
import { ServiceSaving } from './service-saving.entity';
import { detailOfService, sharedServiceDetail } from './shared-service-detail';

/** Keeps what one of those who agreed saved over a period: itself, or whoever leads the group. @throws DomainError 404, 403, 422 */
export async function addSaving(
  ctx: Ctx,
  id: string,
  { organisationId: of, ...input }: ServiceSavingCreate,
): Promise<SharedServiceDetail> {
  const { service, ref } = await findServiceToChange(ctx, id);
  const organisationId = of ?? ownOrganisationId(ctx.actor, service.groupId);
  if (organisationId === null) throw invalidField('organisationId', 'required');
  ctx.allow(sharedServicePolicy.measure(ctx.actor, ref, organisationId));
  const interest = await ctx.manager.findOneBy(ServiceInterest, { serviceId: id, organisationId });
  if (!interest || interest.agreedCents === null) throw invalidField('organisationId', 'service-not-joined');
  await expectFits(ctx, service, { ...input, organisationId, id: null });
  await ctx.insert(ServiceSaving, [
    { id: newId(), serviceId: id, organisationId, ...fieldsOf(input), version: 1, createdAt: ctx.clock.instant() },
  ]);
  return measured(ctx, service, organisationId, 'saving-added');
}

/** @throws DomainError 404, 403, 409 `stale`, `service-proposed`, 422 */
export async function putSaving(
  ctx: Ctx,
  id: string,
  savingId: string,
  { version, ...input }: ServiceSavingPut,
): Promise<SharedServiceDetail> {
  const { seen, saving } = await findSaving(ctx, id, savingId);
  if (version !== saving.version) throw stale(await detailOfService(ctx, seen));
  await refuseProposed(ctx, seen.service);
  await expectFits(ctx, seen.service, { ...input, organisationId: saving.organisationId, id: savingId });
  const { affected } = await ctx.manager.update(
    ServiceSaving,
    { id: savingId, version },
    { ...fieldsOf(input), version: version + 1 },
  );
  if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
  return measured(ctx, seen.service, saving.organisationId, 'saving-edited');
}

/** @throws DomainError 404, 403, 409 `service-proposed` */
export async function removeSaving(ctx: Ctx, id: string, savingId: string): Promise<SharedServiceDetail> {
  const { seen, saving } = await findSaving(ctx, id, savingId);
  await refuseProposed(ctx, seen.service);
  await ctx.manager.delete(ServiceSaving, { id: savingId });
  return measured(ctx, seen.service, saving.organisationId, 'saving-removed');
}

async function measured(
  ctx: Ctx,
  service: SeenService['service'],
  organisationId: string,
  act: string,
): Promise<SharedServiceDetail> {
  await tellAnew(ctx, service.id);
  await recordService(ctx, act, service, { isPrivate: true, after: { organisationId } });
  return sharedServiceDetail(ctx, service.id);
}

/** What one measured is there for itself and for whoever leads the group alone. */
async function findSaving(
  ctx: Ctx,
  id: string,
  savingId: string,
): Promise<{ seen: SeenService; saving: ServiceSaving }> {
  const seen = await findServiceToChange(ctx, id);
  const saving = await ctx.manager.findOneBy(ServiceSaving, { id: savingId, serviceId: id });
  const isKnown =
    saving !== null &&
    (sharedServicePolicy.readFigures(ctx.actor, seen.ref).allowed ||
      saving.organisationId === ownOrganisationId(ctx.actor, seen.service.groupId));
  if (!isKnown) throw notFound('service-saving');
  ctx.allow(sharedServicePolicy.measure(ctx.actor, seen.ref, saving.organisationId));
  return { seen, saving };
}

/**
 * @throws DomainError 422 on days to come or before the agreement, and on a time of which the organisation has said already what it
 *   saved: it would count twice
 */
async function expectFits(
  ctx: Ctx,
  { id: serviceId, agreedDay }: SeenService['service'],
  {
    id,
    organisationId,
    fromDay,
    toDay,
  }: { id: string | null } & Pick<ServiceSaving, 'organisationId' | 'fromDay' | 'toDay'>,
): Promise<void> {
  if (toDay > ctx.clock.today()) throw invalidField('toDay', 'not-come-yet');
  if (agreedDay !== null && fromDay < agreedDay) throw invalidField('fromDay', 'before-agreement', { day: agreedDay });
  const others = await ctx.manager.findBy(ServiceSaving, { serviceId, organisationId });
  const isTwice = others.some((each) => each.id !== id && each.fromDay <= toDay && each.toDay >= fromDay);
  if (isTwice) throw invalidField('fromDay', 'saving-overlaps');
}

function fieldsOf({
  fromDay,
  toDay,
  costBefore,
  costAfter,
  volume,
  kgCo2e,
  source,
}: Omit<ServiceSavingPut, 'version'>) {
  const cents = (value: number | null): number | null => (value === null ? null : centsOf(value));
  return { fromDay, toDay, beforeCents: cents(costBefore), afterCents: cents(costAfter), volume, kgCo2e, source };
}
