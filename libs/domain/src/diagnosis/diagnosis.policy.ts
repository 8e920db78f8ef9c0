import { type Actor, hasAll, isRole, leads, onTerritory, takesPart } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';

/** What of a problem or a questionnaire decides who sees and does what: its group. */
export interface DiagnosisRef {
  groupId: string;
  /** Whether the group is put away. */
  groupArchived: boolean;
}

const runs = (actor: Actor, { groupId, groupArchived }: DiagnosisRef): Decision => {
  const led = hasAll(actor) || leads(actor, groupId);
  return allOf(
    led ? yes : no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role'),
    yesIf(!groupArchived, 'archived'),
  );
};

/** The problems that a diagnosis found belong to the inner part of its group; whoever leads the group keeps them. */
export const problemPolicy = {
  read: (actor: Actor, { groupId }: Pick<DiagnosisRef, 'groupId'>): Decision =>
    yesIf(
      hasAll(actor) || isRole(actor, 'project-manager') || takesPart(actor, groupId) || onTerritory(actor, groupId),
      'not-your-group',
    ),
  create: runs,
  edit: runs,
};
