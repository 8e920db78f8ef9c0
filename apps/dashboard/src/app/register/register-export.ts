import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { I18n, Icon, Say, download } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { RegisterData, type RegisterFormat } from './register-data';

/** The register as a file to take home: what the list shows, in the reader's language. */
@Component({
  selector: 'z-register-export',
  imports: [Icon],
  template: `<span role="group" [attr.aria-label]="t('register.export')">
      @for (file of files; track file.format) {
        <button type="button" class="b sm" [disabled]="acting.isBusy()" (click)="take(file.format)">
          <z-icon [name]="file.icon" size="s" />{{ t(file.label) }}
        </button>
      }
    </span>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }`,
  styles: 'span { display: flex; flex-wrap: wrap; gap: var(--z-2); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterExport {
  /** The filters, search and order of the list. */
  readonly query = input.required<Record<string, string | number>>();
  private readonly data = inject(RegisterData);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly files = [
    { format: 'csv', label: 'spreadsheets.menu.csv', icon: 'file-csv' },
    { format: 'xlsx', label: 'spreadsheets.menu.xlsx', icon: 'file-xls' },
    { format: 'pdf', label: 'register.pdf', icon: 'file-pdf' },
  ] as const;

  protected async take(format: RegisterFormat): Promise<void> {
    const { page: _page, size: _size, ...filters } = this.query();
    const file = await this.acting.run(() => this.data.file(format, filters, this.i18n.locale()));
    if (!file) return;
    const name = `${this.t('register.short').toLowerCase()}.${format}`;
    download(name, file);
    void this.say.done(this.t('spreadsheets.menu.done', { name }));
  }
}
