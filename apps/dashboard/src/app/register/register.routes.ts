import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';

const title = (key: MessageKey): string => key;

/** The register of decisions and actions. */
export const routes: Routes = [
  {
    path: '',
    title: title('register.title'),
    canActivate: [requires('register.read')],
    loadComponent: () => import('./register-page').then((m) => m.RegisterListPage),
  },
];
