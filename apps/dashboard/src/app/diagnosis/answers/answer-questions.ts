import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  type AnswerForm,
  type AnswerIssue,
  type Question,
  type QuestionAnswer,
  textIn,
  languageOf,
  type Locale,
  type TextInLanguages,
} from '@zesumme/domain';
import { DemoMark, ErrorSummary, I18n } from '@zesumme/ui';
import { Drafts } from '../../platform/drafts';
import { AnswerQuestion } from './answer-question';
import { AnswersState, type KeptAnswers } from './answers-state';

/** The questions of a questionnaire, answered on one page; what is typed stays on this device until it is sent. */
@Component({
  selector: 'z-answer-questions',
  imports: [AnswerQuestion, DemoMark, ErrorSummary],
  template: `<h1>
      <span [attr.lang]="lang(form().content.title)">{{ title() }}</span>
      @if (form().isDemo) {
        <z-demo />
      }
    </h1>
    <p class="m">
      {{ t('questionnaires.answer.asks', { group: form().group, organisation: form().organisation }) }}
      @if (form().untilDay; as day) {
        · {{ t('questionnaires.untilDay', { day: i18n.day(day) }) }}
      }
    </p>
    @if (introduction()) {
      <p class="lede" [attr.lang]="lang(form().content.introduction)">{{ introduction() }}</p>
    }
    <p class="note">
      {{ t(form().way === 'contacts' ? 'questionnaires.answer.byName' : 'questionnaires.answer.anonymous') }}
    </p>
    <form novalidate (submit)="$event.preventDefault(); send()">
      <z-error-summary [items]="errors()" />
      @for (section of sections(); track section.id) {
        @if (section.title) {
          <h2 [attr.lang]="section.lang">{{ section.title }}</h2>
        }
        @for (each of section.questions; track each.question.id) {
          <z-answer-question
            [question]="each.question"
            [number]="each.number"
            [state]="state()"
            [languages]="form().languages"
            [communes]="form().communes"
            [problem]="problemOf(each.question)"
          />
        }
      }
      @if (problem()) {
        <p class="note x" role="alert">{{ problem() }}</p>
      }
      @if (!isPreview()) {
        <p class="s m">{{ t('questionnaires.answer.kept') }}</p>
        <button type="submit" class="b p" [attr.aria-disabled]="isSending() ? true : null">
          {{ t('questionnaires.answer.send') }}
        </button>
      }
    </form>`,
  styles: `
    :host {
      display: block;
      max-width: 44rem;
    }
    h2 {
      margin-top: var(--z-6);
    }
    .note {
      margin-block: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerQuestions {
  readonly form = input.required<AnswerForm>();
  /** Under which name what is typed is kept here; nothing is where there is none. */
  readonly draft = input('');
  readonly isPreview = input(false);
  readonly isSending = input(false);
  /** What went wrong as a whole. */
  readonly problem = input('');
  /** What the server found wrong. */
  readonly refused = input<readonly AnswerIssue[]>([]);
  readonly sent = output<QuestionAnswer[]>();
  private readonly drafts = inject(Drafts);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly state = computed(() => {
    const { content, answers } = this.form();
    const name = this.draft();
    const kept = name ? this.drafts.find<KeptAnswers>(name) : null;
    const begun = kept ?? { answers: answers ?? [], ranks: {} };
    return new AnswersState(content, begun, (now) => {
      if (name) this.drafts.keep(name, now);
      if (this.wasSent()) this.issues.set(this.state().counted().issues);
    });
  });
  private readonly wasSent = signal(false);
  private readonly issues = linkedSignal<AnswerIssue[]>(() => [...this.refused()]);
  protected readonly title = computed(() => this.say(this.form().content.title));
  protected readonly introduction = computed(() => this.say(this.form().content.introduction));
  protected readonly sections = computed(() => {
    const asked = this.state().asked();
    return this.form()
      .content.sections.map((section) => ({
        id: section.id,
        title: this.say(section.title),
        lang: this.lang(section.title),
        questions: section.questions
          .filter(({ id }) => asked.some((each) => each.id === id))
          .map((question) => ({ question, number: asked.findIndex(({ id }) => id === question.id) + 1 })),
      }))
      .filter(({ questions }) => questions.length > 0);
  });
  protected readonly errors = computed(() =>
    this.issues().map(({ questionId, code }) => {
      const question = this.state()
        .asked()
        .find(({ id }) => id === questionId);
      const words = this.t(`questionnaires.answer.problem.${code}`);
      return { id: `q-${questionId}`, text: question ? `${this.say(question.text)} – ${words}` : words };
    }),
  );

  protected problemOf({ id }: Question): string {
    const issue = this.issues().find(({ questionId }) => questionId === id);
    return issue ? this.t(`questionnaires.answer.problem.${issue.code}`) : '';
  }

  protected send(): void {
    if (this.isSending()) return;
    this.wasSent.set(true);
    const { answers, issues } = this.state().counted();
    this.issues.set(issues);
    if (issues.length === 0) this.sent.emit(answers);
  }

  /** The language of a text where it is not the page's, so that it is read out as what it is. */
  protected lang(text: TextInLanguages): Locale | null {
    const language = languageOf(text, this.i18n.locale(), this.form().languages);
    return language === this.i18n.locale() ? null : language;
  }

  private say(text: AnswerForm['content']['title']): string {
    return textIn(text, this.i18n.locale(), this.form().languages);
  }
}
