import { type Actor, hasAll, isRole, leads, onTerritory, speaksFor, takesPart } from '../shared/actor';
import { type Decision, no, yes, yesIf } from '../shared/decision';

/** What of a stored campaign decides who sees and does what. */
export interface CampaignRef {
  /** The group that leads it. */
  groupId: string;
  /** All groups that it is of, that one among them. */
  groupIds: readonly string[];
}

const runs = (actor: Actor, groupId: string): Decision => {
  if (hasAll(actor) || leads(actor, groupId)) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
};

/** A campaign belongs to the inner part of its groups; whoever leads its leading group edits it. */
export const campaignPolicy = {
  read: (actor: Actor, { groupIds }: CampaignRef): Decision =>
    yesIf(
      hasAll(actor) ||
        isRole(actor, 'project-manager') ||
        takesPart(actor, ...groupIds) ||
        onTerritory(actor, ...groupIds),
      'not-your-group',
    ),
  create: (actor: Actor, campaign: { groupId: string }): Decision => runs(actor, campaign.groupId),
  edit: (actor: Actor, campaign: { groupId: string }): Decision => runs(actor, campaign.groupId),
  /** To bring in another group. */
  addGroup: (actor: Actor, groupId: string): Decision => runs(actor, groupId),
  /**
   * To enter what the people of an organisation gave, all together, and to read it again: the organisation alone. It may be of few
   * people, and how it changed tells of one.
   */
  enterTotals: (actor: Actor, organisationId: string): Decision =>
    yesIf(speaksFor(actor, organisationId), 'not-your-organisation'),
  /** To spread the link of an organisation, and to take its certificate home. */
  speakFor: (actor: Actor, campaign: { groupId: string }, organisationId: string): Decision =>
    speaksFor(actor, organisationId) ? yes : runs(actor, campaign.groupId),
};
