import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type QuestionnaireDetail, questionsOf, textIn } from '@zesumme/domain';
import { Ask, DemoMark, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { DiagnosisData } from './diagnosis-data';
import { FollowResponses } from './follow-responses';
import { QuestionnaireResultsSection } from './questionnaire-results';

/** One questionnaire: what it asks, who has answered, and once it is closed what came of it. */
@Component({
  selector: 'z-questionnaire-page',
  imports: [DemoMark, Failure, FollowResponses, Icon, QuestionnaireResultsSection, RouterLink, Skeleton],
  templateUrl: './questionnaire-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionnairePage {
  readonly id = input.required<string>();
  private readonly data = inject(DiagnosisData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  private readonly ask = inject(Ask);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly themeName = themeName;
  protected readonly acting = acting({ stale: (current) => this.now.set(current as QuestionnaireDetail) });
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.get(id),
  );
  protected readonly now = linkedSignal<QuestionnaireDetail | undefined>(() => this.stored.value());
  protected readonly questionnaire = computed(() => {
    const questionnaire = this.now();
    return questionnaire?.id === this.id() ? questionnaire : undefined;
  });
  protected readonly heading = computed(() => {
    const questionnaire = this.questionnaire();
    return questionnaire ? textIn(questionnaire.content.title, this.i18n.locale(), questionnaire.languages) : '';
  });
  protected readonly questions = computed(() => {
    const questionnaire = this.questionnaire();
    if (!questionnaire) return [];
    return questionsOf(questionnaire.content).map(({ id, text, kind }) => ({
      id,
      kind,
      text: textIn(text, this.i18n.locale(), questionnaire.languages),
    }));
  });

  constructor() {
    effect(() => {
      if (this.heading()) this.title.set(this.heading());
    });
  }

  protected facts({ way, state, untilDay }: QuestionnaireDetail): string {
    return [
      this.t(`questionnaires.way.${way}`),
      this.t(`questionnaires.state.${state}`),
      untilDay ? this.t('questionnaires.untilDay', { day: this.i18n.day(untilDay) }) : this.t('questionnaires.noUntil'),
      this.t('questionnaires.questionCount', { count: this.questions().length }),
    ].join(' · ');
  }

  protected async move(questionnaire: QuestionnaireDetail, state: 'open' | 'closed'): Promise<void> {
    const isOpening = state === 'open';
    const { way, id, version } = questionnaire;
    const question = {
      title: this.t(isOpening ? 'questionnaires.open' : 'questionnaires.close'),
      text: this.t(isOpening ? 'questionnaires.openConfirm' : 'questionnaires.closeConfirm', { way }),
      act: this.t(isOpening ? 'questionnaires.open' : 'questionnaires.close'),
    };
    if (!(await this.ask.confirm(question))) return;
    const moved = await this.acting.run(() => this.data.move(id, { version, state }));
    if (!moved) return;
    this.now.set(moved);
    void this.say.done(this.t(isOpening ? 'questionnaires.opened' : 'questionnaires.closed'));
  }

  protected async copy({ id, group }: QuestionnaireDetail): Promise<void> {
    const copy = await this.acting.run(() => this.data.copy(id, { groupId: group.id, themeId: null }));
    if (!copy) return;
    await this.router.navigate(['/questionnaires', copy.id]);
    void this.say.done(this.t('questionnaires.copied'));
  }

  protected async remove({ id }: QuestionnaireDetail): Promise<void> {
    if (!(await this.acting.run(() => this.data.remove(id)))) return;
    await this.router.navigateByUrl('/questionnaires');
    await this.say.done(this.t('questionnaires.removed'), () => void this.restore(id));
  }

  private async restore(id: string): Promise<void> {
    if (!(await this.acting.run(() => this.data.restore(id)))) return;
    await this.router.navigate(['/questionnaires', id]);
    void this.say.done(this.t('questionnaires.restored'));
  }
}
