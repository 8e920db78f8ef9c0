import { type Actor, hasAll, isRole } from '../shared/actor';
import { type Decision, allOf, no, yesIf } from '../shared/decision';
import type { accountStates } from './identity.schema';

type AccountState = (typeof accountStates)[number];

/** What of a stored account decides who does what. */
export interface AccountRef {
  id: string;
  state: AccountState;
}

const isOwn = (actor: Actor, account: AccountRef): boolean =>
  actor.kind === 'account' && actor.accountId === account.id;

const administers = (actor: Actor): Decision => yesIf(hasAll(actor), 'role');

export const accountPolicy = {
  list: administers,
  read: (actor: Actor, account: AccountRef): Decision =>
    isOwn(actor, account) ? { allowed: true } : administers(actor),
  create: administers,
  edit: (actor: Actor, _account: AccountRef): Decision => administers(actor),
  /** Administrators keep their own role and access: another one has to take it from them. */
  changeAccess: (actor: Actor, account: AccountRef): Decision =>
    isRole(actor, 'administrator') && isOwn(actor, account) ? no('state') : administers(actor),
  invite: (actor: Actor, account: AccountRef): Decision =>
    allOf(administers(actor), yesIf(account.state === 'active', 'state')),
  /** The own one is switched off with its code, like everybody's. */
  removeSecondFactor: (actor: Actor, account: AccountRef): Decision =>
    isOwn(actor, account) ? no('state') : administers(actor),
  /** Name and language. */
  editOwn: (actor: Actor): Decision => yesIf(actor.kind === 'account', 'sign-in'),
};
