import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** The tokens of a commune, beside the other pages of its chapter 6. */
export const routes: Routes = [
  {
    path: 'chapter-6/:code/tokens',
    title: title('apiTokens.title'),
    canActivate: [requires('api-token.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./api-tokens-page').then((m) => m.ApiTokensPage),
  },
];
