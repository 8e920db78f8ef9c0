import { type Actor, hasAll, isRole, leads, ownContactId, speaksFor } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';
import type { SuccessionState } from './succession.schema';

/** What of a stored proposal decides who sees and does what; `groupIds` are the groups of the organisation today. */
export interface SuccessionRef {
  /** The contact who names somebody. */
  contactId: string;
  organisationId: string;
  groupIds: readonly string[];
  state: SuccessionState;
}

const isOwn = (actor: Actor, { contactId }: Pick<SuccessionRef, 'contactId'>): boolean =>
  ownContactId(actor) === contactId;

const runs = (actor: Actor, { groupIds }: Pick<SuccessionRef, 'groupIds'>): Decision => {
  if (hasAll(actor) || leads(actor, ...groupIds)) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
};

/** A contact names who stands in for it or comes after it; whoever runs one of its groups decides. */
export const successionPolicy = {
  /** It carries a mail address: read by whoever may reach the organisation's contacts. */
  read: (actor: Actor, succession: SuccessionRef): Decision => {
    if (isOwn(actor, succession) || runs(actor, succession).allowed) return yes;
    const own = isRole(actor, 'contact') && speaksFor(actor, succession.organisationId);
    return yesIf(own, 'not-your-organisation');
  },
  /** For oneself alone, while one speaks for an organisation. */
  propose: (actor: Actor): Decision =>
    yesIf('organisationId' in actor && ownContactId(actor) !== null && actor.organisationId !== null, 'role'),
  decide: (actor: Actor, succession: SuccessionRef): Decision =>
    allOf(runs(actor, succession), yesIf(succession.state === 'proposed', 'state')),
  withdraw: (actor: Actor, succession: SuccessionRef): Decision =>
    allOf(yesIf(isOwn(actor, succession), 'role'), yesIf(succession.state === 'proposed', 'state')),
};
