import { type ActionRef, actionPart, actionPolicy } from '../actions';
import { type MeetingRef, meetingPolicy } from '../meetings';
import { type CommuneRef, chapter6Policy } from '../pacte-climat';
import { type PracticeSheetRef, practiceSheetPolicy } from '../practice-sheets';
import { type Actor, hasAll } from '../shared/actor';
import { type Decision, allOf, yesIf } from '../shared/decision';
import { type SharedServiceRef, sharedServicePolicy } from '../shared-services';
import { type GroupRef, workingGroupPolicy } from '../working-groups';

/** The stored record that files belong to, with what decides about it. */
export type FileParent =
  | { type: 'group'; ref: GroupRef }
  | { type: 'meeting' | 'agenda-item'; ref: MeetingRef }
  | { type: 'action'; ref: ActionRef }
  | { type: 'assessment' | 'evidence'; ref: CommuneRef }
  | { type: 'practice-sheet'; ref: PracticeSheetRef }
  /** Whether the offer was put to those who joined: what they accept stays as they read it. */
  | { type: 'service-offer'; ref: SharedServiceRef; isPut: boolean };

/** What of a stored file decides who may take it away. */
export interface FileRef {
  addedByAccountId: string | null;
}

/** Files are read and kept as the record is that they belong to. */
export const filePolicy = {
  read: (actor: Actor, parent: FileParent): Decision => {
    switch (parent.type) {
      case 'group':
        return workingGroupPolicy.readInner(actor, parent.ref);
      case 'action':
        return yesIf(actionPart(actor, parent.ref) === 'full', 'not-your-group');
      case 'assessment':
      case 'evidence':
        return chapter6Policy.readFull(actor, parent.ref);
      case 'practice-sheet':
        return practiceSheetPolicy.read(actor, parent.ref);
      case 'service-offer':
        return sharedServicePolicy.read(actor, parent.ref);
      default:
        return meetingPolicy.read(actor, parent.ref);
    }
  },
  /** Who added a file: names are for those who read the history. */
  readWho: (actor: Actor, parent: FileParent): Decision => {
    switch (parent.type) {
      case 'action':
        return actionPolicy.readHistory(actor, parent.ref);
      case 'meeting':
      case 'agenda-item':
        return meetingPolicy.readHistory(actor, parent.ref);
      case 'practice-sheet':
        return practiceSheetPolicy.readHistory(actor);
      case 'service-offer':
        return sharedServicePolicy.readFigures(actor, parent.ref);
      default:
        return filePolicy.read(actor, parent);
    }
  },
  /** Slides and lists also come after a meeting: only one that is cancelled takes none. */
  add: (actor: Actor, parent: FileParent): Decision => {
    switch (parent.type) {
      case 'group':
        return workingGroupPolicy.edit(actor, parent.ref);
      case 'action':
        return actionPolicy.report(actor, parent.ref);
      case 'assessment':
      case 'evidence':
        return chapter6Policy.assess(actor, parent.ref);
      case 'practice-sheet':
        return practiceSheetPolicy.edit(actor, parent.ref);
      case 'service-offer':
        return allOf(sharedServicePolicy.offer(actor, parent.ref), yesIf(!parent.isPut, 'state'));
      default:
        return allOf(meetingPolicy.create(actor, parent.ref), yesIf(parent.ref.state !== 'cancelled', 'state'));
    }
  },
  /** Whoever edits the record takes any file away and back; whoever is only responsible for an action, what they added. */
  remove: (actor: Actor, parent: FileParent, file: FileRef): Decision => {
    if (parent.type !== 'action' || hasAll(actor) || actionPolicy.edit(actor, parent.ref).allowed)
      return filePolicy.add(actor, parent);
    const isOwn = actor.kind === 'account' && actor.accountId === file.addedByAccountId;
    return allOf(filePolicy.add(actor, parent), yesIf(isOwn, 'not-responsible'));
  },
};
