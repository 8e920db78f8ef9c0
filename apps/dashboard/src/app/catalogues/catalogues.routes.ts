import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

const edits = { canActivate: [requires('catalogue.edit')], canDeactivate: [unsavedChangesGuard] };

/** Versions of the catalogue: the list, one of them, and the forms in which a draft is completed. */
export const routes: Routes = [
  {
    path: '',
    title: title('catalogues.title'),
    canActivate: [requires('catalogue.list')],
    loadComponent: () => import('./catalogue-list').then((m) => m.CatalogueListPage),
  },
  {
    path: 'new',
    title: title('catalogues.newProgramme'),
    ...edits,
    loadComponent: () => import('./catalogue-form').then((m) => m.CatalogueFormPage),
  },
  {
    path: ':id',
    canActivate: [requires('catalogue.read')],
    loadComponent: () => import('./catalogue-page').then((m) => m.CataloguePage),
  },
  {
    path: ':id/edit',
    title: title('catalogues.headEdit'),
    ...edits,
    loadComponent: () => import('./catalogue-form').then((m) => m.CatalogueFormPage),
  },
  {
    path: ':id/levels',
    title: title('levels.title'),
    ...edits,
    loadComponent: () => import('./levels-form').then((m) => m.LevelsFormPage),
  },
  {
    path: ':id/topics',
    title: title('catalogues.topics'),
    ...edits,
    loadComponent: () => import('./topics-form').then((m) => m.TopicsFormPage),
  },
  {
    path: ':id/measures/new',
    title: title('catalogues.form.new'),
    ...edits,
    loadComponent: () => import('./measure-form').then((m) => m.MeasureFormPage),
  },
  {
    path: ':id/measures/:slug',
    title: title('catalogues.editMeasure'),
    ...edits,
    loadComponent: () => import('./measure-form').then((m) => m.MeasureFormPage),
  },
];
