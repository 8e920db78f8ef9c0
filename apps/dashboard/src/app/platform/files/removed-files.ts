import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type FileRow, type FileTarget, REMOVED_FILE_DAYS } from '@zesumme/domain';
import { Failure, I18n, Pager, Skeleton } from '@zesumme/ui';
import { acting } from '../acting';
import { read } from '../list-state';
import { FileItem } from './file-item';
import { FilesData } from './files-data';

/** What was taken away and can still be taken back; read when it is opened. */
@Component({
  selector: 'z-removed-files',
  imports: [Failure, FileItem, Pager, Skeleton],
  template: `<details (toggle)="isOpen.set($any($event.target).open)">
    <summary>{{ t('files.removed.show') }}</summary>
    <p class="s m">{{ t('files.removed.hint', { days }) }}</p>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    @if (files.error(); as error) {
      <z-failure [error]="error" (retried)="files.reload()" />
    } @else if (files.value(); as page) {
      <ul class="rows">
        @for (file of page.items; track file.id) {
          <li><z-file-item [file]="file" (restored)="restore(file)" /></li>
        } @empty {
          <li class="m">{{ t('files.removed.none') }}</li>
        }
      </ul>
      <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
    } @else if (isOpen()) {
      <z-skeleton [rows]="3" />
    }
  </details>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemovedFiles {
  readonly target = input.required<FileTarget>();
  /** Rises whenever something was taken away or back elsewhere. */
  readonly round = input(0);
  readonly restored = output<FileRow>();
  private readonly data = inject(FilesData);
  protected readonly t = inject(I18n).t;
  protected readonly days = REMOVED_FILE_DAYS;
  protected readonly acting = acting();
  protected readonly isOpen = signal(false);
  protected readonly pageNumber = signal(1);
  protected readonly files = read(
    () => (this.isOpen() ? { target: this.target(), page: this.pageNumber(), round: this.round() } : undefined),
    ({ target, page }) => this.data.list(target, { page, size: 10, removed: 'true' }),
  );

  protected async restore({ id }: FileRow): Promise<void> {
    const row = await this.acting.run(() => this.data.restore(id));
    if (row) this.restored.emit(row);
  }
}
