import { type Actor, type AnswerDetail, answerDetail, isRole } from '@zesumme/domain';
import type { StoredMeeting } from '../stored-meeting';

/** For whom minutes are put together. */
export interface MinutesReader {
  /** How much of who was there they may see, and of who voted how. */
  detail: AnswerDetail;
  /** Whether they read the group's actions: who carries a follow-up out, and until when. */
  seesActions: boolean;
}

/** Those who get the document by mail: contacts of organisations in the group, and everybody else. */
export const insideReader: MinutesReader = { detail: 'by-organisation', seesActions: true };
export const outsideReader: MinutesReader = { detail: 'counts', seesActions: false };

/** Somebody who is signed in. A commune reads of actions on their own pages, where they name it. */
export function readerOf(actor: Actor, { ref }: StoredMeeting): MinutesReader {
  return { detail: answerDetail(actor, ref), seesActions: !isRole(actor, 'commune-user') };
}
