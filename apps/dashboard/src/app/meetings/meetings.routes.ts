import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Meetings: the list, the page of one, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('meetings.list.title'),
    loadComponent: () => import('./meeting-list').then((m) => m.MeetingListPage),
  },
  {
    path: 'new',
    title: title('meetings.form.newTitle'),
    canActivate: [requires('meeting.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./meeting-form').then((m) => m.MeetingFormPage),
  },
  {
    path: 'calendars',
    title: title('calendarFeeds.title'),
    loadComponent: () => import('./calendar-feeds-page').then((m) => m.CalendarFeedsPage),
  },
  {
    path: ':id',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./meeting-page').then((m) => m.MeetingPage),
  },
  {
    path: ':id/edit',
    title: title('meetings.form.editTitle'),
    canActivate: [requires('meeting.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./meeting-form').then((m) => m.MeetingFormPage),
  },
];
