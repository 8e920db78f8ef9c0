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
export { listOrganisations } from './organisation-list';
export { OrganisationsModule } from './organisations.module';
export { groupIdsOf, seesOrganisation } from './seen-organisations';
