import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { MinutesDetail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** Whom the minutes go to, before they are sent. */
@Component({
  selector: 'z-minutes-sending',
  template: `@if (minutes().recipients; as recipients) {
    <div class="sending">
      <p>{{ t('minutes.page.sendTo', { count: recipients.people.length }) }}</p>
      @if (recipients.people.length > 0) {
        <details>
          <summary class="s">{{ t('minutes.page.whom') }}</summary>
          <p class="s">{{ names() }}</p>
        </details>
      }
      @if (recipients.unreachable.length > 0) {
        <p class="s late">{{ t('minutes.page.unreachable', { names: i18n.list(recipients.unreachable) }) }}</p>
      }
      <div class="acts">
        <button type="button" class="b p" [disabled]="isBusy()" (click)="sent.emit()">
          {{ t('meetings.minutes.send') }}
        </button>
      </div>
    </div>
  }`,
  styles: `
    .sending {
      border-top: 1px solid var(--z-line);
      margin-top: var(--z-5);
      padding-top: var(--z-3);
    }
    details p {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesSending {
  readonly minutes = input.required<MinutesDetail>();
  readonly isBusy = input(false);
  readonly sent = output();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly names = computed(() => this.i18n.list(this.minutes().recipients?.people ?? []));
}
