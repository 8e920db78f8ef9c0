import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Questionnaires: the list, the page of one, the form, and where a contact answers. */
export const routes: Routes = [
  {
    path: '',
    title: title('questionnaires.title'),
    canActivate: [requires('questionnaire.list')],
    loadComponent: () => import('./questionnaire-list').then((m) => m.QuestionnaireListPage),
  },
  {
    path: 'new',
    title: title('questionnaires.form.new'),
    canActivate: [requires('questionnaire.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./questionnaire-form').then((m) => m.QuestionnaireFormPage),
  },
  {
    path: ':id',
    title: title('questionnaires.one'),
    canActivate: [requires('questionnaire.read')],
    loadComponent: () => import('./questionnaire-page').then((m) => m.QuestionnairePage),
  },
  {
    path: ':id/edit',
    title: title('questionnaires.form.edit'),
    canActivate: [requires('questionnaire.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./questionnaire-form').then((m) => m.QuestionnaireFormPage),
  },
  {
    path: ':id/preview',
    title: title('questionnaires.preview'),
    canActivate: [requires('questionnaire.read')],
    loadComponent: () => import('./preview-page').then((m) => m.QuestionnairePreviewPage),
  },
  {
    path: ':id/answer',
    title: title('questionnaires.answer.title'),
    canActivate: [requires('questionnaire.answer')],
    loadComponent: () => import('./answers/answer-page').then((m) => m.AnswerPage),
  },
  {
    path: ':id/link/:organisationId',
    title: title('questionnaires.one'),
    canActivate: [requires('questionnaire.follow')],
    loadComponent: () => import('./link-page').then((m) => m.QuestionnaireLinkPage),
  },
];
