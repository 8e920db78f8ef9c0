import { type CommuneRef, chapter6Policy } from '../pacte-climat/chapter-6.policy';
import { type Actor, isRole } from '../shared/actor';
import { type Decision, no, yesIf } from '../shared/decision';

/** What everybody sees of a commune is the commune's own decision. */
export const publicPagePolicy = {
  edit: (actor: Actor, commune: { code: string }): Decision => chapter6Policy.changeSettings(actor, commune),
  /** What is meant to be shown, and is not yet. */
  read: (actor: Actor, commune: CommuneRef): Decision =>
    isRole(actor, 'commune-user') || isRole(actor, 'administrator')
      ? publicPagePolicy.edit(actor, commune)
      : no('role'),
  /** The page itself: whoever comes, once it is published. */
  see: (page: { publishedAt: string | null }): Decision => yesIf(page.publishedAt !== null, 'not-published'),
};
