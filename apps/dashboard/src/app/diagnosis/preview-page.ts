import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerForm } from '@zesumme/domain';
import { Failure, I18n, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { AnswerQuestions } from './answers/answer-questions';
import { DiagnosisData } from './diagnosis-data';

/** A questionnaire as those who answer see it; nothing is sent, and nothing kept. */
@Component({
  selector: 'z-questionnaire-preview',
  imports: [AnswerQuestions, Failure, RouterLink, Skeleton],
  template: `@if (stored.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="stored.reload()" />
    } @else if (form(); as form) {
      <ol class="crumbs">
        <li>
          <a [routerLink]="['/questionnaires', id()]">{{ stored.value()?.title?.[i18n.locale()] }}</a>
        </li>
      </ol>
      <p class="note w">{{ t('questionnaires.answer.preview') }}</p>
      <z-answer-questions [form]="form" [isPreview]="true" />
    } @else {
      <z-skeleton />
    }`,
  styles: '.note { margin-block: var(--z-3) var(--z-5); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionnairePreviewPage {
  readonly id = input.required<string>();
  private readonly data = inject(DiagnosisData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly form = computed((): AnswerForm | undefined => {
    const stored = this.stored.value();
    if (!stored) return undefined;
    const { way, languages, content, group, untilDay, isDemo } = stored;
    return {
      way,
      languages,
      content,
      untilDay,
      isDemo,
      group: group.name,
      organisation: '…',
      isOpen: true,
      answers: null,
      communes: [],
    };
  });
}
