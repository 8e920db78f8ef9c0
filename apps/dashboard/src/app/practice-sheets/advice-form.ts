import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type AdviceKind, type OrganisationLabel, adviceRequestCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { AdviceData } from './advice-data';

/** What somebody asks the broker for: advice on a sheet, or whom to give it to. */
@Component({
  selector: 'z-advice-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="label()">
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t(kind() === 'ask' ? 'advice.askWord' : 'advice.offerWord')"
      [hint]="t('advice.toBroker')"
      [control]="form.controls.word"
      fieldId="advice-word"
    >
      <textarea zControl rows="3" maxlength="2000" formControlName="word"></textarea>
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('advice.send') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    form {
      display: grid;
      gap: var(--z-3);
      margin-block: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdviceForm {
  readonly sheetId = input.required<string>();
  readonly kind = input.required<AdviceKind>();
  /** Whom the reader would like to hear from; the broker finds somebody where nobody is named. */
  readonly other = input<OrganisationLabel | null>(null);
  readonly sent = output<void>();
  readonly left = output<void>();
  private readonly data = inject(AdviceData);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({ word: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: adviceRequestCreate,
    value: () => ({
      sheetId: this.sheetId(),
      kind: this.kind(),
      otherOrganisationId: this.other()?.id ?? null,
      ...this.form.getRawValue(),
    }),
    idOf: () => 'advice-word',
    save: async (body) => {
      await this.data.ask(body);
      this.form.markAsPristine();
      this.sent.emit();
    },
  });

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly label = (): string => {
    const other = this.other();
    if (this.kind() === 'offer') return this.t('advice.offer');
    return other ? this.t('advice.askOne', { name: other.name }) : this.t('advice.ask');
  };
}
