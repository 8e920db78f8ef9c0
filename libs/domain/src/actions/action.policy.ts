import { type Actor, hasAll, isGranted, isRole, leads, speaksFor, takesPart } from '../shared/actor';
import { type Decision, no, yes, yesIf } from '../shared/decision';

/** What of a stored action decides who sees and does what. */
export interface ActionRef {
  groupId: string;
  groupPublished: boolean;
  communeCodes: readonly string[];
  responsibleOrganisationIds: readonly string[];
}

/** How much of an action a reader sees: all of it, title and status as the public does, or nothing. */
export type ActionPart = 'full' | 'public' | 'none';

/** How much of an action the actor sees. */
export function actionPart(actor: Actor, action: ActionRef): ActionPart {
  if (hasAll(actor) || isRole(actor, 'project-manager') || takesPart(actor, action.groupId)) return 'full';
  if (isRole(actor, 'commune-user') && action.communeCodes.includes(actor.communeCode ?? '')) return 'full';
  if (action.communeCodes.some((code) => isGranted(actor, code))) return 'full';
  return action.groupPublished ? 'public' : 'none';
}

const runs = (actor: Actor, groupId: string): Decision => {
  if (hasAll(actor) || leads(actor, groupId)) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
};

export const actionPolicy = {
  /** At least title and status; `actionPart` says how much. */
  read: (actor: Actor, action: ActionRef): Decision => yesIf(actionPart(actor, action) !== 'none', 'not-published'),
  readHistory: (actor: Actor, action: ActionRef): Decision =>
    yesIf(actionPart(actor, action) === 'full' && !isRole(actor, 'adviser'), 'not-your-group'),
  create: (actor: Actor, group: { groupId: string }): Decision => runs(actor, group.groupId),
  edit: (actor: Actor, action: ActionRef): Decision => runs(actor, action.groupId),
  /** To tell how the action is getting on: whoever runs the group, and the organisations that are responsible for it. */
  report: (actor: Actor, action: ActionRef): Decision => {
    const decision = runs(actor, action.groupId);
    if (decision.allowed || !isRole(actor, 'contact')) return decision;
    if (!takesPart(actor, action.groupId)) return no('not-your-group');
    return yesIf(
      action.responsibleOrganisationIds.some((id) => speaksFor(actor, id)),
      'not-responsible',
    );
  },
  /** To say how much the action would bring a commune: only the commune itself knows. */
  stateShare: (actor: Actor, action: ActionRef, communeCode: string): Decision => {
    if (!action.communeCodes.includes(communeCode)) return no('not-your-commune');
    if (hasAll(actor)) return yes;
    if (!isRole(actor, 'commune-user')) return no('role');
    return yesIf(actor.communeCode === communeCode, 'not-your-commune');
  },
};
