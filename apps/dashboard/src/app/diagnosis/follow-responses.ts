import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type QuestionnaireDetail, type QuestionnaireFollow, type QuestionnaireFollowed } from '@zesumme/domain';
import { Ask, Failure, I18n, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { DiagnosisData } from './diagnosis-data';

/** Who has answered, for whoever leads the group: by name, or in steps of five; links and reminders. */
@Component({
  selector: 'z-follow-responses',
  imports: [Failure, RouterLink, Skeleton],
  templateUrl: './follow-responses.html',
  styles: `
    .staff {
      width: 7rem;
    }
    h3 {
      margin-block: var(--z-5) var(--z-2);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-block: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FollowResponses {
  readonly questionnaire = input.required<QuestionnaireDetail>();
  private readonly data = inject(DiagnosisData);
  private readonly say = inject(Say);
  private readonly ask = inject(Ask);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly stored = read(
    () => ({ id: this.questionnaire().id, state: this.questionnaire().state }),
    ({ id }) => this.data.follow(id),
  );
  protected readonly follow = linkedSignal<QuestionnaireFollow | undefined>(() => this.stored.value());
  protected readonly contacts = computed(() =>
    (this.follow()?.organisations ?? []).flatMap(({ organisation, contacts }) =>
      contacts.map((contact) => ({ organisation, ...contact })),
    ),
  );

  protected countOf({ answered }: QuestionnaireFollowed): string {
    if (this.questionnaire().way === 'contacts') return this.i18n.number(answered);
    if (this.questionnaire().state === 'closed') return '–';
    return this.t('questionnaires.follow.atLeast', { count: answered });
  }

  protected whenOf({ answeredDay, remindedDay }: QuestionnaireFollowed['contacts'][number]): string {
    if (answeredDay) return this.i18n.day(answeredDay, 'medium');
    return remindedDay
      ? this.t('questionnaires.follow.notYetReminded', { day: this.i18n.day(remindedDay, 'medium') })
      : this.t('questionnaires.follow.notYet');
  }

  protected async staff({ organisation }: QuestionnaireFollowed, typed: string): Promise<void> {
    const staff = typed.trim() === '' ? null : Number(typed);
    const { id } = this.questionnaire();
    const follow = await this.acting.run(() => this.data.putStaff(id, organisation.id, staff));
    if (!follow) return;
    this.follow.set(follow);
    void this.say.done(this.t('questionnaires.follow.staffKept'));
  }

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    void this.say.done(this.t('questionnaires.follow.linkCopied'));
  }

  protected async remind(): Promise<void> {
    const follow = await this.acting.run(() => this.data.remind(this.questionnaire().id));
    if (!follow) return;
    this.follow.set(follow);
    void this.say.done(this.t('questionnaires.follow.reminded'));
  }

  protected async renew(): Promise<void> {
    const title = this.t('questionnaires.follow.renew');
    const text = this.t('questionnaires.follow.renewConfirm');
    if (!(await this.ask.confirm({ title, text, act: title, danger: true }))) return;
    const follow = await this.acting.run(() => this.data.renewLinks(this.questionnaire().id));
    if (!follow) return;
    this.follow.set(follow);
    void this.say.done(this.t('questionnaires.follow.renewed'));
  }
}
