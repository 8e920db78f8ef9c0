import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** What communes publish, for everybody. */
export const communes: Routes = [
  {
    path: '',
    title: title('openData.list.title'),
    loadComponent: () => import('./public-communes-page').then((m) => m.PublicCommunesPage),
  },
  {
    path: ':code',
    title: title('openData.chapter.title'),
    loadComponent: () => import('./public-chapter-page').then((m) => m.PublicChapterPage),
  },
];

/** What a commune opens of its chapter 6, beside the other pages of it. */
export const ofChapter6: Routes = [
  {
    path: 'chapter-6/:code/public',
    title: title('openData.form.title'),
    canActivate: [requires('public-page.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./public-page-form').then((m) => m.PublicPageForm),
  },
];
