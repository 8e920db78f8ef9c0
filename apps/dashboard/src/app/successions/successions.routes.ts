import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Successors and substitutes: what is proposed and decided, and the form of a contact. */
export const routes: Routes = [
  {
    path: '',
    title: title('successions.title'),
    canActivate: [requires('succession.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./succession-list').then((m) => m.SuccessionListPage),
  },
  {
    path: 'new',
    title: title('successions.form.title'),
    canActivate: [requires('succession.propose')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./succession-form').then((m) => m.SuccessionFormPage),
  },
];
