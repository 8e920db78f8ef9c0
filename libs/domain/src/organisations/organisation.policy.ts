import { type Actor, hasAll, isRole, leads, onTerritory, ownContactId, speaksFor, takesPart } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';

/** What of a stored organisation decides who sees and does what; `groupIds` are the groups it takes part in today. */
export interface OrganisationRef {
  id: string;
  groupIds: readonly string[];
  archived: boolean;
}

/** What of a stored contact decides it; without an organisation today it belongs to nobody's groups. */
export interface ContactRef {
  id: string;
  organisationId: string | null;
  groupIds: readonly string[];
}

/** What an organisation may change about itself. Its name, kind, source and the broker's note stay with the broker. */
export const ownDetailFields = ['shortName', 'naceCode', 'sizeClass', 'website', 'communeCode', 'sites'] as const;

const manages = (actor: Actor): boolean => hasAll(actor) || isRole(actor, 'project-manager');
const notArchived = (organisation: OrganisationRef): Decision => yesIf(!organisation.archived, 'archived');

export const organisationPolicy = {
  read: (actor: Actor, organisation: OrganisationRef): Decision => {
    if (manages(actor) || speaksFor(actor, organisation.id)) return yes;
    const inGroups = takesPart(actor, ...organisation.groupIds) || onTerritory(actor, ...organisation.groupIds);
    return yesIf(inGroups, 'not-your-group');
  },
  /** The broker's own note about the organisation. */
  readNote: (actor: Actor): Decision => yesIf(manages(actor), 'role'),
  readHistory: (actor: Actor, organisation: OrganisationRef): Decision =>
    yesIf(manages(actor) || speaksFor(actor, organisation.id), 'not-your-organisation'),
  create: (actor: Actor): Decision => yesIf(manages(actor), 'role'),
  /** All of it for the broker, else `ownDetailFields` of the own organisation. */
  edit: (actor: Actor, organisation: OrganisationRef): Decision =>
    allOf(
      yesIf(manages(actor) || speaksFor(actor, organisation.id), 'not-your-organisation'),
      notArchived(organisation),
    ),
  editAll: (actor: Actor, organisation: OrganisationRef): Decision =>
    allOf(yesIf(manages(actor), 'role'), notArchived(organisation)),
  archive: (actor: Actor, organisation: OrganisationRef): Decision =>
    allOf(yesIf(manages(actor), 'role'), notArchived(organisation)),
  restore: (actor: Actor, organisation: OrganisationRef): Decision =>
    allOf(yesIf(manages(actor), 'role'), yesIf(organisation.archived, 'state')),
  /** To name a contact, such as one's own successor. */
  addContact: (actor: Actor, organisation: OrganisationRef): Decision =>
    allOf(
      yesIf(manages(actor) || speaksFor(actor, organisation.id), 'not-your-organisation'),
      notArchived(organisation),
    ),
};

const isOwnRecord = (actor: Actor, contact: ContactRef): boolean => ownContactId(actor) === contact.id;

const runs = (actor: Actor, contact: ContactRef): boolean => hasAll(actor) || leads(actor, ...contact.groupIds);

export const contactPolicy = {
  /** Name, function and organisation. */
  read: (actor: Actor, contact: ContactRef): Decision => {
    if (manages(actor) || isOwnRecord(actor, contact)) return yes;
    if (contact.organisationId === null) return no('not-your-organisation');
    return organisationPolicy.read(actor, { id: contact.organisationId, groupIds: contact.groupIds, archived: false });
  },
  /** E-mail and telephone. */
  reach: (actor: Actor, contact: ContactRef): Decision => {
    if (runs(actor, contact) || isOwnRecord(actor, contact)) return yes;
    if (isRole(actor, 'project-manager')) return no('not-your-group');
    const own = contact.organisationId !== null && speaksFor(actor, contact.organisationId);
    return yesIf(isRole(actor, 'contact') && own, 'not-your-organisation');
  },
  edit: (actor: Actor, contact: ContactRef): Decision => {
    if (runs(actor, contact) || isOwnRecord(actor, contact)) return yes;
    return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
  },
  /** To change what a contact is for which organisation, and to archive it. */
  editRelation: (actor: Actor, contact: ContactRef): Decision => {
    if (runs(actor, contact)) return yes;
    return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
  },
  archive: (actor: Actor, contact: ContactRef): Decision => contactPolicy.editRelation(actor, contact),
  restore: (actor: Actor, contact: ContactRef): Decision => contactPolicy.editRelation(actor, contact),
  /** To name who comes after a contact: whoever may change its relation, and the contact itself. */
  nameSuccessor: (actor: Actor, contact: ContactRef): Decision =>
    isOwnRecord(actor, contact) ? yes : contactPolicy.editRelation(actor, contact),
};
