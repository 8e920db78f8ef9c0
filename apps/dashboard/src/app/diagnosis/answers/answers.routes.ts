import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';

const title = (key: MessageKey): string => key;

/** Where a questionnaire is answered by a link, without an account. */
export const routes: Routes = [
  {
    path: '',
    title: title('questionnaires.answer.title'),
    loadComponent: () => import('./answer-page').then((m) => m.AnswerPage),
  },
];
