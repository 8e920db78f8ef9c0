import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';

const title = (key: MessageKey): string => key;

/** Where people of an organisation enter their trips in a campaign, without an account. */
export const routes: Routes = [
  {
    path: '',
    title: title('campaignCounting.entry.title'),
    loadComponent: () => import('./take-part-page').then((m) => m.TakePartPage),
  },
];
