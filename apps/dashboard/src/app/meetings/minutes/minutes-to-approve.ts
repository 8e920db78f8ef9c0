import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingDetail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** That the minutes of the group's last meeting wait for approval, which is noted once the next one has begun. */
@Component({
  selector: 'z-minutes-to-approve',
  imports: [RouterLink],
  template: `@if (meeting().minutesToApprove; as earlier) {
    <p class="note state">
      {{ t('meetings.minutes.toApprove', { title: earlier.title, day: i18n.day(earlier.startsLocal) }) }}
      <a [routerLink]="['/meetings', earlier.id]" fragment="minutes">{{
        t(hasBegun() ? 'meetings.minutes.approveThem' : 'meetings.minutes.readThem')
      }}</a>
    </p>
  }`,
  styles: '.note { margin-top: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesToApprove {
  readonly meeting = input.required<MeetingDetail>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly hasBegun = computed(() => ['in-progress', 'ended', 'closed'].includes(this.meeting().state));
}
