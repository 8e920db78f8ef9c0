import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Pilots: the list, the page of one, and the form. */
export const pilots: Routes = [
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

/** Ideas: the list with its plot, the page of one, and the form. */
export const ideas: Routes = [
  {
    path: '',
    title: title('ideas.title'),
    canActivate: [requires('idea.list')],
    loadComponent: () => import('./idea-list').then((m) => m.IdeaListPage),
  },
  {
    path: 'new',
    title: title('ideas.form.newTitle'),
    canActivate: [requires('idea.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./idea-form').then((m) => m.IdeaFormPage),
  },
  {
    path: ':id',
    title: title('ideas.one'),
    canActivate: [requires('idea.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./idea-page').then((m) => m.IdeaPage),
  },
  {
    path: ':id/edit',
    title: title('ideas.form.editTitle'),
    canActivate: [requires('idea.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./idea-form').then((m) => m.IdeaFormPage),
  },
];
