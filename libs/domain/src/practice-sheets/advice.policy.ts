import { type Actor, hasAll, isRole, leads, speaksFor } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';
import type { AdviceState } from './advice.schema';

/** What of a stored request decides who sees and does what; `groupIds` are the groups of the one that made it, today. */
export interface AdviceRequestRef {
  organisationId: string;
  groupIds: readonly string[];
  otherOrganisationId: string | null;
  state: AdviceState;
}

const runs = (actor: Actor, { groupIds }: Pick<AdviceRequestRef, 'groupIds'>): Decision => {
  if (hasAll(actor) || leads(actor, ...groupIds)) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
};

const speaks = (actor: Actor, organisationId: string | null): boolean =>
  organisationId !== null && isRole(actor, 'contact') && speaksFor(actor, organisationId);

/** Companies ask and offer; whoever leads a group of theirs brings them together. */
export const advicePolicy = {
  /** The other side learns of it when the two are introduced, and never before. */
  read: (actor: Actor, request: AdviceRequestRef): Decision => {
    if (runs(actor, request).allowed || speaks(actor, request.organisationId)) return yes;
    const isIntroduced = request.state === 'introduced' && speaks(actor, request.otherOrganisationId);
    return yesIf(isIntroduced, 'not-your-organisation');
  },
  create: (actor: Actor): Decision =>
    yesIf(isRole(actor, 'contact') && actor.organisationId !== null && actor.contactId !== null, 'role'),
  decide: (actor: Actor, request: AdviceRequestRef): Decision =>
    allOf(runs(actor, request), yesIf(request.state === 'open', 'state')),
  /** To give out how a contact of an organisation is reached: whoever leads a group of it. */
  introduce: (actor: Actor, organisation: { groupIds: readonly string[] }): Decision => runs(actor, organisation),
  withdraw: (actor: Actor, request: AdviceRequestRef): Decision =>
    allOf(
      yesIf(speaks(actor, request.organisationId), 'not-your-organisation'),
      yesIf(request.state === 'open', 'state'),
    ),
};
