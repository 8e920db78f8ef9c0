import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import type { CatalogueCheck, CatalogueVersionDetail } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Stopped } from '../platform/files/form-sender';
import { CatalogueDifference } from './catalogue-difference';
import { CataloguesData } from './catalogues-data';

/** A spreadsheet for a version: checked first, then all that is wrong or all that changes, then taken whole. */
@Component({
  selector: 'z-catalogue-import',
  imports: [CatalogueDifference, Icon],
  template: `
    <p class="s m">{{ t('catalogues.importLede') }}</p>
    <input
      #chooser
      type="file"
      hidden
      accept=".xlsx,.csv,.txt,.tsv"
      [attr.aria-label]="t('catalogues.importFile')"
      (change)="picked(chooser)"
    />
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    <p class="acts">
      <button
        type="button"
        class="b"
        [attr.aria-disabled]="acting.isBusy() ? true : null"
        (click)="acting.isBusy() || chooser.click()"
      >
        <z-icon name="upload-simple" size="s" />{{ t(check() ? 'catalogues.importAgain' : 'catalogues.importCheck') }}
      </button>
      <span class="s m" role="status">{{ acting.isBusy() ? t('catalogues.importChecking') : '' }}</span>
    </p>
    @if (check(); as found) {
      <p class="s">
        <b>{{ found.fileName }}</b>
      </p>
      @if (found.ignored.length > 0) {
        <p class="s m">{{ t('catalogues.importIgnored', { columns: found.ignored.join(', ') }) }}</p>
      }
      @if (found.issues.length > 0) {
        <p class="note x" role="alert">{{ t('catalogues.importWrong', { count: found.issues.length }) }}</p>
        <table class="stack list" role="table">
          <caption class="sr">
            {{
              t('catalogues.importIssues')
            }}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">{{ t('catalogues.row') }}</th>
              <th scope="col" role="columnheader">{{ t('catalogues.columnLabel') }}</th>
              <th scope="col" role="columnheader">{{ t('catalogues.problem') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (issue of issues(); track $index) {
              <tr role="row">
                <th scope="row" role="rowheader">{{ issue.row }}</th>
                <td role="cell" [attr.data-l]="t('catalogues.columnLabel')">{{ issue.column }}</td>
                <td role="cell" [attr.data-l]="t('catalogues.problem')">{{ issue.text }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p class="note" role="status">
          {{ t('catalogues.importClean', { rows: found.rows }) }}
          @if (found.difference.length === 0) {
            {{ t('catalogues.importSame') }}
          }
        </p>
        @if (found.difference.length > 0) {
          <z-catalogue-difference [nodes]="found.difference" />
          <p class="acts">
            <button type="button" class="b p" [attr.aria-disabled]="acting.isBusy() ? true : null" (click)="take()">
              {{ t(catalogue().can.edit ? 'catalogues.importApply' : 'catalogues.importApplyNew') }}
            </button>
          </p>
        }
      }
    }
  `,
  styles: `
    .acts {
      margin: 12px 0;
    }
    .note {
      margin-block: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CatalogueImport {
  readonly catalogue = input.required<CatalogueVersionDetail>();
  readonly taken = output<CatalogueVersionDetail>();
  private readonly data = inject(CataloguesData);
  private readonly i18n = inject(I18n);
  private readonly stop = new AbortController();
  private file: File | null = null;
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly check = signal<CatalogueCheck | null>(null);
  protected readonly issues = computed(() =>
    (this.check()?.issues ?? []).map(({ row, column, code, params }) => ({
      row: row ?? this.t('catalogues.rowWhole'),
      column: column ? this.t(`catalogues.column.${column}`) : this.t('catalogues.nothing'),
      text: this.inWords(code, params),
    })),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop.abort());
  }

  /** Forgets the file, after it was taken. */
  reset(): void {
    this.file = null;
    this.check.set(null);
  }

  protected async picked(chooser: HTMLInputElement): Promise<void> {
    const [file] = chooser.files ?? [];
    chooser.value = '';
    if (!file) return;
    this.reset();
    const found = await this.acting.run(() =>
      unlessStopped(this.data.check(this.catalogue().id, file, () => undefined, this.stop.signal)),
    );
    if (!found) return;
    this.file = file;
    this.check.set(found);
  }

  protected async take(): Promise<void> {
    const { file } = this;
    if (!file || this.acting.isBusy()) return;
    const made = await this.acting.run(() =>
      unlessStopped(this.data.take(this.catalogue(), file, () => undefined, this.stop.signal)),
    );
    if (!made) return;
    this.reset();
    this.taken.emit(made);
  }

  private inWords(code: string, params: Record<string, unknown>): string {
    const { columns, values } = params as { columns?: string[]; values?: string[] };
    const named = (columns ?? []).map((column) => this.i18n.find(`catalogues.column.${column}`) ?? column);
    return (
      this.i18n.find(`errors.field.${code}`, {
        ...(params as Record<string, string>),
        ...(columns ? { columns: named.join(', ') } : {}),
        ...(values ? { values: values.join(', ') } : {}),
      }) ?? code
    );
  }
}

/** What was sent, or nothing when the page was left meanwhile. */
async function unlessStopped<T>(sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}
