import {
  type SharedServiceCreate,
  type SharedServiceDetail,
  type SharedServicePut,
  centsOf,
  searchTextOf,
  sharedServicePolicy,
  workingGroupPolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, invalidField, stale } from '../platform/errors';
import { Theme } from '../territory/theme.entity';
import { Zone } from '../territory/zone.entity';
import { groupRefOf } from '../working-groups';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { recordService, tellAnew } from './record-service';
import { findServiceToChange, ownOrganisationId } from './seen-shared-services';
import { NOTHING_TOLD } from './service-figures';
import { ServiceInterest } from './service-interest.entity';
import { ServiceOffer } from './service-offer.entity';
import { ServiceStep } from './service-step.entity';
import { detailOfService, sharedServiceDetail } from './shared-service-detail';
import { SharedService } from './shared-service.entity';

type Given = Omit<SharedServicePut, 'version'>;

/**
 * States a need. A member's contact states it for their organisation, and whoever leads the group confirms it by asking the others;
 * until then nobody else knows of it.
 *
 * @throws DomainError 403, 422
 */
export async function createService(
  ctx: Ctx,
  { groupId, ...input }: SharedServiceCreate,
): Promise<SharedServiceDetail> {
  const group = await ctx.manager.findOneBy(WorkingGroup, { id: groupId });
  if (!group) throw invalidField('groupId', 'unknown-group');
  allowOrHide(workingGroupPolicy.read(ctx.actor, groupRefOf(group)), 'working-group');
  ctx.allow(sharedServicePolicy.create(ctx.actor, { groupId, groupArchived: group.archivedAt !== null }));
  await expectKnown(ctx, input);
  const at = ctx.clock.instant();
  const service: SharedService = {
    ...fieldsOf(input),
    id: newId(),
    groupId,
    statedById: ownOrganisationId(ctx.actor, groupId),
    phase: 'need',
    agreedDay: null,
    agreedCents: null,
    told: NOTHING_TOLD,
    remindedFor: null,
    actionId: null,
    isDemo: group.isDemo,
    version: 1,
    createdAt: at,
    changedAt: at,
  };
  await ctx.insert(SharedService, [service]);
  await ctx.insert(ServiceStep, [{ id: newId(), serviceId: service.id, position: 0, phase: 'need', reason: null, at }]);
  await recordService(ctx, 'stated', service, { after: historyOf(service) });
  return sharedServiceDetail(ctx, service.id);
}

/**
 * Keeps a shared service as it is given, whole. Another rule or floor was not what those who are interested answered to: they are
 * asked again; and whatever changes takes back the offer that was put. @throws DomainError 404, 403, 409 `stale`, 422
 */
export async function putService(
  ctx: Ctx,
  id: string,
  { version, ...input }: SharedServicePut,
): Promise<SharedServiceDetail> {
  const seen = await findServiceToChange(ctx, id);
  const { service } = seen;
  ctx.allow(sharedServicePolicy.edit(ctx.actor, seen.ref));
  if (version !== service.version) throw stale(await detailOfService(ctx, seen));
  await expectKnown(ctx, input);
  const fields = fieldsOf(input);
  const isMeasuredOtherwise = fields.unit !== service.unit || fields.per !== service.per;
  if (isMeasuredOtherwise && (await ctx.manager.existsBy(ServiceInterest, { serviceId: id })))
    throw invalidField(fields.unit === service.unit ? 'per' : 'unit', 'service-answered');
  const changedAt = ctx.clock.instant();
  const { affected } = await ctx.manager.update(
    SharedService,
    { id, version },
    { ...fields, version: version + 1, changedAt },
  );
  if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
  const isSharedOtherwise = fields.rule !== service.rule || fields.floorCents !== service.floorCents;
  if (isSharedOtherwise || fields.timesPerYear !== service.timesPerYear) {
    await ctx.manager.update(ServiceOffer, { serviceId: id, chosen: true }, { chosen: false });
  }
  if (isSharedOtherwise) await askAgain(ctx, id);
  await recordService(ctx, 'edited', service, {
    before: historyOf(service),
    after: historyOf({ ...service, ...fields }),
  });
  return sharedServiceDetail(ctx, id);
}

/** Those who were interested have not said so under these terms. What they gave stays theirs. */
export async function askAgain(ctx: Ctx, serviceId: string): Promise<void> {
  await ctx.manager
    .createQueryBuilder()
    .update(ServiceInterest)
    .set({
      answer: 'not-yet',
      put: false,
      acceptance: null,
      answeredCents: null,
      word: null,
      version: () => 'version + 1',
    })
    .where({ serviceId, answer: 'interested' })
    .execute();
  await tellAnew(ctx, serviceId);
}

function fieldsOf(input: Given) {
  const { zoneId, themeId, kind, title, need, unit, per, timesPerYear, decideBy, rule, floor } = input;
  return {
    ...{ zoneId, themeId, kind, title, need, unit, per, timesPerYear, decideBy, rule },
    floorCents: floor === null ? null : centsOf(floor),
    searchText: searchTextOf(title, need),
  };
}

/** @throws DomainError 422 on a zone or theme that there is not */
async function expectKnown(ctx: Ctx, { zoneId, themeId }: Given): Promise<void> {
  if (zoneId !== null && !(await ctx.manager.existsBy(Zone, { id: zoneId })))
    throw invalidField('zoneId', 'invalid-choice');
  if (themeId !== null && !(await ctx.manager.existsBy(Theme, { id: themeId })))
    throw invalidField('themeId', 'invalid-choice');
}

/** A shared service as the history compares it. */
const historyOf = (service: Pick<SharedService, keyof ReturnType<typeof fieldsOf>>) => ({
  title: service.title,
  need: service.need,
  serviceKind: service.kind,
  zoneId: service.zoneId,
  themeId: service.themeId,
  serviceUnit: `${service.unit}/${service.per}`,
  timesPerYear: service.timesPerYear,
  decideBy: service.decideBy,
  costRule: service.rule,
  costFloor: service.floorCents === null ? null : service.floorCents / 100,
});
