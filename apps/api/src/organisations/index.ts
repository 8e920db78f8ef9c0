export { listContacts } from './contact-list';
export { listOrganisations } from './organisation-list';
export { OrganisationsModule } from './organisations.module';
export { seesOrganisation } from './seen-organisations';
