import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ContactHome, daysBetween, planAgenda } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Rich, Say } from '@zesumme/ui';
import { Api } from '../platform/api';
import { QuestionnaireCall } from '../platform/diagnosis/questionnaire-call';
import { ActionRows } from './action-rows';
import { GroupRows } from './group-rows';
import { HomeHead } from './home-head';
import { MeetingRows } from './meeting-rows';

type Answer = 'accepted' | 'tentative' | 'declined';

/** What a contact comes for three times a year: the next meeting, one tap to answer, what is asked of us. */
@Component({
  selector: 'z-contact-home',
  imports: [ActionRows, DemoMark, GroupRows, HomeHead, Icon, MeetingRows, QuestionnaireCall, Rich, RouterLink],
  templateUrl: './contact-home.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactHomePage {
  readonly home = input.required<ContactHome>();
  readonly today = input.required<string>();
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly answers = [
    { value: 'accepted', label: 'insights.contact.yes', icon: 'check' },
    { value: 'tentative', label: 'insights.contact.maybe', icon: 'question' },
    { value: 'declined', label: 'insights.contact.no', icon: 'x' },
  ] as const;
  protected readonly isSending = signal(false);
  protected readonly failed = signal(false);

  protected readonly lede = computed(() => {
    const next = this.home().nextMeeting;
    if (!next) return this.i18n.parts('insights.contact.ledeNone');
    const when = this.i18n.daysAway(daysBetween(this.today(), next.startsLocal.slice(0, 10)));
    return this.i18n.parts('insights.contact.ledeNext', { when, title: next.title });
  });
  protected readonly slots = computed(() => {
    const next = this.home().nextMeeting;
    return next ? planAgenda(next, next.agenda).slots : [];
  });
  /** Meetings that wait for an answer, beside the next one, which asks for itself. */
  protected readonly answersDue = computed(() =>
    this.home().answersDue.filter(({ id }) => id !== this.home().nextMeeting?.id),
  );
  protected readonly asksNothing = computed(() => {
    const { actions, questionnaires, waiting } = this.home();
    const asked = [actions.length, this.answersDue().length, questionnaires.length, waiting.introductions];
    return [...asked, waiting.services].every((count) => count === 0);
  });

  protected async answer(meetingId: string, answer: Answer): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.failed.set(false);
    try {
      await this.api.ask(
        this.api.client.PUT('/api/meetings/{id}/answer', { params: { path: { id: meetingId } }, body: { answer } }),
      );
      this.changed.emit();
      await this.say.done(this.t('insights.contact.answered'));
    } catch {
      this.failed.set(true);
    } finally {
      this.isSending.set(false);
    }
  }
}
