import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Empty, Failure, I18n, Skeleton } from '@zesumme/ui';
import { answersDraft } from '../../platform/diagnosis/answers-draft';
import { Drafts } from '../../platform/drafts';
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
    } @else if (form.value()?.isOpen && (answering.isSent() || wasSent())) {
      <div role="status">
        <h1>{{ t(answering.isSent() ? 'questionnaires.answer.sent' : 'questionnaires.answer.sentBefore') }}</h1>
        <p>{{ t('questionnaires.answer.again') }}</p>
      </div>
      <p class="acts">
        <button type="button" class="b" (click)="change()">{{ t('questionnaires.answer.change') }}</button>
        @if (isNameless()) {
          <button type="button" class="b" (click)="another()">{{ t('questionnaires.answer.another') }}</button>
        }
      </p>
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
        @if (isNameless()) {
          <p>
            <button type="button" class="b t sm" (click)="another()">{{ t('questionnaires.answer.another') }}</button>
          </p>
        }
      } @else {
        <h1>{{ t('questionnaires.one') }}</h1>
        <z-empty [title]="t('questionnaires.answer.closed')" />
      }
    } @else {
      <z-skeleton />
    }`,
  styles: `
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-top: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerPage {
  /** The questionnaire of a contact who has signed in; without it the address says what is asked. */
  readonly id = input<string>();
  private readonly data = inject(AnswersData);
  private readonly drafts = inject(Drafts);
  protected readonly t = inject(I18n).t;
  /** Behind the hash of the address: it is sent to no server with it. */
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  private readonly which = computed(() => this.id() ?? this.token);
  protected readonly draft = computed(() => answersDraft(this.which()));
  /** Whether what was sent from here is asked for, and how often somebody else began: both make the form anew. */
  private readonly asked = signal({ withSent: false, anew: 0 });
  protected readonly form = read(
    () => (this.which() ? { which: this.which(), ...this.asked() } : undefined),
    ({ which, withSent }) => (this.id() ? this.data.own(which) : this.data.form(which, withSent)),
  );
  /** Answered without a name: a device may be several people's. */
  protected readonly isNameless = computed(() => this.form.value()?.way === 'employees');
  /** Somebody has answered from here: whoever comes next is asked whether that was them. */
  protected readonly wasSent = computed(
    () => this.isNameless() && !this.asked().withSent && this.asked().anew === 0 && this.data.hasSent(this.token),
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
    this.drafts.drop(this.draft());
    this.asked.update(({ anew }) => ({ withSent: true, anew: anew + 1 }));
    this.answering.change();
  }

  protected another(): void {
    this.data.forget(this.token);
    this.drafts.drop(this.draft());
    this.asked.update(({ anew }) => ({ withSent: false, anew: anew + 1 }));
    this.answering.change();
  }
}
