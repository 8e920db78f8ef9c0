import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { type ImportDetail, type ImportField, fieldsOf, requiredFields } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ImportsData } from './imports-data';

/** What each column of the spreadsheet holds, as it was recognised, to be put right. */
@Component({
  selector: 'z-import-columns',
  imports: [Control, Field],
  templateUrl: './import-columns.html',
  styleUrl: './spaced.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportColumns {
  readonly detail = input.required<ImportDetail>();
  readonly checked = output<ImportDetail>();
  /** Somebody else was quicker; what was chosen here stays. */
  readonly overtaken = output<ImportDetail>();
  private readonly data = inject(ImportsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.overtaken.emit(current as ImportDetail) });
  private readonly id = computed(() => this.detail().id);
  protected readonly fields = computed(() => fieldsOf(this.detail().subject));
  protected readonly columns = linkedSignal<string, (ImportField | null)[]>({
    source: () => this.id(),
    computation: () => untracked(this.detail).headings.map(({ field }) => field),
  });
  /** What is still to be said, or was said twice; nothing when the rows can be checked. */
  protected readonly problem = computed(() => {
    const { subject, group } = this.detail();
    const chosen = this.columns();
    const twice = chosen.find((field, at) => field !== null && chosen.indexOf(field) !== at);
    if (twice) return this.t('imports.columns.twice', { field: this.label(twice) });
    const missing = requiredFields(subject, group !== null).filter((field) => !chosen.includes(field));
    if (missing.length === 0) return '';
    return this.t('imports.columns.missing', { fields: this.i18n.list(missing.map((field) => this.label(field))) });
  });

  hasUnsavedChanges(): boolean {
    const { headings } = this.detail();
    return this.columns().some((field, at) => field !== headings[at]?.field);
  }

  protected label(field: ImportField): string {
    return this.t(`spreadsheets.column.${field}`);
  }

  protected nameOf(text: string, at: number): string {
    return text || this.t('imports.columns.unnamed', { number: at + 1 });
  }

  protected choose(at: number, value: string): void {
    const field = this.fields().find((each) => each === value) ?? null;
    this.columns.update((columns) => columns.map((before, index) => (index === at ? field : before)));
  }

  protected async check(): Promise<void> {
    if (this.problem() !== '' || this.acting.isBusy()) return;
    const checked = await this.acting.run(() => this.data.check(this.detail(), this.columns()));
    if (checked) this.checked.emit(checked);
  }
}
