import type { Ctx } from '../platform/database';
import { retold } from './service-figures';
import { partsOf } from './service-parts';
import { ServiceStep } from './service-step.entity';
import { SharedService } from './shared-service.entity';

/**
 * Records what happened. The group reads it in its history, but for what it does not know of yet, and for what one organisation said:
 * neither figures nor who declined are for the others.
 */
export async function recordService(
  ctx: Ctx,
  act: string,
  { id, groupId, isDemo }: SharedService,
  {
    before,
    after,
    isPrivate = false,
  }: { before?: Record<string, unknown>; after?: Record<string, unknown>; isPrivate?: boolean },
): Promise<string> {
  const isKnown = await ctx.manager.existsBy(ServiceStep, { serviceId: id, phase: 'interest' });
  return ctx.record({
    kind: `shared-service.${act}`,
    subject: { type: 'shared-service', id },
    ...(!isKnown || isPrivate ? {} : { groupId }),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    personal: ['title', 'need', 'reason', 'word', 'supplier'],
    isDemo,
  });
}

/** Works out anew what the group is told, after an organisation said something. It is no edit of the service. */
export async function tellAnew(ctx: Ctx, serviceId: string): Promise<void> {
  const service = await ctx.manager.findOneByOrFail(SharedService, { id: serviceId });
  const told = retold(await partsOf(ctx, service), ctx.clock.today());
  if (JSON.stringify(told) !== JSON.stringify(service.told))
    await ctx.manager.update(SharedService, { id: serviceId }, { told });
  ctx.touch({ type: 'shared-service', id: serviceId });
}
