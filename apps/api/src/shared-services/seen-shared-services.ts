import { type Actor, type SharedServiceRef, hasAll, isRole, sharedServicePolicy } from '@zesumme/domain';
import { type Condition, type Ctx, EVERYTHING, NOTHING, plain } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { ServiceStep } from './service-step.entity';
import { SharedService } from './shared-service.entity';

/** A stored shared service with its group and what decides about it. */
export interface SeenService {
  service: SharedService;
  group: WorkingGroup;
  ref: SharedServiceRef;
}

/** The stored shared service that the reader may know of. @throws DomainError 404 */
export async function findService(ctx: Ctx, id: string): Promise<SeenService> {
  const service = await ctx.manager.findOneBy(SharedService, { id });
  if (!service) throw notFound('shared-service');
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: service.groupId });
  const ref: SharedServiceRef = {
    groupId: group.id,
    groupArchived: group.archivedAt !== null,
    phase: service.phase,
    statedById: service.statedById,
    asked: await ctx.manager.existsBy(ServiceStep, { serviceId: id, phase: 'interest' }),
  };
  allowOrHide(sharedServicePolicy.read(ctx.actor, ref), 'shared-service');
  return { service, group, ref };
}

/**
 * The same for whoever changes something of it: others who change the same one wait until this unit is over, so that nothing is worked
 * out from what one of them is about to change. @throws DomainError 404
 */
export async function findServiceToChange(ctx: Ctx, id: string): Promise<SeenService> {
  await ctx.manager
    .createQueryBuilder()
    .update(SharedService)
    .set({ version: () => 'version' })
    .where({ id })
    .execute();
  return findService(ctx, id);
}

/** That the group was asked at some time; the alias is `service`. */
const ASKED =
  "EXISTS (SELECT 1 FROM service_step asking WHERE asking.service_id = service.id AND asking.phase = 'interest')";

/** The same rule as `sharedServicePolicy.read`, for a whole list. The alias is `service`. */
export function seesService(actor: Actor): Condition {
  if (hasAll(actor)) return EVERYTHING;
  if (isRole(actor, 'project-manager')) {
    const { leadGroupIds } = actor;
    if (leadGroupIds.length === 0) return plain(ASKED);
    return {
      sql: `(${ASKED} OR service.group_id IN (:...serviceLedIds))`,
      parameters: { serviceLedIds: leadGroupIds },
    };
  }
  if (!isRole(actor, 'contact') && !isRole(actor, 'commune-user')) return NOTHING;
  if (actor.groupIds.length === 0) return NOTHING;
  return {
    sql: `(service.group_id IN (:...serviceGroupIds) AND (${ASKED} OR service.stated_by_id = :serviceOwnId))`,
    parameters: { serviceGroupIds: actor.groupIds, serviceOwnId: actor.organisationId ?? '' },
  };
}

/** The organisation for which the actor answers in this group; null for whoever speaks for none there. */
export const ownOrganisationId = (actor: Actor, groupId: string): string | null =>
  (isRole(actor, 'contact') || isRole(actor, 'commune-user')) && actor.groupIds.includes(groupId)
    ? actor.organisationId
    : null;
