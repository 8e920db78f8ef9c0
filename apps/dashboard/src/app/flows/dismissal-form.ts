import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type DismissalReason, type MatchRow, dismissalReasons, matchDismissal } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { FlowsData } from './flows-data';

/** Why a match is dismissed. */
@Component({
  selector: 'z-dismissal-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('flows.match.dismiss')"
  >
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t('flows.match.dismissWhy')"
      [hint]="t('flows.match.dismissHint')"
      [control]="form.controls.reason"
      [fieldId]="id('reason')"
    >
      <select zControl formControlName="reason">
        @for (reason of reasons; track reason) {
          <option [value]="reason">{{ t(reasonKey(reason)) }}</option>
        }
      </select>
    </z-field>
    <z-field [label]="t('flows.match.word')" [optional]="true" [control]="form.controls.word" [fieldId]="id('word')">
      <input zControl formControlName="word" maxlength="400" />
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('flows.match.dismiss') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: 'form { display: grid; gap: var(--z-3); margin-block: var(--z-3); max-width: 560px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DismissalForm {
  readonly match = input.required<MatchRow>();
  readonly dismissed = output<MatchRow>();
  readonly left = output<void>();
  private readonly data = inject(FlowsData);
  protected readonly t = inject(I18n).t;
  protected readonly reasons = dismissalReasons;
  protected readonly reasonKey = (reason: DismissalReason) => `flows.match.because.${reason}` as const;
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: 'quality' as DismissalReason, word: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: matchDismissal,
    idOf: (path) => this.id(path),
    save: async (body) => {
      const row = await this.data.dismiss(this.match().id, body);
      this.form.markAsPristine();
      this.dismissed.emit(row);
    },
  });

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly id = (path: string): string => `dismissal-${this.match().id}-${path}`;
}
