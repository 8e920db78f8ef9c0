import { chapter6Policy } from '../pacte-climat/chapter-6.policy';
import type { Actor } from '../shared/actor';
import type { Decision } from '../shared/decision';

/** The commune itself decides which of its systems reach its data; an administrator helps. */
export const apiTokenPolicy = {
  manage: (actor: Actor, commune: { code: string }): Decision => chapter6Policy.changeSettings(actor, commune),
};
