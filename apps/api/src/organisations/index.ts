export { AddressFollowers } from './address-followers';
export {
  type ContactChange,
  type ContactFields,
  type RelationFields,
  type StoredContact,
  changeContacts,
  contactsById,
  contactsInUse,
  createContacts,
  removeContacts,
} from './bulk-contacts';
export {
  type OrganisationFields,
  changeOrganisations,
  createOrganisations,
  organisationsById,
  organisationsInUse,
  removeOrganisations,
} from './bulk-organisations';
export { listContacts } from './contact-list';
export { type StoredContactRow, selectContacts } from './contact-rows';
export { BY_LINK, ContactsService } from './contacts.service';
export { listOrganisations } from './organisation-list';
export { sitesOf } from './organisation-parts';
export { findOrganisation } from './organisation-detail';
export { OrganisationsModule } from './organisations.module';
export { searchedContacts, searchedOrganisations } from './searched-organisations';
export { type MainContact, mainContactsOf } from './main-contacts';
export { groupIdsOf, holdsToday, isNamedPublicly, seesOrganisation } from './seen-organisations';
export { takeOver, takePart } from './succession';
export { leadsOf } from './tell-leads';
