import { type Actor, hasAll, isRole } from '../shared/actor';
import { type Decision, allOf, yesIf } from '../shared/decision';
import type { ImportState } from './import.schema';

/** What of a stored import decides who sees and does what. */
export interface ImportRef {
  accountId: string | null;
  state: ImportState;
  /** Whether its rows are still kept. */
  kept: boolean;
}

const owns = (actor: Actor, { accountId }: ImportRef): boolean =>
  isRole(actor, 'project-manager') && actor.accountId === accountId;

const runs = (actor: Actor, stored: ImportRef): Decision => yesIf(hasAll(actor) || owns(actor, stored), 'not-yours');

export const importPolicy = {
  create: (actor: Actor): Decision => yesIf(hasAll(actor) || isRole(actor, 'project-manager'), 'role'),
  /** The rows are personal data: they are shown to whoever brought them, and to administrators. */
  read: (actor: Actor, stored: ImportRef): Decision => runs(actor, stored),
  /** To say which column holds what, to decide about rows, and to give it up. */
  edit: (actor: Actor, stored: ImportRef): Decision =>
    allOf(runs(actor, stored), yesIf(stored.state === 'uploaded' || stored.state === 'checked', 'state')),
  apply: (actor: Actor, stored: ImportRef): Decision =>
    allOf(runs(actor, stored), yesIf(stored.state === 'checked', 'state')),
  undo: (actor: Actor, stored: ImportRef): Decision =>
    allOf(runs(actor, stored), yesIf(stored.state === 'applied' && stored.kept, 'state')),
};
