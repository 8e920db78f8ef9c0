import { Injectable, inject } from '@angular/core';
import type { AnswerForm, QuestionAnswer } from '@zesumme/domain';
import { Api } from '../../platform/api';

const CODE = 'zesumme.questionnaire.code';

/** What whoever answers asks of the API. Address and code go in the body, so that no log has them. */
@Injectable({ providedIn: 'root' })
export class AnswersData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;
  /** By which this browser is told from others, and nothing else. */
  private readonly code = browserCode();

  form(token: string): Promise<AnswerForm> {
    return this.api.ask(this.client.POST('/api/questionnaire-answers/form', { body: { token, code: this.code } }));
  }

  send(token: string, answers: QuestionAnswer[]): Promise<unknown> {
    return this.api.ask(this.client.POST('/api/questionnaire-answers', { body: { token, code: this.code, answers } }));
  }

  own(id: string): Promise<AnswerForm> {
    return this.api.ask(this.client.GET('/api/questionnaires/{id}/form', { params: { path: { id } } }));
  }

  putOwn(id: string, answers: QuestionAnswer[]): Promise<AnswerForm> {
    const params = { path: { id } };
    return this.api.ask(this.client.PUT('/api/questionnaires/{id}/answer', { params, body: { answers } }));
  }
}

function browserCode(): string {
  try {
    const kept = localStorage.getItem(CODE);
    if (kept) return kept;
    const code = newCode();
    localStorage.setItem(CODE, code);
    return code;
  } catch {
    // A browser that keeps nothing is another one each time.
    return newCode();
  }
}

const newCode = (): string =>
  [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
