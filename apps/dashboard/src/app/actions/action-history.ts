import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { ActionDetail } from '@zesumme/domain';
import { Failure, History, I18n, Pager, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { ActionsData } from './actions-data';

/** What happened to the action, newest first; read when it is opened. */
@Component({
  selector: 'z-action-history',
  imports: [Failure, History, Pager, Skeleton],
  template: `<section class="sect" aria-labelledby="history">
    <header>
      <h2 id="history">{{ t('actions.history.title') }}</h2>
    </header>
    <details (toggle)="isOpen.set($any($event.target).open)">
      <summary>{{ t('actions.history.show') }}</summary>
      @if (entries.error(); as error) {
        <z-failure [error]="error" (retried)="entries.reload()" />
      } @else if (entries.value(); as page) {
        <z-history [entries]="page.items" />
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
      } @else if (isOpen()) {
        <z-skeleton [rows]="4" />
      }
    </details>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionHistory {
  readonly action = input.required<ActionDetail>();
  private readonly data = inject(ActionsData);
  protected readonly t = inject(I18n).t;
  protected readonly isOpen = signal(false);
  protected readonly pageNumber = signal(1);
  /** Read again after each act. */
  protected readonly entries = read(
    () => (this.isOpen() ? { action: this.action(), page: this.pageNumber() } : undefined),
    ({ action, page }) => this.data.history(action.id, page),
  );
}
