import { type Actor, hasAll } from '../shared/actor';
import { type Decision, yesIf } from '../shared/decision';

/** Who reads and decides what about personal data. */
export const personalDataPolicy = {
  /** What is held about oneself. */
  readOwn: (actor: Actor): Decision => yesIf(actor.kind === 'account', 'sign-in'),
  /** What is held about others, the periods, and the record of processing. */
  administer: (actor: Actor): Decision => yesIf(hasAll(actor), 'role'),
};
