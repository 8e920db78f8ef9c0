import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MinutesDetail } from '@zesumme/domain';
import { Control, Field, I18n, Say } from '@zesumme/ui';
import { acting } from '../../platform/acting';
import { MinutesData } from './minutes-data';

/** At which later meeting of the group the minutes were approved. */
@Component({
  selector: 'z-minutes-approval',
  imports: [Control, Field, RouterLink],
  template: `@if (minutes().approval; as approval) {
      <p class="s">
        {{ t('minutes.page.approved', { day: i18n.day(approval.day) }) }}
        @if (approval.meeting; as at) {
          <a [routerLink]="['/meetings', at.id]">{{ at.title }}</a>
        }
        @if (minutes().can.approve) {
          <button type="button" class="b t" [disabled]="acting.isBusy()" (click)="approve(null)">
            {{ t('minutes.page.takeBack') }}
          </button>
        }
      </p>
    } @else if (minutes().can.approve) {
      @if (minutes().approvableAt.length > 0) {
        <z-field [label]="t('minutes.page.approvedAt')" fieldId="approved-at">
          <select zControl #at>
            @for (meeting of minutes().approvableAt; track meeting.id) {
              <option [value]="meeting.id">{{ i18n.day(meeting.startsLocal) }} – {{ meeting.title }}</option>
            }
          </select>
        </z-field>
        <button type="button" class="b" [disabled]="acting.isBusy()" (click)="approve(at.value)">
          {{ t('minutes.page.approve') }}
        </button>
      } @else {
        <p class="s m">{{ t('minutes.page.approvableLater') }}</p>
      }
    }
    @if (acting.problem(); as problem) {
      <p class="s late" role="alert">{{ problem }}</p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesApproval {
  readonly id = input.required<string>();
  readonly minutes = input.required<MinutesDetail>();
  readonly changed = output<MinutesDetail>();
  private readonly data = inject(MinutesData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.changed.emit(current as MinutesDetail) });

  protected async approve(meetingId: string | null): Promise<void> {
    const before = this.minutes().approval?.meeting?.id ?? null;
    const { version } = this.minutes();
    const minutes = await this.acting.run(() => this.data.approve(this.id(), version, meetingId));
    if (!minutes) return;
    this.changed.emit(minutes);
    const undo = meetingId === null && before !== null ? () => void this.approve(before) : undefined;
    await this.say.done(this.t(meetingId ? 'minutes.page.approvalNoted' : 'minutes.page.approvalTakenBack'), undo);
  }
}
