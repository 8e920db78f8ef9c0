import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Announcements: the list, one of them with whom it reached, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('people.announcements.title'),
    canActivate: [requires('announcement.list')],
    loadComponent: () => import('./announcement-list').then((m) => m.AnnouncementListPage),
  },
  {
    path: 'new',
    title: title('people.announcements.form.newTitle'),
    canActivate: [requires('announcement.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./announcement-form').then((m) => m.AnnouncementFormPage),
  },
  {
    path: ':id',
    title: title('people.announcements.one'),
    canActivate: [requires('announcement.read')],
    loadComponent: () => import('./announcement-page').then((m) => m.AnnouncementPage),
  },
  {
    path: ':id/edit',
    title: title('people.announcements.form.editTitle'),
    canActivate: [requires('announcement.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./announcement-form').then((m) => m.AnnouncementFormPage),
  },
];
