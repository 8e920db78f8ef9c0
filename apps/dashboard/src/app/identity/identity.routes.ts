import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';

const title = (key: MessageKey): string => key;

/** Signing in, the links that mails carry, and the own account. */
export const routes: Routes = [
  {
    path: 'login',
    title: title('identity.login.title'),
    loadComponent: () => import('./login-page').then((m) => m.LoginPage),
  },
];
