import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';

const title = (key: MessageKey): string => key;

/** The home page of each role, and the search. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: title('insights.title'),
    loadComponent: () => import('./home-page').then((m) => m.HomePage),
  },
  {
    path: 'search',
    title: title('insights.search.title'),
    loadComponent: () => import('./search-page').then((m) => m.SearchPage),
  },
];
