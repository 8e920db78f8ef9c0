import { type Actor, hasAll, isRole, leads } from '../shared/actor';
import { type Decision, no, yesIf } from '../shared/decision';
import { type CommuneRef, chapter6Policy } from './chapter-6.policy';

/** Evidence is read as the rest of a chapter 6 behind its figures; whether it counts is for the commune alone to say. */
export const evidencePolicy = {
  read: (actor: Actor, commune: CommuneRef): Decision => chapter6Policy.readFull(actor, commune),
  decide: (actor: Actor, commune: { code: string }): Decision => chapter6Policy.assess(actor, commune),
  /** To propose a meeting as evidence, once its minutes are sent. */
  propose: (actor: Actor, meeting: { groupId: string; state: string }): Decision => {
    if (!hasAll(actor) && !leads(actor, meeting.groupId)) {
      return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
    }
    return yesIf(meeting.state === 'closed', 'state');
  },
};
