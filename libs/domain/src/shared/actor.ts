import type { Locale } from './primitives';

/** What an account is for. The order is that of the permission table. */
export const roles = ['contact', 'commune-user', 'adviser', 'project-manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const organisationKinds = ['company', 'commune', 'public-actor', 'association'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A commune that lets an adviser read its chapter 6, until the end of a day. */
export interface Grant {
  communeCode: string;
  untilDay: string;
}

/** Somebody signed in, with all that the policies ask about. Each list holds what is current today, and nothing else. */
export interface AccountActor {
  kind: 'account';
  accountId: string;
  role: Role;
  displayName: string;
  locale: Locale;
  contactId: string | null;
  organisationId: string | null;
  organisationKind: OrganisationKind | null;
  /** The commune of a commune user. */
  communeCode: string | null;
  /** Groups in which the own organisation is a member, partner or commune today. */
  groupIds: string[];
  /** Groups that a project manager leads. */
  leadGroupIds: string[];
  /** Communes that an adviser may read today. */
  grants: Grant[];
  /** Groups on the territory of a commune user's commune. */
  territoryGroupIds: string[];
}

/**
 * Somebody who came by a personal link and has not signed in. The link opens its own page and nothing else: everywhere else
 * its holder is a visitor.
 */
export interface LinkActor {
  kind: 'link';
  displayName: string;
  /** Null for a guest. */
  contactId: string | null;
  /** In lower case, by which a guest is known; null for a contact. */
  guestEmail: string | null;
  /** The organisation that they answer for; null for a guest. */
  organisationId: string | null;
  /** The same as the history names it. */
  organisationName: string | null;
}

export type Actor = { kind: 'visitor' } | { kind: 'system' } | AccountActor | LinkActor;

export const visitor: Actor = { kind: 'visitor' };
export const system: Actor = { kind: 'system' };

/** The role of the actor, `visitor` without an account, `system` for the product's own work. */
export function roleOf(actor: Actor): Role | 'visitor' | 'system' {
  if (actor.kind === 'account') return actor.role;
  return actor.kind === 'system' ? 'system' : 'visitor';
}

/** The contact that the actor is themselves, signed in or by their personal link. */
export const ownContactId = (actor: Actor): string | null =>
  actor.kind === 'account' || actor.kind === 'link' ? actor.contactId : null;

/** Whether the actor may do everything: an administrator, or the product itself. */
export function hasAll(actor: Actor): boolean {
  return actor.kind === 'system' || isRole(actor, 'administrator');
}

/** Whether the actor is signed in with this role; narrows the type. */
export function isRole<R extends Role>(actor: Actor, role: R): actor is AccountActor & { role: R } {
  return actor.kind === 'account' && actor.role === role;
}

/** Whether the actor is a project manager who leads one of these groups. */
export function leads(actor: Actor, ...groupIds: string[]): boolean {
  return isRole(actor, 'project-manager') && groupIds.some((groupId) => actor.leadGroupIds.includes(groupId));
}

/** Whether the actor's own organisation takes part in one of these groups today. */
export function takesPart(actor: Actor, ...groupIds: string[]): boolean {
  return isRole(actor, 'contact') && groupIds.some((groupId) => actor.groupIds.includes(groupId));
}

/** Whether one of these groups works on the territory of the actor's commune. */
export function onTerritory(actor: Actor, ...groupIds: string[]): boolean {
  if (!isRole(actor, 'commune-user')) return false;
  return groupIds.some((groupId) => actor.territoryGroupIds.includes(groupId) || actor.groupIds.includes(groupId));
}

/** Whether the actor speaks for this organisation. */
export function speaksFor(actor: Actor, organisationId: string): boolean {
  const speaks = isRole(actor, 'contact') || isRole(actor, 'commune-user');
  return speaks && actor.organisationId === organisationId;
}

/** Whether this commune lets the adviser read its chapter 6 today. */
export function isGranted(actor: Actor, communeCode: string): boolean {
  return isRole(actor, 'adviser') && actor.grants.some((grant) => grant.communeCode === communeCode);
}
