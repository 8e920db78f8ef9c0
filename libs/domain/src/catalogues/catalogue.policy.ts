import { type Actor, hasAll } from '../shared/actor';
import { type Decision, yesIf } from '../shared/decision';

export const cataloguePolicy = {
  /** A version that is not published yet is the administrators' own. */
  read: (actor: Actor, catalogue: { published: boolean }): Decision =>
    yesIf(catalogue.published || hasAll(actor), 'not-published'),
  /** Makes, completes and publishes versions. */
  edit: (actor: Actor): Decision => yesIf(hasAll(actor), 'role'),
};
