import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Problems that diagnoses found: the list, the page of one, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('problems.title'),
    canActivate: [requires('problem.list')],
    loadComponent: () => import('./problem-list').then((m) => m.ProblemListPage),
  },
  {
    path: 'new',
    title: title('problems.form.new'),
    canActivate: [requires('problem.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./problem-form').then((m) => m.ProblemFormPage),
  },
  {
    path: ':id',
    title: title('problems.one'),
    canActivate: [requires('problem.read')],
    loadComponent: () => import('./problem-page').then((m) => m.ProblemPage),
  },
  {
    path: ':id/edit',
    title: title('problems.form.edit'),
    canActivate: [requires('problem.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./problem-form').then((m) => m.ProblemFormPage),
  },
];
