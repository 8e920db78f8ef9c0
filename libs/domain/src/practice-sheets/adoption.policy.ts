import { type Actor, hasAll, isRole, leads, speaksFor } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';
import type { PracticeSheetRef } from './practice-sheet.policy';

/** Whose adoption it is; `groupIds` are the groups of the organisation today. */
export interface AdoptionRef {
  organisationId: string;
  groupIds: readonly string[];
}

/** An organisation speaks for itself; whoever leads a group of it may write it down for it. */
export const adoptionPolicy = {
  /** Whether there is any organisation for which the reader may say it. */
  adoptAny: (actor: Actor, sheet: PracticeSheetRef): Decision => {
    const own = isRole(actor, 'contact') && actor.organisationId !== null;
    return allOf(
      yesIf(own || isRole(actor, 'project-manager') || hasAll(actor), 'role'),
      yesIf(!sheet.archived, 'archived'),
    );
  },
  write: (actor: Actor, { organisationId, groupIds }: AdoptionRef): Decision => {
    if (hasAll(actor) || leads(actor, ...groupIds)) return yes;
    if (isRole(actor, 'project-manager')) return no('not-your-group');
    return yesIf(isRole(actor, 'contact') && speaksFor(actor, organisationId), 'not-your-organisation');
  },
};
