import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Spreadsheets that are brought in: a new one and the former ones, and each with its steps. */
export const routes: Routes = [
  {
    path: '',
    title: title('imports.title'),
    canActivate: [requires('import.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./imports-page').then((m) => m.ImportsPage),
  },
  {
    path: ':id',
    title: title('imports.title'),
    canActivate: [requires('import.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./import-page').then((m) => m.ImportPage),
  },
];
