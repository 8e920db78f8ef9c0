import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';

const title = (key: MessageKey): string => key;

/** What is held about people. */
export const routes: Routes = [
  {
    path: 'account/data',
    title: title('personalData.title'),
    canActivate: [requires('personal-data.read-own')],
    loadComponent: () => import('./own-data-page').then((m) => m.OwnDataPage),
  },
  {
    path: 'personal-data',
    title: title('personalData.admin.title'),
    canActivate: [requires('personal-data.list')],
    loadComponent: () => import('./people-page').then((m) => m.PeoplePage),
  },
  {
    path: 'personal-data/erasures',
    title: title('personalData.admin.erasures'),
    canActivate: [requires('personal-data.list')],
    loadComponent: () => import('./erasures-page').then((m) => m.ErasuresPage),
  },
  {
    path: 'personal-data/:kind/:id',
    title: title('personalData.admin.title'),
    canActivate: [requires('personal-data.read')],
    loadComponent: () => import('./person-page').then((m) => m.PersonPage),
  },
];
