import { type Actor, hasAll, isRole } from '../shared/actor';

/** What the register lists: the decisions of meetings, and actions. A follow-up is an action. */
export const registerKinds = ['decision', 'action'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/**
 * How an entry stands, the most pressing first. `taken` is a decision that asks nothing more of anybody: no organisation
 * carries it out and no day is set. `late` is derived from the due day.
 */
export const registerStates = ['late', 'open', 'done', 'taken', 'abandoned'] as const;
export type RegisterState = (typeof registerStates)[number];

/** Entries that one document shows; whoever needs more narrows the list, or takes a spreadsheet. */
export const REGISTER_DOCUMENT_LIMIT = 2_000;

/** The groups whose register the actor reads: all of them, or those named. */
export type RegisterGroups = 'all' | readonly string[];

/**
 * Whose register the actor reads: managers every group's, a contact that of the own groups, a commune user that of the
 * groups on the territory. Source: "Who sees and does what", the inner part of a group.
 */
export function registerGroups(actor: Actor): RegisterGroups {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return 'all';
  if (isRole(actor, 'contact')) return actor.groupIds;
  return isRole(actor, 'commune-user') ? [...new Set([...actor.territoryGroupIds, ...actor.groupIds])] : [];
}
