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

/** What more of a questionnaire decides who sees and does what. */
export interface QuestionnaireRef extends DiagnosisRef {
  state: 'draft' | 'open' | 'closed';
}

/**
 * A draft is seen by whoever leads the group alone; what is open or closed by those who see the inner part. Its answers by name, and
 * who has answered, are read by whoever leads the group alone; its results, of five people or more, by all who see it.
 */
export const questionnairePolicy = {
  read: (actor: Actor, ref: QuestionnaireRef): Decision =>
    ref.state === 'draft'
      ? yesIf(hasAll(actor) || leads(actor, ref.groupId), 'not-your-group')
      : problemPolicy.read(actor, ref),
  create: runs,
  edit: runs,
  follow: (actor: Actor, { groupId }: Pick<DiagnosisRef, 'groupId'>): Decision =>
    yesIf(hasAll(actor) || leads(actor, groupId), isRole(actor, 'project-manager') ? 'not-your-group' : 'role'),
};
