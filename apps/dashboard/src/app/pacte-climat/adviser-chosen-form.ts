import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type AdviserChosen, adviserChosen, luxembourgDay } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { AdvisersData } from './advisers-data';

/** An adviser who has an account already, whom the commune lets read until a day. */
@Component({
  selector: 'z-adviser-chosen-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form
    class="form"
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('advisers.choose')"
  >
    <h2 #top tabindex="-1">{{ t('advisers.choose') }}</h2>
    <z-error-summary [items]="edit.errors()" />
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('advisers.email')"
        [hint]="t('advisers.emailHint')"
        [control]="form.controls.email"
        fieldId="adviser-email"
      >
        <input zControl type="email" formControlName="email" autocomplete="off" />
      </z-field>
      <z-field
        [label]="t('advisers.until')"
        [hint]="t('advisers.untilHint')"
        [control]="form.controls.untilDay"
        fieldId="adviser-untilDay"
      >
        <input zControl type="date" formControlName="untilDay" [min]="today" />
      </z-field>
    </div>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('advisers.let') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    :host {
      display: block;
      margin-block: var(--z-4);
    }
    .acts {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdviserChosenForm {
  readonly code = input.required<string>();
  /** Who was chosen, once they read. */
  readonly saved = output<AdviserChosen>();
  readonly left = output<void>();
  private readonly data = inject(AdvisersData);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly t = inject(I18n).t;
  protected readonly today = luxembourgDay(new Date());
  protected readonly form = inject(NonNullableFormBuilder).group({ email: '', untilDay: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: adviserChosen,
    idOf: (path) => `adviser-${path}`,
    save: async (value) => {
      await this.data.choose(this.code(), value);
      this.edit.taken();
      this.saved.emit(value);
    },
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.top().nativeElement.focus());
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
