import { type Actor, hasAll, isRole } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';

/** What of a stored sheet decides who sees and does what. */
export interface PracticeSheetRef {
  published: boolean;
  archived: boolean;
}

const edits = (actor: Actor): Decision => yesIf(hasAll(actor) || isRole(actor, 'project-manager'), 'role');

export const practiceSheetPolicy = {
  read: (actor: Actor, sheet: PracticeSheetRef): Decision => {
    if (edits(actor).allowed) return yes;
    if (sheet.archived) return no('archived');
    // Whoever is signed in also reads what is not published yet; the public does not.
    return actor.kind === 'account' ? yes : yesIf(sheet.published, 'not-published');
  },
  create: edits,
  edit: (actor: Actor, sheet: PracticeSheetRef): Decision => allOf(edits(actor), yesIf(!sheet.archived, 'archived')),
  readHistory: edits,
  archive: (actor: Actor, sheet: PracticeSheetRef): Decision => allOf(edits(actor), yesIf(!sheet.archived, 'archived')),
  restore: (actor: Actor, sheet: PracticeSheetRef): Decision => allOf(edits(actor), yesIf(sheet.archived, 'state')),
};
