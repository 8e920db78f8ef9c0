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
];
