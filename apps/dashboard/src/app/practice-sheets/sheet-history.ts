import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { HistoryEntry, PracticeSheetDetail } from '@zesumme/domain';
import { Failure, History, I18n, Pager, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { SheetsData } from './sheets-data';

type Change = HistoryEntry['changes'][number];

/** The versions of a sheet, newest first, each with the way back to what was before it; read when it is opened. */
@Component({
  selector: 'z-sheet-history',
  imports: [Failure, History, Pager, Skeleton],
  template: `<section class="sect noprint" aria-labelledby="history">
    <header>
      <h2 id="history">{{ t('common.history.title') }}</h2>
    </header>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    <details (toggle)="isOpen.set($any($event.target).open)">
      <summary>{{ t('practiceSheets.page.versions') }}</summary>
      @if (entries.error(); as error) {
        <z-failure [error]="error" (retried)="entries.reload()" />
      } @else if (entries.value(); as page) {
        @for (row of rows(); track row.id) {
          <z-history [entries]="row.entries" />
          @if (row.isEdit && sheet().can.putBack) {
            <button
              type="button"
              class="b t sm"
              [attr.aria-label]="t('practiceSheets.page.putBackOne', { when: i18n.instant(row.at) })"
              [disabled]="acting.isBusy()"
              (click)="putBack(row.id)"
            >
              {{ t('practiceSheets.page.putBack') }}
            </button>
          }
        }
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
      } @else if (isOpen()) {
        <z-skeleton [rows]="4" />
      }
    </details>
  </section>`,
  styles: '@media print { .noprint { display: none; } }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetHistory {
  readonly sheet = input.required<PracticeSheetDetail>();
  /** The sheet is another now. */
  readonly changed = output<void>();
  private readonly data = inject(SheetsData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: () => this.changed.emit() });
  protected readonly isOpen = signal(false);
  protected readonly pageNumber = signal(1);
  protected readonly entries = read(
    () => (this.isOpen() ? { id: this.sheet().id, version: this.sheet().version, page: this.pageNumber() } : undefined),
    ({ id, page }) => this.data.history(id, { page }),
  );
  protected readonly rows = computed(() =>
    (this.entries.value()?.items ?? []).map((entry) => ({
      id: entry.id,
      at: entry.at,
      isEdit: entry.kind === 'practice-sheet.edited',
      entries: [{ ...entry, changes: entry.changes.map(inShort) }],
    })),
  );

  protected async putBack(eventId: string): Promise<void> {
    const { id, version } = this.sheet();
    const done = await this.acting.run(() => this.data.putBack(id, eventId, version));
    if (!done) return;
    this.changed.emit();
    await this.say.done(this.t('practiceSheets.page.putBackDone'));
  }
}

/** Of what has many parts, such as a calculator, the history says that it changed. */
function inShort(change: Change): Change {
  const isWhole = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return isWhole(change.before) || isWhole(change.after) ? { ...change, before: [], after: [] } : change;
}
