import { type Actor, hasAll, isRole, leads, onTerritory, speaksFor, takesPart } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';

/** What of an idea decides who sees and does what: its group, whose it is, and whether it became an action. */
export interface IdeaRef {
  groupId: string;
  /** Whether the group is put away. */
  groupArchived: boolean;
  /** The organisation that put it forward; null where whoever leads the group did. */
  organisationId: string | null;
  isAction: boolean;
}
type IdeaGroup = Pick<IdeaRef, 'groupId' | 'groupArchived'>;

const isCurrent = ({ groupArchived }: IdeaGroup): Decision => yesIf(!groupArchived, 'archived');

const leadsIt = (actor: Actor, { groupId }: IdeaGroup): Decision =>
  hasAll(actor) || leads(actor, groupId) ? yes : no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');

/** Speaks in the group for an organisation that takes part in it. */
const speaksIn = (actor: Actor, { groupId }: IdeaGroup): Decision => {
  if (!isRole(actor, 'contact')) return no('role');
  return yesIf(takesPart(actor, groupId) && actor.organisationId !== null, 'not-your-group');
};

/**
 * Ideas belong to the inner part of their group. Its organisations put them forward, vote with one voice each and say that they would
 * join; whoever leads the group rates them and makes an action of one.
 */
export const ideaPolicy = {
  read: (actor: Actor, { groupId }: Pick<IdeaRef, 'groupId'>): Decision =>
    yesIf(
      hasAll(actor) || isRole(actor, 'project-manager') || takesPart(actor, groupId) || onTerritory(actor, groupId),
      'not-your-group',
    ),
  /** Which organisation says what: not for a commune on whose territory the group is, which reads the counts. */
  readVoices: (actor: Actor, { groupId }: Pick<IdeaRef, 'groupId'>): Decision =>
    yesIf(hasAll(actor) || isRole(actor, 'project-manager') || takesPart(actor, groupId), 'not-your-group'),
  create: (actor: Actor, group: IdeaGroup): Decision => {
    const led = leadsIt(actor, group);
    return allOf(led.allowed || !isRole(actor, 'contact') ? led : speaksIn(actor, group), isCurrent(group));
  },
  /** Its own organisation changes it until it becomes an action. */
  edit: (actor: Actor, idea: IdeaRef): Decision => {
    const led = leadsIt(actor, idea);
    if (led.allowed || !isRole(actor, 'contact')) return allOf(led, isCurrent(idea));
    const own = idea.organisationId !== null && speaksFor(actor, idea.organisationId);
    return allOf(
      speaksIn(actor, idea),
      yesIf(own, 'not-your-organisation'),
      yesIf(!idea.isAction, 'state'),
      isCurrent(idea),
    );
  },
  /** To say what it takes and what it brings. */
  rate: (actor: Actor, idea: IdeaRef): Decision => allOf(leadsIt(actor, idea), isCurrent(idea)),
  /** To speak for one's organisation, as long as it is an idea. */
  speak: (actor: Actor, idea: IdeaRef): Decision =>
    allOf(speaksIn(actor, idea), yesIf(!idea.isAction, 'state'), isCurrent(idea)),
  act: (actor: Actor, idea: IdeaRef): Decision =>
    allOf(leadsIt(actor, idea), yesIf(!idea.isAction, 'state'), isCurrent(idea)),
};
