import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { WorkingGroupDetail } from '@zesumme/domain';
import { Failure, History, I18n, Pager, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { GroupsData } from './groups-data';

/** What happened in the group, newest first; read when it is opened. */
@Component({
  selector: 'z-group-history',
  imports: [Failure, History, Pager, Skeleton],
  template: `<section class="sect" aria-labelledby="history">
    <header>
      <h2 id="history">{{ t('workingGroups.history.title') }}</h2>
    </header>
    <details (toggle)="isOpen.set($any($event.target).open)">
      <summary>{{ t('workingGroups.history.show') }}</summary>
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
export class GroupHistory {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(GroupsData);
  protected readonly t = inject(I18n).t;
  protected readonly isOpen = signal(false);
  protected readonly pageNumber = signal(1);
  protected readonly entries = read(
    () => (this.isOpen() ? { id: this.group().id, version: this.group().version, page: this.pageNumber() } : undefined),
    ({ id, page }) => this.data.history(id, page),
  );
}
