import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Exchange of flows: the list, the page of one, its form, what goes together, introductions, and counts for communes. */
export const routes: Routes = [
  {
    path: '',
    title: title('flows.title'),
    canActivate: [requires('flow.list')],
    loadComponent: () => import('./flow-list').then((m) => m.FlowListPage),
  },
  {
    path: 'new',
    title: title('flows.form.newTitle'),
    canActivate: [requires('flow.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./flow-form').then((m) => m.FlowFormPage),
  },
  {
    path: 'matches',
    title: title('flows.match.title'),
    canActivate: [requires('match.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./matches-page').then((m) => m.MatchesPage),
  },
  {
    path: 'introductions',
    title: title('flows.introduction.title'),
    canActivate: [requires('introduction.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./introduction-list').then((m) => m.IntroductionListPage),
  },
  {
    path: 'counts',
    title: title('flows.counts.title'),
    canActivate: [requires('flow.count')],
    loadComponent: () => import('./flow-counts').then((m) => m.FlowCountsPage),
  },
  {
    path: ':id',
    title: title('flows.one'),
    canActivate: [requires('flow.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./flow-page').then((m) => m.FlowPage),
  },
  {
    path: ':id/edit',
    title: title('flows.form.editTitle'),
    canActivate: [requires('flow.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./flow-form').then((m) => m.FlowFormPage),
  },
];
