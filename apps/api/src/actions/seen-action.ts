import { type ActionPart, type ActionRef, actionPart, actionPolicy } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Action } from './action.entity';
import { ActionCommune } from './action-commune.entity';
import { ActionResponsible } from './action-responsible.entity';

export interface SeenAction {
  action: Action;
  group: WorkingGroup;
  communes: ActionCommune[];
  responsibles: ActionResponsible[];
  ref: ActionRef;
  part: ActionPart;
}

/** The stored action that the reader may know of, with what decides about it. @throws DomainError 404 */
export async function findAction(ctx: Ctx, id: string): Promise<SeenAction> {
  const seen = await storedAction(ctx, id);
  allowOrHide(actionPolicy.read(ctx.actor, seen.ref), 'action');
  return seen;
}

/** The same for a reader of whom something else says that they may, such as a personal link. @throws DomainError 404 */
export async function storedAction(ctx: Ctx, id: string): Promise<SeenAction> {
  const action = await ctx.manager.findOneBy(Action, { id });
  if (!action) throw notFound('action');
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: action.groupId });
  const communes = await ctx.manager.findBy(ActionCommune, { actionId: id });
  const responsibles = await ctx.manager.findBy(ActionResponsible, { actionId: id });
  const ref: ActionRef = {
    groupId: action.groupId,
    groupPublished: group.publishedAt !== null && group.archivedAt === null,
    communeCodes: communes.map(({ communeCode }) => communeCode),
    responsibleOrganisationIds: responsibles.map(({ organisationId }) => organisationId),
  };
  return { action, group, communes, responsibles, ref, part: actionPart(ctx.actor, ref) };
}
