import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Activity zones: the list with its map, the page of one, and the form. */
export const zones: Routes = [
  {
    path: '',
    title: title('territory.zone.title'),
    loadComponent: () => import('./zone-list').then((m) => m.ZoneListPage),
  },
  {
    path: 'new',
    title: title('territory.zoneForm.newTitle'),
    canActivate: [requires('zone.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./zone-form').then((m) => m.ZoneFormPage),
  },
  { path: ':id', loadComponent: () => import('./zone-page').then((m) => m.ZonePage) },
  {
    path: ':id/edit',
    title: title('territory.zoneForm.editTitle'),
    canActivate: [requires('zone.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./zone-form').then((m) => m.ZoneFormPage),
  },
];

/** What others nearby have already solved. */
export const neighbours: Routes = [
  {
    path: '',
    title: title('territory.neighbours.title'),
    canActivate: [requires('neighbour.list')],
    loadComponent: () => import('./neighbour-list').then((m) => m.NeighbourListPage),
  },
];

/** Themes: the list, in which they are added and renamed, and the page of one. */
export const themes: Routes = [
  {
    path: '',
    title: title('territory.theme.title'),
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./theme-list').then((m) => m.ThemeListPage),
  },
  {
    path: ':slug',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./theme-page').then((m) => m.ThemePage),
  },
];

/** Reference data, for administrators. */
export const reference: Routes = [
  {
    path: '',
    title: title('territory.reference.title'),
    canActivate: [requires('account.list')],
    loadComponent: () => import('./reference-communes').then((m) => m.ReferenceCommunesPage),
  },
  {
    path: 'nace',
    title: title('territory.reference.nace'),
    canActivate: [requires('account.list')],
    loadComponent: () => import('./reference-nace').then((m) => m.ReferenceNacePage),
  },
];
