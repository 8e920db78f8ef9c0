import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

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
    path: 'personal-data/periods',
    title: title('personalData.admin.periodsTitle'),
    canActivate: [requires('personal-data.periods')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./periods-page').then((m) => m.PeriodsPage),
  },
  {
    path: 'personal-data/record',
    title: title('personalData.record.title'),
    canActivate: [requires('personal-data.record')],
    loadComponent: () => import('./record-page').then((m) => m.RecordPage),
  },
  {
    path: 'personal-data/:kind/:id',
    title: title('personalData.admin.title'),
    canActivate: [requires('personal-data.read')],
    loadComponent: () => import('./person-page').then((m) => m.PersonPage),
  },
];
