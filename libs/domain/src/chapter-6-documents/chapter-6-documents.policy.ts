import { type Actor, isRole } from '../shared/actor';
import { type Decision, no } from '../shared/decision';
import { type CommuneRef, chapter6Policy } from '../pacte-climat/chapter-6.policy';

/** Who takes a commune's chapter 6 out of the product as documents. */
export const chapter6DocumentsPolicy = {
  dossier: (actor: Actor, commune: CommuneRef): Decision => chapter6Policy.readFull(actor, commune),
  /** It names meetings and decisions, also of meetings that are not public, of which advisers read nothing. */
  brief: (actor: Actor, commune: CommuneRef): Decision =>
    isRole(actor, 'adviser') ? no('role') : chapter6Policy.readFull(actor, commune),
  /** With the files: an adviser looks at these one by one, and is handed the archive by the commune. */
  archive: (actor: Actor, commune: CommuneRef): Decision =>
    isRole(actor, 'adviser') ? no('role') : chapter6Policy.readFull(actor, commune),
};
