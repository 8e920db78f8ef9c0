import { type Actor, hasAll, isRole, leads, onTerritory, takesPart } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';
import type { AnnouncementState } from './announcement.schema';

/** What of a stored announcement decides who sees and does what. */
export interface AnnouncementRef {
  /** The groups it is for. */
  groupIds: readonly string[];
  state: AnnouncementState;
  /** Whether a correction of it was sent. */
  corrected: boolean;
}

const manages = (actor: Actor): boolean => hasAll(actor) || isRole(actor, 'project-manager');

/** Whoever leads each of the groups. */
const runs = (actor: Actor, { groupIds }: Pick<AnnouncementRef, 'groupIds'>): Decision => {
  if (hasAll(actor)) return yes;
  if (!isRole(actor, 'project-manager')) return no('role');
  return yesIf(
    groupIds.every((groupId) => leads(actor, groupId)),
    'not-your-group',
  );
};

export const announcementPolicy = {
  /**
   * A draft is read by whoever writes it, one that was taken back by project managers. What was sent is read inside the
   * groups and on their territory, and never by the public, also where the group itself is published.
   */
  read: (actor: Actor, announcement: AnnouncementRef): Decision => {
    if (announcement.state === 'draft') return runs(actor, announcement);
    if (manages(actor)) return yes;
    if (announcement.state === 'retracted') return no('state');
    const { groupIds } = announcement;
    return yesIf(takesPart(actor, ...groupIds) || onTerritory(actor, ...groupIds), 'not-your-group');
  },
  /** To write one for these groups. */
  create: (actor: Actor, audience: { groupIds: readonly string[] }): Decision => runs(actor, audience),
  edit: (actor: Actor, announcement: AnnouncementRef): Decision =>
    allOf(runs(actor, announcement), yesIf(announcement.state === 'draft', 'state')),
  send: (actor: Actor, announcement: AnnouncementRef): Decision => announcementPolicy.edit(actor, announcement),
  remove: (actor: Actor, announcement: AnnouncementRef): Decision => announcementPolicy.edit(actor, announcement),
  /** To take back what was sent. */
  retract: (actor: Actor, announcement: AnnouncementRef): Decision =>
    allOf(runs(actor, announcement), yesIf(announcement.state === 'sent', 'state')),
  /** To send a new version that says so, once for each announcement. */
  correct: (actor: Actor, announcement: AnnouncementRef): Decision =>
    allOf(runs(actor, announcement), yesIf(announcement.state === 'sent' && !announcement.corrected, 'state')),
  /** Who has been reached, by name. */
  readReach: (actor: Actor, announcement: AnnouncementRef): Decision =>
    allOf(runs(actor, announcement), yesIf(announcement.state !== 'draft', 'state')),
};
