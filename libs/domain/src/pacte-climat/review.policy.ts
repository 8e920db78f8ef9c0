import { type Actor, hasAll, isGranted, isRole } from '../shared/actor';
import { type Decision, allOf, yesIf } from '../shared/decision';
import { type ChangedCommune, type CommuneRef, chapter6Policy, inBeing } from './chapter-6.policy';

/** The commune reviews, locks and begins the next year; its adviser says that they have seen it; an administrator unlocks. */
export const reviewPolicy = {
  read: (actor: Actor, commune: CommuneRef): Decision => chapter6Policy.readFull(actor, commune),
  edit: (actor: Actor, commune: ChangedCommune): Decision => chapter6Policy.assess(actor, commune),
  see: (actor: Actor, commune: ChangedCommune): Decision =>
    allOf(yesIf(isGranted(actor, commune.code), isRole(actor, 'adviser') ? 'not-granted' : 'role'), inBeing(commune)),
  unlock: (actor: Actor): Decision => yesIf(hasAll(actor), 'role'),
};

/** Of a comment, what decides who may do what to it. */
export interface CommentRef {
  communeCode: string;
  authorAccountId: string | null;
}

const isAuthor = (actor: Actor, { authorAccountId }: CommentRef): boolean =>
  actor.kind === 'account' && actor.accountId === authorAccountId;

/** Whoever reads the chapter behind its figures reads comments; the commune, its adviser and administrators write them. */
export const commentPolicy = {
  read: (actor: Actor, commune: CommuneRef): Decision => chapter6Policy.readFull(actor, commune),
  write: (actor: Actor, commune: ChangedCommune): Decision => {
    const assess = chapter6Policy.assess(actor, commune);
    if (!isRole(actor, 'adviser')) return assess;
    return allOf(yesIf(isGranted(actor, commune.code), 'not-granted'), inBeing(commune));
  },
  /** To change the text, to take it away or to put it back: the author, as long as they may write at all. */
  change: (actor: Actor, comment: CommentRef): Decision =>
    allOf(commentPolicy.write(actor, { code: comment.communeCode }), yesIf(isAuthor(actor, comment), 'not-yours')),
  /** To say that it is settled, or is not: the commune, and the author. */
  resolve: (actor: Actor, comment: CommentRef): Decision => {
    const commune = { code: comment.communeCode };
    if (chapter6Policy.assess(actor, commune).allowed) return chapter6Policy.assess(actor, commune);
    return commentPolicy.change(actor, comment);
  },
};
