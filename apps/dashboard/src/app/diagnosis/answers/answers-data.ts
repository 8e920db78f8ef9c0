import { Injectable, inject } from '@angular/core';
import type { AnswerForm, QuestionAnswer } from '@zesumme/domain';
import { Api } from '../../platform/api';

const CODE = 'zesumme.questionnaire.code.';
const SENT = 'zesumme.questionnaire.sent.';

/** What whoever answers asks of the API. Address and code go in the body, so that no log has them. */
@Injectable({ providedIn: 'root' })
export class AnswersData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  /** @param withSent also what was sent from here, for whoever asks to change it: a device may be several people's */
  form(token: string, withSent: boolean): Promise<AnswerForm> {
    const code = withSent ? codeFor(token) : '';
    return this.api.ask(this.client.POST('/api/questionnaire-answers/form', { body: { token, code } }));
  }

  async send(token: string, answers: QuestionAnswer[]): Promise<void> {
    const body = { token, code: codeFor(token), answers };
    await this.api.ask(this.client.POST('/api/questionnaire-answers', { body }));
    write(SENT + nameOf(token), 'yes');
  }

  /** Whether somebody has sent answers from here. */
  hasSent(token: string): boolean {
    return stored(SENT + nameOf(token)) !== null;
  }

  /** Somebody else answers here: what was sent stays as it is, and is not theirs to see. */
  forget(token: string): void {
    write(CODE + nameOf(token), null);
    write(SENT + nameOf(token), null);
  }

  own(id: string): Promise<AnswerForm> {
    return this.api.ask(this.client.GET('/api/questionnaires/{id}/form', { params: { path: { id } } }));
  }

  putOwn(id: string, answers: QuestionAnswer[]): Promise<AnswerForm> {
    const params = { path: { id } };
    return this.api.ask(this.client.PUT('/api/questionnaires/{id}/answer', { params, body: { answers } }));
  }
}

/** What tells addresses apart here, and opens nothing by itself. */
const nameOf = (token: string): string => token.slice(0, 43);

/** By which whoever answers here is told from others, and nothing else. */
function codeFor(token: string): string {
  const kept = stored(CODE + nameOf(token));
  if (kept !== null) return kept;
  const code = newCode();
  write(CODE + nameOf(token), code);
  return code;
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing is another one each time.
  }
}

const newCode = (): string =>
  [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
