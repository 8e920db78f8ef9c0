import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Working groups: the list, the page of one, its members, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('workingGroups.list.title'),
    loadComponent: () => import('./group-list').then((m) => m.GroupListPage),
  },
  {
    path: 'new',
    title: title('workingGroups.form.newTitle'),
    canActivate: [requires('working-group.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./group-form').then((m) => m.GroupFormPage),
  },
  {
    path: ':slug',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./group-page').then((m) => m.GroupPage),
  },
  {
    path: ':slug/edit',
    title: title('workingGroups.form.editTitle'),
    canActivate: [requires('working-group.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./group-form').then((m) => m.GroupFormPage),
  },
  {
    path: ':slug/statistics',
    title: title('statistics.title'),
    canActivate: [requires('register.statistics')],
    loadComponent: () => import('./group-statistics-page').then((m) => m.GroupStatisticsPage),
  },
  {
    path: ':slug/members',
    title: title('workingGroups.members.heading'),
    canActivate: [requires('membership.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./members-page').then((m) => m.MembersPage),
  },
];
