import { type Actor, hasAll, isRole, leads, onTerritory, takesPart } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';

/** What of a stored group decides who sees and does what. */
export interface GroupRef {
  id: string;
  published: boolean;
  archived: boolean;
}

/** How much of a group a reader sees. The inner part is documents, history and register. */
export type GroupPart = 'inner' | 'public' | 'none';

/** How much of the group the actor sees. */
export function groupPart(actor: Actor, group: GroupRef): GroupPart {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return 'inner';
  if (takesPart(actor, group.id) || onTerritory(actor, group.id)) return 'inner';
  return group.published && !group.archived ? 'public' : 'none';
}

const runs = (actor: Actor, group: GroupRef): Decision => {
  if (hasAll(actor) || leads(actor, group.id)) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
};

const notArchived = (group: GroupRef): Decision => yesIf(!group.archived, 'archived');

export const workingGroupPolicy = {
  /** At least the public part; `groupPart` says how much. */
  read: (actor: Actor, group: GroupRef): Decision => yesIf(groupPart(actor, group) !== 'none', 'not-published'),
  readInner: (actor: Actor, group: GroupRef): Decision => yesIf(groupPart(actor, group) === 'inner', 'not-your-group'),
  readHistory: (actor: Actor, group: GroupRef): Decision =>
    yesIf(groupPart(actor, group) === 'inner', 'not-your-group'),
  /** How often each organisation came; whoever reads on their territory sees no attendance by name. */
  readAttendance: (actor: Actor, group: GroupRef): Decision =>
    yesIf(hasAll(actor) || leads(actor, group.id) || takesPart(actor, group.id), 'not-your-group'),
  create: (actor: Actor): Decision => yesIf(hasAll(actor) || isRole(actor, 'project-manager'), 'role'),
  edit: (actor: Actor, group: GroupRef): Decision => allOf(runs(actor, group), notArchived(group)),
  manageMembers: (actor: Actor, group: GroupRef): Decision => allOf(runs(actor, group), notArchived(group)),
  archive: (actor: Actor, group: GroupRef): Decision => allOf(runs(actor, group), notArchived(group)),
  restore: (actor: Actor, group: GroupRef): Decision => allOf(runs(actor, group), yesIf(group.archived, 'state')),
  /** To hand the group to another project manager. */
  appointLead: (actor: Actor, group: GroupRef): Decision => runs(actor, group),
};
