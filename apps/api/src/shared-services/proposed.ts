import { Action } from '../actions/action.entity';
import type { Ctx } from '../platform/database';
import { conflict } from '../platform/errors';
import type { SharedService } from './shared-service.entity';

/** What communes read as evidence stays as they read it. @throws DomainError 409 `service-proposed` */
export async function refuseProposed(ctx: Ctx, { actionId }: Pick<SharedService, 'actionId'>): Promise<void> {
  if (actionId === null) return;
  if (await ctx.manager.existsBy(Action, { id: actionId, status: 'done' })) throw conflict('service-proposed');
}
