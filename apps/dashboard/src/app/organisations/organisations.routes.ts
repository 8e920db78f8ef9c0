import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Organisations: the list, the page of one, the form, and the naming of a contact. */
export const organisations: Routes = [
  {
    path: '',
    title: title('organisations.list.title'),
    canActivate: [requires('organisation.list')],
    loadComponent: () => import('./organisation-list').then((m) => m.OrganisationListPage),
  },
  {
    path: 'new',
    title: title('organisations.form.newTitle'),
    canActivate: [requires('organisation.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./organisation-form').then((m) => m.OrganisationFormPage),
  },
  {
    path: ':id',
    canActivate: [requires('organisation.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./organisation-page').then((m) => m.OrganisationPage),
  },
  {
    path: ':id/edit',
    title: title('organisations.form.editTitle'),
    canActivate: [requires('organisation.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./organisation-form').then((m) => m.OrganisationFormPage),
  },
  {
    path: ':id/contacts/new',
    title: title('organisations.contactForm.newTitle'),
    canActivate: [requires('contact.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./contact-new').then((m) => m.ContactNewPage),
  },
];

/** Contacts of all organisations. */
export const contacts: Routes = [
  {
    path: '',
    title: title('organisations.contact.title'),
    canActivate: [requires('contact.list')],
    loadComponent: () => import('./contact-list').then((m) => m.ContactListPage),
  },
  {
    path: ':id/edit',
    title: title('organisations.contactForm.editTitle'),
    canActivate: [requires('contact.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./contact-edit').then((m) => m.ContactEditPage),
  },
];
