import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ActionBrief, type MeetingDetail } from '@zesumme/domain';
import { I18n, Icon, type IconName } from '@zesumme/ui';

/** What the reader's organisation had promised the group: late first, and what it has done since. */
@Component({
  selector: 'z-meeting-promised',
  imports: [Icon, RouterLink],
  template: `@if (meeting().previous; as previous) {
      <p class="say s m">
        <a [routerLink]="['/meetings', previous.id]">{{
          t('meetings.promised.since', { day: i18n.day(previous.startsLocal) })
        }}</a>
      </p>
    }
    <ul class="prom">
      @for (action of meeting().promised; track action.id) {
        <li>
          <z-icon [name]="icon(action)" />
          <div>
            <a [routerLink]="['/actions', action.id]"
              ><strong>{{ action.title }}</strong></a
            ><br />
            <span class="s" [class.late]="action.daysLate > 0" [class.m]="action.daysLate === 0">{{
              facts(action)
            }}</span>
          </div>
        </li>
      }
    </ul>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingPromised {
  readonly meeting = input.required<MeetingDetail>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly late = computed(() => this.meeting().promised.filter(({ daysLate }) => daysLate > 0).length);

  protected icon({ status, daysLate }: ActionBrief): IconName {
    if (status === 'done') return 'check-circle-fill';
    return daysLate > 0 ? 'warning-circle-fill' : 'clock';
  }

  protected facts({ status, daysLate, dueDay, doneDay }: ActionBrief): string {
    if (status === 'done') return this.t('meetings.promised.done', { day: this.i18n.day(doneDay ?? '', 'dayMonth') });
    if (!dueDay) return this.t(`common.status.${status}`);
    if (daysLate > 0) {
      return this.t('meetings.promised.late', { days: daysLate, day: this.i18n.day(dueDay, 'dayMonth') });
    }
    return this.t('meetings.promised.due', { day: this.i18n.day(dueDay) });
  }
}
