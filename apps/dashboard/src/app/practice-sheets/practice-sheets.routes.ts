import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Practice sheets: the list, one sheet, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('practiceSheets.list.title'),
    loadComponent: () => import('./sheet-list').then((m) => m.SheetListPage),
  },
  {
    path: 'new',
    title: title('practiceSheets.form.newTitle'),
    canActivate: [requires('practice-sheet.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./sheet-form').then((m) => m.SheetFormPage),
  },
  {
    path: 'advice',
    title: title('advice.title'),
    canActivate: [requires('advice-request.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./advice-list').then((m) => m.AdviceListPage),
  },
  {
    path: ':slug',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./sheet-page').then((m) => m.SheetPage),
  },
  {
    path: ':slug/edit',
    title: title('practiceSheets.form.editTitle'),
    canActivate: [requires('practice-sheet.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./sheet-form').then((m) => m.SheetFormPage),
  },
];
