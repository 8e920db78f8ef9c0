import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type MeetingDetail, clockOf, fold, planAgenda } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { durationInWords } from './wording';

/** The agenda with its computed times; what the reader's own organisation presents is marked. */
@Component({
  selector: 'z-meeting-agenda',
  template: `@if (items().length > 0) {
      <ol class="agenda">
        @for (item of items(); track item.id) {
          <li [class.us]="item.isOwn">
            <time>{{ item.at }}</time>
            <div>
              @if (item.isOwn) {
                <span class="hl">{{ t('meetings.agenda.own') }}</span><br />
              }
              <strong>{{ item.title }}</strong><br /><span class="s m">{{ item.facts }}</span>
              @if (item.note) {
                <p class="s note-text">{{ item.note }}</p>
              }
            </div>
          </li>
        }
        <li class="end">
          <time>{{ ends() }}</time>
          <div class="m">{{ t('meetings.agenda.end') }}</div>
        </li>
      </ol>
      @if (meeting().can.editAgenda && overrun() > 0) {
        <p class="s late">{{ t('meetings.agenda.overrun', { duration: duration(overrun()) }) }}</p>
      }
    } @else {
      <p class="m">{{ t('meetings.agenda.empty') }}</p>
    }`,
  styles: '.note-text { white-space: pre-line; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingAgenda {
  readonly meeting = input.required<MeetingDetail>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly plan = computed(() => planAgenda(this.meeting(), this.meeting().agenda));
  protected readonly ends = computed(() => clockOf(this.plan().endsLocal));
  protected readonly overrun = computed(() => -this.plan().remaining);
  protected readonly items = computed(() => {
    const { agenda, ownInvitations } = this.meeting();
    const own = ownInvitations.flatMap(({ organisation }) => (organisation ? [fold(organisation.name)] : []));
    return agenda.map((item, at) => ({
      id: item.id,
      title: item.title,
      note: item.note,
      at: clockOf(this.plan().slots[at]?.startsLocal ?? ''),
      isOwn: own.some((name) => fold(item.presenter ?? '').includes(name)),
      facts: [`${this.t(`meetings.itemKind.${item.kind}`)}, ${this.duration(item.minutes)}`, item.presenter]
        .filter(Boolean)
        .join(' · '),
    }));
  });

  protected duration(minutes: number): string {
    return durationInWords(this.i18n, minutes);
  }
}
