import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../../platform/access';
import { unsavedChangesGuard } from '../../platform/unsaved-changes';

const title: MessageKey = 'run.title';

/** The page from which a meeting is run; for those alone who run it. */
export const routes: Routes = [
  {
    path: '',
    title,
    canActivate: [requires('meeting.run')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./run-page').then((m) => m.RunPage),
  },
];
