import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Pages for everybody: whom to contact, where the data come from, accessibility, personal data. */
export const routes: Routes = [
  {
    path: 'contact',
    title: title('publicPages.contact.title'),
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./contact-page').then((m) => m.ContactPage),
  },
  {
    path: 'about-the-data',
    title: title('publicPages.data.title'),
    loadComponent: () => import('./about-the-data-page').then((m) => m.AboutTheDataPage),
  },
  {
    path: 'accessibility',
    title: title('publicPages.a11y.title'),
    loadComponent: () => import('./accessibility-page').then((m) => m.AccessibilityPage),
  },
  {
    path: 'personal-data',
    title: title('publicPages.personal.title'),
    loadComponent: () => import('./personal-data-page').then((m) => m.PersonalDataPage),
  },
];
