import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Shared services: the list, the page of one, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('sharedServices.title'),
    canActivate: [requires('shared-service.list')],
    loadComponent: () => import('./service-list').then((m) => m.ServiceListPage),
  },
  {
    path: 'new',
    title: title('sharedServices.form.newTitle'),
    canActivate: [requires('shared-service.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./service-form').then((m) => m.ServiceFormPage),
  },
  {
    path: ':id',
    title: title('sharedServices.one'),
    canActivate: [requires('shared-service.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./service-page').then((m) => m.ServicePage),
  },
  {
    path: ':id/edit',
    title: title('sharedServices.form.editTitle'),
    canActivate: [requires('shared-service.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./service-form').then((m) => m.ServiceFormPage),
  },
];
