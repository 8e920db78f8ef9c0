import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Empty, Failure, I18n, Skeleton } from '@zesumme/ui';
import { read } from '../../platform/list-state';
import { AnswerQuestions } from './answer-questions';
import { answering } from './answering';
import { AnswersData } from './answers-data';

/** Where a questionnaire is answered: by a link, without an account, or by a contact who has signed in. */
@Component({
  selector: 'z-answer-page',
  imports: [AnswerQuestions, Empty, Failure, Skeleton],
  template: `@if (isUnknown()) {
      <h1>{{ t('questionnaires.answer.unknownTitle') }}</h1>
      <p>{{ t('questionnaires.answer.unknown') }}</p>
    } @else if (form.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="form.reload()" />
    } @else if (answering.isSent()) {
      <div role="status">
        <h1>{{ t('questionnaires.answer.sent') }}</h1>
        <p>{{ t('questionnaires.answer.again') }}</p>
      </div>
      <button type="button" class="b" (click)="change()">{{ t('questionnaires.answer.change') }}</button>
    } @else if (form.value(); as asked) {
      @if (asked.isOpen) {
        <z-answer-questions
          [form]="asked"
          [draft]="draft()"
          [isSending]="answering.isSending()"
          [problem]="answering.problem()"
          [refused]="answering.refused()"
          (sent)="answering.send($event, draft())"
        />
      } @else {
        <h1>{{ t('questionnaires.one') }}</h1>
        <z-empty [title]="t('questionnaires.answer.closed')" />
      }
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerPage {
  /** The questionnaire of a contact who has signed in; without it the address says what is asked. */
  readonly id = input<string>();
  private readonly data = inject(AnswersData);
  protected readonly t = inject(I18n).t;
  /** Behind the hash of the address: it is sent to no server with it. */
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  private readonly which = computed(() => this.id() ?? this.token);
  protected readonly draft = computed(() => `questions.${this.which().slice(0, 60)}`);
  protected readonly form = read(
    () => this.which() || undefined,
    (which) => (this.id() ? this.data.own(which) : this.data.form(which)),
  );
  protected readonly isUnknown = computed(() => {
    const error = this.form.error() as { code?: string } | undefined;
    return !this.which() || error?.code === 'questionnaire-link-unknown' || error?.code === 'invalid';
  });
  protected readonly answering = answering((answers) => {
    const id = this.id();
    return id ? this.data.putOwn(id, answers) : this.data.send(this.token, answers);
  });

  protected change(): void {
    this.form.reload();
    this.answering.change();
  }
}
