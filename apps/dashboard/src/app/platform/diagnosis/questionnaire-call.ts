import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuestionnaireRow } from '@zesumme/domain';
import { DemoMark, I18n } from '@zesumme/ui';
import { Drafts } from '../drafts';
import { answersDraft } from './answers-draft';

/** That a questionnaire asks the reader by name: until when, how far they have come, and the way straight to answering. */
@Component({
  selector: 'z-questionnaire-call',
  imports: [DemoMark, RouterLink],
  template: `<a [routerLink]="['/questionnaires', row().id, 'answer']">{{
      t('questionnaires.call.link', { title: row().title[i18n.locale()] })
    }}</a>
    @if (row().isDemo && marksDemo()) {
      <z-demo />
    }
    <br /><span class="s m">{{ facts() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionnaireCall {
  readonly row = input.required<QuestionnaireRow>();
  /** Whether the name of the group stands there, too: not on its own page. */
  readonly withGroup = input(true);
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  private readonly drafts = inject(Drafts);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly facts = computed(() => {
    const { group, untilDay } = this.row();
    const until = untilDay
      ? this.t('questionnaires.untilDay', { day: this.i18n.day(untilDay, 'full') })
      : this.t('questionnaires.noUntil');
    return [...(this.withGroup() ? [group.name] : []), until, this.t(`questionnaires.call.state.${this.state()}`)].join(
      ' · ',
    );
  });
  /** What somebody began is on their device alone, until it is sent. */
  private readonly state = computed(() => {
    const { id, own } = this.row();
    if (own?.answered) return 'answered' as const;
    return this.drafts.find(answersDraft(id)) === null ? ('waiting' as const) : ('begun' as const);
  });
}
