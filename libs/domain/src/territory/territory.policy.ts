import { type Actor, hasAll, isRole } from '../shared/actor';
import { type Decision, allOf, yes, yesIf } from '../shared/decision';

const manages = (actor: Actor): Decision => yesIf(hasAll(actor) || isRole(actor, 'project-manager'), 'role');

export const zonePolicy = {
  /** Zones are part of what groups show to everybody; archived ones only to those who manage them. */
  read: (actor: Actor, zone: { archived: boolean }): Decision => (zone.archived ? manages(actor) : yes),
  create: (actor: Actor): Decision => manages(actor),
  edit: (actor: Actor, zone: { archived: boolean }): Decision =>
    allOf(manages(actor), yesIf(!zone.archived, 'archived')),
  archive: (actor: Actor, zone: { archived: boolean }): Decision =>
    allOf(manages(actor), yesIf(!zone.archived, 'archived')),
  restore: (actor: Actor, zone: { archived: boolean }): Decision =>
    allOf(manages(actor), yesIf(zone.archived, 'state')),
};

export const themePolicy = {
  create: (actor: Actor): Decision => manages(actor),
  edit: (actor: Actor): Decision => manages(actor),
};
