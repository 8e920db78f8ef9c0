import { type Actor, hasAll, isGranted, isRole } from '../shared/actor';
import { type Decision, allOf, yesIf } from '../shared/decision';

/** What of a commune decides who sees and edits its chapter 6. */
export interface CommuneRef {
  code: string;
  /** The commune lets project managers read it. */
  agreed: boolean;
  /** The commune shows its figures to everybody. */
  published: boolean;
  /** The commune that it merged into: what it said is read there, and changes no more; null for one that is in being. */
  mergedInto: string | null;
}

/** What of a commune decides who may change its chapter 6. */
export type ChangedCommune = Pick<CommuneRef, 'code'> & Partial<Pick<CommuneRef, 'mergedInto'>>;

/** How much of a chapter 6 a reader sees: all of it, the figures that the commune publishes, or nothing. */
export type Chapter6Part = 'full' | 'published' | 'none';

const isOwn = (actor: Actor, { code, mergedInto = null }: ChangedCommune): boolean =>
  isRole(actor, 'commune-user') && actor.communeCode !== null && [code, mergedInto].includes(actor.communeCode);

/** How much of the commune's chapter 6 the actor sees. */
export function chapter6Part(actor: Actor, commune: CommuneRef): Chapter6Part {
  if (hasAll(actor) || isOwn(actor, commune) || isGranted(actor, commune.code)) return 'full';
  if (isRole(actor, 'project-manager') && commune.agreed) return 'full';
  return commune.published ? 'published' : 'none';
}

/** What a commune said before it merged stays as it was, whoever asks. */
export const inBeing = ({ mergedInto = null }: Pick<ChangedCommune, 'mergedInto'>): Decision =>
  yesIf(mergedInto === null, 'merged');

const ownOrAll = (actor: Actor, commune: ChangedCommune): Decision =>
  yesIf(hasAll(actor) || isOwn(actor, commune), isRole(actor, 'commune-user') ? 'not-your-commune' : 'role');

export const chapter6Policy = {
  /** At least the published figures; `chapter6Part` says how much. */
  read: (actor: Actor, commune: CommuneRef): Decision =>
    yesIf(chapter6Part(actor, commune) !== 'none', isRole(actor, 'project-manager') ? 'not-agreed' : 'not-published'),
  /** Comments, reasons and history. */
  readFull: (actor: Actor, commune: CommuneRef): Decision =>
    yesIf(chapter6Part(actor, commune) === 'full', isRole(actor, 'project-manager') ? 'not-agreed' : 'not-granted'),
  /** Who advises the commune and until when: for the commune, administrators and its advisers, and nobody whom it lets read. */
  readAdvisers: (actor: Actor, commune: CommuneRef): Decision =>
    allOf(
      chapter6Policy.readFull(actor, commune),
      yesIf(hasAll(actor) || isOwn(actor, commune) || isGranted(actor, commune.code), 'role'),
    ),
  assess: (actor: Actor, commune: ChangedCommune): Decision => allOf(ownOrAll(actor, commune), inBeing(commune)),
  /**
   * Who may read it is the commune's own decision; for one that merged, that of the commune that came of it, which can take
   * back what was opened.
   */
  changeSettings: (actor: Actor, commune: ChangedCommune): Decision => ownOrAll(actor, commune),
};
