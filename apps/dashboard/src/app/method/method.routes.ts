import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Pilots: the list, the page of one, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('pilots.title'),
    canActivate: [requires('pilot.list')],
    loadComponent: () => import('./pilot-list').then((m) => m.PilotListPage),
  },
  {
    path: 'new',
    title: title('pilots.form.newTitle'),
    canActivate: [requires('pilot.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./pilot-form').then((m) => m.PilotFormPage),
  },
  {
    path: ':id',
    title: title('pilots.one'),
    canActivate: [requires('pilot.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./pilot-page').then((m) => m.PilotPage),
  },
  {
    path: ':id/edit',
    title: title('pilots.form.editTitle'),
    canActivate: [requires('pilot.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./pilot-form').then((m) => m.PilotFormPage),
  },
];
