import { type Signal, inject, signal } from '@angular/core';
import type { AnswerIssue, QuestionAnswer } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Drafts } from '../../platform/drafts';
import { Problem } from '../../platform/problem';

const PATH = 'answers.';

/** How answers are sent: what came of it, and what is wrong. */
export interface Answering {
  readonly isSending: Signal<boolean>;
  readonly isSent: Signal<boolean>;
  readonly problem: Signal<string>;
  readonly refused: Signal<readonly AnswerIssue[]>;
  send(answers: QuestionAnswer[], draft: string): Promise<void>;
  /** To change what was sent. */
  change(): void;
}

/** Sends answers; without a connection they stay on this device. Call it where a component is made. */
export function answering(put: (answers: QuestionAnswer[]) => Promise<unknown>): Answering {
  const i18n = inject(I18n);
  const drafts = inject(Drafts);
  const isSending = signal(false);
  const isSent = signal(false);
  const problem = signal('');
  const refused = signal<readonly AnswerIssue[]>([]);
  return {
    ...{ isSending, isSent, problem, refused },
    change: () => isSent.set(false),
    async send(answers, draft) {
      isSending.set(true);
      problem.set('');
      refused.set([]);
      try {
        await put(answers);
        drafts.drop(draft);
        isSent.set(true);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const issues = error.issues
          .filter(({ path }) => path.startsWith(PATH))
          .map(({ path, code }) => ({ questionId: path.slice(PATH.length), code }) as AnswerIssue);
        refused.set(issues);
        if (issues.length > 0) return;
        problem.set(i18n.find(`errors.problem.${error.code}`, error.params) ?? i18n.t('questionnaires.answer.away'));
      } finally {
        isSending.set(false);
      }
    },
  };
}
