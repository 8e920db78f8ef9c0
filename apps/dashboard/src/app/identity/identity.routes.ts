import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Signing in, the links that mails carry, and the own account. */
export const routes: Routes = [
  {
    path: 'login',
    title: title('identity.login.title'),
    loadComponent: () => import('./login-page').then((m) => m.LoginPage),
  },
  {
    path: 'login/code',
    title: title('secondFactor.login.title'),
    loadComponent: () => import('./sign-in-code-page').then((m) => m.SignInCodePage),
  },
  {
    path: 'login/set-up',
    title: title('secondFactor.setUp.title'),
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./set-up-page').then((m) => m.SetUpPage),
  },
  {
    path: 'forgotten-password',
    title: title('identity.forgotten.title'),
    loadComponent: () => import('./forgotten-password-page').then((m) => m.ForgottenPasswordPage),
  },
  {
    path: 'reset-password',
    title: title('identity.reset.title'),
    loadComponent: () => import('./reset-password-page').then((m) => m.ResetPasswordPage),
  },
  {
    path: 'invitation',
    title: title('identity.invitation.title'),
    loadComponent: () => import('./invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'first-administrator',
    title: title('identity.first.title'),
    loadComponent: () => import('./first-administrator-page').then((m) => m.FirstAdministratorPage),
  },
  {
    path: 'account',
    title: title('identity.own.title'),
    canActivate: [requires('me.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./own-account-page').then((m) => m.OwnAccountPage),
  },
  {
    path: 'accounts',
    title: title('identity.accounts.title'),
    canActivate: [requires('account.list')],
    loadComponent: () => import('./accounts-page').then((m) => m.AccountsPage),
  },
  {
    path: 'accounts/new',
    title: title('shell.act.newAccount'),
    canActivate: [requires('account.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./account-page').then((m) => m.AccountPage),
  },
  {
    path: 'accounts/:id',
    title: title('identity.accounts.title'),
    canActivate: [requires('account.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./account-page').then((m) => m.AccountPage),
  },
];
