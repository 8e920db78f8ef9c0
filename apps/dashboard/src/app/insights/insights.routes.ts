import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** The home page of each role, the search, and who has gone quiet. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: title('insights.title'),
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./home-page').then((m) => m.HomePage),
  },
  {
    path: 'search',
    title: title('insights.search.title'),
    loadComponent: () => import('./search-page').then((m) => m.SearchPage),
  },
  {
    path: 'quiet',
    title: title('people.quiet.title'),
    canActivate: [requires('quiet.read')],
    loadComponent: () => import('./quiet-organisations-page').then((m) => m.QuietOrganisationsPage),
  },
  {
    path: 'quiet/groups',
    title: title('people.quiet.title'),
    canActivate: [requires('quiet.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./quiet-groups-page').then((m) => m.QuietGroupsPage),
  },
];
