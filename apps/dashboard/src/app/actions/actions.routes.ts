import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Actions: the list, the page of one, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('actions.list.title'),
    loadComponent: () => import('./action-list').then((m) => m.ActionListPage),
  },
  {
    path: 'promised',
    title: title('actions.promised.title'),
    canActivate: [requires('action.report')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./promised-page').then((m) => m.PromisedPage),
  },
  {
    path: 'new',
    title: title('actions.form.newTitle'),
    canActivate: [requires('action.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./action-form').then((m) => m.ActionFormPage),
  },
  {
    path: ':id',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./action-page').then((m) => m.ActionPage),
  },
  {
    path: ':id/edit',
    title: title('actions.form.editTitle'),
    canActivate: [requires('action.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./action-form').then((m) => m.ActionFormPage),
  },
];
