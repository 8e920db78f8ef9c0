import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { HistoryEntry, MeetingDetail } from '@zesumme/domain';
import { Failure, History, I18n, Pager, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { MeetingsData } from './meetings-data';
import { changeInWords } from './wording';

/** What happened to the meeting, newest first; read when it is opened. */
@Component({
  selector: 'z-meeting-history',
  imports: [Failure, History, Pager, Skeleton],
  template: `<details (toggle)="isOpen.set($any($event.target).open)">
    <summary>{{ t('meetings.history') }}</summary>
    @if (entries.error(); as error) {
      <z-failure [error]="error" (retried)="entries.reload()" />
    } @else if (entries.value(); as page) {
      <z-history [entries]="told(page.items)" />
      <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
    } @else if (isOpen()) {
      <z-skeleton [rows]="4" />
    }
  </details>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingHistory {
  readonly meeting = input.required<MeetingDetail>();
  private readonly data = inject(MeetingsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly isOpen = signal(false);
  protected readonly pageNumber = signal(1);
  protected readonly entries = read(
    () => (this.isOpen() ? { meeting: this.meeting(), page: this.pageNumber() } : undefined),
    ({ meeting, page }) => this.data.history(meeting.id, page),
  );

  protected readonly told = (entries: HistoryEntry[]): HistoryEntry[] =>
    entries.map((entry) => ({
      ...entry,
      changes: entry.changes.map(({ field, before, after }) => ({
        field,
        before: changeInWords(this.i18n, field, before),
        after: changeInWords(this.i18n, field, after),
      })),
    }));
}
