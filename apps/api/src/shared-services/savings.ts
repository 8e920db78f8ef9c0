import {
  type ServiceSavingCreate,
  type ServiceSavingPut,
  type SharedServiceDetail,
  centsOf,
  sharedServicePolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
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
  expectCome(ctx, input.toDay);
  await ctx.insert(ServiceSaving, [
    { id: newId(), serviceId: id, organisationId, ...fieldsOf(input), version: 1, createdAt: ctx.clock.instant() },
  ]);
  return measured(ctx, service, organisationId, 'saving-added');
}

/** @throws DomainError 404, 403, 409 `stale`, 422 */
export async function putSaving(
  ctx: Ctx,
  id: string,
  savingId: string,
  { version, ...input }: ServiceSavingPut,
): Promise<SharedServiceDetail> {
  const { seen, saving } = await findSaving(ctx, id, savingId);
  if (version !== saving.version) throw stale(await detailOfService(ctx, seen));
  expectCome(ctx, input.toDay);
  const { affected } = await ctx.manager.update(
    ServiceSaving,
    { id: savingId, version },
    { ...fieldsOf(input), version: version + 1 },
  );
  if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
  return measured(ctx, seen.service, saving.organisationId, 'saving-edited');
}

/** @throws DomainError 404, 403 */
export async function removeSaving(ctx: Ctx, id: string, savingId: string): Promise<SharedServiceDetail> {
  const { seen, saving } = await findSaving(ctx, id, savingId);
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

function expectCome(ctx: Ctx, toDay: string): void {
  if (toDay > ctx.clock.today()) throw invalidField('toDay', 'not-come-yet');
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
