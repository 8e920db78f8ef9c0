import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ExportFormat } from '@zesumme/domain';
import { I18n, Icon, Say, download } from '@zesumme/ui';
import { acting } from './acting';
import { type MadeFile, fileFetcher } from './fetch-file';

type Format = ExportFormat | 'pdf';

const tables = [
  { format: 'xlsx', label: 'spreadsheets.menu.xlsx', short: 'spreadsheets.menu.xlsxShort', icon: 'file-xls' },
  { format: 'csv', label: 'spreadsheets.menu.csv', short: 'spreadsheets.menu.csv', icon: 'file-csv' },
] as const;
const sheet = {
  format: 'pdf',
  label: 'spreadsheets.menu.pdf',
  short: 'spreadsheets.menu.pdfShort',
  icon: 'file-pdf',
} as const;

/**
 * A list to be taken home as a file: what it shows under its filters, in the reader's language:
 * `<z-export-menu path="/api/meetings/export" [query]="state.query()" />`, and as a document to print where there is one.
 */
@Component({
  selector: 'z-export-menu',
  imports: [Icon],
  template: `<span role="group" [attr.aria-label]="t('spreadsheets.menu.menu')">
      @for (file of files(); track file.format) {
        <button
          type="button"
          class="b"
          [attr.aria-label]="t('spreadsheets.menu.as', { format: t(file.label) })"
          [disabled]="acting.isBusy()"
          (click)="take(file.format)"
        >
          <z-icon [name]="file.icon" size="s" />{{ t(file.short) }}
        </button>
      }
    </span>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }`,
  styles: `
    :host {
      display: contents;
    }
    span {
      display: inline-flex;
      gap: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExportMenu {
  /** Where the file is, such as `/api/meetings/export`. */
  readonly path = input.required<string>();
  /** Where the same is as a PDF; none where it is not. */
  readonly documentPath = input<string>();
  /** The filters, search and order of the list; its page does not matter. */
  readonly query = input<Readonly<Record<string, unknown>>>({});
  private readonly fetchFile = fileFetcher();
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly files = computed(() => (this.documentPath() ? [...tables, sheet] : tables));

  protected async take(format: Format): Promise<void> {
    const file = await this.acting.run(() => this.fetch(format));
    if (!file) return;
    download(file.name, file.content);
    void this.say.done(this.t('spreadsheets.menu.done', { name: file.name }));
  }

  private fetch(format: Format): Promise<MadeFile> {
    const { page: _page, size: _size, ...filters } = this.query();
    const asked = new URLSearchParams({
      ...(format === 'pdf' ? {} : { format }),
      language: this.i18n.locale(),
    });
    for (const [name, value] of Object.entries(filters)) {
      for (const each of [value].flat()) if (each !== undefined && each !== null) asked.append(name, String(each));
    }
    const path = (format === 'pdf' && this.documentPath()) || this.path();
    return this.fetchFile(path, asked, `export.${format}`);
  }
}
