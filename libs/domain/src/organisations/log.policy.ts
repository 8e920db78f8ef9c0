import { type Actor, hasAll, isRole } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';

const manages = (actor: Actor): Decision => yesIf(hasAll(actor) || isRole(actor, 'project-manager'), 'role');

/** The log of calls, mails and visits is the broker's own: the organisation it is about does not read it. */
export const logPolicy = {
  read: (actor: Actor): Decision => manages(actor),
  write: (actor: Actor, organisation: { archived: boolean }): Decision =>
    allOf(manages(actor), yesIf(!organisation.archived, 'archived')),
  /** To correct or take back an entry: whoever wrote it. */
  edit: (actor: Actor, entry: { accountId: string | null }): Decision => {
    if (hasAll(actor)) return yes;
    if (!isRole(actor, 'project-manager')) return no('role');
    return yesIf(actor.accountId === entry.accountId, 'not-yours');
  },
};
