import { type Actor, hasAll, isGranted, isRole } from '../shared/actor';
import { type Decision, allOf, yesIf } from '../shared/decision';
import { type ChangedCommune, type CommuneRef, chapter6Policy, inBeing } from './chapter-6.policy';

/** The commune reviews, locks and begins the next year; its adviser says that they have seen it; an administrator unlocks. */
export const reviewPolicy = {
  read: (actor: Actor, commune: CommuneRef): Decision => chapter6Policy.readFull(actor, commune),
  edit: (actor: Actor, commune: ChangedCommune): Decision => chapter6Policy.assess(actor, commune),
  see: (actor: Actor, commune: ChangedCommune): Decision =>
    allOf(yesIf(isGranted(actor, commune.code), isRole(actor, 'adviser') ? 'not-granted' : 'role'), inBeing(commune)),
  unlock: (actor: Actor, commune: Pick<ChangedCommune, 'mergedInto'>): Decision =>
    allOf(yesIf(hasAll(actor), 'role'), inBeing(commune)),
};

/** Of a comment, what decides who may do what to it. */
export interface CommentRef {
  communeCode: string;
  authorAccountId: string | null;
  /** The commune that its commune merged into. */
  mergedInto?: string | null;
}

const communeOf = ({ communeCode, mergedInto = null }: CommentRef): ChangedCommune => ({
  code: communeCode,
  mergedInto,
});

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
    allOf(commentPolicy.write(actor, communeOf(comment)), yesIf(isAuthor(actor, comment), 'not-yours')),
  /** To say that it is settled, or is not: the commune, and the author. */
  resolve: (actor: Actor, comment: CommentRef): Decision => {
    const own = chapter6Policy.assess(actor, communeOf(comment));
    if (own.allowed || own.reason === 'merged') return own;
    return commentPolicy.change(actor, comment);
  },
};
