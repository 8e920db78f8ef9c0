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
import { type SuccessionRow, successionConfirm } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../edit-form';
import { Problem } from '../problem';
import { SuccessionsData } from './successions-data';

export type Decision = 'confirm' | 'refuse';

/** The word that goes with a decision; a refusal needs one. */
@Component({
  selector: 'z-succession-decision',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t(decision() === 'confirm' ? 'successions.confirmWord' : 'successions.refuseWord')"
      [hint]="t('successions.wordHint')"
      [optional]="decision() === 'confirm'"
      [control]="form.controls.word"
      [fieldId]="fieldId()"
    >
      <textarea zControl formControlName="word" rows="2" maxlength="400" #word></textarea>
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t(decision() === 'confirm' ? 'successions.confirm' : 'successions.refuse') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    form {
      margin-block: var(--z-3);
      max-width: 560px;
    }
    .acts {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SuccessionDecision {
  readonly succession = input.required<SuccessionRow>();
  readonly decision = input.required<Decision>();
  readonly decided = output<SuccessionRow>();
  /** Somebody else has decided meanwhile. */
  readonly overtaken = output<SuccessionRow>();
  readonly left = output<void>();
  private readonly data = inject(SuccessionsData);
  protected readonly t = inject(I18n).t;
  private readonly word = viewChild.required<ElementRef<HTMLTextAreaElement>>('word');
  protected readonly form = inject(NonNullableFormBuilder).group({ word: '' });
  protected readonly fieldId = (): string => `word-${this.succession().id}`;
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: successionConfirm,
    value: () => ({ ...this.form.getRawValue(), version: this.succession().version }),
    idOf: () => this.fieldId(),
    save: async (body) => {
      const { id } = this.succession();
      try {
        const row =
          this.decision() === 'confirm'
            ? await this.data.confirm(id, body)
            : await this.data.refuse(id, { ...body, word: body.word ?? '' });
        this.decided.emit(row);
      } catch (error) {
        if (error instanceof Problem && error.code === 'stale') this.overtaken.emit(error.current as SuccessionRow);
        throw error;
      }
    },
  });

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  constructor() {
    // The button that opened the form is gone.
    afterNextRender(() => this.word().nativeElement.focus());
  }
}
