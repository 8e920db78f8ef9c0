import { type Actor, hasAll, isRole, speaksFor } from '../shared/actor';
import { type Decision, yesIf } from '../shared/decision';

export const participationPolicy = {
  /** What an organisation has taken part in, meeting by meeting: for itself and the broker, and nobody beside them. */
  read: (actor: Actor, organisation: { id: string }): Decision =>
    yesIf(
      hasAll(actor) || isRole(actor, 'project-manager') || speaksFor(actor, organisation.id),
      'not-your-organisation',
    ),
};
